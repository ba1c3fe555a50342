import type { StoredMessage } from '../../src/playground/state/state.ts';
import type { TestAlfred } from './alfred.ts';
import { startAlfred } from './alfred.ts';
import { observer } from './observer.ts';
import { says } from './script.ts';

/**
 * Alfred, having offered Robin to prepare some events: one a day from Tuesday on, each the day before. `script` is
 * what it says afterwards, `startAt` when all this begins, if not on the usual Monday.
 */
export async function offering(
  events: readonly { content: string; on: string; kind?: 'event' | 'commitment' }[],
  script: Parameters<typeof says>[0][] | NonNullable<Parameters<typeof startAlfred>[0]>['script'] = [],
  startAt?: Date,
): Promise<TestAlfred> {
  const dated = events.map((event) => ({ kind: 'event' as const, ...event }));
  const look = ({ said }: { said: readonly { text: string }[] }) =>
    said.some(({ text }) => text.includes('diary')) ? { summary: 'Dates.', dated } : {};
  const spoken = script.map((one) => (typeof one === 'string' ? says(one) : one));
  const alfred = await startAlfred({
    script: [says('Noted.'), ...spoken],
    background: observer(look),
    ...(startAt ? { startAt } : {}),
  });
  await alfred.ask(alfred.robin, 'here is my diary');
  await alfred.advance(15);
  return alfred;
}

/** A meeting at two each day from Wednesday to the Friday of the week after, each offered the day before. */
export const MEETINGS = ['04', '05', '06', '10', '11', '12', '13'].map((day) => ({
  content: `Meeting of the ${day}th`,
  on: `2026-03-${day}T14:00`,
}));

/** The offers of help with something dated, in Robin's DM. */
export const offers = (alfred: TestAlfred): StoredMessage[] =>
  alfred.posts(alfred.robin).filter(({ text }) => text.includes('is coming up'));

/** Waits for an offer that is none of those seen before. */
export async function nextOffer(alfred: TestAlfred, seen: Set<string>): Promise<StoredMessage> {
  for (let half = 0; half < 10; half += 1) {
    const fresh = offers(alfred).find(({ ts }) => !seen.has(ts));
    if (fresh) {
      seen.add(fresh.ts);
      return fresh;
    }
    await alfred.advance(12 * 60);
  }
  throw new Error('nothing was offered');
}

/** How forward Alfred is with Robin, as it is stored. */
export async function settingsOf(
  alfred: TestAlfred,
): Promise<{ level: number; held_back: string[]; favoured: string[] } | undefined> {
  const [row] = await alfred.rows<{ level: number; held_back: string[]; favoured: string[] }>(
    `SELECT level, held_back, favoured FROM proactiveness_settings s JOIN people p ON p.id = s.person_id
     WHERE p.slack_user_id = $1`,
    [alfred.robin.user.id],
  );
  return row;
}

/** What the tool that settles an offer is given, with nothing changed but `change`. */
export function settles(suggestionId: string, kind: string, change: object = {}) {
  const nothing = {
    name: null,
    at: null,
    in_minutes: null,
    cron: null,
    rrule: null,
    zone: null,
    starts: null,
  };
  return { suggestion_id: suggestionId, kind, ...nothing, ...change };
}

/** What the tool that changes how forward Alfred is is given, with nothing changed but `input`. */
export function adjusts(input: object) {
  const nothing = {
    change: 'none',
    hold_back: null,
    allow: null,
    quiet_from: null,
    quiet_until: null,
    work_from: null,
    work_until: null,
    work_days: null,
    no_quiet: false,
  };
  return { ...nothing, ...input };
}
