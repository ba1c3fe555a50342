import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { isGathering, takeBroken, takeMissed } from '../db/notices.ts';
import type { Missed } from '../db/notices.ts';
import { getPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { instantWords, listWords } from '../domain/words.ts';
import { TryAgain } from '../errors.ts';
import { refreshShown } from './refresh-run.ts';

const LINES = 15;
/** What is not written down by then, for whatever reason, is told of in a notice of its own. */
const PATIENCE_MS = 10 * 60_000;
const AGAIN_MS = 2_000;

function missedWords(missed: readonly Missed[], person: Person, now: Date): string {
  if (missed.length === 0) return '';
  const lines = missed.slice(0, LINES).map(({ name, count, latest }) => {
    const at = instantWords(latest, person.zone, person.locale, now);
    return `- **${name}**, ${at}${count > 1 ? ` and ${count - 1} earlier` : ''}`;
  });
  const more = missed.length > LINES ? [`- and ${missed.length - LINES} more`] : [];
  return ['I was not running for a while and missed:', ...lines, ...more].join('\n');
}

function brokenWords(broken: readonly { name: string }[]): string {
  if (broken.length === 0) return '';
  const names = broken.slice(0, LINES).map(({ name }) => `**${name}**`);
  const more = broken.length > LINES ? [`${broken.length - LINES} more`] : [];
  const [them, time] = broken.length === 1 ? ['it', 'a new time'] : ['them', 'new times'];
  return `I can no longer work out when ${listWords([...names, ...more])} should run, so I have stopped ${them}. Tell me ${time} for ${them}.`;
}

/**
 * Tells a person, in one notice, what was missed and what had to be set aside since the last notice. Throws TryAgain as
 * long as more of the same outage is being written down, for ten minutes at most.
 */
export async function tellMissed(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; now: () => Date },
  scope: PersonScope,
  notice: { id: string; queuedAt: Date },
): Promise<void> {
  const { prisma, now } = parts;
  const { id: noticeId } = notice;
  const person = await getPerson(prisma, scope);
  if (!person) return;
  const patient = now().getTime() - notice.queuedAt.getTime() < PATIENCE_MS;
  if (patient && (await isGathering(prisma, scope))) throw new TryAgain('notice_waits', { after: AGAIN_MS });
  await prisma.$transaction(async (tx) => {
    const missed = await takeMissed(tx, scope, noticeId);
    const broken = await takeBroken(tx, scope, noticeId);
    for (const schedule of broken) await refreshShown(parts, tx, scope, schedule);
    const text = [missedWords(missed, person, now()), brokenWords(broken)].filter(Boolean).join('\n\n');
    if (!text) return;
    await queueDelivery(
      parts,
      tx,
      scope,
      { kind: 'notice', causeId: noticeId, channel: dmOf(person), text },
      now(),
    );
  });
}
