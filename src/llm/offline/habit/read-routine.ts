import { sensitiveKind } from '../../../domain/sensitive.ts';
import { clausesOf } from '../telling/clauses.ts';
import { imagined } from '../telling/read-tellings.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { cleanText } from '../words/clean-text.ts';
import { writtenOut } from '../words/contractions.ts';
import { gerund, plainOf } from '../words/gerund.ts';
import { joinHyphens } from '../words/join-hyphens.ts';
import { matchAt, partOf, readSentence, retoken, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { thirdPerson } from '../words/verb-forms.ts';
import { asOwnDeed } from './as-own-deed.ts';
import type { Asked } from './asked.ts';
import { deedAt, doingAt, moreAfter, objectFrom } from './deed-at.ts';
import { nameThing } from './name-thing.ts';
import { routineSpans } from './routine-spans.ts';
import {
  ADVERBS,
  ALWAYS,
  AS_EVER,
  AT,
  BEFORE_OFTEN,
  BEING,
  DAYS_ARE,
  DAY_NAMED,
  FOR_YEARS,
  HAVING,
  LEAD,
  MY_USUAL,
  NOT_SO,
  NO_DEED,
  OFTEN,
  TOGETHER,
  USED_TO,
} from './routine-words.ts';

/** Something that a person says they do again and again, with how often. */
export interface Routine extends Asked {
  readonly description: string;
}

/** So many words may stand between how often and who: "every evening at closing I". */
const FEW = 4;

function usualIn({ norm }: Sentence): Routine | undefined {
  const { day, thing = '' } = MY_USUAL.exec(norm)?.groups ?? {};
  const label = thing.trim();
  const often = day ? `, on ${capital(day)}s` : '';
  return label === ''
    ? undefined
    : { kind: 'time_based', label, words: label, description: `Has ${label}${often}` };
}

function routineIn(said: Sentence, whole: string): Routine | undefined {
  const sentence = asOwnDeed(said);
  const { norm, tokens } = sentence;
  const usual = usualIn(sentence);
  if (usual) return usual;
  if (NOT_SO.test(norm) || NOT_YET.test(whole) || tokens.at(-1)?.norm === '?') return undefined;
  const times = tokens.flatMap((_, at) => {
    const found = matchAt(sentence, at, OFTEN);
    return found ? [{ at, to: found.next }] : [];
  });
  const [time] = times;
  const are = DAYS_ARE.exec(norm)?.groups;
  const days = (are?.['thing'] ?? are?.['named'])?.trim();
  if (days) return { kind: 'time_based', label: days, words: days, description: capital(norm) };
  const ever = AS_EVER.test(norm) || AS_EVER.test(whole);
  if (!time && !(ALWAYS.test(norm) && AT.test(norm)) && !ever) return undefined;
  const lead = matchAt(sentence, 0, LEAD)?.next ?? 0;
  let at = lead;
  // "Usually on a Thursday", "at 6 each evening".
  const before = matchAt(sentence, at, BEFORE_OFTEN)?.next ?? at;
  if (matchAt(sentence, before, OFTEN) || /^(?:i|we)$/.test(tokens[before]?.norm ?? '')) at = before;
  for (let next = matchAt(sentence, at, OFTEN); next; next = matchAt(sentence, at, OFTEN)) at = next.next;
  while (ALWAYS.test(tokens[at]?.norm ?? '') && /^(?:i|we|,)$/.test(tokens[at + 1]?.norm ?? '')) at++;
  const subject = tokens.findIndex(({ norm: word }, i) => i >= at && /^(?:i|we)$/.test(word));
  if (at > lead && subject > at && subject <= at + FEW) at = subject;
  while (
    /^(?:,|at|around|\d{1,2}(?::\d{2})?|sharp|am|pm|o'clock|before|after|lunch|work|breakfast|dinner|and)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    at++;
  at = matchAt(sentence, at, TOGETHER)?.next ?? at;
  if (ever && tokens[at]?.norm === 'been') at++;
  const own = /^(?:i|we)$/.test(tokens[at]?.norm ?? '') || tokens[at - 2]?.norm === 'and';
  if (/^(?:i|we)$/.test(tokens[at]?.norm ?? '')) at++;
  else if (!own && !ALWAYS.test(tokens[at]?.norm ?? '') && !(ever && plainOf(tokens[at]?.norm ?? '')))
    return undefined;
  let made = false;
  for (;;) {
    if (own && time && matchAt(sentence, at, BEING)) break;
    const [word = '', next = ''] = [tokens[at]?.norm, tokens[at + 1]?.norm];
    const used = own ? matchAt(sentence, at, USED_TO) : undefined;
    if (used) {
      at = used.next;
      made = true;
    } else if (word === 'tend' && next === 'to') at += 2;
    else if (ADVERBS.test(word)) at++;
    else break;
  }
  const being = own && time ? matchAt(sentence, at, BEING) : undefined;
  if (being) {
    const { words: place } = objectFrom(sentence, being.next);
    const where = being.groups['where'] === 'to' ? 'at' : (being.groups['where'] ?? 'at');
    const label = `being ${where} ${place}`;
    const often = wordsOf(sentence, time?.at ?? 0, time?.to ?? 0).toLowerCase();
    return place === ''
      ? undefined
      : { kind: 'time_based', label, words: label, description: `Is ${where} ${place}, ${often}` };
  }
  const having = own && time ? matchAt(sentence, at, HAVING) : undefined;
  if (having && DAY_NAMED.test(norm)) {
    const { words: thing } = objectFrom(sentence, having.next);
    const often = wordsOf(sentence, time?.at ?? 0, time?.to ?? 0);
    return thing === ''
      ? undefined
      : { kind: 'time_based', label: thing, words: thing, description: `Has ${thing}, ${often}` };
  }
  const first =
    (own && !made ? undefined : doingAt(sentence, at)) ?? deedAt(sentence, at, own && time !== undefined);
  const deed = (own && first ? moreAfter(sentence, first) : undefined) ?? first;
  const closely = /^(?:over|after|through|up|into|at)$/.test(tokens[deed?.next ?? 0]?.norm ?? '');
  // "I read that elephants sleep for two hours every night".
  const behind = tokens[deed?.next ?? 0]?.norm ?? '';
  if (behind === 'that' || (deed?.verb === 'run' && /^(?:out|late|low|short)$/.test(behind)))
    return undefined;
  if (!deed || (NO_DEED.test(deed.verb) && !(closely && /^(?:look|see|get|go)$/.test(deed.verb))))
    return undefined;
  const progressive = /^(?:am|are)$/.test(tokens[at]?.norm ?? '');
  // "Daily at seven I am dropping the kids at school".
  const fronted = time !== undefined && time.at <= lead;
  if (progressive && !ever && !fronted && !FOR_YEARS.test(whole)) return undefined;
  const { words } = objectFrom(sentence, deed.next);
  if (/^(?:you|it|that|this|him|her|them|me|us|myself|alfred)$/.test(words)) return undefined;
  // "I go every Tuesday", "that I do on Fridays": it tells where or what in other words.
  if (
    words === '' &&
    /^(?:go|do|run|make|take|get|try|start|begin|finish|help|have|hold|put|set|give|bring)$/.test(deed.verb)
  )
    return undefined;
  const label = `${gerund(deed.verb)} ${words}`.trim();
  const often = time
    ? wordsOf(sentence, time.at, time.to).replace(
        /^(?:Every|Each|On|At|In|Once|Twice|First|Last|Before|After|By)\b/,
        (word) => word.toLowerCase(),
      )
    : '';
  const does = capital(`${thirdPerson(deed.verb)} ${words}`.trim());
  return { kind: 'time_based', label, words: label, description: often ? `${does}, ${often}` : does };
}

/** What will be so only then. */
const NOT_YET =
  /\b(?:starting|beginning|as of|as from|from) (?:next|tomorrow|the (?:first|\d+th)|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

const POINTS = pattern(
  '(?:i|we)(?: (?:always|usually|normally|mostly|also|do))* (?<verb>do|have|take|make|run|check|write|send|clean|feed|count|get) (?:it|them|that|this|those|these)',
);

/** "I was hoovering the church, I do it every Saturday": what it is was said before. */
function pointed(span: Sentence, whole: Sentence): Routine | undefined {
  const at = span.tokens.findIndex((_, i) => matchAt(span, i, POINTS));
  const found = matchAt(span, at, POINTS);
  const verb = found?.groups['verb'];
  const often = span.tokens.findIndex((_, i) => i > at && matchAt(span, i, OFTEN));
  const time = matchAt(span, often, OFTEN);
  if (!verb || !time || NOT_SO.test(span.norm)) return undefined;
  const from = span.tokens[0]?.from ?? 0;
  const before = whole.tokens.filter(
    (token) => token.to <= from && !/^(?:and|because|since|but|so)$/.test(token.norm),
  );
  while (/^[^\p{L}\d]$/u.test(before.at(-1)?.norm ?? '')) before.pop();
  const start = before.findLastIndex(({ norm }) => /^[,.;:!?]$/.test(norm)) + 1;
  const last = retoken(whole, before.slice(start));
  if (NOT_SO.test(last.norm) || OTHERS.test(last.norm)) return undefined;
  const deed = last.tokens.findLastIndex(
    ({ norm }, i) => norm.endsWith('ing') && DOING_IT.test(last.tokens[i - 1]?.norm ?? ''),
  );
  const thing = deed < 0 ? nameThing(last) : objectFrom(last, deed + 1).words;
  if (!thing) return undefined;
  const label = `${deed < 0 ? gerund(verb) : (last.tokens[deed]?.norm ?? '')} ${thing}`;
  const when = wordsOf(span, often, time.next).toLowerCase();
  return { kind: 'time_based', label, words: label, description: `${capital(label)}, ${when}` };
}

/** What stands before what one was at: "was hoovering", "just finished painting". */
const DOING_IT = /^(?:was|were|am|are|been|busy|finished|done|from|still|just)$/;
const OTHERS = /\b(?:he|she|they|my|our) (?:[a-z]+ )?(?:is|was|are|were|has|had|[a-z]+s)\b/;

const LONGEST = 600;

/** What a message says its person does again and again, in order; nothing that is private. */
export function readRoutines(text: string): readonly Routine[] {
  const clean = cleanText(text).slice(0, LONGEST);
  return clean
    .split(/(?<=[.!?])\s+|\n+|,\s+(?=(?:so|but|which|otherwise|though)\b)/)
    .flatMap((typed): readonly Routine[] => {
      if (sensitiveKind(typed)) return [];
      const read = readSentence(typed);
      const whole = partOf(read, 0, read.tokens.length).norm;
      const fine = (found: Routine | undefined) => (found && !sensitiveKind(found.label) ? [found] : []);
      const told = /\?\s*$/.test(typed)
        ? []
        : clausesOf(read).flatMap((clause) =>
            imagined(clause) ? [] : fine(routineIn(joinHyphens(clause.sentence), whole)),
          );
      return told.length > 0
        ? told
        : routineSpans(asOwnDeed(joinHyphens(writtenOut(read)))).flatMap((span) =>
            fine(routineIn(span, span.norm) ?? pointed(span, read)),
          );
    });
}
