import { clausesOf } from '../telling/clauses.ts';
import { pattern, wholePattern } from '../time/pattern.ts';
import { writtenOut } from '../words/contractions.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem } from '../words/without-subject.ts';
import { ordered } from './ordered.ts';
import { trimWords } from './task-words.ts';

/** A wish to have something forgotten. */
export interface Forget {
  readonly kind: 'forget';
  readonly what: 'everything' | 'one' | 'topic' | 'last';
  /** The words for it; empty for everything and for what was said last. */
  readonly words: string;
  /** It may as well be a schedule that is meant. */
  readonly unsure?: true;
  /** The words ask for it: "where I live". */
  readonly asks?: true;
}

const FORGET =
  '(?:forget|delete|erase|remove|wipe|clear|purge|destroy|get rid of|drop|bin|scrap|dump|ditch|lose|throw (?:out|away)|chuck(?: out| away)?|(?:clear|clean) out)';
const ALL =
  '(?:absolutely |literally )?(?:everything|all|anything|whatever|the (?:whole )?lot|all of it|all (?:the )?(?:data|memories|information|info|notes|things|stuff|bits)|every (?:single |last )?(?:thing|bit|detail|scrap|word))';
const YOU_KNOW =
  '(?:(?: that)? (?:you (?:know|have|remember|stored|saved|keep|learned|learnt|noted|hold)|i (?:told|said|have told|have ever told|ever told)(?: you)?|you have (?:stored|saved|learned|on|got|about)|there is))?';
const EVERYTHING = [
  `${FORGET} ${ALL}(?: (?:that )?(?:you|i) .*)?${YOU_KNOW} (?:about|on|of|concerning) me(?: .*)?`,
  `forget (?:absolutely |literally )?everything(?: (?:again|now|please|you know|i (?:have )?(?:ever )?told you|i said))*`,
  `${FORGET} ${ALL} (?:that )?(?:you know|you have (?:stored|saved|learned|got)|i (?:have )?(?:ever )?told you)`,
  '(?:forget|erase|delete|wipe) (?:all about )?me(?: (?:completely|entirely|please|now|altogether|for good|totally))*',
  `${FORGET} ${ALL} (?:that is |there is |you have )?(?:in|from) (?:your|the) (?:memory|memories|records|files|notes|system)(?: .*)?`,
  `(?:i (?:want|would like|need)|can i (?:have|get)|could i (?:have|get)|please (?:have|get)) (?:all (?:of )?(?:my|your|the) (?:data|memories|information|info|notes)|my (?:data|memories|information|info)|everything (?:that )?(?:you (?:know|have|keep|stored|have stored)(?: (?:about|on|of) me)?|about me)|your (?:whole |entire )?memory(?: of me)?) (?:to be )?(?:deleted|erased|wiped|removed|forgotten|cleared|gone)(?: .*)?`,
  `(?:can|could|may|should) (?:all (?:of )?my data|my data|everything (?:that )?(?:you (?:know|have|keep|stored|have stored) (?:about|on|of) me|about me)|your (?:whole |entire )?memory of me) (?:please )?be (?:deleted|erased|wiped|removed|forgotten|cleared)(?: .*)?`,
  `${FORGET} (?:all )?(?:of )?my (?:data|account|profile|memories|information|info|personal data|history)(?: .*)?`,
  `(?:${FORGET}|reset|empty|blank)(?: out)? (?:all (?:of )?)?(?:your|the) (?:(?:whole|entire|full|complete) )?(?:memory|memories|slate|records?|files?|notes|knowledge|history|data|information)(?: (?:you (?:have|keep|hold|made|took)|that you (?:have|keep|hold)))?(?: (?:of|on|about|concerning) me)(?: .*)?`,
  '(?:wipe|clear|erase|reset|empty|blank)(?: out)? (?:all (?:of )?)?(?:your|the) (?:(?:whole|entire|full|complete) )?(?:memory|memories|slate)(?: (?!(?:of|about|on|from|for|with) (?!me\\b|scratch\\b|zero\\b)).*)?',
  `${FORGET} (?:all |every |any )(?:of )?(?:your |the )?(?:traces?|records?|memory|memories|mentions?|notes?|details?|data|information|info)(?: (?:you (?:have|keep|hold)|there (?:is|are)|left))? (?:of|on|about|concerning) me(?: .*)?`,
  `start (?:from scratch|afresh|over)(?: again)? with me (?:and |so |please )*${FORGET} (?:it all|the (?:whole )?lot|everything|all)(?: .*)?`,
  `${FORGET} me (?:from|out of) (?:your|the) (?:memory|memories|records|files|notes|system|mind|books?)(?: .*)?`,
].map(wholePattern);
const SURE_EVERYTHING = /^(?:yes|yep|yeah|sure|ok|okay|please)?(?: ,)? ?(?:please )?forget everything\b/;

