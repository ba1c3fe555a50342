import { STATUS_CODES } from 'node:http';

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What is wrong with one parameter. */
const Fault = z.object({
  in: z.enum(['path', 'query']),
  name: z.string(),
  detail: z.string(),
});

/** Why a request is not answered as asked (RFC 9457). */
const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().openapi({ description: 'The name of the status' }),
    status: z.int(),
    detail: z.string().openapi({ description: 'What to do about it' }),
    errors: z
      .array(Fault)
      .optional()
      .openapi({ description: 'With 422: what is wrong with which parameter' }),
  })
  .openapi('Problem');

const PROBLEM_JSON = 'application/problem+json';

/** A problem as the answers of a route declare it. */
export function problemResponse(description: string) {
  return { description, content: { [PROBLEM_JSON]: { schema: Problem } } } as const;
}

/** Answers with a problem; `headers` are further ones. */
export function problem<Status extends ContentfulStatusCode>(
  context: Context,
  status: Status,
  detail: string,
  { errors, headers }: { errors?: z.infer<typeof Fault>[]; headers?: Record<string, string> } = {},
) {
  const title = STATUS_CODES[status] ?? 'Error';
  const body = { type: 'about:blank' as const, title, status, detail, ...(errors ? { errors } : {}) };
  return context.json(body, status, { 'Content-Type': PROBLEM_JSON, ...headers });
}

const PLACES: Readonly<Record<string, 'path' | 'query'>> = { param: 'path', query: 'query' };
/** A client hears no more of its own words than this. */
const LONGEST = 200;

/** Answers that parameters are not as their schema says, and which. */
export function invalid(
  context: Context,
  target: string,
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly message: string;
    /** The names that are not known, of an issue about those. */
    readonly keys?: readonly string[];
  }[],
) {
  const errors = issues.flatMap(({ path, message, keys }) =>
    (keys ?? [path[0] ?? '']).map((name) => ({
      in: PLACES[target] ?? 'query',
      name: String(name).slice(0, LONGEST),
      detail: message.slice(0, LONGEST),
    })),
  );
  return problem(context, 422, 'A parameter is not as it has to be.', { errors });
}
