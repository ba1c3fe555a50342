import { z } from 'zod';

import { readAnswer, Schedule } from './tool-answers.ts';
import type { Refused } from './tool-answers.ts';

const Said = z.object({ say: z.string(), changed: z.boolean().optional().catch(undefined) });
const Recorded = z.object({ recorded: z.string(), schedule: Schedule.nullish().catch(null) });

/** Reads the answer of adjust_proactiveness or explain_silence; one that cannot be read counts as refused. */
export function readSaid(text: string): z.infer<typeof Said> | Refused {
  return readAnswer(Said, text);
}

/** Reads the answer of record_engagement; one that cannot be read counts as refused. */
export function readRecorded(text: string): z.infer<typeof Recorded> | Refused {
  return readAnswer(Recorded, text);
}
