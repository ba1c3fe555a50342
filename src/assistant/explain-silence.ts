import type { Db } from '../db/client.ts';
import type { Settings } from '../db/generated/client.ts';
import { getMemory } from '../db/memories.ts';
import { basisOf, lastRefusals } from '../db/opportunities.ts';
import { getPattern } from '../db/patterns.ts';
import { getSchedule } from '../db/schedules.ts';
import { getSettings } from '../db/settings.ts';
import { REFUSAL_WORDS } from '../domain/engagement.ts';
import type { Refusal } from '../domain/engagement.ts';
import type { Person } from '../domain/person.ts';
import { TYPE_WORDS } from '../domain/suggestion.ts';
import { instantWords } from '../domain/words.ts';
import { settingsWords } from './calibrate.ts';

/** Something that was not offered, with why and when. */
export interface Silence {
  readonly what: string;
  readonly reason: string;
  readonly when: string;
}

const LOOK_BACK_MS = 14 * 86_400_000;
const MOST = 8;
const LONGEST_NAME = 200;

/** Why Alfred was quiet of late, from what was written down when it was; never made up afterwards. */
export async function explainSilence(
  db: Db,
  person: Person,
  now: Date,
): Promise<{ say: string; refusals: readonly Silence[] }> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const [found, settings] = await Promise.all([
    lastRefusals(db, person, since, MOST),
    getSettings(db, person, now),
  ]);
  const refusals = await Promise.all(
    found.map(async (opportunity): Promise<Silence> => {
      const { patterns, memories, schedules } = basisOf(opportunity);
      const [pattern, memory, schedule] = await Promise.all([
        patterns[0] ? getPattern(db, person, patterns[0]) : null,
        memories[0] ? getMemory(db, person, memories[0]) : null,
        schedules[0] ? getSchedule(db, person, schedules[0]) : null,
      ]);
      const name = pattern?.label ?? memory?.content ?? schedule?.name;
      const reason = REFUSAL_WORDS[opportunity.lastRefusal as Refusal] ?? 'I thought better of it';
      const offeredLater = opportunity.offers > 0 && opportunity.state !== 'open';
      return {
        what: name
          ? `“${name.slice(0, LONGEST_NAME).toWellFormed()}”`
          : `something about ${TYPE_WORDS[opportunity.type]}`,
        reason: offeredLater ? `${reason}; I offered it later` : reason,
        when: instantWords(opportunity.lastRefusalAt ?? now, person.zone, person.locale, now),
      };
    }),
  );
  return { say: silenceWords(refusals, settings, person.locale), refusals };
}

/** What was not offered and why, and how forward Alfred is, in words. */
export function silenceWords(refusals: readonly Silence[], settings: Settings, locale: string): string {
  const start =
    refusals.length === 0
      ? 'There was nothing that I kept to myself these last two weeks.'
      : [
          'What I kept to myself:',
          ...refusals.map(({ what, reason, when }) => `- ${what}, ${when}: ${reason}`),
        ].join('\n');
  return `${start}\n\n${settingsWords(settings, locale)}`;
}
