import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function prompt(name: string): string {
  return readFileSync(join(import.meta.dirname, 'prompts', `${name}.md`), 'utf8').trim();
}

/** What the model is always told first, the same in every call of a kind so that providers can cache it. */
export const INSTRUCTIONS = {
  conversation: prompt('alfred'),
  run: prompt('run'),
  summary: prompt('summary'),
  observe: prompt('observe'),
  offer: prompt('offer'),
} as const;

/** What the model is told besides about a person it meets for the first time, has just asked, or has missed. */
export const STAGE_INSTRUCTIONS = {
  new: prompt('stage-new'),
  asked: prompt('stage-asked'),
  absent: prompt('stage-absent'),
  known: '',
} as const;