/** What is known of a person in other words than these: "Lives at 4 Quay Street". */
const OWN_THING = /^(?:(?:home |postal )?address|home ?town|job|employer|workplace|profession|occupation)$/i;

/** "Inês is my sister, forget her": whom it is about stands before. */
const THEM =
  /^(?<who>.+?) (?:(?:,|;|-|\.|and|so|please) )+(?:you can |you should )?forget (?:all )?(?:about )?(?:her|him|them)(?: please)?$/;

const SAID =
  "(?:(?: that)? (?:i|you|we|you've|i've|we've) (?:have )?(?:ever )?(?:got|held|kept|stored|said|told you|know|have|saved|noted|mentioned|talked|spoke|remember|wrote)(?: to you| down)?)?";
const TOPIC = pattern(
  `(?:forget|delete|erase|remove|disregard|ignore|drop|scrap|wipe|clear(?: out)?|purge|bin|lose|get rid of|throw (?:out|away)|chuck(?: out| away)?) (?:everything|all|anything|whatever|what|the (?:whole )?lot|(?:every|each|any) (?:bit|trace|mention|note|word|scrap|thing|detail|record|memory)(?: of what)?|all (?:of )?(?:that|the things|the notes|the stuff)|(?:the|my|that|your) (?:thing|things|stuff|bit|part|notes?|memory|memories|facts?|information|info|entry))${SAID} (?:about|re(?: :)?|on|regarding|of|concerning|related to|connected (?:with|to)|involving|(?:that (?:is|has to) )?to do with)`,
);
const ABOUT = pattern(
  "forget (?:all )?about|(?:you (?:can|may|should) )?forget (?:all )?about|i (?:don't|do not) want you to (?:remember|know|keep)(?: about)?|(?:stop|no need to|you (?:do not|don't) (?:need|have) to|(?:don't|do not)) remember(?:ing)?",
);
const ONE = pattern(
  "(?:do not|don't|stop|no need to) (?:remember|keep|store|save)(?:ing)?(?: the fact)? that(?= (?:i|we|my|our) )|(?:forget|erase|delete|disregard|ignore)(?: (?:about|the fact|the part|the bit))? (?:that|about me|how|what i said about|i said|where i said)(?= )|(?:forget|erase|disregard) (?=(?:i|i'm|i've|my|we|our) )",
);
const FORGOTTEN = pattern('(?:please )?(?:forget|disregard)');
const LAST = wholePattern(
  "(?:actually |please )*(?:don't|do not)(?: bother)?|(?:there is )?no need(?: any ?more| any longer| now| after all)?(?: (?:i|we|it|he|she|they) .*)?|not (?:needed|necessary)(?: any ?more| any longer| now| after all)?(?: (?:i|we|it) .*)?|(?:forget|scratch|delete|erase|disregard|ignore|undo|remove)(?: (?:about|what))? (?:that|this|that one|i (?:just )?(?:said|told you)|what i (?:just )?(?:said|told you)|the last (?:one|thing|bit|note)|my last (?:message|note|request|question|line)|(?:that )?i (?:ever )?said (?:anything|something|a word))(?: (?:again|please|i said|last|now))*|(?:don't|do not) (?:save|keep|store|remember|note) (?:that|it|this)(?! (?:i|we|my|our|he|she|they)\\b)(?: .*)?",
);

