import { judgeType, shiftLevel } from '../../src/domain/engagement.ts';
import type { SuggestionType } from '../../src/domain/suggestion.ts';
import { SNOOZE_MS } from '../../src/domain/suggestion.ts';
import { localOf } from './local.ts';
import type { Log, PersonLog } from './log.ts';
import { whenThere } from './people.ts';
import type { MadePerson } from './people.ts';
import { firstWeighed } from './policies.ts';
import type { Policy, Standing } from './policies.ts';
import { NOTICED_AFTER } from './record.ts';
import type { RecordedOpportunity } from './record.ts';
import { answerTo } from './reply.ts';
import { forbidden } from './rules.ts';
import { tallyOf } from './tally.ts';
import type { End, Tally } from './tally.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const LEVEL = 0.7;

interface Made {
  readonly thing: RecordedOpportunity;
  readonly at: Date;
  end: End | 'open';
  settledAt: Date | null;
}

interface Ahead {
  readonly at: Date;
  readonly does: () => void;
}

/** One person’s month under a policy. */
class Replay {
  readonly #seed: number;
  readonly #policy: Policy;
  readonly #made: MadePerson;
  readonly #log: PersonLog;
  readonly #ahead: Ahead[] = [];
  #level = LEVEL;
  #countFrom = new Date(0);
  #heldBack: readonly SuggestionType[] = [];
  #favoured: readonly SuggestionType[] = [];
  readonly offers: Made[] = [];

  constructor(seed: number, policy: Policy, made: MadePerson, log: PersonLog) {
    this.#seed = seed;
    this.#policy = policy;
    this.#made = made;
    this.#log = log;
  }

  run(things: readonly RecordedOpportunity[], end: Date): Made[] {
    for (const thing of things) {
      const news = thing.seen.map(({ at }) => new Date(at.getTime() + NOTICED_AFTER));
      for (const at of [firstWeighed(thing), ...news.filter((each) => each > thing.from)])
        this.#weighAt(thing, at);
    }
    for (;;) {
      // Of several at one time, the first that was put down.
      const next = this.#ahead.reduce<Ahead | null>(
        (best, one) => (best && best.at <= one.at ? best : one),
        null,
      );
      if (!next || next.at >= end) return this.offers;
      this.#ahead.splice(this.#ahead.indexOf(next), 1);
      next.does();
    }
  }

  #weighAt(thing: RecordedOpportunity, at: Date): void {
    this.#ahead.push({ at, does: () => this.#weigh(thing, at) });
  }

  #standing(thing: RecordedOpportunity, now: Date): Standing {
    const mine = this.offers.filter((one) => one.thing === thing);
    const last = mine.at(-1);
    const today = localOf(now, this.#log.zone).date;
    return {
      log: this.#log,
      level: this.#level,
      heldBack: this.#heldBack,
      favoured: this.#favoured,
      lastOfferedAt: this.offers.at(-1)?.at ?? null,
      offeredToday: this.offers.filter(({ at }) => localOf(at, this.#log.zone).date === today).length,
      times: mine.length,
      lastOfThis: last?.at ?? null,
      accepted: mine.some(({ end }) => end === 'accepted'),
      snoozed:
        mine.length === 1 &&
        last?.end === 'put off' &&
        now.getTime() - (last.settledAt?.getTime() ?? 0) >= SNOOZE_MS,
    };
  }

  #weigh(thing: RecordedOpportunity, now: Date): void {
    if (now >= thing.until) return;
    const standing = this.#standing(thing, now);
    const decision = this.#policy.decide(thing, standing, now);
    if (decision !== 'offer') {
      if (decision.again && decision.again > now) this.#weighAt(thing, decision.again);
      return;
    }
    this.#offer(thing, standing, now);
  }

  #offer(thing: RecordedOpportunity, standing: Standing, now: Date): void {
    const made: Made = { thing, at: now, end: 'open', settledAt: null };
    this.offers.push(made);
    const last = this.#log.said.findLast((at) => at <= now);
    const { reply, minutes, then } = answerTo(this.#seed, this.#made, {
      type: thing.type,
      name: thing.name,
      talking: last !== undefined && now.getTime() - last.getTime() < 10 * MINUTE,
      offHours: forbidden(this.#log, now).length > 0,
      before: standing.offeredToday,
      times: standing.times,
    });
    const second = standing.times > 0;
    const ends = {
      accept: 'accepted',
      not_now: second ? 'dismissed' : 'put off',
      thumbs_down: 'dismissed',
      stop: 'dismissed',
      nothing: 'ignored',
    } as const;
    const at =
      reply === 'nothing'
        ? new Date(whenThere(this.#made, now).getTime() + DAY)
        : whenThere(this.#made, new Date(now.getTime() + minutes * MINUTE));
    const settle = () => {
      made.end = ends[reply];
      made.settledAt = at;
      if (then) this.#level = shiftLevel(this.#level, then);
      if (then === 'more') {
        this.#countFrom = at;
        this.#heldBack = [];
      }
      this.#learn(thing.type, reply === 'stop');
      // What was put off, or is offered until it is taken, is weighed again.
      this.#weighAt(thing, new Date(at.getTime() + (made.end === 'put off' ? SNOOZE_MS : DAY)));
    };
    this.#ahead.push({ at, does: settle });
  }

  #learn(type: SuggestionType, stopped: boolean): void {
    const count = (end: End) =>
      this.offers.filter((one) => one.thing.type === type && one.end === end && one.at > this.#countFrom)
        .length;
    const verdict = judgeType({
      engaged: count('accepted'),
      dismissed: count('dismissed'),
      ignored: count('ignored'),
      stopped,
    });
    if (verdict === 'held_back' && !this.#heldBack.includes(type)) {
      this.#heldBack = [...this.#heldBack, type];
      this.#favoured = this.#favoured.filter((one) => one !== type);
    }
    if (verdict === 'favoured' && !this.#favoured.includes(type)) this.#favoured = [...this.#favoured, type];
  }
}

/** What would have become of what was recorded under a policy, with the same people and the same luck. */
export function replay(
  seed: number,
  policy: Policy,
  month: {
    people: readonly MadePerson[];
    log: Log;
    opportunities: readonly RecordedOpportunity[];
    end: Date;
  },
): Tally {
  const offers = month.people.flatMap((made) => {
    const log = month.log.people.find(({ id }) => id === made.slackId);
    const things = month.opportunities.filter(({ person }) => person === made.slackId);
    return log ? new Replay(seed, policy, made, log).run(things, month.end) : [];
  });
  return tallyOf(offers.map(({ end }) => (end === 'open' ? 'ignored' : end)));
}
