import type { BlockAction } from '@slack/bolt';

import { judgeAnswer } from '../assistant/judge-answer.ts';
import type { Person } from '../domain/person.ts';
import type { Parts } from './parts.ts';
import { readPress, tellPresser } from './press.ts';

const WHAT_WAS_WRONG = 'Noted. Tell me in this thread what was wrong, and I’ll put it right.';
const GONE = 'That answer isn’t here any more.';

/** One of the two buttons below an answer; pressed again, or the other one, the last word counts. */
export async function pressOnFeedback(
  parts: Parts,
  person: Person,
  body: BlockAction,
  ack: () => Promise<void>,
): Promise<void> {
  const [verdict, turnId = ''] = readPress(body)?.value.split(':') ?? [];
  const good = verdict === 'good';
  const known = good || verdict === 'bad';
  const kept = known && (await judgeAnswer(parts.prisma, person, { turnId, good }, parts.now()));
  await ack();
  if (!kept) await tellPresser(parts, person, body, GONE);
  else if (!good) await tellPresser(parts, person, body, WHAT_WAS_WRONG);
}
