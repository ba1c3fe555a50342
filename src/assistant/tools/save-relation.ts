import { tool } from '@openai/agents';
import { z } from 'zod';

import type { Db } from '../../db/client.ts';
import { findEntity, saveEntity, saveRelation } from '../../db/entities.ts';
import { lockPerson } from '../../db/people.ts';
import type { Person } from '../../domain/person.ts';
import { refuse } from '../../domain/refusal.ts';
import { refreshHome } from '../refresh-home.ts';
import { effectOnce, explainBadInput } from './tool-context.ts';
import type { TalkContext } from './tool-context.ts';

const name = z.string().min(1).max(120);
const parameters = z.object({
  from: name.describe('A name, or “me” for the person'),
  label: z
    .string()
    .min(1)
    .max(60)
    .describe('manager, colleague, wife, client…; else a verb: works at, works on, lives in, uses'),
  to: name.describe('A name, or “me” for the person'),
  replaces: z.boolean().describe('True when only one can hold at a time and this is the new one'),
});

async function endOf(tx: Db, person: Person, end: string, now: Date): Promise<string | null> {
  if (/^(?:me|i|myself|you)$/i.test(end.trim())) return null;
  const known = await findEntity(tx, person, end);
  if (known) return known.id;
  return (await saveEntity(tx, person, { kind: 'person', name: end, about: null }, now)).id;
}

/** The tool with which the model keeps how people and things belong together. */
export function saveRelationTool(context: TalkContext) {
  return tool({
    name: 'save_relation',
    description:
      'Keeps how two of the things that the person speaks of, or one and the person, belong together.',
    parameters,
    errorFunction: explainBadInput,
    execute: (said) =>
      effectOnce(
        context,
        'save_relation',
        said,
        async (tx, input) => {
          const { person, conversationId } = context;
          const now = context.now();
          await lockPerson(tx, person);
          const from = await endOf(tx, person, input.from, now);
          const to = await endOf(tx, person, input.to, now);
          if (from === to) return { answer: { ...refuse('not_found', 'Both ends of that are the same.') } };
          const label = input.label.toLowerCase().trim();
          const { replaces } = input;
          await saveRelation(tx, person, { from, label, to, replaces, conversationId }, now);
          await refreshHome(context, tx, person);
          return { answer: { saved: { from: input.from, label, to: input.to } } };
        },
        { sameOnce: true },
      ),
  });
}
