import { dmOf, queueDelivery } from '../db/deliveries.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { takeBroken, takeMissed } from '../db/notices.ts';
import type { Missed } from '../db/notices.ts';
import { getPerson } from '../db/people.ts';
import type { Queue } from '../db/queue.ts';
import type { Person, PersonScope } from '../domain/person.ts';
import { instantWords, listWords } from '../domain/words.ts';

const LINES = 15;

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
  const names = listWords(broken.slice(0, LINES).map(({ name }) => `**${name}**`));
  return `I can no longer work out when ${names} should run, so I have stopped it. Tell me a new time for it.`;
}

/** Tells a person, in one notice, what was missed and what had to be set aside since the last notice. */
export async function tellMissed(
  parts: { prisma: PrismaClient; queue: Pick<Queue, 'boss'>; now: () => Date },
  scope: PersonScope,
  noticeId: string,
): Promise<void> {
  const { prisma, now } = parts;
  const person = await getPerson(prisma, scope);
  if (!person) return;
  await prisma.$transaction(async (tx) => {
    const missed = await takeMissed(tx, scope, noticeId);
    const broken = await takeBroken(tx, scope, noticeId);
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
