import { calibrate, settingsWords } from '../assistant/calibrate.ts';
import type { Calibration } from '../assistant/calibrate.ts';
import { explainSilence } from '../assistant/explain-silence.ts';
import { scoreOf } from '../assistant/score.ts';
import { getSettings } from '../db/settings.ts';
import type { Person } from '../domain/person.ts';
import { readHours } from '../domain/read-hours.ts';
import { isRefusal } from '../domain/refusal.ts';
import { SUGGESTION_TYPES, TYPE_WORDS } from '../domain/suggestion.ts';
import type { Parts } from './parts.ts';
import type { CommandReply } from './views/command-replies.ts';
import { escapeText } from './views/text.ts';
import { typesReply } from './views/types-reply.ts';

async function change(parts: Parts, person: Person, wish: Calibration): Promise<CommandReply> {
  const now = parts.now();
  const done = await parts.prisma.$transaction((tx) => calibrate(parts, tx, person, wish, now));
  const start = isRefusal(done) || done.changed ? '' : 'That is so already. ';
  return { text: escapeText(`${start}${done.say}`) };
}

/** `/alfred more` and `/alfred less`. */
export const shift = (step: 'more' | 'less') => (parts: Parts, person: Person) =>
  change(parts, person, { change: step });

/** `/alfred quiet 22:00-07:00`, `/alfred quiet off`, or how it is. */
export async function quiet(parts: Parts, person: Person, words: string): Promise<CommandReply> {
  if (words === '')
    return { text: settingsWords(await getSettings(parts.prisma, person, parts.now()), person.locale) };
  if (/^(?:off|no|none|never)$/i.test(words)) return change(parts, person, { no_quiet: true });
  const hours = readHours(words);
  if (!hours?.from || !hours.until)
    return { text: 'Say from when until when: `/alfred quiet 22:00-07:00`, or `/alfred quiet off`.' };
  return change(parts, person, { quiet_from: hours.from, quiet_until: hours.until });
}

/** `/alfred hours 9-17 mon-fri`, or how it is. */
export async function hours(parts: Parts, person: Person, words: string): Promise<CommandReply> {
  if (words === '')
    return { text: settingsWords(await getSettings(parts.prisma, person, parts.now()), person.locale) };
  const said = readHours(words, 'work');
  if (!said) return { text: 'Say when you work: `/alfred hours 9-17 mon-fri`.' };
  return change(parts, person, { work_from: said.from, work_until: said.until, work_days: said.days });
}

/** `/alfred types`, `/alfred types off digests`, `/alfred types on digests`. */
export async function types(parts: Parts, person: Person, words: string): Promise<CommandReply> {
  const [first = '', ...rest] = words.toLowerCase().split(/\s+/);
  const wanted = rest.join(' ');
  const type = SUGGESTION_TYPES.find((one) => one === wanted || TYPE_WORDS[one] === wanted);
  if (type && first === 'off') return change(parts, person, { hold_back: [type] });
  if (type && first === 'on') return change(parts, person, { allow: [type] });
  const { heldBack, favoured } = await getSettings(parts.prisma, person, parts.now());
  return typesReply({ heldBack, favoured }, words);
}

/** `/alfred why`: why Alfred was quiet. */
export async function why(parts: Parts, person: Person): Promise<CommandReply> {
  const { say } = await explainSilence(parts.prisma, person, parts.now());
  return { text: escapeText(say) };
}

/** `/alfred score`: what became of the offers of the last four weeks. */
export async function score(parts: Parts, person: Person): Promise<CommandReply> {
  return { text: escapeText(await scoreOf(parts.prisma, person, parts.now())) };
}
