import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';

import type { PrismaClient } from '../db/generated/client.ts';
import { countRuns, listRuns } from '../db/run-history.ts';
import { countSchedules, getSchedule, listSchedules } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import type { ApiEnv } from './guards.ts';
import { problem, problemResponse } from './problem.ts';
import { jsonResponse, REFUSALS, SECURITY } from './responses.ts';
import { RunJson, runJson } from './run-json.ts';
import { ScheduleJson, scheduleJson, Status } from './schedule-json.ts';

const RECENT = 10;
const MOST = 100;
const FURTHEST = 1_000_000;

/** A whole number in a query, where everything is text. */
function count(minimum: number, maximum: number, fallback: number) {
  const wanted = `must be a whole number, ${minimum} to ${maximum}`;
  return z
    .string(wanted)
    .regex(/^\d{1,7}$/, { error: wanted, abort: true })
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, wanted)
    .default(fallback)
    .openapi({ type: 'integer', minimum, maximum, default: fallback });
}

const paging = { limit: count(1, MOST, 20), offset: count(0, FURTHEST, 0) };
const Id = z.object({ id: z.uuid() });
const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().openapi({ description: 'How many there are on all pages' }),
    limit: z.int(),
    offset: z.int(),
  });
const NOT_FOUND = { 404: problemResponse('You have no schedule of that id.') } as const;
const INVALID = { 422: problemResponse('A parameter is not as it has to be.') } as const;

const LIST = createRoute({
  method: 'get',
  path: '/schedules',
  summary: 'Your schedules, those that run next first',
  security: SECURITY,
  request: { query: z.strictObject({ status: Status.optional(), ...paging }) },
  responses: { 200: jsonResponse('Schedules', page(ScheduleJson)), ...INVALID, ...REFUSALS },
});
const ONE = createRoute({
  method: 'get',
  path: '/schedules/{id}',
  summary: `One schedule with its last ${RECENT} runs`,
  security: SECURITY,
  request: { params: Id },
  responses: {
    200: jsonResponse('The schedule', ScheduleJson.extend({ recent_runs: z.array(RunJson) })),
    ...NOT_FOUND,
    ...INVALID,
    ...REFUSALS,
  },
});
const RUNS = createRoute({
  method: 'get',
  path: '/schedules/{id}/runs',
  summary: 'The runs of one schedule, the newest first',
  security: SECURITY,
  request: { params: Id, query: z.strictObject(paging) },
  responses: { 200: jsonResponse('Runs', page(RunJson)), ...NOT_FOUND, ...INVALID, ...REFUSALS },
});

/** Schedules and their runs. Somebody else's are as if they were not there. */
export function addSchedules(
  app: OpenAPIHono<ApiEnv>,
  parts: { prisma: PrismaClient; teamUrl: (person: Person) => Promise<string | null>; now: () => Date },
): void {
  const { prisma, teamUrl, now } = parts;
  const none = 'You have no schedule of that id.';
  const runsOf = async (person: Person, id: string, limit: number, offset = 0) => {
    const runs = await listRuns(prisma, person, [id], limit, offset);
    const url = await teamUrl(person);
    return runs.map((run) => runJson(run, person, url, now()));
  };
  app.openapi(LIST, async (context) => {
    const { person } = context.var;
    const { status = 'all', limit, offset } = context.req.valid('query');
    const [found, total] = await Promise.all([
      listSchedules(prisma, person, status, limit, offset),
      countSchedules(prisma, person, status),
    ]);
    const items = found.map(({ schedule }) => scheduleJson(schedule, person, now()));
    return context.json({ items, total, limit, offset }, 200);
  });
  app.openapi(ONE, async (context) => {
    const { person } = context.var;
    const { id } = context.req.valid('param');
    const schedule = await getSchedule(prisma, person, id);
    if (!schedule) return problem(context, 404, none);
    const recent = await runsOf(person, id, RECENT);
    return context.json({ ...scheduleJson(schedule, person, now()), recent_runs: recent }, 200);
  });
  app.openapi(RUNS, async (context) => {
    const { person } = context.var;
    const { id } = context.req.valid('param');
    const { limit, offset } = context.req.valid('query');
    if (!(await getSchedule(prisma, person, id))) return problem(context, 404, none);
    const [items, total] = await Promise.all([
      runsOf(person, id, limit, offset),
      countRuns(prisma, person, id),
    ]);
    return context.json({ items, total, limit, offset }, 200);
  });
}
