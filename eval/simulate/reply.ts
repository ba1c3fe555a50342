import { chanceOf, drawOf, wants } from './people.ts';
import type { MadePerson } from './people.ts';
import { CHANCES } from './probabilities.ts';
import type { Reply } from './probabilities.ts';

/** An offer as it meets a person. */
export interface Met {
  readonly type: string;
  /** What it is about, by which it is known again. */
  readonly name: string;
  readonly talking: boolean;
  readonly offHours: boolean;
  /** Offers that they had before on the same day. */
  readonly before: number;
  /** Offers of the same that they had before. */
  readonly times: number;
}

/** What a person does with an offer, when, and what they ask for then. */
export interface Answer {
  readonly reply: Reply;
  readonly minutes: number;
  readonly then: 'more' | 'less' | null;
}

function chancesOf(person: MadePerson, met: Met): Record<Reply, number> {
  const { replies, factors } = CHANCES;
  const chances: Record<Reply, number> = { ...replies[wants(person, met) ? 'wanted' : 'unwanted'] };
  const apply = (factor: Partial<Record<Reply, number>>, times = 1) => {
    for (const [reply, by] of Object.entries(factor) as [Reply, number][]) chances[reply] *= by ** times;
  };
  apply(factors[person.mood]);
  if (met.talking) apply(factors.talking);
  if (met.offHours) apply(factors.offHours);
  apply(factors.again, met.before);
  apply(factors.repeated, Math.min(met.times, 2));
  return chances;
}

/** What a person does with an offer. The draw belongs to person and offer alone: whoever makes it meets the same luck. */
export function answerTo(seed: number, person: MadePerson, met: Met): Answer {
  const random = chanceOf(seed, person.slackId, 'reply', met.type, met.name.toLowerCase(), met.times);
  const reply = drawOf(random, chancesOf(person, met));
  const [least, more] = CHANCES.delay;
  const minutes = least + random.between(0, more);
  const turned = reply === 'thumbs_down' || reply === 'stop';
  const less = random.chance(CHANCES.less);
  const moreOf = random.chance(CHANCES.more);
  return { reply, minutes, then: turned && less ? 'less' : reply === 'accept' && moreOf ? 'more' : null };
}
