import { pattern } from '../time/pattern.ts';
import { nameAt, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import type { Named } from './telling.ts';

/** "Owe Oskar", "get Oskar the measurements": behind it stands who gets something. */
const GIVES = /^(?:owe|owes|promise|promised|told|tell|get|give|send|help|ask|call|ring|text|email|write)$/;
/** "To Oskar", where something is given, said or due. */
const TO = /^(?:to|for)$/;
const GIVEN =
  /\b(?:owe|due|promis\w+|word|give|gave|given|send|sent|get|hand|show|have|reply|answer|report|say|said|write|return|lend|pay|speak|talk|listen|present)\b/;
/** "Oskar gets … from me". */
const GETS = pattern(
  '(?:will |is |are |to )*(?:gets?|getting|have|has|having|receives?|expects?|needs?|wants?|waits?|waiting|relies|counts|asked|hears?)(?= )',
);
const FROM_ME =
  /\b(?:from|off|on|for) (?:me|us)\b|\b(?:my|our) (?:answer|reply|word|feedback|comments|notes|report)\b/;

function named({ name }: Name): Named {
  return { kind: soundsOrganised(name) ? 'organisation' : 'person', name };
}

/** Those whom a promise is made to, or whose thing it is about: "have the measurements to Oskar", "read Lotte's essay". */
export function promisedTo(sentence: Sentence): readonly Named[] {
  const found: Name[] = [];
  for (const [at, { from, to }] of sentence.tokens.entries()) {
    const name = nameAt(sentence, at, false);
    if (!name || found.some((one) => one.to > at)) continue;
    const before = sentence.tokens[at - 1]?.norm ?? '';
    const own = /['’]s$/.test(sentence.text.slice(from, sentence.tokens[name.to - 1]?.to ?? to));
    const gets = at === 0 && FROM_ME.test(sentence.norm) && matchAt(sentence, name.to, GETS) !== undefined;
    const told = TO.test(before) && GIVEN.test(sentence.norm);
    if (own || gets || told || GIVES.test(before)) found.push(name);
  }
  return found.map(named);
}
