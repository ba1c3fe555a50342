import { isRecord } from '../block-kit/check.ts';
import { bare } from '../own.ts';
import type { State } from './state.ts';

type Container = Exclude<keyof State, 'installation' | 'uninstalled' | 'last_ts'>;

/** What holds things by a name: by an id, a ts, a person. */
const CONTAINERS: Readonly<Record<Container, true>> = {
  people: true,
  channels: true,
  messages: true,
  ephemerals: true,
  homes: true,
  modals: true,
  sessions: true,
  prompts: true,
  dnd: true,
  files: true,
  contents: true,
  pending_events: true,
  response_urls: true,
};

function isContainer(name: string): name is Container {
  return Object.hasOwn(CONTAINERS, name);
}

/** Whether this could be a state that was written down: all its containers are there. */
export function isState(value: unknown): value is State {
  return (
    isRecord(value) &&
    typeof value['last_ts'] === 'string' &&
    ['installation', ...Object.keys(CONTAINERS)].every((name) => isRecord(value[name]))
  );
}

/** The state with containers that inherit no names, for they are looked into by names from outside. */
export function withBareContainers(state: State): State {
  const messages = bare(state.messages);
  for (const [channel, said] of Object.entries(messages)) messages[channel] = bare(said);
  const bared = Object.keys(state)
    .filter(isContainer)
    .map((name) => [name, bare<unknown>(state[name])]);
  return { ...state, ...Object.fromEntries(bared), messages };
}
