import type { BlockAction, ViewSubmitAction } from '@slack/bolt';

import { manageSchedule } from '../assistant/manage-schedule.ts';
import { readTypedWhen } from '../assistant/read-typed-when.ts';
import { summariseRun } from '../assistant/summarise-run.ts';
import { summariseSchedule } from '../assistant/summarise-schedule.ts';
import { isId } from '../db/ids.ts';
import { listRuns } from '../db/run-history.ts';
import { getSchedule } from '../db/schedules.ts';
import type { Person } from '../domain/person.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { FormErrors } from './admitted.ts';
import { callSlack } from './failure.ts';
import type { Parts } from './parts.ts';
import { tellPresser } from './press.ts';
import { historyModal, readScheduleForm, scheduleModal } from './views/schedule-modal.ts';
import { cut } from './views/text.ts';

const GONE = 'I can’t find that schedule; it may be gone.';
const RUNS = 25;

/** Opens the form to change one of the person's schedules, or what became of its last runs. */
export async function openScheduleForm(
  parts: Parts,
  person: Person,
  body: BlockAction,
  { id, form }: { readonly id: string; readonly form: 'edit' | 'history' },
): Promise<void> {
  const now = parts.now();
  const schedule = isId(id) ? await getSchedule(parts.prisma, person, id) : null;
  if (!schedule) {
    await tellPresser(parts, person, body, GONE);
    return;
  }
  const view =
    form === 'edit'
      ? scheduleModal(summariseSchedule(schedule, null, person, now))
      : historyModal(
          schedule.name,
          (await listRuns(parts.prisma, person, [id], RUNS)).map((run) => summariseRun(run, person, now)),
          parts.slack.teamUrl,
        );
  await callSlack(() => parts.slack.client.views.open({ trigger_id: body.trigger_id, view }));
}

/** Changes a schedule as the form says, by what changes it in a talk too; returns what is wrong, at its field, or null. */
export async function submitScheduleForm(
  parts: Parts,
  person: Person,
  body: ViewSubmitAction,
): Promise<FormErrors> {
  const id = body.view.private_metadata;
  const now = parts.now();
  const schedule = isId(id) ? await getSchedule(parts.prisma, person, id) : null;
  if (!schedule) return { name: GONE };
  const summary = summariseSchedule(schedule, null, person, now);
  const read = readScheduleForm(body.view.state.values, summary);
  if ('errors' in read) return read.errors;
  const { words, fields, ...said } = read.form;
  const timing = words === '' ? (fields ?? {}) : readTypedWhen(words, summary, person, now);
  const wrong = (say: string) => ({
    [words === '' ? (fields ? 'time' : 'name') : 'words']: cut(say, 150),
  });
  if (isRefusal(timing)) return wrong(timing.say);
  if (Object.keys(said).length === 0 && Object.keys(timing).length === 0) return null;
  const change = { action: 'edit' as const, id, ...said, ...timing };
  const done = await parts.prisma.$transaction((tx) =>
    manageSchedule(parts, tx, person, change, { askedAt: now, now }),
  );
  return isRefusal(done) ? wrong(done.say) : null;
}
