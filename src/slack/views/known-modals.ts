import type { ModalView } from '@slack/types';

import { LONGEST_MEMORY } from '../../domain/memory.ts';
import { dateField, input, plain, timeField, valueOf } from './form.ts';
import type { Values } from './form.ts';
import { cut } from './text.ts';

/** One thing that is known, as it can be corrected: what it says, and for what has a date the local one ("2026-03-10T15:00"). */
export interface KnownThing {
  readonly id: string;
  /** Whose description it is; null for what stands by itself. */
  readonly name: string | null;
  readonly content: string;
  readonly dated: boolean;
  readonly on: string | null;
}

/** The form in which one thing that is known is put right. */
export function correctModal({ id, name, content, dated, on }: KnownThing): ModalView {
  const text = cut(content, LONGEST_MEMORY);
  const field = {
    type: 'plain_text_input',
    max_length: LONGEST_MEMORY,
    ...(text === '' ? {} : { initial_value: text }),
  };
  const [date = null, time = null] = on?.split('T') ?? [];
  return {
    type: 'modal',
    callback_id: 'known:correct',
    private_metadata: id,
    title: plain('Put it right'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      input('content', name === null ? 'What is so' : cut(`Who or what ${name} is`, 150), field),
      ...(dated ? [dateField(date, true), timeField(time?.slice(0, 5) ?? null, true)] : []),
    ],
  };
}

/** Asks whether one thing is really to be forgotten. */
export function forgetModal({ id, name, content }: KnownThing): ModalView {
  const what = [name, content].filter(Boolean).join(': ');
  const text = `“${cut(what, 500)}” and what was offered because of it. Schedules stay.`;
  return {
    type: 'modal',
    callback_id: 'known:forget',
    private_metadata: id,
    title: plain('Forget this?'),
    submit: plain('Forget it'),
    close: plain('Keep it'),
    blocks: [{ type: 'section', text: plain(text) }],
  };
}

/** Reads the form: what is so, and when. */
export function readCorrection(values: Values): { readonly content: string; readonly on: string | null } {
  const date = valueOf(values, 'date')?.selected_date ?? null;
  const time = valueOf(values, 'time')?.selected_time ?? null;
  return {
    content: valueOf(values, 'content')?.value?.trim() ?? '',
    on: date && time ? `${date}T${time}` : date,
  };
}
