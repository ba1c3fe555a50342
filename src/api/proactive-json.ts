import { z } from '@hono/zod-openapi';

import { settingsWords } from '../assistant/calibrate.ts';
import type { Profile } from '../assistant/profile.ts';
import type { Settings } from '../db/generated/client.ts';
import { EntityKind, MemoryKind, SuggestionType } from '../db/generated/enums.ts';
import { allowanceOf } from '../domain/engagement.ts';
import { clockOf } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';

const TIME = /^\d{2}:\d{2}$/;
const Hours = z.object({
  from: z.string().regex(TIME).openapi({ example: '09:00' }),
  until: z.string().regex(TIME).openapi({ example: '18:00' }),
});

/** How forward Alfred is with somebody. */
export const SettingsJson = z
  .object({
    level: z.number().min(0).max(1).openapi({ description: '0 = only when spoken to' }),
    offers_a_day: z.int().openapi({ description: 'Unasked offers at most, at this level' }),
    held_back: z.array(z.enum(SuggestionType)).openapi({ description: 'Kinds that are not offered' }),
    favoured: z.array(z.enum(SuggestionType)).openapi({ description: 'Kinds that are offered sooner' }),
    working_hours: Hours.extend({
      days: z.array(z.int().min(0).max(6)).openapi({ description: '0 = Sunday' }),
    }),
    quiet_hours: Hours.nullable(),
    zone: z
      .string()
      .openapi({ description: 'IANA name of the zone of these hours', example: 'Europe/Lisbon' }),
    words: z.string().openapi({ description: 'All of it in a few sentences' }),
  })
  .openapi('ProactiveSettings');

/** Of what is stored, the kinds that this version knows. */
function kinds(stored: readonly string[]): SuggestionType[] {
  return Object.values(SuggestionType).filter((type) => stored.includes(type));
}

/** Settings for a program. */
export function settingsJson(settings: Settings, { zone, locale }: Person): z.infer<typeof SettingsJson> {
  const { level, heldBack, favoured, workFrom, workUntil, workDays, quietFrom, quietUntil } = settings;
  const quiet = quietFrom !== null && quietUntil !== null;
  return {
    level,
    offers_a_day: allowanceOf(level),
    held_back: kinds(heldBack),
    favoured: kinds(favoured),
    working_hours: { from: clockOf(workFrom), until: clockOf(workUntil), days: workDays },
    quiet_hours: quiet ? { from: clockOf(quietFrom), until: clockOf(quietUntil) } : null,
    zone,
    words: settingsWords(settings, locale),
  };
}

const Items = z.array(
  z.object({
    id: z.uuid(),
    words: z.string(),
    source: z.string().openapi({ description: 'Since when it is known', example: 'told Tue 10 Mar' }),
  }),
);

/** All that is known about somebody: what `/alfred profile` shows. */
export const ProfileJson = z
  .object({
    name: z.string(),
    zone: z.string(),
    locale: z.string(),
    since: z.iso.date().openapi({ description: 'The day they came' }),
    memories: z.record(z.enum(MemoryKind), Items),
    entities: z.record(z.enum(EntityKind), Items),
    schedules: Items,
    habits: Items,
    proactiveness: z.string().openapi({ description: 'How forward Alfred is, in a few sentences' }),
  })
  .openapi('Profile');

/** A profile for a program: every item with the id by which it is known. */
export function profileJson(profile: Profile): z.infer<typeof ProfileJson> {
  const items = (of: Profile['habits']) => of.map(({ id, words, source }) => ({ id, words, source }));
  const grouped = <Kind extends string>(groups: Readonly<Record<Kind, Profile['habits']>>) =>
    Object.fromEntries(
      Object.entries<Profile['habits']>(groups).map(([kind, of]) => [kind, items(of)]),
    ) as Record<Kind, z.infer<typeof Items>>;
  const { name, zone, locale, since, memories, entities, schedules, habits, proactiveness } = profile;
  return {
    name,
    zone,
    locale,
    since,
    memories: grouped(memories),
    entities: grouped(entities),
    schedules: items(schedules),
    habits: items(habits),
    proactiveness,
  };
}
