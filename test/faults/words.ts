import type { Plan, Utterance } from './plan.ts';

/** What marks a schedule's prompt as one with nothing to report. */
export const QUIET = 'unless all is well';
/** How the stand-in begins what a run says, and how it confirms a schedule. */
export const READY = 'It is time:';
export const PROMISED = 'Done:';

const SENTENCES = 12;

/** What a person asks to be reminded of. */
export function promptOf(tag: string): string {
  return `water plant ${tag}`;
}

export function helloTo(tag: string): string {
  return `Hello to ${tag}.`;
}

/** A story that takes its time. */
export function story(tag: string): string {
  return Array.from({ length: SENTENCES }, (_, nth) => `Part ${nth + 1} of ${tag}.`).join(' ');
}

/** What a person says. */
export function saying({ kind, seconds, tag }: Utterance): string {
  if (kind === 'ask') return `remind me in ${seconds} seconds to ${promptOf(tag)}`;
  return kind === 'story' ? `tell me a story about ${tag}` : `hello from ${tag}`;
}

/** What the answer to an utterance is made of; the built-in model says more around it. */
export function replyTo({ kind, tag }: Utterance, model: Plan['model']): string {
  if (model === 'offline') return { ask: tag, story: 'That’s beyond me', hello: 'Hello' }[kind];
  if (kind === 'ask') return `${PROMISED} ${promptOf(tag)}.`;
  return kind === 'story' ? story(tag) : helloTo(tag);
}
