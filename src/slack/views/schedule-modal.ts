import type { KnownBlock, ModalView } from '@slack/types';

import type { RunSummary } from '../../assistant/summarise-run.ts';
import type { ScheduleSummary } from '../../assistant/summarise-schedule.ts';
import type { TimingRequest } from '../../domain/timing.ts';
import { spanWords, zoneWords } from '../../domain/words.ts';
import { readCron, writeCron } from './cron-fields.ts';
import { dateField, daysField, input, plain, timeField, valueOf } from './form.ts';
import type { Values } from './form.ts';
import { runLine } from './run-row.ts';
import { cut, fit } from './text.ts';

/** A text field holds no more; longer words are changed by talk. */
const LONGEST = 3_000;
const LONGEST_NAME = 200;

function whenFields({ when }: ScheduleSummary): KnownBlock[] {
  if (when.kind === 'once' && when.at)
    return [dateField(when.at.slice(0, 10)), timeField(when.at.slice(11, 16))];
  const simple = when.kind === 'cron' ? readCron(when.expression ?? '') : null;
  return simple ? [daysField(simple.days), timeField(simple.time)] : [];
}

const LATE_MINUTES = [5, 15, 30, 60, 120, 360, 1440];

function lateWords(minutes: number): string {
  if (minutes === 0) return 'It comes all the same';
  return `It is left out after ${spanWords(minutes * 60_000)}`;
}

/** What becomes of a run that would come late; 0 = it comes all the same. */
function lateField(minutes: number): KnownBlock {
  const all = [...new Set([0, ...LATE_MINUTES, minutes])].toSorted((a, b) => a - b);
  const option = (value: number) => ({ text: plain(lateWords(value)), value: String(value) });
  const select = { type: 'static_select', options: all.map(option), initial_option: option(minutes) };
  return input('late', 'When it would come late', select);
}

/** Whether what is prepared is kept back when there is nothing to tell; a reminder always has its words. */
function quietField({ task, only_if_something: quiet }: ScheduleSummary): KnownBlock[] {
  if (task !== 'think') return [];
  const option = { text: plain('Say nothing when there is nothing to tell'), value: 'quiet' };
  const box = { type: 'checkboxes', options: [option], ...(quiet ? { initial_options: [option] } : {}) };
  return [input('quiet', 'When nothing comes of it', box, { optional: true })];
}

/** The form in which a schedule is changed: what it is called, what it says, when, and whether it may stay out. */
export function scheduleModal(schedule: ScheduleSummary): ModalView {
  const { id, name, prompt, recurrence, zone } = schedule;
  const fields = whenFields(schedule);
  const words = {
    type: 'plain_text_input',
    max_length: 500,
    placeholder: plain(cut(recurrence, 150)),
  };
  const hint = `Like “every weekday at 9:15”, “tomorrow at 15:00” or cron: 15 9 * * 1-5. ${fields.length > 0 ? 'It goes before the fields above. ' : ''}Empty: as it is.`;
  const body = { type: 'plain_text_input', multiline: true, max_length: LONGEST, initial_value: prompt };
  const told =
    prompt.length <= LONGEST
      ? [input('prompt', 'What I say or do', body)]
      : [
          {
            type: 'context' as const,
            elements: [plain('Its words are too long for this form; tell me in our DM.')],
          },
        ];
  return {
    type: 'modal',
    callback_id: 'schedule:edit',
    private_metadata: id,
    title: plain('Change schedule'),
    submit: plain('Save'),
    close: plain('Cancel'),
    blocks: [
      input('name', 'Name', {
        type: 'plain_text_input',
        max_length: LONGEST_NAME,
        initial_value: cut(name, LONGEST_NAME),
      }),
      ...told,
      ...fields,
      input('words', fields.length > 0 ? 'Or in your own words' : 'When', words, { optional: true, hint }),
      ...quietField(schedule),
      lateField(schedule.late_after_minutes ?? 0),
      { type: 'context', elements: [plain(`Now: ${cut(recurrence, 500)}. Times are ${zoneWords(zone)}.`)] },
    ],
  };
}

