import type { Draft } from '../time/draft.ts';
import { merge } from '../time/merge.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { saysWhen } from '../time/resolve.ts';
import { matchAt, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { YES } from './assent.ts';
import { hasTime } from './place-times.ts';
import { timeAnswer } from './time-answer.ts';

const REMIND =
  '(?:just |do |and |then |please )*(?:remind|ping|nudge|poke|prompt|buzz) me(?: (?:of|about) (?:it|that|this))?(?: again| then| instead)?';
/** What takes an offer up, and says no more. */
const TAKES = new RegExp(
  `^(?:(?:yes|yeah|yea|yah|yep|yup|ya|aye|ye|sure(?: thing)?|fine|ok|okay|k|kk|oki|alright|all right|right(?: so| then| you are)?|great|good(?: idea| one| shout| plan| thinking| call)?|grand|perfect|please(?: do)?|lovely|brilliant|brill|cool|cheers|ta|super|excellent|wonderful|marvellous|absolutely|definitely|certainly|of course|by all means|go on(?: then)?|go ahead|go for it|do(?: so| that| it)?|(?:that'd|that would|it'd|that will|that'll|it would) (?:be|help|do|work)(?: (?:a |very |really |so |much )*(?:good|great|nice|lovely|helpful|handy|perfect|grand|ideal|fantastic|wonderful|kind|appreciated|fine|brilliant|useful|help|lot))?|sounds (?:good|great|like a plan|fine|perfect)|that works|works for me|why not|if you (?:would|could|can|like|do not mind|don't mind|must)|i'd (?:like|love|appreciate) that|i would (?:like|love|appreciate) that|no (?:problem|worries|bother|matter|issue)|all good|righto?|deal|not a bother|works|okey dokey|okie dokie|by all means|if you must|fair enough|understood|got it|i see|too bad|shame|pity|no worries|oh|ah|aw|ugh|um|er|ha(?:ha)*|lol|hmm?|then|so|well|and|actually|thanks|thank you|thx|alfred|mate|,|\\.|!|-|${REMIND}|not (?:right )?(?:now|today|yet|tonight)(?= (?:,|but|later|tomorrow))|later(?: on)?|(?:set|put|stick|pop|pencil|schedule|do|have) (?:one|it|that|a reminder|me a reminder|me one|me)(?: (?:up|in|down))?(?: for)?(?: then)?|mhm|mm+|uh huh|fab|ace|champion|smashing|sweet|nice(?: one)?|top|yessir|yes sir|make (?:it|that)|let's (?:do|say|go for|make it)|(?:can|could|would|will) you(?: please)?|i(?:'d| would)? (?:say|guess|think)|maybe|say|how about|what about|about|around|let's|👍|just|only|ja|a reminder|one reminder|do (?:it|that|so)(?= for ))(?: |$))+`,
);
/** What the person will do then is no part of the time: "at 9, I'll ask him myself". */
const MYSELF =
  / (?:[,.;-] ?)?(?:(?:and|so|then|because) )?(?:i'll|i will|i can|i'd rather|i should|i'm|i am|then i|so i) .*$| (?:[,.;-] ?)?(?:and |to )?(?:ask|tell|call|check|look|do|message|ring|write|order|book|buy|send)\b.* (?:myself|on my own)\b.*$/;
const TAIL =
  / (?:then|yeah|yes|yep|sure|ok|okay|i guess|,|please|pls|thanks|thank you|cheers|ta|so|instead|mate|alfred|if you (?:can|could|would)|would be (?:good|great|nice|lovely|perfect|fine|grand|ideal)|will do|works|is (?:good|fine|great|perfect))$/;
const TO_DO =
  / (?:to|for) (?:do|check|look(?: (?:at|into|for|up|in))?|see(?: to)?|handle|sort|deal with|chase|find|get|ask|ring|call|text|send|book|order|pay)? ?(?:it|that|this|them|him|her|about it)?(?: (?:out|up|then|myself|again))*$/;
/** What says why then is no part of the time: "at 6, when I'm home". */
const WHY = / (?:, )?(?:when|once|while|because|since|as|if|before|after|cos)(?: .*)?$/;
const AHEAD = / (?:before|after|ahead of|ahead|beforehand)(?: |$)/;
/** A yes that stands at the beginning of something longer. */
const BEGINS =
  /^(?:(?:oh|ah|aw|ugh|um|er|ha(?:ha)*|lol|well|hmm?|ok|okay|so|,) )*(?:yes|yeah|yea|yep|yup|aye|sure|fine|ok|okay|alright|all right|please|grand|go on|good idea|great|perfect|lovely|sounds|that'd|that would|cool|k|do|why not|right|good (?:thinking|shout|plan|call|one)|works|by all means|okey|deal)\b/;
/** A no that says why, or what instead. */
const REFUSES =
  /^(?:(?:oh|ah|well|hmm?|ok|okay|ha|fair enough|right|alright|cheers|thanks|thank you|actually|,|but) )*(?:no|nope|nah|naw|nay|not (?:now|really|needed|necessary|today|this time|to worry)|no need|don't (?:worry|bother|need|think so)|do not (?:worry|bother|need)|never ?mind|nvm|forget (?:it|about it|that)|leave it|skip it|all good|i'm (?:good|fine|ok|okay|all right|alright|sorted)|i am (?:good|fine)|it's (?:fine|ok|okay|all right|alright|nothing|not needed)|that's (?:fine|ok|okay|all right|alright|all)|i'll (?:manage|do (?:it|that)|check|look|ask|ring|call|see|just|find|sort|handle|text|get|go|remember|google|pass|live)|i(?:'d| would) rather not|rather not|i can (?:do|check|look|manage|see)|i've (?:got it|done|already)|i got it)\b/;
/** The same in more words, where no time is told. */
const DECLINES =
  /^(?:(?:oh|ah|well|hmm?|ok|okay|ha|fair enough|right|alright|cheers|thanks|thank you|actually|,|but) )*(?:no|nope|nah|naw|nay|not (?:now|really|needed|necessary|today|this time|to worry)|no need|(?:please )?don't(?: (?:worry|bother|need|think so|trouble|please|do (?:it|that|so))\b|$)|do not (?:worry|bother|need)|(?:that|it|this|one|there|a reminder|no reminder)(?:'s| is| isn't| won't be| wouldn't be| will be| 's)?(?: no| not| really| at all)* (?:need|necessary|needed|required|called for|worth it)\b|i don't (?:really |actually )?(?:need|want|require|fancy|think)\b|no reminders?\b|let's (?:leave|drop|forget|skip) (?:it|that)|let us (?:leave|drop|forget|skip) (?:it|that)|pass(?: (?:on (?:it|that)|thanks|for now|this time))*$|(?:it |that )?doesn't matter|no matter|no bother|never ?mind|nvm|forget (?:it|about it|that)|leave it|skip it|all good|i'm (?:good|fine|ok|okay|all right|alright|sorted)|i am (?:good|fine)|it's (?:fine|ok|okay|all right|alright|nothing|not needed)|that's (?:fine|ok|okay|all right|alright|all)|(?:i'll|i can|i could|i'd rather) (?:just |simply |quickly |probably |rather )*(?:manage|do (?:it|that|so|without)|check|look|ask|ring|call|phone|see|find|sort|handle|text|get|go|remember|google|pass|live|have a look|take a look|wait|walk|keep an eye|refresh|open|watch|speak|write|pop|try|be fine|be ok|be grand|be all right|survive|cope|leave it)|i(?:'d| would) (?:really |much )?rather (?:not|you didn't|you did not)|rather not|i can (?:do|check|look|manage|see)|i've (?:got it|done|already)|i got it)\b/;
const TIMED =
  /\d|\b(?:tomorrow|tonight|today|next|until|till|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|noon|morning|afternoon|evening)\b/;
/** A no that goes on to something else is read for what it says. */
const GOES_ON = /\b(?:remind|ping|nudge|instead|rather (?:at|on)|make it|but (?:at|on|in|tomorrow))\b/;

/** Words, in plain form, without what of them takes an offer up. */
export function withoutAssent(words: string): string {
  return `${words} `.replace(TAKES, '').trim();
}

const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:i shall|i will|ill|imma)\b/g, "i'll"],
  [/\b(that|it)d\b/g, "$1'd"],
  [/\bid (?=rather|like|love|prefer)/g, "i'd "],
  [/\bim\b/g, "i'm"],
  [/\bits\b/g, "it's"],
  [/\b(that|what|where|who|how|when)s\b/g, "$1's"],
  [/\b(do|did|does|is|are|was|would|could|should|need) not\b/g, "$1n't"],
  [/\b(do|did|does|is|are|was|would|could|should|need)nt\b/g, "$1n't"],
  [/\b(?:will not|shall not|shan't|wont)\b/g, "won't"],
  [/\b(?:cannot|can not|cant)\b/g, "can't"],
  [
    /\b(nah|no|nope|yes|yeah|yep|ok)(?:(?<=h)h+|(?<=o)o+|(?<=s)s+|(?<=p)p+|(?<=e)e+|(?<=k)k+)(?![a-z])/g,
    '$1',
  ],
];

/** Words as they are written at length: "ill", "I shall" and "I will" alike are "i'll". */
export function spokenPlainly(words: string): string {
  return WRITTEN.reduce((plain, [form, as]) => plain.replaceAll(form, as), words);
}

/** True of a message, in plain form, that takes an offer up and names no time. */
export function agrees(text: string): boolean {
  if (YES.test(text)) return true;
  const rest = withoutAssent(text);
  const said = rest === '' || ` ${rest}`.replace(TO_DO, '').trim() === '';
  return (
    said && BEGINS.test(text) && !/^(?:ok|okay|right|fine)(?: (?:thanks|thank you|cheers|then))?$/.test(text)
  );
}

const MYSELF_INSTEAD =
  /^(?:no|nope|nah|naw|nay)(?: (?:thanks|thank you|ta|cheers|mate|alfred|it's (?:fine|ok|okay|all right|alright)|don't worry|no worries|then))* (?:i'll|i will|i can) (?:just |only )?(?:manage|do|check|look|ask|ring|find|sort|handle|google|pass|live with)\b/;

const FORGET_IT =
  /^(?:(?:oh|ah|ok|okay|actually|well|no) )*(?:forget (?:it|that)|never ?mind|nvm|don't (?:bother|worry)|leave it|skip it)(?: (?:then|thanks|alfred|mate))* (?:i'll|i will|i can|i've) (?:just |only |already )?(?:manage|do|done|check|look|ask|ring|find|found|sort|sorted|handle|google|call|go|got)\b/;

/** True of "forget it, I'll do it myself": what was wanted of Alfred is wanted no more. */
export function dropsIt(text: string): boolean {
  return FORGET_IT.test(text);
}

/** True of "nah, I'll look myself": a no, and nothing to be kept, also where nothing was offered. */
export function declinesAlone(text: string): boolean {
  return MYSELF_INSTEAD.test(text);
}

const PLAINLY =
  /^(?:(?:no|nah|nope|na|thanks|thank you|ta|cheers)(?= |$) ?)(?:(?:no|nah|nope|na|thanks|thank you|thx|ta|cheers|it's|that's|fine|ok|okay|alright|all right|grand|good|cool|worries|bother|problem|need|reminders?|mate|alfred|you're|ur|i'm|so|then|leave|leave it|really|not|necessary|needed|required|will|won't|be|that|please|but|today|this|time|for now|now|honestly|don't|worry|about|bout|it|all|very|much|kind|of you|lol|haha) ?)*$/;
const SAYS_NO = /\b(?:no|nah|nope|na|not|won't|don't|leave)\b/;

/** True of a message, in plain form, that consists of nothing but the words of turning an offer down. */
export function declinesPlainly(text: string): boolean {
  if (
    /^(?:(?:well|thanks|thank you|hm+|actually|no) )*i(?:'d| would) (?:really |much )?rather (?:not|you didn't)(?: (?:thanks|thank you|today|now))*$/.test(
      text,
    )
  )
    return true;
  return PLAINLY.test(text) && SAYS_NO.test(text) && !/\bnot (?:now|today)\b/.test(text);
}

/** True of a message, in plain form, that turns an offer down in whatever words. */
export function declines(text: string): boolean {
  const refuses = REFUSES.test(text) || (DECLINES.test(text) && !TIMED.test(text));
  return refuses && !GOES_ON.test(text);
}

/** The time in words that take an offer up: "ok then remind me in 10 minutes". */
export function takenUp({ norm }: Sentence, question: string, dayFirst: boolean): Draft | undefined {
  let plain = withoutAssent(norm.replace(/(?: [.!?])+$/, '').replace(MYSELF, ''));
  for (let turn = 0; turn < 4; turn++) plain = plain.replace(TAIL, '').trim();
  const done = plain
    .replace(TO_DO, '')
    .replace(/ [,.-]$/, '')
    .trim();
  const alone = plain
    .replace(WHY, '')
    .replace(/ [,.-]$/, '')
    .trim();
  const read = [plain, done, alone]
    .filter((words) => words !== '' && words !== norm)
    .flatMap((words) => timeAnswer(readSentence(words), question, dayFirst) ?? [])
    // "half an hour before the shop shuts" is no half an hour from now.
    .filter(({ relative }) => relative === undefined || !AHEAD.test(plain));
  return read.find(({ vague }) => vague === undefined) ?? read[0];
}

/** The one time in an answer that begins with a yes and says more: "yes please, tomorrow at 9 when I'm back in". */
export function takenBeside(sentence: Sentence, dayFirst: boolean): Draft | undefined {
  if (!BEGINS.test(sentence.norm)) return undefined;
  const [only, more] = findPhrases(sentence, dayFirst).filter(({ draft }) => !draft.vague);
  return only && !more ? only.draft : undefined;
}

const SAYS_TIME =
  /^(?:(?:so|then|say|make it|make that|let's say|maybe|call it|and|or|how about|just|please) )+/;

/** The time that one clause of a yes is and says no more than: "sure, make it 11:45, I pass her office anyway". */
export function takenInClause({ norm }: Sentence, question: string, dayFirst: boolean): Draft | undefined {
  if (!BEGINS.test(norm)) return undefined;
  const clauses = norm.split(/ [,.;!?-](?: |$)/).map((clause) => clause.replace(SAYS_TIME, '').trim());
  const [only, more] = clauses
    .filter((clause) => clause !== '')
    .flatMap((clause) => timeAnswer(readSentence(clause), question, dayFirst) ?? [])
    .filter((draft) => !draft.vague && saysWhen(draft));
  return more ? undefined : only;
}

const HEAD = pattern(
  '(?:remind|ping|nudge|poke|prompt|buzz|tell|message|text) me(?: (?:of|about) (?:it|that|this))?(?: again| then| instead| please| so)*',
);
/** What may stand behind the time: why then, or what the person does themselves. */
const AFTER =
  /^(?:[.!,;:)–-]|when|while|once|so|because|and|then|please|pls|thanks|ta|cheers|i|i'll|i'm|if|as|since|cos|for|instead|about)$/;

/** The one time right beside "remind me", where no task of its own follows: "remind me tonight at 8 when I do the books". */
export function takenAtHead(sentence: Sentence, dayFirst: boolean): Draft | undefined {
  const [only, more] = findPhrases(sentence, dayFirst).filter(({ draft }) => !draft.vague);
  if (!only || more) return undefined;
  const heads = sentence.tokens.flatMap((_, at) => matchAt(sentence, at, HEAD)?.next ?? []);
  const ahead = sentence.tokens.findIndex((_, at) => matchAt(sentence, at, HEAD) !== undefined);
  const behind = sentence.tokens[only.to]?.norm;
  const after = heads.includes(only.from) && (behind === undefined || AFTER.test(behind));
  const before = ahead === only.to && heads.some((next) => next >= sentence.tokens.length);
  return after || before ? only.draft : undefined;
}

/** Besides the time, an answer has no more words than this. */
const FEW = 10;
const ASKS =
  /\?|^(?:what|which|who|where|when(?! (?:i|we|i'm|we're|i've|we've)\b)|how|why|is|are|was|were|do|does|did|has|have|can|could|will|any)\b/;

/** "after work, say 5.45": the time of day says when that is. */
function settledBy(draft: Draft): Draft {
  if (!draft.vague || !draft.clocks) return draft;
  const { vague: _vague, ...sure } = draft;
  return sure;
}

/** The only time of day in a few words that say nothing else of their own. */
export function onlyTime({ norm }: Sentence, dayFirst: boolean): Draft | undefined {
  if (ASKS.test(norm)) return undefined;
  const sentence = readSentence(
    norm
      .replaceAll(/\b(?:say|so|around|about|like) (?=\d{1,2}(?:[.:]\d\d)?(?: |$))/g, 'at ')
      .replaceAll(/(?<=^|, )(?=\d{1,2}[.:]\d\d(?: |$))/g, 'at '),
  );
  const phrases = findPhrases(sentence, dayFirst)
    .map((phrase) => ({ ...phrase, draft: settledBy(phrase.draft) }))
    .filter(({ draft }) => !draft.vague && saysWhen(draft));
  const words = phrases.reduce((size, { from, to }) => size - (to - from), sentence.tokens.length);
  const [first, ...more] = phrases.map(({ draft }) => draft);
  const draft = more.reduce<Draft | undefined>((known, one) => known && merge(known, one), first);
  return draft && words <= FEW && hasTime(draft) ? draft : undefined;
}
