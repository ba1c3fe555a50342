import { Agent, Runner, user } from '@openai/agents';

import { offlineModel } from '../../src/llm/offline/offline-model.ts';

/** A habit, a schedule or a memory that is known before. */
interface Known {
  readonly id: string;
}

/** What a look at a finished conversation is shown. */
export interface Finished {
  readonly says: string | readonly string[];
  readonly started?: string;
  readonly patterns?: readonly (Known & {
    readonly kind: string;
    readonly label: string;
    readonly description?: string;
    readonly last?: string;
  })[];
  readonly schedules?: readonly (Known & { readonly name: string; readonly prompt: string })[];
  readonly known?: readonly (Known & { kind: string; content: string; on?: string })[];
}

/** What a look at a finished conversation found. */
export interface Seen {
  readonly summary: string;
  readonly patterns: readonly {
    readonly known_id: string | null;
    readonly kind: string;
    readonly label: string;
    readonly description: string;
    readonly summary: string;
  }[];
  readonly dated: readonly { readonly kind: string; readonly content: string; readonly on: string }[];
  readonly people: readonly { readonly kind: string; readonly name: string }[];
  readonly corrections: readonly { readonly id: string; readonly content: string }[];
  readonly moot: readonly { readonly id: string; readonly said: string }[];
  readonly over: readonly { readonly id: string }[];
}

/** Has the built-in model look over a conversation of Monday 2 March 2026, or another day. */
export async function lookOver({ says, started = '2026-03-02T09:00', ...known }: Finished): Promise<Seen> {
  const said = [says].flat().flatMap((text) => [
    { by: 'person', text },
    { by: 'alfred', text: 'I see.' },
  ]);
  const asked = {
    now: started,
    started,
    zone: 'Europe/London',
    locale: 'en-GB',
    said,
    patterns: [],
    schedules: [],
    known: [],
    ...known,
  };
  const agent = new Agent({ name: 'Alfred', model: offlineModel() });
  const text = `<observe>${JSON.stringify(asked)}</observe>`;
  const { finalOutput } = await new Runner({ tracingDisabled: true }).run(agent, [user(text)]);
  return JSON.parse(finalOutput ?? '') as Seen;
}
