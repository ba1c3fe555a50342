import type { Context } from 'hono';

import { isRecord } from '../block-kit/check.ts';

/** The arguments of a call, whether they came as JSON, as a form or in parts; undefined if they can't be read. */
export async function readBody({ req }: Context): Promise<Record<string, unknown> | undefined> {
  const type = req.header('content-type') ?? '';
  if (type.includes('application/json')) {
    const body: unknown = await req.json().catch(() => undefined);
    return isRecord(body) ? body : undefined;
  }
  if (type.includes('multipart/form-data')) return req.parseBody();
  return Object.fromEntries(new URLSearchParams(await req.text()));
}

/** The arguments as a person would read them: JSON in form fields parsed, the token left out. */
export function readable(args: Record<string, unknown>): Record<string, unknown> {
  const shown = Object.entries(args).filter(([key]) => key !== 'token');
  return Object.fromEntries(shown.map(([key, value]) => [key, looksLikeJson(value) ? parse(value) : value]));
}

function looksLikeJson(value: unknown): value is string {
  return typeof value === 'string' && /^[[{]/.test(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
