import type { Context, MiddlewareHandler } from 'hono';

import { refuse } from '../api/answer.ts';

/** The most that a call of the Web API may carry. */
export const BODY_BYTES = 1024 * 1024;

/**
 * A limit on what a request may carry, with an answer that says so: at once where it tells its length, else where it has
 * come to the limit.
 */
export function limitBody(maxSize: number): MiddlewareHandler {
  const tooLarge = (context: Context): Response =>
    context.json(refuse('request_too_large', { max_bytes: maxSize }), 413);
  return async (context, next) => {
    const { raw } = context.req;
    const { body, headers, method, url } = raw;
    if (Number(headers.get('content-length') ?? 0) > maxSize) return tooLarge(context);
    if (!body || !headers.has('transfer-encoding')) return next();
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of body) {
      size += piece.length;
      if (size > maxSize) return tooLarge(context);
      pieces.push(piece);
    }
    context.req.raw = new Request(url, { method, headers, body: Buffer.concat(pieces) });
    return next();
  };
}
