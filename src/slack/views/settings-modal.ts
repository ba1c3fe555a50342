import type { ViewStateValue } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';

import type { Calibration } from '../../assistant/calibrate.ts';
import type { Settings } from '../../db/generated/client.ts';
import { allowanceOf } from '../../domain/engagement.ts';
import { clockOf } from '../../domain/period.ts';
import type { Person } from '../../domain/person.ts';
import { SUGGESTION_TYPES, TYPE_WORDS } from '../../domain/suggestion.ts';
import { weekdayName, zoneWords } from '../../domain/words.ts';

type Values = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

const text = (words: string) => ({ type: 'plain_text' as const, text: words });

function input(id: string, label: string, element: object, optional = false): KnownBlock {
  const block = { type: 'input', block_id: id, label: text(label), optional };
  return { ...block, element: { ...element, action_id: 'value' } } as KnownBlock;
}

/** Slack's time picker knows no 24:00; the end of the day is its last minute there. */
const LAST_MINUTE = '23:59';

function time(id: string, label: string, minutes: number | null, optional = false): KnownBlock {
  const clock = minutes === null ? null : minutes === 1_440 ? LAST_MINUTE : clockOf(minutes);
  const initial = clock === null ? {} : { initial_time: clock };
  return input(id, label, { type: 'timepicker', ...initial }, optional);
}

function boxes(
  id: string,
  label: string,
  all: readonly { value: string; words: string }[],
  chosen: readonly string[],
): KnownBlock {
  const options = all.map(({ value, words }) => ({ text: text(words), value }));
  const initial = options.filter(({ value }) => chosen.includes(value));
  const preset = initial.length > 0 ? { initial_options: initial } : {};
  return input(id, label, { type: 'checkboxes', options, ...preset }, true);
}

const LEVELS = ['0', '0.1', '0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1'];

function levelWords(level: string): string {
  if (allowanceOf(Number(level)) === 0) return `${Math.round(Number(level) * 10)}: only when spoken to`;
  return level === '1' ? '10: as forward as can be' : String(Math.round(Number(level) * 10));
}

/** The form for how forward Alfred is: level, kinds, working and quiet hours. */
export function settingsModal(settings: Settings, { zone }: Person): ModalView {
  const { level, heldBack, quietFrom, quietUntil, workFrom, workUntil, workDays } = settings;
  const levels = LEVELS.map((value) => ({ text: text(levelWords(value)), value }));
  const nearest = levels[Math.round(level * 10)];
  const days = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), words: weekdayName(day) }));
  const kinds = SUGGESTION_TYPES.map((value) => ({ value, words: TYPE_WORDS[value] }));
  const on = SUGGESTION_TYPES.filter((type) => !heldBack.includes(type));
  const select = { type: 'static_select', options: levels, ...(nearest ? { initial_option: nearest } : {}) };
  return {
    type: 'modal',
    callback_id: 'proactive:settings',
    title: text('How forward I am'),
    submit: text('Save'),
    close: text('Cancel'),
    blocks: [
      input('level', 'Out of 10', select),
      boxes('kinds', 'I may offer something about', kinds, on),
      boxes('days', 'You work on', days, workDays.map(String)),
      time('work_from', 'You work from', workFrom),
      time('work_until', 'until', workUntil),
      time('quiet_from', 'Quiet from (both empty: no quiet hours)', quietFrom, true),
      time('quiet_until', 'until', quietUntil, true),
      {
        type: 'context',
        elements: [
          text(
            `Times are ${zoneWords(zone)}. All this is about offers; what you asked for always comes on time.`,
          ),
        ],
      },
    ],
  };
}

/** Reads the form: what is wanted, or what is wrong, at its field. */
export function readSettingsForm(
  values: Values,
): { readonly wish: Calibration } | { readonly errors: Readonly<Record<string, string>> } {
  const field = (id: string) => values[id]?.['value'];
  const clock = (id: string) => field(id)?.selected_time ?? null;
  const end = (until: string) => (until === LAST_MINUTE ? '24:00' : until);
  const chosen = (id: string) => (field(id)?.selected_options ?? []).map(({ value }) => value);
  const kinds = chosen('kinds');
  const days = chosen('days').map(Number);
  const [from, until, quietFrom, quietUntil] = ['work_from', 'work_until', 'quiet_from', 'quiet_until'].map(
    clock,
  );
  const errors = {
    ...(days.length === 0 ? { days: 'Choose at least one day.' } : {}),
    ...(from && from === until ? { work_until: 'This is the same as the beginning.' } : {}),
    ...(quietFrom && quietFrom === quietUntil ? { quiet_until: 'This is the same as the beginning.' } : {}),
    ...(quietFrom && !quietUntil ? { quiet_until: 'Say until when, or leave both empty.' } : {}),
    ...(quietUntil && !quietFrom ? { quiet_from: 'Say from when, or leave both empty.' } : {}),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const level = field('level')?.selected_option?.value;
  return {
    wish: {
      ...(level === undefined ? {} : { level: Number(level) }),
      hold_back: SUGGESTION_TYPES.filter((type) => !kinds.includes(type)),
      allow: SUGGESTION_TYPES.filter((type) => kinds.includes(type)),
      work_from: from ?? null,
      work_until: until ? end(until) : null,
      work_days: days,
      ...(quietFrom && quietUntil
        ? { quiet_from: quietFrom, quiet_until: end(quietUntil) }
        : { no_quiet: true }),
    },
  };
}
