import type { Model } from '@openai/agents';
import { assistantMessage, modelResponder, ScriptedModel } from '@openai/agents/testing';

/** What a look at a conversation is shown. */
export interface Asked {
  readonly now: string;
  readonly said: readonly { readonly by: string; readonly text: string; readonly at: string }[];
  /** What the part came to that is not shown. */
  readonly earlier?: string;
  readonly patterns: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly schedules: readonly { readonly id: string; readonly name: string }[];
  readonly known: readonly { readonly id: string; readonly content: string }[];
}

/** A model for the background: looks over conversations with the given function, and finds no better words for offers. */
export function observer(look: (asked: Asked) => object | string, seen: Asked[] = []): Model {
  const responder = modelResponder(({ request }) => {
    const { input } = request;
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    const found = /<observe>(.*)<\/observe>/s.exec(text)?.[1];
    if (found === undefined) return [assistantMessage('{}')];
    const asked = JSON.parse(typeof input === 'string' ? found : unquoted(found)) as Asked;
    seen.push(asked);
    const answer = look(asked);
    return [assistantMessage(typeof answer === 'string' ? answer : JSON.stringify(answer))];
  });
  return new ScriptedModel(Array.from({ length: 500 }, () => responder));
}

function unquoted(text: string): string {
  return JSON.parse(`"${text}"`) as string;
}

/** Somebody asked for the sales figures. */
export const SALES = {
  kind: 'recurring_request',
  label: 'sales figures',
  description: 'Asks for the sales figures.',
  summary: 'wanted the sales figures',
};

/** Finds the sales figures wherever somebody speaks of sales. */
export const seesSales = ({ said }: Asked) =>
  said.some(({ text }) => /sales/i.test(text)) ? { summary: 'Sales.', patterns: [SALES] } : {};
