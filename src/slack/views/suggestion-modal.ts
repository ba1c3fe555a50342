import type { KnownBlock, ModalView } from '@slack/types';

import type { Suggestion } from '../../db/generated/client.ts';
import type { Offer } from '../../db/suggestions.ts';
import { readInstant } from '../../domain/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { localTime } from '../../domain/timing.ts';
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

/** The one time of an offer as a date and a time of day on the clock of a zone; null when it has none. */
function readAt({ at }: ScheduleOffer, zone: string): { date: string; time: string } | null {
  const instant = at ? readInstant(at, zone) : null;
  if (!instant) return null;
  const local = localTime(instant, zone);
  return { date: local.slice(0, 10), time: local.slice(11) };
}

function whenBlocks(offer: ScheduleOffer, zone: string): KnownBlock[] {
  const { cron, rrule } = offer;
  const at = readAt(offer, zone);
  if (at) return [dateField(at.date), timeField(at.time)];
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
    private_metadata: `${suggestion.id} ${zone}`,
    title: plain('Change and accept'),
    submit: plain('Accept'),
    close: plain('Not yet'),
    blocks: [
      input('name', 'What', name),
      ...whenBlocks(offer, zone),
      { type: 'context', elements: [plain(`Times are ${zoneWords(zone)}.`)] },
    ],
  };
}

/** Which offer a form is about, and in which zone it showed the times; null where it does not say. */
export function readFormSubject(metadata: string): {
  readonly suggestionId: string;
  readonly zone: string | null;
} {
  const [suggestionId = '', zone = null] = metadata.split(' ');
  return { suggestionId, zone };
}

/** Reads the form: what is to be otherwise than offered, in the zone that it showed, or what is wrong, at its field. */
export function readSuggestionForm(
  values: Values,
  offer: ScheduleOffer,
  zone: string,
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
      : { change: { name, zone } };
  const [hour = 9, minute = 0] = time.split(':').map(Number);
  const at = readAt(offer, zone);
  if (at) return { change: { name, zone, at: `${date ?? at.date}T${time}` } };
  if (days) {
    if (days.length === 0) return { errors: { days: 'Choose at least one day.' } };
    return { change: { name, zone, cron: writeCron(time, days) } };
  }
  if (offer.cron) {
    return { change: { name, zone, cron: offer.cron.replace(/^\S+ \S+/, `${minute} ${hour}`) } };
  }
  const rule = (offer.rrule ?? '')
    .replace(/BYHOUR=\d+/, `BYHOUR=${hour}`)
    .replace(/BYMINUTE=\d+/, `BYMINUTE=${minute}`);
  return { change: { name, zone, rrule: rule, starts: offer.starts } };
}
