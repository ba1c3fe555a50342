import { tool } from '@openai/agents';
import { z } from 'zod';

import type { Case } from '../../eval/case.ts';

/** One memory as the scripted tools hold it. */
export interface Kept {
  readonly id: string;
  readonly kind: string;
  readonly content: string;
  readonly on: string | null;
  readonly since: string;
}

interface Bond {
  readonly from: string;
  readonly label: string;
  readonly to: string;
}

interface Named {
  readonly kind: string;
  readonly name: string;
  readonly about: string | null;
}

const SENSITIVE =
  /\b(?:depress|anxi|diagnos|blood|tablets|pills|medication|penicillin|allerg|asthma|diabet|pregnan|cancer|therap|surgery|doctor|migraine|salary|debt|mortgage|loan|wage|earn|bank account|password|pin)\w*/i;
const SECRET = /\b(?:password|passcode|api key|card number)\b|\d{4}[ -]?\d{4}[ -]?\d{4}/i;
const LONGEST = 300;

function words(text: string): string[] {
  const small = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return small
    .filter((word) => word.length > 2 && !/^(?:the|and|for|with|about|that|from|you|was|are|has)$/.test(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, ''));
}

function shares(query: string, text: string): number {
  const there = words(text);
  return words(query).filter((word) =>
    there.some((other) => other === word || (word.length > 4 && other.startsWith(word))),
  ).length;
}

/** What is known of one person, with the tools over it as the contract of the tools has them. */
export class ScriptedMemory {
  memories: Kept[] = [];
  entities: Named[] = [];
  bonds: Bond[] = [];
  confirming = false;
  /** The person's local time. */
  now: string;
  readonly #case: Case;
  #next = 0;

