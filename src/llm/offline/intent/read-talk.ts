import { wholePattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { asksWho } from './asks-who.ts';
import { skipPolite } from './find-head.ts';

/** Small talk this model has a line for. */
export type Topic =
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'who'
  | 'clock'
  | 'date'
  | 'done'
  | 'never_mind'
  | 'sorry'
  | 'how'
  | 'undo'
  | 'bye'
  | 'skip'
  | 'private'
  | 'repeat'
  | 'kept'
  | 'unable';

/** Something said that asks for nothing to be done. */
export interface Talk {
  readonly kind: 'talk';
  readonly topic: Topic;
}

const YOU = '(?: (?:alfred|there|again|everyone|all|mate|buddy|friend|robot|bot|sir|you))*';
const TOPICS: readonly { readonly at: RegExp; readonly topic: Topic }[] = [
  {
    at: wholePattern(
      `(?:hi|hello|hey|hiya|heya|howdy|yo|morning|good (?:morning|afternoon|evening|day)|greetings|hallo|hola|bonjour|moin|sup|g'day|hey hey|hi hi|o\\/|👋|ping|test|testing)${YOU}`,
    ),
    topic: 'greeting',
  },
  {
    at: wholePattern(
      `(?:how are you(?: doing)?(?: today)?|how's it going|how are things|how do you do|what's up|what's new(?: with you)?|you ok|how is it going)${YOU}`,
    ),
    topic: 'how',
  },
  {
    at: wholePattern(
      `(?:(?:ok|okay|great|perfect|nice|cool|lovely|awesome|brilliant|super|wonderful|excellent|good|ah|oh|that's|that is|it's|many|well|very|so|much|really|a lot|fantastic|amazing|helpful|great job|good job|well done|cheers|thx|ta|ty|tysm|thanks|thank you|thank you very much|thank you so much|thanks a lot|appreciate it|appreciated|much appreciated|got it|sounds good|👍|🙏|👌|❤|merci|danke|obrigado|for that|you rock|you're the best|nice one|legend|star|you|the best|a|an|absolute)(?: |$))+(?:alfred)?`,
    ),
    topic: 'thanks',
  },
  {
    at: wholePattern(
      '(?:help|help me|help please|\\?|what can you do(?: for me)?|what do you do|what can i (?:do|ask|say|ask you|tell you)(?: here| you)?|how do (?:you|i) (?:work|use you|start|use this)|how does this work|how does it work|commands|what are your (?:commands|skills|capabilities)|what are you able to do|what are you for|instructions|usage|menu|options|get started|getting started|show me what you can do|what do you understand|examples|what can i use you for|(?:(?:i (?:was told|heard|hear|read)|they say|people say)(?: that)? )?(?:can you|you can|do you|are you able to)(?: also)? (?:set|make|do|create|send|handle|keep|manage)(?: me)? (?:reminders|alarms|schedules|timers|lists|notes)|how can you help(?: me)?|what are my options)',
    ),
    topic: 'help',
  },
  {
    at: wholePattern(
      "(?:who are you|what are you|who is alfred|what is alfred|what's your name|are you (?:a |an )?(?:bot|robot|human|ai|real|real person|llm|language model|chatgpt|gpt)|who made you|which model are you|what model are you(?: using| running)?|introduce yourself|tell me about yourself|are you there)",
    ),
    topic: 'who',
  },
  {
    at: wholePattern(
      "(?:what time is it(?: now| right now)?|what's the time(?: now)?|what is the time|time|the time|got the time|which time zone (?:am i in|do you use)|what(?:'s| is) my time ?zone|what time zone (?:am i in|do you use))",
    ),
    topic: 'clock',
  },
  {
    at: wholePattern(
      "(?:what day is it(?: today)?|what's the date(?: today)?|what is the date(?: today)?|what's today's date|what day is today|which day is it(?: today)?|what is today|date)",
    ),
    topic: 'date',
  },
  {
    at: wholePattern(
      "(?:done|did it|i did(?: it)?|i've done it|i have done it|finished|completed|all done|will do|on it|doing it|yes done|done that|sorted|already did|already done|it's done|done thanks|ok done|✅|✔)",
    ),
    topic: 'done',
  },
  {
    at: wholePattern(
      "(?:never ?mind|nevermind|nvm|forget it|forget that|no|nope|no thanks|no thank you|nah|not now thanks|leave it|don't bother|it's fine|it's ok|scratch that|ignore that|ignore me|skip it then|not needed|nothing)",
    ),
    topic: 'never_mind',
  },
  {
    at: wholePattern(
      '(?:undo|undo (?:that|it|this|the last (?:one|thing))|take (?:that|it) back|revert(?: that| it)?|ctrl z)',
    ),
    topic: 'undo',
  },
  { at: wholePattern('(?:sorry|my bad|oops|apologies|pardon|whoops)'), topic: 'sorry' },
  {
    at: wholePattern(
      `(?:bye|goodbye|good bye|see you(?: later| tomorrow| soon)?|see ya|cya|good night|goodnight|night|take care|later alligator|(?:see|talk to|speak to|catch|meet) (?:you|ya)(?: (?:again|then|on|at|next|in|this|later|tomorrow|soon|around|there)(?: .*)?)?|ciao|tchau|that's all|that is all|bye bye)${YOU}`,
    ),
    topic: 'bye',
  },
];

const ALFRED_KEEPS =
  '(?:(?:what|anything|everything|things|stuff|all)(?: that)? i (?:say|tell|write|type|share|send|save|ask)(?: (?:to )?you)?(?: here| about| in here)?|this|it|that|here|in here|our (?:chat|chats|conversations?|messages|talks)|my (?:data|messages|notes|reminders|memories|information|info|secrets|profile|words|stuff|things|schedules?|details|conversations?|chats?)(?: (?:here|with you))?)';
/** "Is it safe to eat raw eggs": about doing something else than telling. */
const DOING =
  '(?:to|for .{1,20} to) (?!(?:tell|share|say|write|type|ask|send|store|keep|put|give|talk|speak|discuss|confide|save|mention|you|me|us|anyone|anybody|others|everyone|everybody|my|here)\\b)';
/** Who gets to see what one tells, asked in the ways people ask it. */
const PRIVACY = [
  `who(?: else)?(?: all)? (?:can|could|will|gets to|is able to|has access to|sees|reads|knows) (?:(?:see|read|access|look at|view|find|know|get)(?: to)? )?${ALFRED_KEEPS}`,
  `(?:can|could|will|does|do|is) (?:my (?:boss|manager|company|employer|team|colleagues|coworkers|wife|husband|partner|admin)|anyone|anybody|someone|somebody|other people|others|people|everyone|the (?:admin|company|others|team)|it)(?: else)?(?: (?:here|at work|in (?:the|this|our) [^ ]+))? (?:ever )?(?:see|read|access|look at|view|find out|know|able to (?:see|read)|seeing|reading)(?: about)? ${ALFRED_KEEPS}`,
  `(?:is|are|will) ${ALFRED_KEEPS}(?: (?:kept|stay|be|remain))? (?:really |kept |completely |staying )*(?:private|confidential|secret|safe|secure|between us|visible|shared|public|protected|encrypted|seen|read)(?: (?!${DOING}).{1,40})?`,
  `(?:do|will|would|did|can) you (?:ever )?(?:share|tell|show|pass on|sell|give|repeat|forward|leak|report|talk about) (?:(?:anyone|anybody|others|other people|people|my (?:boss|manager|team|colleagues)|somebody|someone|everyone)(?: else)?(?: about)? )?${ALFRED_KEEPS}(?: (?:with|to) .{1,30})?`,
  `(?:what (?:happens|do you do) (?:to|with)|where (?:do you|are you) (?:keep(?:ing)?|stor(?:e|ing)|sav(?:e|ing)|put(?:ting)?)|where (?:is|are|does|do)|how (?:safe|private|secure|confidential) (?:is|are)) ${ALFRED_KEEPS}(?: (?:go|stored|kept|saved))?`,
  '(?:do|will|did) you (?:ever )?(?:talk|speak|report|write|chat|listen) (?:to|with) (?:my (?:boss|manager|company|employer|team|colleagues|coworkers|wife|husband|partner)|anyone|anybody|others|other people|everyone|hr)(?: else)?(?: (?:about me|too|here|at work|as well))*',
  '(?:have you|did you) (?:ever )?(?:told|tell|shared?|shown|show|mention(?:ed)?|pass(?:ed)? on|repeat(?:ed)?) .{0,40}(?:anyone|anybody|someone|somebody|others|other people|people|my (?:boss|manager|team|colleagues|company)).{0,40}',
  'what (?:are you allowed to|may you|can you) (?:store|keep|save|remember|hold|record)(?: (?:about|of|on) me)?',
  '(?:can i trust you|can you keep (?:a|my) secrets?|can you keep (?:it|this|something) (?:to yourself|secret|private|quiet)|are you (?:discreet|private|confidential))(?: .{1,30})?',
].map(wholePattern);
/** Asking for what was said last once more. */
const REPEAT = wholePattern(
  `(?:(?:can|could|would|will) you )?(?:please )?(?:repeat|say)(?: (?:that|it|this))?(?: (?:again|once more|one more time|what you (?:just )?(?:said|wrote|told me)|(?:the|your) last (?:answer|message|reply|one|bit|thing|sentence)|for me|please))*|(?:sorry )?(?:what|pardon|come again|again|once more|excuse me)(?: (?:did|was) (?:you|that) (?:just )?(?:say|said|write|tell me))?(?: (?:again|just now|sorry|please))*|what (?:did you (?:just )?(?:say|write|tell me)|was that)(?: (?:again|just now|before|about it))?|(?:i )?(?:did not|didn't) (?:catch|hear|get|read|see) (?:that|what you said|it)(?: (?:sorry|properly|again))?|(?:repeat|read)(?: me)? (?:your|the) (?:last|previous) (?:answer|message|reply)`,
);
const BARE_AGAIN = /^(?:repeat|say|what|again|once more|excuse me|sorry|pardon)$/;

/** Reads small talk that fills the whole message. */
export function readTalk(whole: Sentence): Talk | undefined {
  const plain = whole.norm
    .replaceAll(/[.!?,;:)(]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  const sentence = bare(whole);
  if (plain.length > 100) return undefined;
  const asked = writtenOut(whole)
    .norm.replace(
      /^(?:(?:hi|hey|hello|so|and|ok|okay|wait|hang on|hold on|hm+|um|erm|but|oh|no offence|serious question|honest question|honestly|out of curiosity|just curious|i (?:am|was) (?:just )?wondering|tell me|alfred|just|quick (?:question|one|q)|by the way|btw|one question|sorry|,|:|-) )+/,
      '',
    )
    .replace(/(?: [.!?,])+$/, '');
  if (PRIVACY.some((at) => at.test(asked))) return { kind: 'talk', topic: 'private' };
  if (asksWho(asked.replace(/(?: [.!?,])+$/, ''))) return { kind: 'talk', topic: 'who' };
  for (const text of [plain, sentence.norm, asked.replaceAll(/ ?[,.!?;:]/g, '')]) {
    if (REPEAT.test(text) && !BARE_AGAIN.test(text)) return { kind: 'talk', topic: 'repeat' };
    for (const { at, topic } of TOPICS) if (at.test(text)) return { kind: 'talk', topic };
  }
  return undefined;
}

function bare(whole: Sentence): Sentence {
  let to = whole.tokens.length;
  while (to > 0 && /^[.!?,;:)]$/.test(whole.tokens[to - 1]?.norm ?? '')) to--;
  return partOf(whole, skipPolite(partOf(whole, 0, to), 0), to);
}
