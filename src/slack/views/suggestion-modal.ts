import type { KnownBlock, ModalView } from '@slack/types';

import type { Suggestion } from '../../db/generated/client.ts';
import type { Offer } from '../../db/suggestions.ts';
import type { Person } from '../../domain/person.ts';
import type { TimingRequest } from '../../domain/timing.ts';
import { zoneWords } from '../../domain/words.ts';
import { readCron, writeCron } from './cron-fields.ts';
import { dateField, daysField, input, plain, timeField, valueOf } from './form.ts';
import type { Values } from './form.ts';
import { cut } from './text.ts';

type ScheduleOffer = Extract<Offer, { do: 'schedule' }>;

const two = (number: number) => String(number).padStart(2, '0');

/** The time of day that an RRULE names. */
function ruleTime(rrule: string): string {
  const hour = /BYHOUR=(\d+)/.exec(rrule)?.[1] ?? '9';
  const minute = /BYMINUTE=(\d+)/.exec(rrule)?.[1] ?? '0';
  return `${two(Number(hour))}:${two(Number(minute))}`;
}

function whenBlocks(offer: ScheduleOffer): KnownBlock[] {
  const { at, cron, rrule } = offer;
  if (at) return [dateField(at.slice(0, 10)), timeField(at.slice(11, 16) || '09:00')];
  const read = cron ? readCron(cron) : null;
  if (!read) return rrule || cron ? [timeField(rrule ? ruleTime(rrule) : '09:00')] : [];
  return [daysField(read.days), timeField(read.time)];
}

/** The form in which an offer is changed before it is accepted: what it is called, and when. */
export function suggestionModal(
  suggestion: Pick<Suggestion, 'id' | 'because'>,
  offer: ScheduleOffer,
  { zone }: Person,
): ModalView {
  const name = { type: 'plain_text_input', max_length: 200, initial_value: cut(offer.name, 200) };
  return {
    type: 'modal',
    callback_id: 'suggestion:change',
    private_metadata: suggestion.id,
    title: plain('Change and accept'),
    submit: plain('Accept'),
    close: plain('Not yet'),
    blocks: [
      input('name', 'What', name),
      ...whenBlocks(offer),
      { type: 'context', elements: [plain(`Times are ${zoneWords(zone)}.`)] },
    ],
  };
}

/** Reads the form: what is to be otherwise than offered, or what is wrong, at its field. */
export function readSuggestionForm(
  values: Values,
  offer: ScheduleOffer,
):
  | { readonly change: TimingRequest & { readonly name: string } }
  | { readonly errors: Readonly<Record<string, string>> } {
  const field = (id: string) => valueOf(values, id);
  const name = field('name')?.value?.trim() ?? '';
  if (name === '') return { errors: { name: 'It needs a name.' } };
  const time = field('time')?.selected_time ?? null;
  const date = field('date')?.selected_date ?? null;
  const days = field('days')?.selected_options?.map(({ value }) => Number(value));
  if (time === null)
    return offer.at || offer.cron || offer.rrule
      ? { errors: { time: 'Say at what time.' } }
      : { change: { name } };
  const [hour = 9, minute = 0] = time.split(':').map(Number);
  if (offer.at) return { change: { name, at: `${date ?? offer.at.slice(0, 10)}T${time}` } };
  if (days) {
    if (days.length === 0) return { errors: { days: 'Choose at least one day.' } };
    return { change: { name, cron: writeCron(time, days) } };
  }
  if (offer.cron) {
    return { change: { name, cron: offer.cron.replace(/^\S+ \S+/, `${minute} ${hour}`) } };
  }
  const rule = (offer.rrule ?? '')
    .replace(/BYHOUR=\d+/, `BYHOUR=${hour}`)
    .replace(/BYMINUTE=\d+/, `BYMINUTE=${minute}`);
  return { change: { name, rrule: rule, starts: offer.starts } };
}
