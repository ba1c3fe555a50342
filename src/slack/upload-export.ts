import { exportFile } from '../assistant/export-profile.ts';
import { keepAttempt } from '../db/deliveries.ts';
import type { PostOutcome } from '../db/deliveries.ts';
import type { Delivery, PrismaClient } from '../db/generated/client.ts';
import { getPerson } from '../db/people.ts';
import type { PersonScope } from '../domain/person.ts';
import { TryAgain } from '../errors.ts';
import type { Slack } from './client.ts';
import { callSlack } from './failure.ts';
import { checkWindow } from './post-window.ts';

/**
 * Uploads all that is known about a person as a file to their DM. Files carry no delivery's id, so one whose
 * outcome is unknown can't be looked up: it is sent again, and may be there twice, for one person.
 */
export async function uploadExport(
  parts: { slack: Slack; prisma: PrismaClient; now: () => Date },
  scope: PersonScope,
  delivery: Delivery,
): Promise<PostOutcome> {
  const { slack, prisma, now } = parts;
  const person = await getPerson(prisma, scope);
  if (!person) return { state: 'failed', error: 'gone' };
  const { name, title, content } = await exportFile(prisma, person, now());
  const since = performance.now();
  if (!(await keepAttempt(prisma, delivery, now()))) throw new TryAgain('delivery_taken_over');
  checkWindow(since);
  const { channel } = delivery;
  await callSlack(() =>
    slack.client.filesUploadV2({
      channel_id: channel,
      filename: name,
      title,
      content,
      initial_comment: delivery.text ?? '',
    }),
  );
  return { state: 'sent', slackTs: null, channel };
}
