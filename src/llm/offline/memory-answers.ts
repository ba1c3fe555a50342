import { z } from 'zod';

import { Entity, Memory } from './known.ts';
import { readAnswer } from './tool-answers.ts';
import type { Refused } from './tool-answers.ts';

const Saved = z.union([
  z.object({
    saved: z.object({ content: z.string(), on: z.string().nullish() }),
    instead_of: z.string().nullish(),
  }),
  z.object({ known_already: z.object({ content: z.string() }) }),
]);
const Found = z.object({ memories: z.array(Memory) });
const FoundEntities = z.object({ entities: z.array(Entity) });
const Forgotten = z.union([
  z.object({ forgotten: z.array(z.string()) }),
  z.object({ nothing: z.boolean() }),
  z.object({ confirm: z.boolean(), say: z.string() }),
  z.object({ forgetting_everything: z.boolean(), say: z.string() }),
]);
const strings = z.array(z.string()).catch([]);
const Profile = z.object({
  name: z.string().catch(''),
  zone: z.string().catch(''),
  locale: z.string().catch(''),
  since: z.string().nullish().catch(null),
  facts: strings,
  preferences: strings,
  decisions: strings,
  notes: strings,
  events: strings,
  commitments: strings,
  people: strings,
  projects: strings,
  organisations: strings,
  tools: strings,
  topics: strings,
  schedules: strings,
  habits: strings,
  proactiveness: z.string().catch(''),
});
const Completed = z.object({ done: z.unknown() });
const Exporting = z.object({ exporting: z.boolean() });

/** All that is known of the person, in lists. */
export type ProfileLists = z.infer<typeof Profile>;

/** Reads the answer of save_memory; one that cannot be read counts as refused. */
export function readSaved(text: string): z.infer<typeof Saved> | Refused {
  return readAnswer(Saved, text);
}

/** Reads the answer of search_memory; none where it cannot be read. */
export function readMemories(text: string): readonly Memory[] {
  const answer = readAnswer(Found, text);
  return 'memories' in answer ? answer.memories : [];
}

/** Reads the answer of search_entities; none where it cannot be read. */
export function readEntities(text: string): readonly Entity[] {
  const answer = readAnswer(FoundEntities, text);
  return 'entities' in answer ? answer.entities : [];
}

/** Reads the answer of forget_memory; one that cannot be read counts as refused. */
export function readForgotten(text: string): z.infer<typeof Forgotten> | Refused {
  return readAnswer(Forgotten, text);
}

/** Reads the answer of get_user_profile; one that cannot be read counts as refused. */
export function readProfileLists(text: string): ProfileLists | Refused {
  return readAnswer(Profile, text);
}

/** Reads the answer of export_profile; one that cannot be read counts as refused. */
export function readExporting(text: string): z.infer<typeof Exporting> | Refused {
  return readAnswer(Exporting, text);
}

/** Reads the answer of complete_commitment; one that cannot be read counts as refused. */
export function readCompleted(text: string): z.infer<typeof Completed> | Refused {
  return readAnswer(Completed, text);
}
