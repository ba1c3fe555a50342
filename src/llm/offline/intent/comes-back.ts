import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { readSentence } from '../words/sentence.ts';
import type { Intent } from './intent.ts';

const HELLO =
  "hi+|hello+|hullo|hey+|heya|hiya|howdy|yo|oi|ahoy|alright|(?:good )?(?:morning|afternoon|evening)|good day|g'day|gday|greetings|hallo|salut|bonjour|hola|namaste|ciao|ping|knock";
const FILLING =
  'there|here|again|agian|alfred|stranger|(?:my |old |dear )*(?:friend|mate|buddy|pal|chap|chum|sir)|well|so|oh|ah|and|but|just|only|now|then|everyone|all|dear|you|wow|lol|haha|today|this morning|at last|finally|me';
const LEFT =
  '(?:(?:a|an|some|so|quite|such|very|really|the|few|couple of|of|long|busy|good|bit|too) )*(?:while|ages?|forever|time|long|weeks|months?|days|years?|minute)(?: since (?:we|i) .{1,30})?';
const BACK = [
  `(?:it is|its|this is|i am|only) (?:me|[a-z]+ (?:here|speaking|again))(?: again| agian)?`,
  'me again',
  `(?:i am |and |we are |i have (?:just )?(?:come|got) |just (?:got |come )?|finally |right |got |hi from )*back(?: (?:again|now|online|home|here|already|finally|today|at last|at (?:it|work|my desk|the desk|the office)|in (?:the )?(?:office|saddle|town|action|business|harness|world|land of the living)|(?:to|from|after|on) .{1,60}))*`,
  'guess who(?: is)?(?: back)?(?: .{1,20})?',
  'look who(?: is)? .{1,30}',
  '(?:do |can )?(?:you )?(?:still )?remember me',
  '(?:do you )?(?:still )?know who (?:i am|this is)',
  '(?:did|have) you (?:miss|missed|forgotten|forgot|forget)(?: about)? me(?: already)?|miss(?:ed)? me|forgotten me(?: already)?',
  `long time(?: no (?:see|speak|talk|chat|hear))?`,
  `(?:it |its |it is |it has |has |been |is |that has )*been (?:away |gone |quiet )?(?:for )?${LEFT}`,
  '(?:has|have|is)(?: it)?(?: not)?(?: it)?|hasnt it|innit|right',
  'i (?:have been|know i have been|was) (?:away|off|gone|busy|out|on holiday|on leave|travelling|quiet)(?: .{1,50})?',
  '(?:are )?(?:you )?still (?:there|around|here|alive|with me|awake|working|running)|are you (?:there|here|around|awake)|(?:any ?one|any ?body) (?:home|there|in)',
  '(?:sorry|apologies) (?:for|about|that i|i|to have) .{0,30}(?:away|quiet|silence|absence|touch|while|long|vanish|disappear|gone|ghost)[a-z]*(?: .{1,30})?',
  '(?:nice|good|great|lovely) to (?:see you|be back|be here|hear from you)(?: .{1,20})?',
  '(?:how (?:are|have) (?:you|things|we)|hows|how is|how was)(?: (?:it|things|life|everything|the world|your (?:week|weekend|day|summer|holiday|christmas|year|time)|tricks)(?= |$))?(?: (?:been|doing|going|keeping|today|these days|you|lately|treating you))*',
  'how do you do|what is up|whats up|sup|you (?:ok|good|well)|hope (?:you|all|everything|life) .{1,40}|all (?:good|well)|everything (?:ok|good|all right)',
];
const WHOLE = new RegExp(`^(?:(?:${[...BACK, HELLO, FILLING].join('|')})(?: |$))+$`);
const SIGN = new RegExp(
  `^(?:.* )?(?:${[HELLO, ...BACK.filter((row) => !row.startsWith('(?:has|'))].join('|')})(?: |$)`,
);
const HOW =
  /\b(?:how are (?:you|things)|how have you|how is (?:it|life|everything)|how was your|hope you|you (?:ok|good|well))\b/;
/** What wants something besides is read for that. */
const WANTS =
  /\b(?:remind|what|which|when|where|who(?! (?:is|i))|list|show|schedule|set|cancel|please|tell|moved|need)\b|\d/;
const LONGEST = 160;

/** Whether a message only says that somebody is here again, and whether it asks how Alfred is. */
export function comesBack(text: string): { readonly how: boolean } | undefined {
  const clean = cleanText(text);
  if (clean.length > LONGEST) return undefined;
  const norm = writtenOut(readSentence(clean))
    .norm.replaceAll(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  const wants = WANTS.test(norm.replaceAll(/what(?: i|')s (?:up|new)/g, ''));
  if (norm === '' || wants || !WHOLE.test(norm) || !SIGN.test(norm)) return undefined;
  return { how: HOW.test(norm) };
}

/** What the words of somebody who is only here again may be read as. */
export function mayGreet(intent: Intent): boolean {
  if (intent.kind === 'ask') return intent.wanted.drafts.length === 0 && intent.wanted.task.length < 3;
  return /^(?:feel|talk|other|tell|recall)$/.test(intent.kind);
}
