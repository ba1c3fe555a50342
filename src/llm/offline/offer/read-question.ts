import { tellingWords } from '../act/alike.ts';
import { oneLine } from '../words/one-line.ts';
import type { Spoken } from './clauses.ts';

/** What questions about an offer are made of, besides what it is of. */
const META = new Set(
  `send come time day days often exactly mean work works look looks include cost run stop cancel rid change mind suggest offer
    suggestion suggesting offering ask asking see notice noticed know base based reason show tell say contain long use happen happens happening accept agree yes off undo
    need kind sort like get think believe make made come why where idea else other minutes hour week weekly much take there give way end ever
    always every switch turn remove delete later no ok yes change time need prepare prepared press say sign proposed propose proposing want message messages reminder`
    .split(/\s+/)
    .flatMap((word) => tellingWords(word)),
);
const QUESTION = new RegExp(
  oneLine(String.raw`
      ^(?:why|what|whats|how|when|which|who|where|at|until|since|for|on|is|are|do|does|did|would|will|can|
      could|and|so|but|ok|hm+|wait|sorry|hang|if)\b
    `),
);
/** What is asked of the clock. */
const CLOCK = /^what (?:time|day|date) is it\b/;

/** Whether a sentence asks about an offer itself: why it was made, when it would come, what it would be. */
export function asksAbout({ text, clauses }: Spoken, name: string): boolean {
  const whole = clauses.map(({ plain }) => plain).join(' ');
  const asks =
    /\?\s*$/.test(text) ||
    /^(?:(?:ok|hm+|wait|and|so|but|sorry) )*(?:why|what|how|when|which|at what|until when|since when)\b/.test(
      whole,
    );
  if (!asks || !QUESTION.test(whole) || /^what an? /.test(whole)) return false;
  if (/^(?:ok |but |and |hm+ )*why(?: (?:so|is that|though))?$/.test(whole)) return true;
  if (
    /\bwhy\b.*\b(?:you|this|that|it)\b|\bhow come\b/.test(whole) &&
    !/\b(?:quiet|silent|were you)\b/.test(whole)
  ) {
    return others(whole, name).length <= 1;
  }
  return !CLOCK.test(whole) && others(whole, name).length === 0;
}

/** Whether a sentence asks why something was offered, and not why nothing was. */
export function asksWhy({ clauses }: Spoken): boolean {
  const whole = clauses.map(({ plain }) => plain).join(' ');
  return (
    /\b(?:why|how come|what makes you)\b/.test(whole) &&
    !/\b(?:not|never|no|nothing|quiet|silent|stop(?:ped)?)\b/.test(whole)
  );
}

function others(whole: string, name: string): readonly string[] {
  const named = new Set(tellingWords(name));
  return tellingWords(whole).filter((word) => !META.has(word) && !named.has(word));
}
