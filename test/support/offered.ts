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
