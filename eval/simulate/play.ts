import { setTimeout as wait } from 'node:timers/promises';

import { startApp } from '../../src/app.ts';
import type { App } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { pendingWork } from '../../src/db/pending-work.ts';
import { silentLog } from '../../src/log.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { DAY_MS } from '../local-time.ts';
import { openStage } from '../play/stage.ts';
import { lifeOf, START } from './life.ts';
import type { Act } from './life.ts';
import { localOf } from './local.ts';
import type { Log, OfferLog, PersonLog } from './log.ts';
import { simulatedModels } from './observer.ts';
import type { Options } from './options.ts';
import { chanceOf, drawPerson, whenThere } from './people.ts';
import type { MadePerson } from './people.ts';
import { CHANCES } from './probabilities.ts';
import { readRecord } from './record.ts';
import type { Recorded } from './record.ts';
import { answerTo } from './reply.ts';
import { forbidden } from './rules.ts';
import { newOffers, newRuns } from './seen.ts';
import type { SeenOffer } from './seen.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** A made person with what they did so far. */
interface Living {
  readonly made: MadePerson;
  readonly log: Mutable<PersonLog>;
}

type Reaction = OfferLog['reactions'][number]['reply'];
/** What somebody does at some time: of their own accord, or with an offer or what a schedule brings. */
type Doing =
  | Act
  | { readonly at: Date; readonly does: 'react'; readonly offer: SeenOffer; readonly reply: Reaction }
  | { readonly at: Date; readonly does: 'heed'; readonly ts: string };

/** What came of it. */
export interface Played {
  readonly people: readonly MadePerson[];
  readonly log: Log;
  readonly recorded: Recorded;
  /** Presses on cards that had been taken back or changed meanwhile. */
  readonly missed: number;
}

const MINUTE = 60_000;
const LEVEL = 0.7;
const BUTTONS: Readonly<Partial<Record<Reaction, string>>> = {
  accept: 'Accept',
  not_now: 'Not now',
  stop: 'Stop these',
};
const TELL_EVERY_MS = 10_000;

function start({ seed, days }: Options, nth: number): Living {
  const made = drawPerson(seed, nth, days);
  const wished = { since: START, work: { from: 540, until: 1_080 }, workDays: [1, 2, 3, 4, 5], quiet: null };
  const levels = [{ since: START, level: LEVEL }];
  return {
    made,
    log: { id: made.slackId, zone: made.zone, wished: [wished], dnd: [], said: [], levels, mores: [] },
  };
}

/** Lives through the time of all people at once, from one thing that happens to the next. */
class Month {
  readonly #app: App;
  readonly #playground: Playground;
  readonly #options: Options;
  readonly #living: ReadonlyMap<string, Living>;
  #agenda: { readonly who: Living; readonly doing: Doing }[];
  readonly #offers = new Map<
    string,
    Omit<OfferLog, 'reactions'> & { reactions: OfferLog['reactions'][number][] }
  >();
  readonly #runs = new Set<string>();
  missed = 0;

  constructor(app: App, playground: Playground, options: Options, living: readonly Living[]) {
    this.#app = app;
    this.#playground = playground;
    this.#options = options;
    this.#living = new Map(living.map((one) => [one.made.slackId, one]));
    this.#agenda = [];
    for (const who of living)
      for (const doing of lifeOf(options.seed, who.made, options.days)) this.#agenda.push({ who, doing });
    this.#sort();
  }

