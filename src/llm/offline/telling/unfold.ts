import { pattern } from '../time/pattern.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';

/** Begins what is said of a name besides: "Tamsin, who has a stall". */
const WHO = pattern("(?:,|\\(|-) (?<who>who|which|that is|that's|who's|i \\. e \\.|ie)");
const APPOSED = pattern('(?:,|\\() (?:my|our|the|an?) [^ ,.()]+(?: [^ ,.()]+){0,5}(?= [,)])(?: \\))?');
const IS = /^(?:that is|that's|who's|i \. e \.|ie)$/;
const GOES_ON = /^(?:is|are|has|have|will|was|were|does|can|wants|needs|with|at|in|on|for|from|and|to|by)$/;

function isVerb(norm: string): boolean {
  const plain = [norm.replace(/ies$/, 'y'), norm.replace(/es$/, ''), norm.replace(/s$/, '')];
  return isPast(norm) || (norm.endsWith('s') && plain.some(sayable));
}

/** True where another one is named of whom something is said besides: "and my uncle Gus, who …". */
function anotherAt(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 9; at++) {
    const name = nameAt(sentence, at, false);
    if (!name) continue;
    const behind = matchAt(sentence, name.to, APPOSED)?.next ?? name.to;
    return matchAt(sentence, behind, WHO) !== undefined;
  }
  return false;
}

/** Where the words behind a "who" end: at a comma behind which the rest goes on, or where the sentence does. */
function endOf(sentence: Sentence, from: number): { readonly at: number; readonly on: boolean } | undefined {
  const { tokens } = sentence;
  for (let at = from + 1; at < tokens.length; at++) {
    const norm = tokens[at]?.norm ?? '';
    const next = tokens[at + 1]?.norm ?? '';
    if (norm === '?') return undefined;
    if (/^[.!;\n]$/.test(norm)) return { at, on: false };
    // Somebody else is spoken of in the same way.
    if (norm === ',' && next === 'and' && anotherAt(sentence, at + 2)) return { at, on: false };
    if (/^[,)-]$/.test(norm) && (GOES_ON.test(next) || isVerb(next))) return { at, on: true };
  }
  return { at: tokens.length, on: false };
}

/**
 * "Tamsin, who has a stall in Truro, is coming on the 14th": the same as two sentences, so that each thing is told by
 * itself; the same where nothing is said of a name besides.
 */
export function unfolded(whole: Sentence): Sentence {
  let sentence = whole;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const name = nameAt(sentence, at, false);
    if (!name) continue;
    const behind = matchAt(sentence, name.to, APPOSED)?.next ?? name.to;
    const who = matchAt(sentence, behind, WHO);
    const end = who && endOf(sentence, who.next);
    if (!who || !end || end.at - who.next < 2) continue;
    const { text, tokens } = sentence;
    const cut = tokens[behind - 1]?.to ?? 0;
    const words = text.slice(tokens[who.next]?.from ?? 0, tokens[end.at - 1]?.to ?? 0);
    const is = IS.test(who.groups['who'] ?? '') ? 'is ' : '';
    const stop = tokens.findIndex(({ norm }, i) => i >= end.at && /^[.!?;\n]$/.test(norm));
    const another = !end.on && tokens[end.at]?.norm === ',';
    const last = stop < 0 ? text.length : (tokens[stop]?.from ?? 0);
    const after = another ? `. ${text.slice(tokens[end.at + 2]?.from ?? 0)}` : text.slice(last);
    const comma = behind > name.to && tokens[behind - 1]?.norm !== ')' ? ',' : '';
    const rest = end.on ? `${comma} ${text.slice(tokens[end.at + 1]?.from ?? 0, last).trim()}` : '';
    sentence = readSentence(`${text.slice(0, cut)}${rest}. ${name.name} ${is}${words}${after}`);
    at = name.to;
  }
  return sentence;
}
