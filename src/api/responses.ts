import type { z } from '@hono/zod-openapi';

import { problemResponse } from './problem.ts';

/** What every route wants: a token. */
export const SECURITY = [{ token: [] }];

/** What a route answers, by its schema. */
export function jsonResponse<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** What every route may answer instead. */
export const REFUSALS = {
  401: problemResponse('There is no token, or none that is any good.'),
  429: problemResponse('That was a lot at once; Retry-After says in how many seconds to try again.'),
  default: problemResponse(
    'Anything else: a method or content that is not taken, or no answer at the moment.',
  ),
} as const;
