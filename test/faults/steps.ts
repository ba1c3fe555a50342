/** Where around a step a process dies; `committed` is after the transaction that the step is part of. */
export type Moment = 'before' | 'after' | 'committed';

/** What a process does at a step, as it is seen from outside: a statement, or a call over HTTP. */
export interface Step {
  readonly journey: 'run' | 'turn';
  /** The text of the statement. */
  readonly sql?: RegExp;
  /** One of its values. */
  readonly value?: string;
  /** Counts only when it returns rows. */
  readonly found?: true;
  /** The last part of the path that is called. */
  readonly call?: string;
  /** Comes once or twice in a trial, where others come many times. */
  readonly rare?: true;
  /** Whether the call is about a message in a thread, as answers are and runs are not. */
  readonly threaded?: boolean;
  readonly moments: readonly [Moment, ...Moment[]];
}

const COMPLETES = /state = 'completed', output/;
const QUEUES_DELIVERY = /INSERT INTO "public"."deliveries"/;
const KEEPS_OUTCOME = /UPDATE "public"."deliveries" SET "state"/;

/**
 * Every step of a run and of a turn at which a process can be made to die. For a call, `before` is before it
 * is sent and `after` once Slack or the model has accepted it, before the answer is read.
 */
export const STEPS = {
  'due schedules claimed': {
    journey: 'run',
    sql: /FROM schedules WHERE next_run_at <= alfred_now\(\)\s+ORDER BY/,
    rare: true,
    moments: ['after'],
  },
  'runs dispatched': {
    journey: 'run',
    sql: /INSERT INTO runs \(id, schedule_id/,
    rare: true,
    moments: ['before', 'after', 'committed'],
  },
  'run’s job taken': { journey: 'run', sql: /j\.name = '(remind|think)'/, found: true, moments: ['after'] },
  'run claimed': { journey: 'run', sql: /UPDATE runs r SET state = 'running'/, moments: ['before', 'after'] },
  'run’s text stored, to be posted': {
    journey: 'run',
    sql: /UPDATE runs SET state = 'thought'/,
    found: true,
    moments: ['before', 'after'],
  },
  'run’s text stored, to wait': {
    journey: 'run',
    sql: /UPDATE "public"."runs" SET .*"thought_at"/,
    moments: ['before', 'after'],
  },
  'run’s delivery queued': {
    journey: 'run',
    sql: QUEUES_DELIVERY,
    value: 'run',
    moments: ['after', 'committed'],
  },
  'parked run queued again': {
    journey: 'run',
    sql: /UPDATE runs SET parked = false/,
    found: true,
    rare: true,
    moments: ['after', 'committed'],
  },
  'reminder’s job done': { journey: 'run', sql: COMPLETES, value: 'remind', moments: ['before', 'after'] },
  'delivery’s job taken': { journey: 'run', sql: /j\.name = 'deliver'/, found: true, moments: ['after'] },
  'delivery claimed': {
    journey: 'run',
    sql: /UPDATE deliveries d SET state = 'posting'/,
    found: true,
    moments: ['after'],
  },
  'run posted': {
    journey: 'run',
    call: 'chat.postMessage',
    threaded: false,
    moments: ['before', 'after'],
  },
  'post’s ts stored with the run’s end': {
    journey: 'run',
    sql: /UPDATE deliveries SET state = 'sent'/,
    moments: ['before', 'after'],
  },
  'post’s ts stored': {
    journey: 'run',
    sql: KEEPS_OUTCOME,
    value: 'posting',
    moments: ['before', 'after', 'committed'],
  },
  'run ended': {
    journey: 'run',
    sql: /UPDATE "public"."runs" SET .*"finished_at"/,
    moments: ['before', 'after'],
  },
  'delivery’s job done': { journey: 'run', sql: COMPLETES, value: 'deliver', moments: ['before', 'after'] },
  'missed runs recorded': {
    journey: 'run',
    sql: /INSERT INTO "public"."runs"/,
    value: 'missed',
    rare: true,
    moments: ['before', 'committed'],
  },
  'missed runs told': {
    journey: 'run',
    sql: QUEUES_DELIVERY,
    value: 'notice',
    rare: true,
    moments: ['before', 'committed'],
  },
  'event stored': {
    journey: 'turn',
    sql: /INSERT INTO "public"."inbound_events"/,
    moments: ['before', 'after'],
  },
  'message stored': {
    journey: 'turn',
    sql: /INSERT INTO "public"."messages"/,
    moments: ['before', 'committed'],
  },
  'event finished': {
    journey: 'turn',
    sql: /UPDATE "public"."inbound_events" SET .*WHERE "public"."inbound_events"."id"/,
    moments: ['before', 'after'],
  },
  'turn’s job taken': { journey: 'turn', sql: /j\.name = 'answer'/, found: true, moments: ['after'] },
  'turn taken': {
    journey: 'turn',
    sql: /INSERT INTO "public"."turns"/,
    moments: ['before', 'after', 'committed'],
  },
  'reply’s delivery opened': {
    journey: 'turn',
    sql: /INSERT INTO deliveries AS d .* 'reply'/,
    moments: ['before', 'after'],
  },
  'model asked': { journey: 'turn', call: 'completions', moments: ['before', 'after'] },
  'schedule stored': {
    journey: 'turn',
    sql: /INSERT INTO "public"."schedules"/,
    rare: true,
    moments: ['before', 'after'],
  },
  'tool’s answer stored': {
    journey: 'turn',
    sql: /INSERT INTO "public"."tool_calls"/,
    rare: true,
    moments: ['before', 'after', 'committed'],
  },
  'stream announced': {
    journey: 'turn',
    sql: /UPDATE "public"."deliveries" SET "attempted_at"/,
    moments: ['before', 'after'],
  },
  'stream started': { journey: 'turn', call: 'chat.startStream', moments: ['before', 'after'] },
  'stream’s ts stored': {
    journey: 'turn',
    sql: /UPDATE "public"."deliveries" SET "slack_ts"/,
    moments: ['before', 'after'],
  },
  'mid-stream': { journey: 'turn', call: 'chat.appendStream', moments: ['before', 'after'] },
  'reply stored': {
    journey: 'turn',
    sql: /UPDATE "public"."turns" SET "text"/,
    moments: ['before', 'after'],
  },
  'stream ended': { journey: 'turn', call: 'chat.stopStream', moments: ['before', 'after'] },
  'reply posted whole': {
    journey: 'turn',
    call: 'chat.postMessage',
    threaded: true,
    rare: true,
    moments: ['before', 'after'],
  },
  'turn finished': {
    journey: 'turn',
    sql: /UPDATE "public"."turns" SET "state"/,
    moments: ['before', 'after', 'committed'],
  },
  'turn’s job done': { journey: 'turn', sql: COMPLETES, value: 'answer', moments: ['before', 'after'] },
} satisfies Record<string, Step>;

type StepName = keyof typeof STEPS;

/** That a process is to die the `nth` time that it comes to a step. */
export interface Crash {
  readonly step: StepName;
  readonly moment: Moment;
  readonly nth: number;
}

/** What a process that dies at a step says first, for whoever reads its output. */
export const LAST_WORDS = 'died at step';

/** Every step with each of its moments, in the order of the journeys. */
export const CRASH_POINTS: readonly Omit<Crash, 'nth'>[] = (Object.keys(STEPS) as StepName[]).flatMap(
  (step) => STEPS[step].moments.map((moment) => ({ step, moment })),
);
