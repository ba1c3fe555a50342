import { markdownTable } from '../../bench/measure/rows.ts';
import type { Log, OfferLog } from './log.ts';
import type { Options } from './options.ts';
import type { Played } from './play.ts';
import { OURS, PLAIN } from './policies.ts';
import { replay } from './replay.ts';
import { RULES, violationsOf } from './rules.ts';
import type { Violation } from './rules.ts';
import { endOf, isBetter, tallyOf, worthOf } from './tally.ts';
import type { End, Tally } from './tally.ts';

/** What a policy came to. */
interface PolicyResult extends Tally {
  readonly policy: string;
  readonly about: string;
  /** Accepted, of what was offered. */
  readonly accepted_share: number | null;
  /** Dismissed or ignored, a person. */
  readonly unwelcome_a_person: number;
  /** Whether Alfred does better; `null` when too little was offered to tell, `itself` for its own. */
  readonly alfred_is_better: boolean | null | 'itself';
}

/** All that a simulation says. */
export interface Report {
  readonly options: Options;
  readonly messages: number;
  readonly types: readonly (Tally & {
    readonly type: string;
    readonly withheld: Readonly<Record<string, number>>;
  })[];
  readonly offers_in_slack: number;
  /** Presses on cards that had been taken back by then. */
  readonly pressed_too_late: number;
  /** Offers whose end Alfred knows otherwise than the person does. */
  readonly miscounted: readonly string[];
  readonly rules: readonly { readonly rule: string; readonly violations: number }[];
  readonly violations: readonly Violation[];
  readonly policies: readonly PolicyResult[];
  readonly passed: boolean;
  readonly seconds: number;
}

const LIVE = 'alfred';
/** What Alfred calls the ends that people know. */
const CALLED: Readonly<Record<string, string>> = {
  accepted: 'accepted',
  'put off': 'snoozed',
  dismissed: 'dismissed',
  ignored: 'ignored',
};

/** How an offer ended for its person: what was taken back when they accepted it is worth no more than one left alone. */
function liveEndOf({ log, recorded }: Played, offer: OfferLog): End {
  return isTakenBack(recorded, log, offer) ? 'ignored' : endOf(offer, log.offers);
}

function isTakenBack(recorded: Played['recorded'], log: Log, offer: OfferLog): boolean {
  return endOf(offer, log.offers) === 'accepted' && recorded.ends.get(offer.id) === 'withdrawn';
}

function miscounted(played: Played): string[] {
  return played.log.offers.flatMap((offer) => {
    const end = liveEndOf(played, offer);
    const known = played.recorded.ends.get(offer.id) ?? 'gone';
    // Of what nobody did anything with, Alfred may not have thought the last of yet, or have taken it back.
    const open = end === 'ignored' && (known === 'open' || known === 'withdrawn');
    return known === CALLED[end] || open
      ? []
      : [`${offer.type} “${offer.name}”: ${end}, and ${known} to Alfred`];
  });
}

function typesOf(played: Played): Report['types'] {
  const { log, recorded } = played;
  const types = new Set([
    ...log.offers.map(({ type }) => type),
    ...recorded.withheld.map(({ type }) => type),
  ]);
  return [...types].sort().map((type) => ({
    type,
    ...tallyOf(log.offers.filter((offer) => offer.type === type).map((offer) => liveEndOf(played, offer))),
    withheld: Object.fromEntries(
      recorded.withheld.filter((one) => one.type === type).map(({ reason, count }) => [reason, count]),
    ),
  }));
}