/** What the form says. */
export interface ScheduleForm {
  readonly name?: string;
  readonly prompt?: string;
  /** Whether it stays silent when there is nothing to tell. */
  readonly only_if_something?: boolean;
  /** Left out when it would come later than this; 0 = never. */
  readonly late_after_minutes?: number;
  /** When, as typed; it goes before the fields. */
  readonly words: string;
  /** When, as the fields have it; absent when they say what is so already. */
  readonly fields?: TimingRequest;
}

function readFields({ when }: ScheduleSummary, values: Values): TimingRequest | null {
  const time = valueOf(values, 'time')?.selected_time ?? null;
  if (time === null) return null;
  if (when.kind === 'once') {
    const at = `${valueOf(values, 'date')?.selected_date ?? when.at?.slice(0, 10) ?? ''}T${time}`;
    return at === when.at?.slice(0, 16) ? null : { at };
  }
  const simple = readCron(when.expression ?? '');
  const days = (valueOf(values, 'days')?.selected_options ?? []).map(({ value }) => Number(value));
  if (!simple) return null;
  const cron = writeCron(time, days);
  return cron === writeCron(simple.time, simple.days) ? null : { cron };
}

/** The policies that the form says otherwise than they are. */
function readPolicies(
  schedule: ScheduleSummary,
  values: Values,
): Pick<ScheduleForm, 'only_if_something' | 'late_after_minutes'> {
  const chosen = valueOf(values, 'quiet')?.selected_options;
  const quiet = chosen && chosen.length > 0;
  // Without a field nothing is said of it.
  const minutes = Number(valueOf(values, 'late')?.selected_option?.value ?? NaN);
  const known = minutes === 0 || LATE_MINUTES.includes(minutes);
  return {
    ...(quiet === undefined || quiet === schedule.only_if_something ? {} : { only_if_something: quiet }),
    ...(known && minutes !== (schedule.late_after_minutes ?? 0) ? { late_after_minutes: minutes } : {}),
  };
}

/** Reads the form: what is to be otherwise than it is, or what is wrong, at its field. */
export function readScheduleForm(
  values: Values,
  schedule: ScheduleSummary,
): { readonly form: ScheduleForm } | { readonly errors: Readonly<Record<string, string>> } {
  const name = valueOf(values, 'name')?.value?.trim() ?? '';
  const prompt = valueOf(values, 'prompt')?.value?.trim();
  const words = valueOf(values, 'words')?.value?.trim() ?? '';
  const days = valueOf(values, 'days')?.selected_options;
  const errors = {
    ...(name === '' ? { name: 'It needs a name.' } : {}),
    ...(prompt === '' ? { prompt: 'Say what it is about.' } : {}),
    ...(days?.length === 0 && words === '' ? { days: 'Choose at least one day.' } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const fields = words === '' ? readFields(schedule, values) : null;
  return {
    form: {
      words,
      ...(name === cut(schedule.name, LONGEST_NAME) ? {} : { name }),
      ...(prompt === undefined || prompt === schedule.prompt.trim() ? {} : { prompt }),
      ...(fields ? { fields } : {}),
      ...readPolicies(schedule, values),
    },
  };
}

/** What became of a schedule's last runs, newest first. */
export function historyModal(name: string, runs: readonly RunSummary[], teamUrl: string): ModalView {
  const section = (text: string): KnownBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
  const lines = runs.slice(0, 50).map((run) => section(runLine(run, teamUrl)));
  return {
    type: 'modal',
    callback_id: 'schedule:history',
    title: plain('What happened'),
    close: plain('Close'),
    blocks: [
      section(`*${fit(name, 300)}*`),
      ...(lines.length > 0 ? lines : [section('It has not run yet.')]),
    ],
  };
}
