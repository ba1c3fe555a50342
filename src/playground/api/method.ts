import { z } from 'zod';

import { isRecord } from '../block-kit/check.ts';
import { grantedScopes } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import type { Answer } from './answer.ts';

/** What a call needs: one of the granted scopes, or another one by the kind of channel it is about. */
type Scope = string | { im: string; channel: string } | undefined;

/** A method of the Web API that is ready to be called with whatever the caller sent. */
export interface Method {
  token: 'bot' | 'app';
  call: (workspace: Workspace, args: Record<string, unknown>) => Answer;
}

interface Definition<Args> {
  token?: 'bot' | 'app';
  scope?: Scope;
  args: z.ZodType<Args>;
  run: (workspace: Workspace, args: Args) => Answer;
}

/** Makes a method: refuses a missing scope and wrong arguments as Slack does, and hands `run` what is right. */
export function method<Args>({ token = 'bot', scope, args: schema, run }: Definition<Args>): Method {
  return {
    token,
    call: (workspace, args) => {
      const needed = scopeFor(scope, args);
      const provided = grantedScopes(workspace.manifest);
      if (needed !== undefined && !provided.includes(needed)) {
        return refuse('missing_scope', { needed, provided: provided.join(',') });
      }
      const parsed = schema.safeParse(args);
      return parsed.success ? run(workspace, parsed.data) : refuseArguments(parsed.error, args);
    },
  };
}

function scopeFor(scope: Scope, args: Record<string, unknown>): string | undefined {
  if (typeof scope !== 'object') return scope;
  return String(args['channel']).startsWith('D') ? scope.im : scope.channel;
}

function refuseArguments(error: z.ZodError, args: Record<string, unknown>): Answer {
  const named = error.issues.find(({ code }) => code === 'custom');
  if (named) return refuse(named.message);
  const messages = error.issues.map(({ path, message }) => {
    const field = path.join('/');
    return isRecord(args) && args[String(path[0])] === undefined
      ? `[ERROR] missing required field: ${field}`
      : `[ERROR] ${message} [json-pointer:/${field}]`;
  });
  return refuse('invalid_arguments', { response_metadata: { messages } });
}

/** An argument that may come as JSON in a form field; text that is no JSON is refused by the given name. */
export function json(error: string): z.ZodType {
  return z.unknown().transform((value, context) => {
    if (typeof value !== 'string') return value;
    try {
      const parsed: unknown = JSON.parse(value);
      return parsed;
    } catch {
      context.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    }
  });
}

/** A true or false, also as a form field has it. */
export const flag = z
  .union([z.boolean(), z.enum(['true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'true' || value === '1');

/** A whole number, also as a form field has it. */
export const count = z.coerce.number().int();

/** A required text argument. */
export const text = z.string().min(1);