/** Works out what a simulation says. */
export function reportOn(options: Options, played: Played, end: Date, seconds: number): Report {
  const { log, people, recorded } = played;
  const ours = tallyOf(log.offers.map((offer) => liveEndOf(played, offer)));
  const month = { people, log, opportunities: recorded.opportunities, end };
  const result = (
    policy: string,
    about: string,
    tally: Tally,
    better: PolicyResult['alfred_is_better'],
  ): PolicyResult => {
    const { acceptedShare, unwelcome } = worthOf(tally, people.length);
    return {
      policy,
      about,
      ...tally,
      accepted_share: acceptedShare,
      unwelcome_a_person: unwelcome,
      alfred_is_better: better,
    };
  };
  const policies = [
    result(LIVE, 'The app itself, as it was lived with.', ours, 'itself'),
    result(OURS.name, OURS.about, replay(options.seed, OURS, month), 'itself'),
    ...PLAIN.map((policy) => {
      const tally = replay(options.seed, policy, month);
      return result(policy.name, policy.about, tally, isBetter(ours, tally, people.length));
    }),
  ];
  const violations = violationsOf(log);
  const wrong = miscounted(played);
  return {
    options,
    messages: log.people.reduce((sum, { said }) => sum + said.length, 0),
    types: typesOf(played),
    offers_in_slack: log.offers.filter(({ shown }) => shown !== null).length,
    pressed_too_late: played.missed + log.offers.filter((offer) => isTakenBack(recorded, log, offer)).length,
    miscounted: wrong,
    rules: RULES.map((rule) => ({ rule, violations: violations.filter((one) => one.rule === rule).length })),
    violations,
    policies,
    passed:
      violations.length === 0 &&
      wrong.length === 0 &&
      policies.every((one) => one.alfred_is_better !== false),
    seconds,
  };
}

const BETTER = new Map<PolicyResult['alfred_is_better'], string>([
  [true, 'yes'],
  [false, 'NO'],
  [null, 'too few offers to tell'],
]);
const percent = (share: number | null) => (share === null ? '' : `${Math.round(100 * share)} %`);
const text = (number: number) => String(number);

function typesTable({ types }: Report): string {
  const all = types.reduce(
    (sum, one) => ({
      offered: sum.offered + one.offered,
      accepted: sum.accepted + one.accepted,
      putOff: sum.putOff + one.putOff,
      dismissed: sum.dismissed + one.dismissed,
      ignored: sum.ignored + one.ignored,
    }),
    tallyOf([]),
  );
  const line = (name: string, one: Tally, withheld: string) => [
    name,
    ...[one.offered, one.accepted, one.putOff, one.dismissed, one.ignored].map(text),
    percent(one.offered === 0 ? null : one.accepted / one.offered),
    percent(one.offered === 0 ? null : one.ignored / one.offered),
    withheld,
  ];
  const kept = (withheld: Readonly<Record<string, number>>) =>
    Object.entries(withheld)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', ');
  return markdownTable(
    [
      'type',
      'offered',
      'accepted',
      'put off',
      'dismissed',
      'ignored',
      'accepted',
      'ignored',
      'withheld, by reason',
    ],
    [...types.map((one) => line(one.type, one, kept(one.withheld))), line('all', all, '')],
  );
}

function policiesTable({ policies }: Report): string {
  return markdownTable(
    [
      'policy',
      'offered',
      'accepted',
      'put off',
      'dismissed',
      'ignored',
      'accepted an offer',
      'dismissed or ignored a person',
      'alfred is better',
    ],
    policies.map((one) => [
      one.policy,
      ...[one.offered, one.accepted, one.putOff, one.dismissed, one.ignored].map(text),
      percent(one.accepted_share),
      one.unwelcome_a_person.toFixed(2),
      BETTER.get(one.alfred_is_better) ?? '',
    ]),
  );
}

/** The report as Markdown. */
export function toMarkdown(report: Report): string {
  const { options, violations, rules } = report;
  return [
    `${options.people} people, ${options.days} days, seed ${options.seed}, observer ${options.observer}: ${report.messages} messages, ${report.offers_in_slack} offers in Slack (${report.pressed_too_late} taken back by the time they were pressed), in ${report.seconds.toFixed(0)} s.`,
    'All rates are conditional on the probabilities that eval/simulate/probabilities.ts states; they say nothing of real people.',
    typesTable(report),
    markdownTable(
      ['hard rule', 'violations'],
      rules.map(({ rule, violations: count }) => [rule, text(count)]),
    ),
    ...violations.map(({ rule, offer, why }) => `! ${rule}: ${why} (offer ${offer})`),
    ...report.miscounted.map((one) => `! miscounted: ${one}`),
    policiesTable(report),
    ...report.policies.map(({ policy, about }) => `- ${policy}: ${about}`),
    report.passed ? 'Passed.' : 'FAILED.',
  ].join('\n\n');
}
