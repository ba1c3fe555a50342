import type { Problem } from '../block-kit/check.ts';

/** What a method of the Web API answers, in Slack's form. */
export type Answer = ({ ok: true } | { ok: false; error: string }) & Record<string, unknown>;

/** A refusal by Slack's name for it, such as `channel_not_found`. */
export function refuse(error: string, details: object = {}): Answer & { ok: false; error: string } {
  return { ok: false, error, ...details };
}

/** A refusal of blocks or a view, with Slack's list of what is wrong and where. */
export function refuseProblems(
  error: string,
  problems: readonly Problem[],
): Answer & { ok: false; error: string } {
  const errors = problems.map(({ message, pointer }) => `${message} [json-pointer:${pointer}]`);
  return refuse(error, { errors, response_metadata: { messages: errors.map((text) => `[ERROR] ${text}`) } });
}
