import { wholePattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';

/** What of the profile is asked for: all of it, or the lists of some kinds. */
export type ProfilePart =
  | 'preferences'
  | 'decisions'
  | 'notes'
  | 'events'
  | 'commitments'
  | 'people'
  | 'projects'
  | 'organisations'
  | 'tools'
  | 'facts'
  | 'habits';

/** A wish to see what is known of one, or to have it as a file. */
export interface Profile {
  readonly kind: 'profile';
  readonly as: 'text' | 'file';
  /** Absent = all of it. */
  readonly part?: ProfilePart;
}

const TAIL =
  '(?: (?:so far|now|already|exactly|then|please|alfred|at the moment|right now|by now|anyway|again|these days|currently))*';
const ALL = [
  `what(?: all| else| exactly)? (?:do|did) you (?:already |actually |really )?(?:know|remember|have|have got|got|store|keep|think you know)(?: stored| saved| on file| noted)? (?:about|on|of) me${TAIL}`,
  `what (?:do|did) you (?:know|remember)${TAIL}`,
  `what have (?:i told you|you (?:learned|learnt|got|stored|saved|noted|picked up|remembered))(?: (?:about|on|of) me)?${TAIL}`,
  `(?:tell|show|give) me (?:everything|what|all|anything|whatever)(?: that)? (?:you (?:know|remember|have|have got|have stored))(?: (?:stored|saved|noted|down|on file|on record|written down))?(?: (?:about|on|of) me)?${TAIL}`,
  `(?:tell|show) me about (?:me|myself)${TAIL}`,
  `(?:show|list|see|view|open|display|print|give me|get)(?: me)?(?: all)?(?: of)? (?:my )?(?:profile|memories|everything you know about me|what you know about me|the profile)${TAIL}`,
  `(?:how much|how well) do you know(?: about)? me${TAIL}`,
  `(?:my )?profile|what is (?:in|on) my profile${TAIL}|who am i(?: to you)?${TAIL}`,
  `(?:so )?what (?:information|data|notes|memories|facts|things|details|info) (?:do you (?:have|keep|hold|store)|have you (?:got|kept|stored))(?: (?:about|on|of) me)?${TAIL}`,
  `what did i (?:just )?(?:tell you|say)(?: to you)?${TAIL}`,
  `do you (?:still )?(?:remember|know) me${TAIL}`,
  `do you know (?:anything|things|much|a lot) about me${TAIL}`,
].map(wholePattern);
/** "Show me everything you have stored about me, no holding back": in whatever words. */
const LOOSE =
  /^(?!(?:[^ ]+ ){0,4}?(?:reminders?|alarms?|schedules?) (?:have|do|are|that|you)\b)(?:(?:can|could|may|would|will) (?:you|i)(?: please)? |please |i (?:would like|want|need|wish) (?:you )?to |i would (?:really )?love (?:you )?to |i am curious |let me |(?:go on|so|ok|then|now|just),? )*(?:show|tell|give|list|print|dump|display|read|see|have|get(?! rid)|share|send|know|learn|hear|find out|lay out|spell out|run through|go through|sum up|summari[sz]e|what|which|everything|all)\b(?:(?<=what|which|everything|all)|.*?\b(?:everything|all|every|what|which|anything|whatever|list|lot|stuff|things?|info|information|facts|notes|memories|details?|bits?)\b).*?\byou(?: have| do| did| already| currently| still| ever| actually| might| may)* (?:know|known|stored?|saved?|remember(?:ed)?|noted?|noted down|wrote down|written down|keep|kept|have|got|hold|learned|learnt|collected|recorded|gathered|picked up|registered)\b.*?\b(?:about|on|of|for|regarding) (?:me|mine|myself)\b(?! and)/;
/** What was said only by the way of asking. */
const BY_THE_WAY =
  /^(?:(?:well|so|ok|hey|hi|alfred|,|-|:) ?)*(?:(?:(?:just |purely |only )*(?:out of (?:curiosity|interest)|(?:i am |i was )?(?:just |only )?(?:curious|wondering|interested)(?: to (?:know|hear|see|learn))?|by the way|btw|(?:one|a) (?:quick |last )?(?:question|thing)|quick (?:question|one)|for (?:the record|my peace of mind)|just to (?:check|be sure|know)|i wonder|before (?:i forget|we go on)|no rush(?: but)?|if you do not mind|while we are at it|to be clear|now that i think of it)(?: ,| -| :)? )|(?:i would|i)(?: really| just)? (?:be (?:curious|interested|keen) to (?:hear|know|see)|(?:want|like|love|need) to (?:check|know|see|hear)) )+/;
const KEPT =
  '(?:on (?:your )?(?:file|record|books|radar)|in (?:your |the )?(?:files?|notes|records?|memory|head)|written down|noted(?: down)?|jotted down|stored|saved|recorded|kept|held|logged|remembered|known|gathered|collected|picked up|learned|learnt|filed(?: away)?)';
const ASKS_KEPT = [
  `(?:what|which|tell me what|show me what|everything|all)(?: (?:things?|facts?|details?|info|information|data|notes?|stuff))?(?: (?:exactly|all|that))?(?: (?:is|are|do|does|did|have|has|was|were|you|it is))* ?${KEPT}(?: (?:here|there|with you|by you|so far|now))* (?:about|on|of|for|regarding) (?:me|myself)(?: (?:here|so far|with you|now))*`,
  `(?:what|which|everything|all)(?: (?:things?|facts?|details?|info|information|data|notes?|stuff))? (?:about|on|of|regarding) (?:me|myself) (?:do|did|have|is|are|has|you)(?: (?:you|been|have))* ?(?:know|keep|kept|hold|have|got|store|remember|collect|${KEPT})(?: ${KEPT})?`,
  '(?:what|whatever) (?:do|does|is in|are in|have|has|is|are) your (?:notes?|records?|files?|memory|book)(?: (?:on|about|of) me)?(?: (?:say|tell|hold|contain|have|got|look like|in (?:it|them)))*(?: (?:on|about|of) me)?',
  '(?:what is|show me|let me see|let me have a look at|can i see|may i see|open|read me|see) (?:in |on )?(?:my (?:own )?file|the file on me|your (?:file|notes|picture|impression|knowledge|view) (?:on|of|about) me)',
  'what is your (?:picture|impression|idea|image) of me',
  'what have i told you(?: so far)? (?:about|of) (?:me|myself)(?: so far)?',
  'what is it(?: that)? you (?:know|have|remember)(?: on file| noted)? (?:about|of|on) me(?: ,? ?all told)?',
  '(?:(?:would you )?mind |can you |could you )?(?:list(?:ing)?|nam(?:e|ing)|spell(?:ing)? out|tell(?:ing)? me|run(?:ning)? (?:me )?through|go(?:ing)? (?:over|through)|sum(?:ming)? up|show(?:ing)? me|recap(?:ping)?) (?:all |everything |the things |what |whatever |all the things |of |that )*you (?:have |have got )?(?:know|remember|noted|stored|saved|learned|learnt|gathered|got|have|picked up|keep|hold)(?: (?:on file|down|stored|noted))? (?:about|of|on) me',
  'tell me about me',
].map((form) => wholePattern(`${form}${TAIL}`));
/** Not to be shown, but to be gone. */
const GONE = /\b(?:forget|delete|erase|wipe|remove|drop|scrap|clear|bin|get rid|lose)\b/;

/** True of a question about what is kept of one, in whatever words, also behind a word by the way. */
function asksWhatIsKept(norm: string): boolean {
  if (GONE.test(norm)) return false;
  const bare = norm.replace(BY_THE_WAY, '').replace(/(?: [,.!?:-])+$/, '');
  const [first = '', ...more] = bare.split(/ [,.!?:-] /);
  const closed = more.every((clause) => CLOSES.test(clause));
  return (closed ? [bare, first] : [bare]).some(
    (asked) => [...ALL, ...ASKS_KEPT].some((form) => form.test(asked)) || LOOSE.test(asked),
  );
}

/** Said behind the question, and asking for no more. */
const CLOSES =
  /^(?:(?:all|the lot|everything|every(?: last)? (?:bit|thing)|spell it out|be honest|do not hold back|no holding back|please|if anything|all told|the whole (?:lot|thing)|in full|just curious|i am (?:just )?curious|out of (?:curiosity|interest)|and be honest|i forget|i have forgotten|i would like to (?:know|check)|go on|tell me)\b)/;
const FILE = [
  `(?:can i|could i|may i|i want to|i would like to|how (?:do|can) i|please|let me)? ?(?:export|download|get|have|receive|see|send me|give me|hand over|hand me|dump)(?: me)?(?: an?)?(?: (?:full|complete|whole))?(?: (?:copy|export|download|dump|file|json|backup))?(?: (?:of|with))?(?: all)?(?: of)? (?:my|the) (?:data|profile|information|memories|personal data|info|stuff)(?: out)?(?: (?:as|in|to|of) .*)?${TAIL}`,
  `(?:can i|could i|may i)? ?(?:export|download) (?:everything|all|what|me)(?: .*)?`,
  `(?:(?:can|could|may) i (?:have|get|see)|(?:i|we) (?:would like|want|need)(?: to (?:have|get|see))?) (?:an? |the )?(?:full |complete )?(?:copy|export|file|dump|backup|download) of .*`,
  `(?:data|profile) export|export${TAIL}|(?:an )?export of my data${TAIL}`,
  `(?:send|give|get)(?: me)? (?:an?|my) (?:copy|export|file|dump|backup) of (?:everything|all|what|my data).*`,
].map(wholePattern);
const PARTS: readonly (readonly [ProfilePart, RegExp])[] = [
  [
    'preferences',
    /^(?:what are|show(?: me)?|list|tell me|do you know) (?:all )?(?:of )?my (?:preferences|likes|dislikes|likes and dislikes)$|^what do i (?:like|prefer|dislike|hate)$/,
  ],
  [
    'decisions',
    /^(?:what are|show(?: me)?|list|tell me) (?:all )?(?:of )?(?:my|our|the) decisions(?: .*)?$|^what (?:have|did) (?:i|we) (?:decided?|settled?|agreed?)(?: on)?(?: (?:so far|lately|recently|until now))?$/,
  ],
  ['notes', /^(?:what are|show(?: me)?|list|tell me|read(?: me)?) (?:all )?(?:of )?my notes$/],
  [
    'commitments',
    /^(?:what are|show(?: me)?|list|tell me) (?:all )?(?:of )?my (?:open |current )?(?:commitments|promises|deadlines|obligations|debts|to - dos?|todos?)$|^what (?:have|did) (?:i|we) (?:promised?|committed?)(?: to(?: do)?)?(?: (?:so far|people|anyone|lately))?$|^(?:have|did) (?:i|we) (?:make |made )?(?:promised?|promises|commit(?:ted)?)(?: (?:to )?(?:anything|something|anyone|anybody|somebody|people|any promises))*$|^(?:what do (?:i|we) (?:still )?owe|do (?:i|we) owe)(?: (?:people|anyone|anybody|somebody|someone|whom))?(?: (?:anything|something))?$|^what is due$/,
  ],
  [
    'events',
    /^(?:what are|show(?: me)?|list|tell me) (?:all )?(?:of )?my (?:upcoming |coming )?(?:events|appointments|dates)$/,
  ],
  [
    'people',
    /^(?:who|which (?:people|colleagues|friends|clients|contacts|names)|whom) (?:do (?:i|you) (?:know|have|remember)(?: .*)?|do i work with|are my (?:people|colleagues|contacts|friends|family))$|^(?:show(?: me)?|list) (?:my|the) (?:people|contacts|colleagues)(?: .*)?$/,
  ],
  [
    'projects',
    /^(?:what|which)(?: are)? (?:my )?projects(?: (?:am i|are we) (?:on|in|working on)| do i have| do you know.*)?$|^what am i working on$|^(?:show(?: me)?|list) my projects$/,
  ],
  ['tools', /^(?:what|which) tools do (?:i|we) use$|^(?:show(?: me)?|list) my tools$/],
  ['habits', /^what (?:have you noticed|are my habits|patterns do you see)(?: .*)?$/],
];

/** Reads a wish to see all that is known of oneself, a list of one kind, or to have it as a file. */
export function readProfile(whole: Sentence): Profile | undefined {
  let to = whole.tokens.length;
  while (to > 0 && /^(?:[.!?,;:)]|please|thanks|alfred)$/.test(whole.tokens[to - 1]?.norm ?? '')) to--;
  const bare = partOf(whole, 0, to);
  const { norm } = writtenOut(partOf(bare, skipPolite(bare, 0), to));
  if (norm.length > 160) return undefined;
  if (FILE.some((form) => form.test(norm))) return { kind: 'profile', as: 'file' };
  if (LOOSE.test(norm) || asksWhatIsKept(norm)) return { kind: 'profile', as: 'text' };
  const part = PARTS.find(([, form]) => form.test(norm))?.[0];
  return part ? { kind: 'profile', as: 'text', part } : undefined;
}
