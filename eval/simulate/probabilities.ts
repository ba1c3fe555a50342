/** What a person does with an offer that they see. */
export type Reply = 'accept' | 'not_now' | 'thumbs_down' | 'stop' | 'nothing';

/** How somebody takes to being offered things. */
export type Mood = 'eager' | 'even' | 'busy' | 'wary';

/**
 * All that is drawn and how likely it is: every figure that comes out is conditional on these. They are stated, not
 * measured; the README says where they come from.
 */
export const CHANCES = {
  /** Of the people. */
  moods: { eager: 0.25, even: 0.4, busy: 0.2, wary: 0.15 } satisfies Record<Mood, number>,
  /** Works at hours of their own and says so. */
  ownHours: 0.4,
  /** Has quiet hours at noon. */
  quietNoon: 0.3,
  /** Is away for 16 days in a month of 30. */
  away: 0.15,
  /** Habits of a person, 0 to 3. */
  habits: [0.1, 0.4, 0.35, 0.15],
  weekly: 0.5,
  everyOtherWeek: 0.1,
  /** A time of a habit that is skipped. */
  missed: 0.1,
  /** How far from their usual time people are, in minutes (standard deviation). */
  jitterMinutes: 10,
  /** Wants a habit seen to. */
  habitWanted: 0.75,
  /** Comes back to some request now and then, at no set time; nobody wants that on a schedule. */
  irregular: 0.7,
  irregularADay: 0.2,
  /** Has a subject that they speak of, and wants to have it summed up. */
  interest: 0.4,
  interestADay: 0.25,
  interestWanted: 0.5,
  /** Something said that means nothing to Alfred, a working day. */
  smallTalkADay: 0.15,
  /** Tells of an event, a deadline or a promise, a working day; wants to be reminded of it. */
  datedADay: 0.2,
  datedWanted: 0.65,
  /** Has a reminder made on the first day, and says later on that it has become pointless. */
  reminder: 0.4,
  moot: 0.6,
  mootWanted: 0.8,
  /** Does not want to be disturbed for some hours of a working day, and tells Slack so. */
  dndADay: 0.25,
  /** Wants what came of an offer no more, once it has come ten times without a reaction. */
  cleanupWanted: 0.5,
  welcomeWanted: 0.5,
  /** Reacts to what an accepted schedule brings. */
  heeds: 0.25,
  /** What is done with an offer of something that is wanted, and of something that is not. */
  replies: {
    wanted: { accept: 0.62, not_now: 0.12, thumbs_down: 0.03, stop: 0.01, nothing: 0.22 },
    unwanted: { accept: 0.06, not_now: 0.22, thumbs_down: 0.22, stop: 0.08, nothing: 0.42 },
  } satisfies Record<string, Record<Reply, number>>,
  /** Each of these multiplies the chances above, which are then made to sum up to one again. */
  factors: {
    eager: { accept: 1.4, nothing: 0.6 },
    even: {},
    busy: { accept: 0.8, nothing: 1.8 },
    wary: { accept: 0.7, thumbs_down: 2, stop: 3 },
    /** Within ten minutes of something they said. */
    talking: { accept: 0.5, thumbs_down: 2.5 },
    /** Outside working hours, in quiet hours, or not to be disturbed. */
    offHours: { accept: 0.4, thumbs_down: 1.5, nothing: 1.5 },
    /** For each offer that came before it on the same day. */
    again: { accept: 0.8, thumbs_down: 1.3 },
    /** Of what they turned down or left before. */
    repeated: { accept: 0.3, thumbs_down: 2, stop: 3 },
  } satisfies Record<string, Partial<Record<Reply, number>>>,
  /** Asks for less after turning something down, and for more after accepting. */
  less: 0.08,
  more: 0.04,
  /** How long until an offer is reacted to, in minutes: this at least, and up to so many more. */
  delay: [4, 120],
} as const;