  #sort(): void {
    this.#agenda.sort((a, b) => a.doing.at.getTime() - b.doing.at.getTime());
  }

  #plan(who: Living, doing: Doing): void {
    this.#agenda.push({ who, doing });
    this.#sort();
  }

  async #command(who: Living, text: string): Promise<void> {
    const { log, made } = who;
    const actor = this.#playground.as(made.slackId);
    await actor.command(text);
    const now = this.#app.clock.now();
    const level = log.levels.at(-1)?.level ?? LEVEL;
    const wished = log.wished.at(-1);
    if (text === '/alfred more') {
      log.levels.push({ since: now, level: Math.min(1, Math.round(level * 10 + 2) / 10) });
      log.mores.push(now);
    } else if (text === '/alfred less') {
      log.levels.push({ since: now, level: Math.max(0, Math.round(level * 10 - 2) / 10) });
    } else if (wished && text.includes('hours')) {
      log.wished.push({ ...wished, since: now, work: made.work, workDays: made.workDays });
    } else if (wished && text.includes('quiet')) {
      log.wished.push({ ...wished, since: now, quiet: made.quiet });
    }
  }

  async #react(who: Living, offer: SeenOffer, reply: Reaction): Promise<void> {
    const actor = this.#playground.as(who.made.slackId);
    const { ts } = offer;
    if (ts === null) return;
    const button = BUTTONS[reply];
    try {
      if (button === undefined) await actor.react('thumbsdown', ts);
      else await actor.press(ts, button);
    } catch {
      // The card was taken back meanwhile, and has no buttons any more.
      this.missed += 1;
      return;
    }
    this.#offers.get(offer.id)?.reactions.push({ at: this.#app.clock.now(), reply });
  }

  async #do(who: Living, doing: Doing): Promise<void> {
    const { log, made } = who;
    const actor = this.#playground.as(made.slackId);
    switch (doing.does) {
      case 'say': {
        const { ts } = await actor.send(doing.text);
        log.said.push(new Date(Math.floor(Number(ts) * 1000)));
        return;
      }
      case 'command':
        return this.#command(who, doing.text);
      case 'dnd': {
        const now = this.#app.clock.now();
        if (doing.until <= now) return;
        const seconds = (at: Date) => Math.floor(at.getTime() / 1000);
        const times = { next_dnd_start_ts: seconds(now), next_dnd_end_ts: seconds(doing.until) };
        await actor.setDnd({ dnd_enabled: true, ...times });
        log.dnd.push({ from: now, until: doing.until });
        return;
      }
      case 'react':
        return this.#react(who, doing.offer, doing.reply);
      case 'heed':
        return actor.react('thumbsup', doing.ts).catch(() => undefined);
    }
  }

  /** Sees what was offered meanwhile, and decides what is done about it. */
  async #look(atTheEnd = false): Promise<void> {
    const { pool } = this.#app.database;
    const { seed } = this.#options;
    for (const offer of await newOffers(pool, new Set(this.#offers.keys()), atTheEnd)) {
      const who = this.#living.get(offer.person);
      if (!who) throw new Error('something was offered to nobody');
      const at = offer.shown ?? offer.made;
      const earlier = [...this.#offers.values()].filter(({ person }) => person === offer.person);
      const day = localOf(at, who.made.zone).date;
      const last = who.log.said.at(-1);
      const { reply, minutes, then } = answerTo(seed, who.made, {
        type: offer.type,
        name: offer.name,
        talking: last !== undefined && at.getTime() - last.getTime() < 10 * MINUTE,
        offHours: forbidden(who.log, at).length > 0,
        before: earlier.filter(({ made }) => localOf(made, who.made.zone).date === day).length,
        times: earlier.filter(({ type, name }) => type === offer.type && name === offer.name).length,
      });
      this.#offers.set(offer.id, { ...offer, reactions: [] });
      if (reply === 'nothing') continue;
      const when = whenThere(who.made, new Date(at.getTime() + minutes * MINUTE));
      this.#plan(who, { at: when, does: 'react', offer, reply });
      if (then)
        this.#plan(who, { at: new Date(when.getTime() + MINUTE), does: 'command', text: `/alfred ${then}` });
    }
    for (const { id, person, ts } of await newRuns(pool, this.#runs)) {
      this.#runs.add(id);
      const who = this.#living.get(person);
      const nth = this.#runs.size;
      if (!who || !chanceOf(seed, person, 'heeds', nth).chance(CHANCES.heeds)) continue;
      this.#plan(who, {
        at: whenThere(who.made, new Date(this.#app.clock.now().getTime() + 5 * MINUTE)),
        does: 'heed',
        ts,
      });
    }
  }

  async #doAll(now: Date): Promise<void> {
    const due = this.#agenda.filter(({ doing }) => doing.at <= now);
    this.#agenda = this.#agenda.filter(({ doing }) => doing.at > now);
    const each = [...Map.groupBy(due, ({ who }) => who)].map(async ([who, all]) => {
      for (const { doing } of all) await this.#do(who, doing);
    });
    await Promise.all(each);
    while (Object.keys(this.#playground.state.pending_events).length > 0) await wait(2);
  }

  /** Goes on to whatever comes next: something that is due, or something that somebody does. */
  async live(end: Date, tell: (at: Date, offers: number) => void): Promise<Log> {
    const { database, clock } = this.#app;
    await this.#app.settled();
    for (;;) {
      await this.#look();
      const now = clock.now();
      tell(now, this.#offers.size);
      const next = this.#agenda[0]?.doing.at;
      if (next && next <= now) {
        await this.#doAll(now);
        await this.#app.settled();
        continue;
      }
      if (now >= end) break;
      const { next: due } = await pendingWork(database.pool);
      const ahead = [end, next, due].flatMap((at) => (at && at > now ? [at.getTime()] : []));
      await this.#app.advanceTo(new Date(Math.min(...ahead)));
    }
    await this.#look(true);
    return { people: [...this.#living.values()].map(({ log }) => log), offers: [...this.#offers.values()] };
  }
}

function teller({ days }: Options): (at: Date, offers: number) => void {
  const began = performance.now();
  let told = began;
  return (at, offers) => {
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) return;
    told = now;
    const day = Math.ceil((at.getTime() - START.getTime()) / DAY_MS);
    const took = Math.round((now - began) / 1000);
    process.stderr.write(`day ${day} of ${days + 1}, ${offers} offers so far, after ${took} s\n`);
  };
}

/** Lets made people live with the real app, in a Postgres and a Slack look-alike of its own, and tells all of it. */
export async function play(options: Options): Promise<Played> {
  const living = Array.from({ length: options.people }, (_, nth) => start(options, nth));
  await using stage = await openStage();
  await using room = await stage.room();
  const config = readConfig({ DATA_DIR: room.dataDir, DATABASE_URL: room.databaseUrl });
  const app = await startApp({ ...config, port: 0, opsPort: 0, api: null }, silentLog(), {
    models: simulatedModels(options.observer),
    startAt: START,
    playground: {
      page: false,
      people: living.map(({ made }) => ({
        id: made.slackId,
        name: made.slackId.toLowerCase(),
        real_name: made.name,
        tz: made.zone,
        locale: 'en-GB',
      })),
    },
  });
  try {
    const { playground, database } = app;
    if (!playground) throw new Error('a simulation takes place in a playground');
    const month = new Month(app, playground, options, living);
    const end = new Date(START.getTime() + (options.days + 1) * DAY_MS);
    const log = await month.live(end, teller(options));
    const recorded = await readRecord(database.pool);
    return { people: living.map(({ made }) => made), log, recorded, missed: month.missed };
  } finally {
    await app.stop(2_000);
  }
}
