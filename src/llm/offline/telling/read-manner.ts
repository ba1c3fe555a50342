import { pattern } from '../time/pattern.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';

const HOW =
  '(?:shorter|short|brief(?:er|ly)?|concise(?:ly)?|terse(?:ly)?|crisp|succinct(?:ly)?|simple|simply|plain(?:ly)?|formal(?:ly)?|informal(?:ly)?|casual(?:ly)?|direct(?:ly)?|blunt(?:ly)?|polite(?:ly)?|friendly|friendlier|precise(?:ly)?|quick(?:ly)?|clear(?:er|ly)?|detailed|longer|honest(?:ly)?|gentle|gently|patient(?:ly)?|to the point|matter of fact|professional(?:ly)?|serious(?:ly)?|funny|warm(?:er)?|cheerful)';
/** What messages are made of, and what may be in them. */
const STYLE =
  '(?:emojis?|emoticons?|smileys?|bullet ?-? ?points?|bullets|lists?|tables?|(?:24|12) ?-? ?hours?(?: (?:clock|times?|format))?|metric|celsius|fahrenheit|kilomet(?:re|er)s|miles|small talk|chit ?chat|pleasantries|greetings|jargon|slang|exclamation (?:marks|points)|abbreviations|acronyms|my (?:first|last|full|given) name|first names?|(?:british|american|plain|simple) (?:english|spelling)|capital letters|caps|lower ?case|paragraphs|headings|bold|(?:short|plain|simple|full|complete|long) (?:sentences|words|answers|replies|language)|(?:an? )?(?:formal|informal|friendly|casual|polite|professional|serious) (?:tone|style|language)|jokes|puns|apologies|filler)';
const ENDS =
  /^(?:please|pls|thanks|thank|you|from|now|on|in|future|always|with|to|me|for|if|possible|as|going|forward|again|here|,|ok|okay|when|answer|answering|reply|replying|write|writing|talk|talking|your|answers|replies|messages|responses|a|bit|little|that|would|be|great|lovely|nice|good|wonderful|ideal|perfect|appreciated|helpful)$/;
const SELF =
  '(?:(?:please|always|just|only|could you|can you|would you|try to|you (?:can|could|should|may)|i (?:want|need|would like) you to|if you (?:could|can|would)(?: please)?) )*';

const BE = pattern(
  `${SELF}(?:be|stay|keep it|make it)(?: (?:a (?:bit|little)|more|less|very|really|always|as|not so|not too|so|a lot))* (?<how>${HOW})(?: and (?<and>${HOW}))?`,
);
const SAY = pattern(
  `${SELF}(?:answer|reply|respond|write|talk|speak|explain(?: things)?|put (?:it|things))(?: back)?(?: (?:to me|me|with me))? (?<how>(?!(?:an?|the|my|some) )(?:(?:in|with|without|using|more|less|very|a bit) )?(?:[^ ]+ ){0,3}(?:${HOW}|${STYLE}|sentences?|words?|lines?|points?|english|german|french|spanish|italian|dutch|portuguese|tone|language|style|voice)(?: (?:or less|at most|only|max))?)`,
);
const USE = pattern(
  `${SELF}(?<verb>use|avoid|skip|drop|leave out|leave off|spare me|cut|stop using|stop with|do not use|do not write|do not add|no need for|never use|lose)(?: (?:the|any|all|so many|so much|your))* (?<what>${STYLE})`,
);
const MUCH = pattern(
  `(?:please )?(?:do not|stop|you (?:do not need|need not) to|no need to) (?:write|writing|say|saying|talk|talking|answer|answering|tell me|text|texting)(?: me)?(?: (?:so|too|that|quite))+ (?<how>much|long|many words|long messages|long answers|formally|formal)`,
);
const KEEP = pattern(
  `${SELF}(?:keep|limit|hold|cut|restrict)(?: (?:it|things|them|your|the|all|answers|replies|messages|responses))+ (?<how>(?:to|under|below|within|down to|at) (?:[^ ]+ ){0,4}?(?:lines?|sentences?|words?|points?|paragraphs?|bullets?|minimum|essentials|point|characters))`,
);
const GIVE = pattern(
  `${SELF}(?:give|send|write)(?: me)? (?<how>(?:[^ ]+ ){0,2}?${HOW} (?:answers|replies|messages|sentences|responses|summaries|texts|notes))`,
);

const ANSWERS =
  '(?:answers|replies|messages|responses|sentences|summaries|texts?|paragraphs|notes|lists?|prose)';
const UNIT =
  '(?:grams?|kilos?|kilograms?|ounces|pounds|litres?|liters?|millilit(?:re|er)s|cups|metric|imperial|celsius|fahrenheit|centigrade|euros?|dollars|francs|kilomet(?:re|er)s|miles|met(?:re|er)s|feet|inches|centimet(?:re|er)s|stone|utc|gmt|local time|my time(?: ?zone)?|(?:24|12) ?-? ?hours?(?: (?:clock|time|format))?|english|german|french|spanish|italian|dutch|portuguese|welsh|irish|polish|turkish|swedish|norwegian|danish|finnish|bullet ?-? ?points|bullets|tables?|prose|full sentences|plain (?:words|english|text|language)|simple (?:words|english)|short (?:words|sentences))';