  constructor(item: Case) {
    this.#case = item;
    this.now = item.now;
    for (const { kind, content, on, days_ago } of item.before.memories) {
      const since = new Date(Date.parse(`${item.now}Z`) - (days_ago ?? 1) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      this.memories.push({ id: this.#id(), kind, content, on: on ?? null, since });
    }
    for (const { kind, name, relation } of item.before.entities) {
      this.entities.push({ kind, name, about: null });
      if (relation) this.bonds.push({ from: name, label: relation, to: 'me' });
    }
  }

  #id(): string {
    return `m${++this.#next}`;
  }

  /** How an entity belongs to the person and to others, in words. */
  relationsOf(name: string): string[] {
    const same = (one: string) => one.toLowerCase() === name.toLowerCase();
    return this.bonds.flatMap(({ from, label, to }) => {
      if (same(from)) return [to === 'me' ? `${label} of you` : `${label} ${to}`];
      return same(to) && from === 'me'
        ? [`you ${label.replace(/s\b/, '').replace(/\b(\w+)s on$/, '$1 on')} it`]
        : [];
    });
  }

  /** The entities as the context and the tools tell them. */
  told(): { name: string; kind: string; relations: string[]; about: string | null }[] {
    return this.entities.map(({ name, kind, about }) => ({
      name,
      kind,
      relations: this.relationsOf(name),
      about,
    }));
  }

  /** Dated memories that are not over. */
  ahead(): Kept[] {
    return this.memories.filter(({ on }) => on !== null && on.slice(0, 10) >= this.now.slice(0, 10));
  }

  save(args: {
    kind: string;
    content: string;
    on: string | null;
    replaces: string | null;
    asked: boolean;
  }): unknown {
    const { kind, content, on, replaces, asked } = args;
    const refuse = (refused: string, say: string) => ({ refused, say });
    if (content.length > LONGEST) return refuse('too_long', 'That is too long to keep.');
    if (/\b(?:I|the person)\b/.test(content)) throw new Error(`has a subject: ${content}`);
    if (SECRET.test(content)) return refuse('secret', 'I don’t keep passwords and the like.');
    if (SENSITIVE.test(content) && !asked) return refuse('sensitive', 'I keep that only when asked to.');
    if (on && on.slice(0, 10) < this.now.slice(0, 10)) return refuse('past', 'That is over already.');
    const before = this.memories.find(({ id }) => id === replaces);
    if (replaces && !before) return refuse('not_found', 'That is not known any more.');
    const same = this.memories.find(
      (one) => one.content.toLowerCase() === content.toLowerCase() && one.on === on && one.kind === kind,
    );
    if (same && !before) return { known_already: { id: same.id, content: same.content } };
    const saved = { id: this.#id(), kind, content, on, since: this.now.slice(0, 10) };
    this.memories = [...this.memories.filter((one) => one !== before), saved];
    return before ? { saved, instead_of: before.content } : { saved };
  }

  search(query: string): Kept[] {
    const rated = this.memories.map((memory) => ({ memory, rate: shares(query, memory.content) }));
    return rated
      .filter(({ rate }) => rate > 0)
      .sort((a, b) => b.rate - a.rate)
      .slice(0, 8)
      .map(({ memory }) => memory);
  }

  forget(args: { id: string | null; about: string | null; everything: boolean }): unknown {
    if (args.everything) {
      if (!this.confirming) {
        this.confirming = true;
        return { confirm: true, say: 'Shall I really forget everything I know about you?' };
      }
      [this.memories, this.entities, this.bonds] = [[], [], []];
      return { forgetting_everything: true, say: 'What I posted is still there.' };
    }
    const about = args.about ?? '';
    const gone = this.memories.filter(
      ({ id, content }) =>
        id === args.id ||
        (about && shares(about, content) >= Math.ceil(words(about).length * 0.6) && words(about).length > 0),
    );
    this.memories = this.memories.filter((one) => !gone.includes(one));
    const names = about ? this.entities.filter(({ name }) => shares(about, name) > 0) : [];
    this.entities = this.entities.filter((one) => !names.includes(one));
    const forgotten = [...gone.map(({ content }) => content), ...names.map(({ name }) => name)];
    return forgotten.length > 0 ? { forgotten } : { nothing: true };
  }

  saveEntity({ kind, name, about }: Named): unknown {
    const before = this.entities.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (before)
      this.entities = this.entities.map((one) =>
        one === before ? { ...one, about: about ?? one.about } : one,
      );
    else this.entities.push({ kind, name, about });
    return { saved: { name, kind } };
  }

  saveBond({ from, label, to, replaces }: Bond & { replaces: boolean }): unknown {
    for (const name of [from, to]) {
      const known =
        name === 'me' || this.entities.some((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!known) this.entities.push({ kind: 'person', name, about: null });
    }
    const same = (one: Bond) => one.label === label && (from === 'me' ? one.from === 'me' : one.to === to);
    if (replaces) this.bonds = this.bonds.filter((one) => !same(one));
    const over = label.replace(/^former /, '').replace(/^used to (\w+)/, '$1s');
    if (over !== label)
      this.bonds = this.bonds.filter((one) => one.from !== from || one.to !== to || one.label !== over);
    this.bonds.push({ from, label, to });
    return { saved: { from, label, to } };
  }

  profile(schedules: readonly string[]): unknown {
    const of = (kind: string) =>
      this.memories
        .filter((one) => one.kind === kind)
        .map(({ content, on }) => (on ? `${content} (${on})` : content));
    const named = (kind: string) =>
      this.told()
        .filter((one) => one.kind === kind)
        .map(({ name, relations }) => [name, relations.join('; ')].filter(Boolean).join(': '));
    const { person, before } = this.#case;
    return {
      ...person,
      since: '2026-01-03',
      facts: of('fact'),
      preferences: of('preference'),
      decisions: of('decision'),
      notes: of('note'),
      events: of('event'),
      commitments: of('commitment'),
      people: named('person'),
      projects: named('project'),
      organisations: named('organisation'),
      tools: named('tool'),
      topics: named('topic'),
      schedules,
      habits: before.patterns.map(({ description }) => description),
      proactiveness: `level ${before.level ?? 0.7}`,
    };
  }

  /** The tools over it; each call is noted by its name. */
  tools(note: (name: string, args: unknown) => void, schedules: () => readonly string[]) {
    const string = z.string().nullable();
    const answer = (name: string, args: unknown, value: unknown): string => {
      note(name, args);
      return JSON.stringify(value);
    };
    const kinds = z.enum(['fact', 'preference', 'decision', 'note', 'event', 'commitment']);
    const things = z.enum(['person', 'project', 'organisation', 'tool', 'topic']);
    return [
      tool({
        name: 'save_memory',
        description: 'Keeps one thing.',
        parameters: z.object({
          kind: kinds,
          content: z.string(),
          on: string,
          replaces: string,
          asked: z.boolean(),
        }),
        execute: (args) => answer('save_memory', args, this.save(args)),
      }),
      tool({
        name: 'search_memory',
        description: 'Finds what is known.',
        parameters: z.object({ query: z.string() }),
        execute: (args) => answer('search_memory', args, { memories: this.search(args.query) }),
      }),
      tool({
        name: 'forget_memory',
        description: 'Forgets.',
        parameters: z.object({ id: string, about: string, everything: z.boolean() }),
        execute: (args) => answer('forget_memory', args, this.forget(args)),
      }),
      tool({
        name: 'save_entity',
        description: 'Keeps a name.',
        parameters: z.object({ kind: things, name: z.string(), about: string }),
        execute: (args) => answer('save_entity', args, this.saveEntity(args)),
      }),
      tool({
        name: 'save_relation',
        description: 'Keeps how two belong together.',
        parameters: z.object({ from: z.string(), label: z.string(), to: z.string(), replaces: z.boolean() }),
        execute: (args) => answer('save_relation', args, this.saveBond(args)),
      }),
      tool({
        name: 'search_entities',
        description: 'Finds names.',
        parameters: z.object({ query: z.string() }),
        execute: (args) =>
          answer('search_entities', args, {
            entities: this.told().filter(
              ({ name, relations, about }) =>
                shares(args.query, [name, ...relations, about ?? ''].join(' ')) > 0,
            ),
          }),
      }),
      tool({
        name: 'get_user_profile',
        description: 'Tells all.',
        parameters: z.object({}),
        execute: (args) => answer('get_user_profile', args, this.profile(schedules())),
      }),
      tool({
        name: 'export_profile',
        description: 'Sends all.',
        parameters: z.object({}),
        execute: (args) => answer('export_profile', args, { exporting: true }),
      }),
    ];
  }
}
