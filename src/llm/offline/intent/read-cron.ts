import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { trimWords } from './task-words.ts';
import type { Asking, Creation } from './wanted.ts';

const VALUE = String.raw`(?:\*|\d{1,2}|[a-z]{3})(?:-(?:\d{1,2}|[a-z]{3}))?(?:\/\d{1,2})?`;
const FIELD = `${VALUE}(?:,${VALUE})*`;
const CRON = new RegExp(
  `^(?:cron(?: job)?:?\\s+|remind me\\s+(?:at\\s+)?)?["']?(?<cron>${FIELD}(?:\\s+${FIELD}){4})(?![^\\s"':,])["']?[:,]?(?<task>.*)$`,
  'is',
);

/** Reads a request that begins with a cron expression ("15 9 * * 1-5 stand-up"); one has a star among its fields. */
export function readCron(whole: Sentence): Creation | Asking | undefined {
  const { cron, task = '' } = CRON.exec(wordsOf(whole, 0, whole.tokens.length))?.groups ?? {};
  if (!cron?.split(/\s+/).some((field) => field.startsWith('*'))) return undefined;
  const wanted = { manner: 'remind', task: trimWords(task), joint: '', lead: cron, drafts: [] } as const;
  if (wanted.task) return { kind: 'create', wanted, whens: [{ cron }] };
  const question = `Of what? Say it behind the expression, as in “${cron} stand-up”.`;
  return { kind: 'ask', question, wanted };
}

/** True when a cron expression begins a text, so that its stars and commas are no marks between requests. */
export function beginsWithCron(sentence: Sentence): boolean {
  return readCron(partOf(sentence, 0, Math.min(sentence.tokens.length, 60))) !== undefined;
}