/** "bullet points please, never big paragraphs": a kind of answer, with nothing that says what to do with it. */
const BARE = pattern(
  `${SELF}(?:just |only |always |nothing but )*(?<what>${STYLE}|(?:(?:plain|short|brief|full|proper|long|simple|small) )+${ANSWERS}|${ANSWERS} in ${UNIT})(?<wish>(?: (?:only|please|from you|for me|from now on))*)(?<not> (?:, |- )?(?:and )?(?:no|never|not) [^ ,]+(?: [^ ,]+){0,3})?`,
);
/** "never write more than three lines". */
const NEVER = pattern(
  `(?:please )?(?:never|do not(?: ever)?)(?: (?:write|send|use|give|answer with|reply with|show))+(?: me)? (?<what>(?:more|longer) than (?:[^ ]+ ){1,2}(?:lines?|sentences?|words?|paragraphs?|pages?|points?|bullets?|minutes?)|(?:[^ ]+ )?${STYLE}|(?:[^ ]+ )?(?:walls of text|essays|novels))`,
);
/** "give me recipes in grams". */
const IN_UNITS = pattern(
  `${SELF}(?:give|write|show|tell|send|put|quote|list|state|note|keep)(?: (?:me|us|all|any))* (?<how>(?:(?!(?:in|the|my|our|an?|this|that|it) )[^ ,]+ ){1,3}in ${UNIT}(?: and ${UNIT})?)`,
);

/** "I'd rather you used lists". */
const RATHER = pattern(
  '(?:i would (?:much |really |far )?(?:rather|prefer|like|love|appreciate)|it would (?:be|be so|help)(?: (?:great|nice|better|good|helpful|lovely|easier(?: for me)?|me))?)(?: it)?(?: if)? you (?:(?:could|would) )?(?:just |always |only )*(?:used?|wrote|write|answered|answer|sent|send|gave|give|stuck to|stick to|put)(?: (?:me|to me|your answers|answers|things|with me))* (?<how>(?:[^ ,]+ ){0,4}[^ ,]+)',
);
/** It is about how Alfred writes, and not about what it does. */
const OF_WRITING = new RegExp(`\\b(?:${STYLE}|${HOW}|${ANSWERS}|${UNIT})\\b`);

/** How Alfred is to put things, in words of what is known of the person and as said back. */
export interface Wished {
  readonly content: string;
  readonly said: string;
}

/** "…, not inches": what is not wanted besides. */
const INSTEAD_OF = /^(?:, )?(?:not|never|no|rather than|instead of|and not) [^ ,]+(?: [^ ,]+){0,3}$/;

function ends(sentence: Sentence, from: number): boolean {
  const open = sentence.tokens.findIndex(({ norm }, at) => at >= from && !ENDS.test(norm));
  return open < 0 || INSTEAD_OF.test(partOf(sentence, open, sentence.tokens.length).norm);
}

/** Words of the normal form as they were typed, where they stand there. */
function typed({ text }: Sentence, words: string): string {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? words : text.slice(at, at + words.length);
}

function wants(how: string): Wished {
  const plain = ofThem(how.trim()).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return { content: `Wants ${plain}`, said: `you want ${how.trim()}` };
}

/** Reads an order about the way Alfred writes: "be brief", "answer in short sentences", "no emojis, use bullet points". */
export function readManner(sentence: Sentence): Wished | undefined {
  const rows = [
    { at: BE, say: (how: string) => `answers ${how}` },
    { at: GIVE, say: (how: string) => how },
    { at: SAY, say: (how: string) => `answers ${how}` },
    { at: KEEP, say: (how: string) => `answers kept ${how}` },
  ];
  for (const { at, say } of rows) {
    const found = matchAt(sentence, 0, at);
    const how = found?.groups['how'];
    if (!found || !how || !ends(sentence, found.next)) continue;
    const more = /\bmore\b|\bless\b/.exec(partOf(sentence, 0, found.next).norm)?.[0];
    const both = found.groups['and'] ? `${how} and ${found.groups['and']}` : typed(sentence, how);
    return wants(say(more && at === BE ? `${more} ${both}` : both));
  }
  const bare = matchAt(sentence, 0, BARE);
  if (bare && (bare.groups['wish'] || bare.groups['not']) && ends(sentence, bare.next)) {
    const not = bare.groups['not']?.replace(/^ (?:, |- )?(?:and )?/, '');
    return wants([typed(sentence, bare.groups['what'] ?? ''), ...(not ? [not] : [])].join(', '));
  }
  const never = matchAt(sentence, 0, NEVER);
  if (never && ends(sentence, never.next)) {
    const what = never.groups['what'] ?? '';
    return wants(/^(?:more|longer) than/.test(what) ? `answers of no ${what}` : `no ${what}`);
  }
  const rather = matchAt(sentence, 0, RATHER);
  const how = rather?.groups['how'] ?? '';
  if (rather && OF_WRITING.test(how) && ends(sentence, rather.next))
    return wants(/^(?:it|things|in|to) /.test(how) ? `answers ${how.replace(/^(?:it|things) /, '')}` : how);
  const units = matchAt(sentence, 0, IN_UNITS);
  if (units && ends(sentence, units.next)) return wants(typed(sentence, units.groups['how'] ?? ''));
  const much = matchAt(sentence, 0, MUCH);
  if (much && ends(sentence, much.next))
    return wants(/formal/.test(much.groups['how'] ?? '') ? 'answers less formal' : 'shorter answers');
  const use = matchAt(sentence, 0, USE);
  const what = use?.groups['what'];
  if (!use || !what) return undefined;
  const when = wordsOf(sentence, use.next, sentence.tokens.length);
  if (!ends(sentence, use.next) && !/^(?:when|for|in|if|with|instead)\b/i.test(when)) return undefined;
  return wants(
    /^use$/.test(use.groups['verb'] ?? '') ? `${typed(sentence, what)} used` : `no ${typed(sentence, what)}`,
  );
}
