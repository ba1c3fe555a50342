import type { BlockAction } from '@slack/bolt';

import { HOME_FILTERS, keepHomePlace } from '../db/home-place.ts';
import type { HomePlace } from '../db/home-place.ts';
import type { Person } from '../domain/person.ts';
import { publishHome } from './home.ts';
import type { Parts } from './parts.ts';
import { readPress } from './press.ts';
import type { Press } from './press.ts';

/** Where a press leads within Home; null for one that leads nowhere. */
function readPlace({ actionId, value }: Press): Partial<HomePlace> | null {
  const filter = HOME_FILTERS.find((one) => one === value);
  if (actionId === 'home:filter') return filter ? { filter, page: 0 } : null;
  const page = Number(value);
  if (!Number.isInteger(page) || page < 0 || page > 10_000) return null;
  if (actionId === 'home:previous' || actionId === 'home:next') return { page };
  return actionId.startsWith('home:known_') ? { knownPage: page } : null;
}

/** Turns a page of Home or shows other schedules in it; it stays there until its person goes elsewhere. */
export async function pressOnHome(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const press = readPress(body);
  const place = press && readPlace(press);
  if (place) await keepHomePlace(parts.prisma, person, place);
  await ack();
  if (place) await publishHome(parts, person);
}
