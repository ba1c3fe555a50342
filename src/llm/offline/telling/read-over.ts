import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { readEnded } from './read-ended.ts';
import { imagined } from './read-tellings.ts';
import { saidBack } from './said.ts';

/** Something that is over for good, as a person tells it. */
export interface Over {
  /** What is over, for finding what it makes pointless. */
  readonly words: string;
  /** How it was told, in a few words. */
  readonly said: string;
}

/** Not for good, or not at all as yet. */
const PERHAPS =
  /\b(?:might|may|could|would|should|perhaps|maybe|probably|possibly|thinking|considering|wonder(?:ing)?|hope|wish|if|unless|until|almost|nearly|about to|want to|planning to|going to|will|not decided|for now|for the moment|for a (?:while|week|day|month)|temporarily|this (?:week|month|time|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|next (?:week|month|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight|tomorrow|today|while|once|(?:on|this) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/;
const DROPPED =
  /\b(?:sold|quit|gave|given|ended|finished|closed|died|over|left|cancelled|gone|resigned|dropped)\b.{0,40}\btoday\b/;
/** What is told of somebody else, and is over for them alone. */
const THEIRS =
  /^(?:my|our|his|her|their|the) (?:friends?|neighbou?rs?|brother|sister|mother|mum|mom|father|dad|cousin|aunt|uncle|colleagues?|boss|husband|wife|son|daughter|flatmate|roommate|buddy|mate|sister in law|ex)\b|\b(?:his|her|their)\b/;

const AUX = '(?:has|have|is|are|was|were|got|had)';
const ENDS = pattern(
  `(?:${AUX} )?(?:(?:now|just|finally|already|also|been|officially|all|both) )*(?:ended|finished|over|done(?: with)?|closed(?: down)?|shut(?: down)?|folded|discontinued|died|dead|gone|retired|dissolved|disbanded|wound (?:up|down)|completed|sold|scrapped|dropped|cancelled|canceled|abolished|called off|axed|stopped|history|given up|phased out|switched off|shelved|abandoned|wrapped up|no more|complete|handed over|taken over|history|broken up|demolished|rehomed)|(?:came|come|comes) to an end|went (?:out of business|bankrupt|bust)|fell through|passed away|no longer (?:exists?|runs?|happens?|meets?|takes? place|works?|(?:a |our |my )?[^ ]+)|does not (?:exist|happen|run|meet|take place) (?:any ?more|any longer)`,
);
const BY_THEM = pattern(
  '(?:we|they|management|(?:the|our|my) (?:[^ ]+ )?(?:company|team|boss|board|council|school|office|bank|management|client|city)|[^ ]+)(?: (?:have|has|just|finally|now))* (?:shut down|closed down|closed|cancelled|canceled|scrapped|dropped|ended|discontinued|abolished|stopped|killed|axed|called off|got rid of|wound up|disbanded|phased out)',
);
const TAKEN = pattern(
  '(?<who>[^ ]+(?: [^ ]+)?) (?:(?:has|have|just|now|will|is) )*(?:took over|taken over|taking over|takes over|take over|inherited|does|do|handles?|handling|doing|runs?|looks after|sees to|takes care of|is responsible for|is in charge of)',
);
const FOR_GOOD =
  /\b(?:for good|from now on|permanently|for ever|forever|from (?:me|us|here on)|now|(?:his|her|their) job|these days)\b/;
const LASTING = /\b(?:for good|from now on|permanently)\b/;
const DOES_IT = pattern('(?<who>[^ ]+(?: [^ ]+)?) (?:will )?[a-z]+s');
const UNNEEDED = pattern(
  '(?:[^ ]+|(?:the|our|my) [^ ]+) (?:no longer|does not|do not) (?:needs?|wants?|requires?|reads?|uses?)',
);
const GAVE = pattern(
  '(?:(?:i|we)(?: (?:have|just|finally|now|already|also))* )?(?:gave away|given away|gave|given|rehomed|donated|handed over|handed|passed on|got rid of|threw (?:out|away)|scrapped|sold)',
);
const COMPLETED = pattern(
  '(?:(?:i|we)(?: (?:have|just|finally|now|already|also))* )?(?:finished|completed|graduated from|passed|done with|through with|wrapped up|cancelled|canceled|resigned from|quit|gave up|given up|dropped out of|unsubscribed from|moved out of|left)',
);
const NO_MORE =
  /\b(?:do not|does not|no longer|not) (?:need|have to|want|use|take|do)\b.*\b(?:any ?more|any longer|them|it)\b|\bno more\b|\bfor good\b|\bthe (?:last|final) (?:one|day|session|lesson|class|dose)\b|\bfinal (?:one|exam)\b/;

const LEFT_EARLY =
  /\b(?:left|leaving)\b.*(?:\bat (?:\d|noon|one|two|three|four|five|six|seven|eight|nine|ten|half)|\b(?:early|late|again)\b)/;

const ARTICLE = /^(?:the|a|an|my|our|all|daily|weekly|monthly|any|that|this|these|those|old|whole) /;

function thing(words: string): string {
  let plain = words.trim().toLowerCase();
  plain = plain.replace(
    /^(?:do|does|doing|have|having|hold|holding|run|running|attend|attending|go to|going to|need|take|taking|play|playing|use|using|see|seeing|meet|meeting|get|getting|pay(?:ing)?(?: for)?|write|writing|send|sending|visit|visiting) (?=[^ ])/,
    '',
  );
  while (ARTICLE.test(plain)) plain = plain.replace(ARTICLE, '');
  return plain
    .replace(
      / (?:to|for good|from|yesterday|last (?:week|month|night|year)|now|on|at|since|because|recently|with|in) ?.*$/,
      '',
    )
    .replace(/ (?:any ?more|any longer|already|too|again)$/, '')
    .trim();
}

/** "the pottery class has ended", "Ben left the company". */
function subjectEnds({ sentence, small }: Clause): string | undefined {
  const name = nameAt(sentence, 0, small);
  for (let at = 1; at < Math.min(sentence.tokens.length, 8); at++) {
    const found = matchAt(sentence, at, ENDS);
    if (!found) continue;
    const rest = partOf(sentence, found.next, sentence.tokens.length).norm;
    if (
      rest &&
      !/^(?:,|\.|(?:for good|now|at last|already|too|last|yesterday|since|in|today|recently|sadly|finally|completely|a|our|my|of|with|client|to)\b)/.test(
        rest,
      )
    )
      continue;
    return partOf(sentence, 0, at).norm;
  }
  const left =
    name &&
    /^(?:has |have )?(?:left|quit|retired|resigned|moved away|was let go|got fired)\b/.test(
      partOf(sentence, name.to, sentence.tokens.length).norm,
    );
  return left ? name.name : undefined;
}

function objectOf(sentence: Sentence, from: number): string {
  return wordsOf(sentence, from, sentence.tokens.length);
}

/** The words of what is over in a clause; `around` = all that was said with it. */
function overIn(clause: Clause, around: string): string | undefined {
  const { sentence } = clause;
  const { norm } = sentence;
  const own = !THEIRS.test(norm);
  const taken =
    matchAt(sentence, 0, TAKEN) ?? (LASTING.test(around) ? matchAt(sentence, 0, DOES_IT) : undefined);
  const who = taken?.groups['who'] ?? '';
  if (taken && !/^(?:i|we|you|it|this|that|they)\b/.test(who) && FOR_GOOD.test(around))
    return objectOf(sentence, taken.next);
  if (!own) return undefined;
  // Out of a building for the day, or closed for it, is not for good.
  const closed =
    /\b(?:is|was|are|were) (?:closed|shut)\b/.test(norm) && !/\b(?:for good|permanently|down)\b/.test(norm);
  if (LEFT_EARLY.test(norm) || closed) return undefined;
  const ended = readEnded(clause);
  const lasting =
    ended?.ends &&
    (ended.memory !== undefined ||
      /\b(?:is|are|was|were|been|got) (?:now )?(?:cancelled|canceled|called off|scrapped|over|dropped|dead|history|no longer)\b|any ?more|any longer/.test(
        norm,
      ));
  if (lasting && ended.former) return ended.former.words;
  const them = matchAt(sentence, 0, BY_THEM);
  if (
    them &&
    them.next < sentence.tokens.length &&
    !/^(?:by|at|in|on|to|for|over|off|from|with|working|early|late)$/.test(
      sentence.tokens[them.next]?.norm ?? '',
    ) &&
    !norm.startsWith('i ')
  )
    return objectOf(sentence, them.next);
  const unneeded = matchAt(sentence, 0, UNNEEDED);
  if (unneeded && unneeded.next < sentence.tokens.length) return objectOf(sentence, unneeded.next);
  const none = /^no more (?<what>[^,.]+)/.exec(norm)?.groups?.['what'];
  if (none && /\b(?:scrapped|dropped|stopped|ended|cancelled|canceled|for good|discontinued)\b/.test(around))
    return none;
  const gave = matchAt(sentence, 0, GAVE);
  if (
    gave &&
    gave.next < sentence.tokens.length &&
    / (?:to|away) |^(?:gave away|sold|rehomed|donated)|for good/.test(`${norm} `)
  )
    return objectOf(sentence, gave.next);
  const completed = matchAt(sentence, 0, COMPLETED);
  if (completed && completed.next < sentence.tokens.length && NO_MORE.test(around))
    return objectOf(sentence, completed.next);
  return subjectEnds(clause);
}

const MOST_SAID = 7;

/** What is over for good in a part of a message, in order. */
export function readOver(part: Sentence): readonly Over[] {
  const clauses = clausesOf(part);
  if (part.tokens.at(-1)?.norm === '?' || /^\s*\?/.test(part.text.slice(part.tokens.at(-1)?.to ?? 0)))
    return [];
  const around = clauses.map(({ sentence }) => sentence.norm).join(' , ');
  return clauses.flatMap((clause): readonly Over[] => {
    const { sentence } = clause;
    if (imagined(clause) || (PERHAPS.test(sentence.norm) && !DROPPED.test(sentence.norm))) return [];
    const found = overIn(clause, around);
    const words = found === undefined ? '' : thing(found);
    if (
      !words ||
      /^(?:it|that|this|you|him|her|them|i|we|everything|all|he|she|they|work|day|week)$/.test(words)
    )
      return [];
    return [{ words, said: saidBack(wordsOf(sentence, 0, Math.min(sentence.tokens.length, MOST_SAID))) }];
  });
}