/** It was said where it does not belong. */
const ASTRAY =
  /(?:^| )(?:(?:that|this|it) (?:was|is) )?(?:(?:sent|posted|typed|wrote|meant|said)(?: (?:that|this|it))? )?(?:in(?:to)? (?:the )?|to the )?wrong (?:chat|window|channel|person|thread|tab|conversation|recipient|place|box|room)\b|(?:^| )(?:was|is) (?:not )?(?:meant|intended) for (?:someone|somebody|another|my|you|the)\b|(?:^| )(?:was|is) not for you\b/;

/** What says why, behind a comma. */
const WHY = /^(?:they|he|she|it|it's|that's|we|i|i'm|because|since|as|no longer|not)$/;

/** The first thing said; "forget the meeting, they cancelled" says why behind it. */
function firstClause(sentence: Sentence): Sentence {
  const why = sentence.tokens.findIndex(
    ({ norm }, i) =>
      i > 1 &&
      /^(?:,|-|;|\(|because)$/.test(norm) &&
      (norm === 'because' || WHY.test(sentence.tokens[i + 1]?.norm ?? '')),
  );
  if (why > 0) return partOf(sentence, 0, why);
  const [first] = clausesOf(sentence);
  const last = first?.sentence.tokens.at(-1);
  if (!last) return sentence;
  const to = sentence.tokens.findLastIndex((token) => token.from < last.to) + 1;
  return partOf(sentence, 0, to);
}

function wordsAfter(sentence: Sentence, from: number): string {
  const words = trimWords(ofThem(wordsOf(sentence, from, sentence.tokens.length)), false);
  return words
    .replace(/^(?:that|the|a|an|my|our|their|this) /i, '')
    .replace(/^(?:them|me|us) (?=[a-z]{3,}ing )/i, '')
    .replace(/\s+(?:please|now|again|completely|entirely)$/i, '');
}

/** Reads a wish to have something that is known forgotten, a single thing, a topic or all of it. */
export function readForget(whole: Sentence): Forget | undefined {
  const polite = ordered(whole);
  const plain = writtenOut(polite)
    .norm.replaceAll(/ [.!?,;:]/g, '')
    .trim();
  if (
    EVERYTHING.some((form) => form.test(plain)) ||
    (SURE_EVERYTHING.test(plain.replace(/^(?:no|wait) /, '')) &&
      !/ (?:about|to do with|related to|connected (?:with|to)|concerning|regarding|involving) (?!me\b)/.test(
        plain,
      ))
  ) {
    return { kind: 'forget', what: 'everything', words: '' };
  }
  const said = plain.replace(
    /^(?:(?:oops|sorry|whoops|ah|oh|no|wait|never ?mind|nvm|my bad|please|ignore me|,) )+/,
    '',
  );
  const astray = ASTRAY.exec(said);
  const before = astray ? said.slice(0, astray.index).replace(/[\s,;-]+$/, '') : said;
  if (astray && (before === '' || LAST.test(before))) return { kind: 'forget', what: 'last', words: '' };
  if (LAST.test(plain)) return { kind: 'forget', what: 'last', words: '' };
  const bare = whole.norm.replace(/(?: [.!])+$/, '');
  if (THEM.test(bare)) {
    const name = whole.tokens.map((_, at) => nameAt(whole, at, false)).find((one) => one !== undefined);
    if (name) return { kind: 'forget', what: 'topic', words: name.name };
  }
  const sentence = firstClause(polite);
  const rows = [
    { at: TOPIC, what: 'topic' },
    { at: ABOUT, what: 'topic' },
    { at: ONE, what: 'one' },
    { at: FORGOTTEN, what: 'topic' },
  ] as const;
  for (const { at, what } of rows) {
    const found = matchAt(sentence, 0, at);
    const words = found ? wordsAfter(sentence, found.next) : '';
    if (/^(?:where|what|when|who|how|which) (?:they|their) /.test(words))
      return { kind: 'forget', what: 'one', words, asks: true };
    const own = /(?:^| )(?:my|our) [^ ]+(?: [^ ]+)?$/.test(plain) && OWN_THING.test(words);
    if (own) return { kind: 'forget', what: 'one', words: `my ${words}`, asks: true };
    if (!words || /^(?:to|me|it|that|everything|all)$/i.test(words) || /^to /i.test(words)) continue;
    return { kind: 'forget', what, words, ...(at === FORGOTTEN || at === ABOUT ? { unsure: true } : {}) };
  }
  return undefined;
}
