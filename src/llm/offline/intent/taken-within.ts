import type { Draft } from '../time/draft.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { saysWhen } from '../time/resolve.ts';
import { partOf, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { spokenPlainly, withoutAssent } from './take-up.ts';
import { timeAnswer } from './time-answer.ts';

/** More words than this beside the time say something of their own. */
const MOST_WORDS = 18;
const ASKS = /^(?:what|which|who|where|how|why|is|are|was|were|do|does|did|has|have|will|any)\b/;
/** What begins a clause of its own in what takes an offer up. */
const OPENS =
  / (?=(?:and|so|then|but|because|as|since) (?:i|i'll|i'd|i'm|we|we'll|he|she|they)\b|(?:i'll|i'd|will|shall|i can|i could|i have to|i need to|i'm|we'll|so that|when|once|while|if|because|since|cos|instead of|rather than)\b)/;
/** What the person does themselves then, or why then. */
const OWN =
  /^(?:(?:and|so|then|but|because|as|since|or|well|cos) )*(?:(?:i'll|i'd|will|shall|gonna|going to|can|i can|i could|i should|i may|i might|i must|i have to|i need to|i'm|i am|i want to|we'll|we can|he's|she's|they're|he'll|she'll|they'll|he is|she is|they are) |(?:so that|when|once|while|if|because|since|cos|after|before|instead of|rather than|by then|as soon as) |(?:will|shall|gonna|going to|to|speak|talk|ask|ring|call|tell|write|do) .*\b(?:myself|in person|then)$)/;
/** "… would suit me", "… is grand": how it suits. */
const SUITS =
  /^(?:it|that|this|then|there|would|will|'ll|is|it's|that's|should|might|be|do|does|suit|suits|work|works|fit|fits|sound|sounds|look|looks|nicely|well|fine|good|grand|great|best|better|nice|perfect|lovely|handy|ideal|ok|okay|alright|enough|convenient|for|with|by|me|us|you|so|very|really|most|more|to|of|your|a|about|around|roughly|or|thereabouts|sharp|only|once|just|on|at|the|dot|latest|earliest|maybe|perhaps|possible|if|may|i|please|pls|thanks|thank|cheers|ta|alfred|mate|lol|haha|instead|though|though|tho|again|now|kind|helpful|appreciated)(?: (?:it|that|this|then|there|would|will|is|it's|should|be|do|does|suit|suits|work|works|fit|fits|nicely|well|fine|good|grand|great|best|better|nice|perfect|lovely|handy|ideal|ok|okay|alright|enough|convenient|for|with|by|me|us|you|so|very|really|most|more|to|of|your|a|or|thereabouts|if|may|i|possible|please|pls|thanks|cheers|ta|alfred|mate|lol|haha|kind|helpful|appreciated))*$/;
/** What one says of it that Alfred cannot do it. */
const REMARK =
  /^(?:(?:oh|ah|aw|ugh|well|hm+|but|bit|a|of|pain|nuisance|bummer|bother|boo|meh|drat|damn|dang|rats|bah|typical|annoying|sad|gutted|shame|pity|fair|enough|that's|it's|is|that|too|bad|sucks|what|in|case|no|matter|never|mind|him|her|it|them|understood|i|see|guess|suppose|ok|okay|then|whatever|so|be|all|right|anyway|agreed|perf|deffo|mkay|yh|sure|done|same|thing|my|thanks|anyhow|reminder|nudge|one) ?)+$/;

function says(clause: string): boolean {
  const rest = withoutAssent(clause.trim());
  return rest !== '' && !OWN.test(`${rest} `) && !SUITS.test(rest) && !REMARK.test(rest);
}

/** The time that a clause begins with or is, where only how it suits stands behind: "9 tomorrow is grand". */
function timeIn(clause: string, question: string, dayFirst: boolean): Draft | undefined {
  const { tokens } = readSentence(withoutAssent(clause.trim()).replace(/^for /, ''));
  for (let to = tokens.length; to > 0; to--) {
    const words = tokens.slice(0, to).map(({ norm }) => norm);
    const rest = tokens.slice(to).map(({ norm }) => norm);
    if (rest.length > 0 && !SUITS.test(rest.join(' '))) return undefined;
    const draft = timeAnswer(readSentence(words.join(' ')), question, dayFirst);
    if (draft && !draft.vague && saysWhen(draft)) return draft;
  }
  return undefined;
}

/**
 * The one time in what takes an offer up, whatever is said beside it that is no other wish: "in that case tomorrow at
 * half past eight; I can speak to him then", "bit of a pain but ok, 10 tomorrow".
 */
export function takenWithin(sentence: Sentence, question: string, dayFirst: boolean): Draft | undefined {
  const { tokens, norm } = sentence;
  if (tokens.length > MOST_WORDS + 6 || ASKS.test(norm) || norm.endsWith('?')) return undefined;
  const clausesIn = (words: string) => spokenPlainly(words).split(/(?:^| )[,.:;!()–-]+(?= |$)/);
  const clauses = clausesIn(norm).filter((clause) => clause.trim() !== '');
  const times = clauses.flatMap((clause) => timeIn(clause, question, dayFirst) ?? []);
  const others = clauses.filter((clause) => timeIn(clause, question, dayFirst) === undefined);
  if (times.length === 1 && !others.flatMap((clause) => clause.split(OPENS)).some(says)) return times[0];
  const [only, more] = findPhrases(sentence, dayFirst).filter(({ draft }) => !draft.vague);
  if (!only || more || !saysWhen(only.draft)) return undefined;
  // The hour of what somebody does themselves is no hour for the reminder.
  const lead =
    clausesIn(partOf(sentence, 0, only.from).norm)
      .at(-1)
      ?.split(OPENS)
      .at(-1)
      ?.trim() ?? '';
  if (/\bnot\b/.test(lead) || OWN.test(`${withoutAssent(lead)} `)) return undefined;
  const around = [partOf(sentence, 0, only.from), partOf(sentence, only.to, tokens.length)].flatMap((part) =>
    clausesIn(part.norm),
  );
  return around.flatMap((clause) => clause.split(OPENS)).some(says) ? undefined : only.draft;
}
