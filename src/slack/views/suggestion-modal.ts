import type { ViewStateValue } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';

import type { Suggestion } from '../../db/generated/client.ts';
import type { Offer } from '../../db/suggestions.ts';
import { readInstant } from '../../domain/local-date.ts';
import type { Person } from '../../domain/person.ts';
import { localTime } from '../../domain/timing.ts';
import type { TimingRequest } from '../../domain/timing.ts';
import { weekdayName, zoneWords } from '../../domain/words.ts';

type ScheduleOffer = Extract<Offer, { do: 'schedule' }>;
type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const two = (number: number) => String(number).padStart(2, '0');

/** The time of day and the weekdays of a cron expression that has but those; null for any other. */
function readCron(cron: string): { time: string; days: number[] } | null {
  const [, minute, hour, days = ''] = /^(\d{1,2}) (\d{1,2}) \* \* ([\d,*-]+)$/.exec(cron) ?? [];
  if (minute === undefined || hour === undefined) return null;
  const list =
    days === '*'
      ? [0, 1, 2, 3, 4, 5, 6]
      : days.split(',').flatMap((part) => {
          const [from = 0, to = from] = part.split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_, i) => (from + i) % 7);
        });
  return { time: `${two(Number(hour))}:${two(Number(minute))}`, days: list };
}

/** The time of day that an RRULE names. */
function ruleTime(rrule: string): string {
  const hour = /BYHOUR=(\d+)/.exec(rrule)?.[1] ?? '9';
  const minute = /BYMINUTE=(\d+)/.exec(rrule)?.[1] ?? '0';
  return `${two(Number(hour))}:${two(Number(minute))}`;
}

function input(id: string, label: string, element: object): KnownBlock {
  return { type: 'input', block_id: id, label: text(label), element } as KnownBlock;
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
  const time = (initial: string) =>
    input('time', 'At', { type: 'timepicker', action_id: 'value', initial_time: initial });
  const at = readAt(offer, zone);
  if (at) {
    const date = { type: 'datepicker', action_id: 'value', initial_date: at.date };
    return [input('date', 'On', date), time(at.time)];
  }
  const read = cron ? readCron(cron) : null;
  if (!read) return rrule || cron ? [time(rrule ? ruleTime(rrule) : '09:00')] : [];
  const option = (day: number) => ({ text: text(weekdayName(day)), value: String(day) });
  const initial = read.days.map(option);
  const days = {
    type: 'checkboxes',
    action_id: 'value',
    options: [1, 2, 3, 4, 5, 6, 0].map(option),
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  };
  return [input('days', 'On', days), time(read.time)];
}

/** The form in which an offer is changed before it is accepted: what it is called, and when. */
export function suggestionModal(
  suggestion: Pick<Suggestion, 'id' | 'because'>,
  offer: ScheduleOffer,
  { zone }: Person,
): ModalView {
  const name = { type: 'plain_text_input', action_id: 'value', max_length: 200, initial_value: offer.name };
  return {
    type: 'modal',
    callback_id: 'suggestion:change',
    private_metadata: `${suggestion.id} ${zone}`,
    title: text('Change and accept'),
    submit: text('Accept'),
    close: text('Not yet'),
    blocks: [
      input('name', 'What', name),
      ...whenBlocks(offer, zone),
      { type: 'context', elements: [{ type: 'plain_text', text: `Times are ${zoneWords(zone)}.` }] },
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
  const field = (id: string) => values[id]?.['value'];
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
    const list = days.length === 7 ? '*' : days.toSorted((a, b) => a - b).join(',');
    return { change: { name, zone, cron: `${minute} ${hour} * * ${list}` } };
  }
  if (offer.cron) {
    return { change: { name, zone, cron: offer.cron.replace(/^\S+ \S+/, `${minute} ${hour}`) } };
  }
  const rule = (offer.rrule ?? '')
    .replace(/BYHOUR=\d+/, `BYHOUR=${hour}`)
    .replace(/BYMINUTE=\d+/, `BYMINUTE=${minute}`);
  return { change: { name, zone, rrule: rule, starts: offer.starts } };
}
