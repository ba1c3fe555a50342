/** A start that cannot go on because of its surroundings; the message tells the operator what to do. */
export class SetupError extends Error {
  override name = 'SetupError';
}

/** An outside failure that may pass: do the same again, not before `after` milliseconds. */
export class TryAgain extends Error {
  override name = 'TryAgain';
  readonly kind: string;
  readonly after: number;
  /** True when the other side may have done what was asked although no answer came. */
  readonly unknownOutcome: boolean;

  constructor(kind: string, options: { after?: number; unknownOutcome?: boolean; cause?: unknown } = {}) {
    super(kind, { cause: options.cause });
    this.kind = kind;
    this.after = options.after ?? 0;
    this.unknownOutcome = options.unknownOutcome ?? false;
  }
}

/** An outside failure that will not pass by itself. */
export class GiveUp extends Error {
  override name = 'GiveUp';
  readonly kind: string;

  constructor(kind: string, options: { cause?: unknown } = {}) {
    super(kind, { cause: options.cause });
    this.kind = kind;
  }
}

/** Something that a check on what is asked or answered did not let through, with what the model was paid for it. */
export class Declined extends Error {
  override name = 'Declined';
  readonly reason: 'instructions' | 'role' | 'others' | 'harmful' | 'moderated';
  readonly tokensIn: number;
  readonly tokensOut: number;

  constructor(reason: Declined['reason'], tokens: { tokensIn: number; tokensOut: number }) {
    super(reason);
    this.reason = reason;
    this.tokensIn = tokens.tokensIn;
    this.tokensOut = tokens.tokensOut;
  }
}
