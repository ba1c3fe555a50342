import type { Context, Turn } from '../turn.ts';
import { comesBack, mayGreet } from './comes-back.ts';
import type { Intent } from './intent.ts';

/** Somebody is greeted. */
export const GREETING: Intent = { kind: 'talk', topic: 'greeting' };

/** What somebody says who does not yet want anything. */
export function saysNothing(intent: Intent): boolean {
  if (intent.kind === 'talk') return intent.topic === 'greeting' || intent.topic === 'how';
  return intent.kind === 'feel' && /^(?:greeting|said|word|how|amused)$/.test(intent.what);
}

/** Somebody known who comes back and only says so is greeted; after a long time also whoever wants nothing yet. */
export function metAgain(
  turn: Turn,
  context: Context,
  wishes: readonly Intent[],
): readonly Intent[] | undefined {
  const known = context.stage === 'known' || context.stage === 'absent';
  if (!context.opens || !known || !wishes.every(mayGreet)) return undefined;
  const back = turn.messages.map((text) => comesBack(text));
  if (back.every((one) => one !== undefined))
    return [back.some((one) => one.how) ? { kind: 'talk', topic: 'how' } : GREETING];
  return context.stage === 'absent' && wishes.every(saysNothing) ? [GREETING] : undefined;
}
