import type { Decline as Reason } from '../../../domain/decline-rule.ts';
import { judgeInput } from '../../../domain/guardrail.ts';

/** Something that Alfred will not do for anybody, and why. */
export interface Decline {
  readonly kind: 'decline';
  readonly why: Reason;
}

/** Reads what Alfred will not do, by the rules that hold whichever model answers. */
export function readDecline(text: string): Decline | undefined {
  const why = judgeInput(text);
  return why ? { kind: 'decline', why } : undefined;
}
