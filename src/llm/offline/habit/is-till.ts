import type { Sentence } from '../words/sentence.ts';

/** What comes after "till" where it says until when: "till Friday", "till I am back", "till late". */
const UNTIL =
  /^(?:\d.*|the|a|an|my|our|your|i|we|you|he|she|they|it|late|early|then|now|next|this|that|about|around|after|before|noon|midnight|dawn|dusk|when|whenever|further|end|lunch|dinner|breakfast|bedtime|closing|close|opening|done|school|work|[a-z]+day|today|tomorrow|tonight|,|\.|!|\?|-)$/;

/** Whether “till” at a token is the one with the money in it: "the till", "till count". */
export function isTill({ tokens, text }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token || !/^till$/i.test(text.slice(token.from, token.to))) return false;
  const [before = '', after] = [tokens[at - 1]?.norm, tokens[at + 1]?.norm];
  if (/^(?:the|my|our|your|this|that|each|every|second|front|main|bar|shop|cafe)$/.test(before)) return true;
  return (
    after !== undefined &&
    !UNTIL.test(after) &&
    !/^(?:open|from|on|up|wait|not|busy|stay|closed)$/.test(before)
  );
}
