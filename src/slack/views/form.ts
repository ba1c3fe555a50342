import type { ViewStateValue } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';

import { weekdayName } from '../../domain/words.ts';

/** What a form holds, by block. */
export type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** Plain text as Slack wants it. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** One field of a form; its block id is its name, and what is wrong with it is said there. */
export function input(
  id: string,
  label: string,
  element: object,
  { optional = false, hint }: { optional?: boolean; hint?: string } = {},
): KnownBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    optional,
    ...(hint ? { hint: plain(hint) } : {}),
    element: { ...element, action_id: 'value' },
  } as KnownBlock;
}

/** The field for a local date `2026-03-03`. */
export function dateField(initial: string | null, optional = false): KnownBlock {
  const preset = initial === null ? {} : { initial_date: initial };
  return input('date', 'On', { type: 'datepicker', ...preset }, { optional });
}

/** The field for a time of day `09:15`. */
export function timeField(initial: string | null, optional = false): KnownBlock {
  const preset = initial === null ? {} : { initial_time: initial };
  return input('time', 'At', { type: 'timepicker', ...preset }, { optional });
}

/** The field for weekdays, 0 = Sunday. */
export function daysField(chosen: readonly number[], optional = false): KnownBlock {
  const option = (day: number) => ({ text: plain(weekdayName(day)), value: String(day) });
  const initial = chosen.map(option);
  const preset = initial.length > 0 ? { initial_options: initial } : {};
  const options = [1, 2, 3, 4, 5, 6, 0].map(option);
  return input('days', 'On', { type: 'checkboxes', options, ...preset }, { optional });
}

/** What the field of a name holds. */
export function valueOf(values: Values, id: string): ViewStateValue | undefined {
  return values[id]?.['value'];
}
