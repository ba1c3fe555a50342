import type { Entity, Memory } from '../known.ts';
import { readCompleted, readForgotten, readMemories, readSaved } from '../memory-answers.ts';
import { sayTold } from '../reply/say-told.ts';
import type { Outcome } from '../reply/say-told.ts';
import { ONE_OF_A_KIND, sameRole } from '../telling/roles.ts';
import type { Bond, Named, Tell, Telling } from '../telling/telling.ts';
import type { Turn } from '../turn.ts';
import { nameAt } from '../words/names.ts';
import { readSentence } from '../words/sentence.ts';
import { tellingWords } from './alike.ts';
import { formerOf, sameAs } from './find-known.ts';
import { planTellings } from './plan-telling.ts';
import type { Plan } from './plan-telling.ts';
import type { Call, Step } from './step.ts';

/** More things than this are not kept of one message. */
const MOST = 12;

/** What it was kept out of: a secret was blanked there, or words speak of one. */
const SECRET =
  /\b(?:passwords?|passcodes?|passphrase|pin|api[- ]?keys?|access keys?|secret keys?|tokens?|credentials?|credit card|card|cvv|iban|account number|login)\b|:\/\/|\[[^\]]*\]|•{2,}|\*{3,}|█/i;

function entityCalls(tellings: readonly Telling[], key: string): readonly Call[] {
  const named = new Map<string, Named>();
  for (const one of tellings.flatMap(({ entities }) => entities ?? [])) {
    const before = named.get(one.name.toLowerCase());
    named.set(
      one.name.toLowerCase(),
      before ? { ...before, ...(one.about ? { about: one.about } : {}) } : one,
    );
  }
  return [...named.values()].map(({ kind, name, about }, i) => {
    return { id: `${key}_entity_${i + 1}`, name: 'save_entity', args: { kind, name, about: about ?? null } };
  });
}

function bondCalls(tellings: readonly Telling[], key: string): readonly Call[] {
  const bonds = tellings.flatMap(({ bonds }) => bonds ?? []);
  const once = new Map(
    bonds.map((bond): [string, Bond] => [`${bond.from} ${bond.label} ${bond.to}`.toLowerCase(), bond]),
  );
  return [...once.values()].map(({ from, label, to, replaces }, i) => {
    return {
      id: `${key}_bond_${i + 1}`,
      name: 'save_relation',
      args: { from, label, to, replaces: replaces === true },
    };
  });
}

/** Somebody among those known whom the last words were about, with what they are to the person. */
function lastNamed({ history, context }: Turn): Entity | undefined {
  const texts = history
    .slice(-3)
    .map(({ text }) => text)
    .toReversed();
  return texts.flatMap((text) => context?.people.filter(({ name }) => text.includes(name)) ?? [])[0];
}

/** True of words that are a name and nothing else: no weekday has a part to play. */
function isName(words: string): boolean {
  const sentence = readSentence(words);
  return nameAt(sentence, 0, false)?.to === sentence.tokens.length;
}

/** "Bo took over", "no, it's Bo now": the part is that of the one who had it before. */
function withPart(telling: Telling, turn: Turn): Telling {
  const { successor, instead } = telling;
  const people = turn.context?.people ?? [];
  const name = successor?.name ?? (instead && isName(instead) ? instead : undefined);
  if (!name) return telling;
  const former = successor?.of ? people.find((one) => one.name === successor.of) : lastNamed(turn);
  const label = former?.relations.find((relation) => relation.endsWith(' of you'))?.replace(/ of you$/, '');
  if (!former || !label || former.name === name) return telling;
  const { instead: _instead, ...rest } = telling;
  const bond: Bond = { from: name, label, to: 'me', replaces: true };
  return {
    ...rest,
    entities: [{ kind: 'person', name }],
    bonds: [bond],
    said: `${name} is your ${label} now`,
  };
}

/** Whom a name means, which may be the first one alone. */
function knownAs(called: string, people: readonly Entity[]): Entity | undefined {
  const plain = called.toLowerCase();
  const [only, more] = people.filter(({ name }) => name.toLowerCase().startsWith(`${plain} `));
  return people.find(({ name }) => name.toLowerCase() === plain) ?? (more ? undefined : only);
}

/** "My new boss is Bo": whoever was known for the manager is that no more. */
function withoutFormer(telling: Telling, { context }: Turn): Telling {
  const gone = (telling.bonds ?? []).flatMap(({ from, label, to, replaces }): Bond[] =>
    replaces && to === 'me'
      ? (context?.people ?? []).flatMap(({ name, relations }) =>
          relations
            .map((one) => one.replace(/ of you$/, ''))
            .filter((one) => one !== label && ONE_OF_A_KIND.test(one) && sameRole(label).includes(one))
            .filter(() => name !== from)
            .map((one) => ({ from: name, label: `former ${one}`, to: 'me' })),
        )
      : [],
  );
  return gone.length > 0 ? { ...telling, bonds: [...(telling.bonds ?? []), ...gone] } : telling;
}

/** "I work at Larkspur now": whatever was known for the employer is that no more. */
function withoutEmployer(telling: Telling, { context }: Turn): Telling {
  const now = telling.bonds?.find(
    ({ from, label, replaces }) => from === 'me' && label === 'works at' && replaces,
  );
  if (!now) return telling;
  const gone = (context?.people ?? []).flatMap(({ kind, name, relations }): Bond[] =>
    kind === 'organisation' && name !== now.to
      ? relations
          .filter((one) => EMPLOYER.test(one))
          .map((one) => ({ from: name, label: `former ${one.replace(/ of you$/, '')}`, to: 'me' }))
      : [],
  );
  return gone.length > 0 ? { ...telling, bonds: [...(telling.bonds ?? []), ...gone] } : telling;
}

const EMPLOYER = /^(?:employer|company|firm|workplace) of you$/;

/** "Helena isn't my boss any more": by the word for it that was known, where she was called a manager. */
function withKnownPart(telling: Telling, { context }: Turn): Telling {
  const bonds = telling.bonds?.map((bond) => {
    const label = FORMER.exec(bond.label)?.[1];
    const known = context && knownAs(bond.from, context.people);
    const own = known?.relations.flatMap((one) =>
      one.endsWith(' of you') ? [one.replace(/ of you$/, '')] : [],
    );
    const same = label && own?.find((one) => sameRole(label).includes(one));
    return same ? { ...bond, label: `former ${same}` } : bond;
  });
  return bonds ? { ...telling, bonds } : telling;
}

const FORMER = /^former (.+)$/;

/** "moved from Trello to Notion": what is known for a tool is no town that one lives in. */
function asTool(telling: Telling, { context }: Turn): Telling {
  const { ifTool } = telling;
  const name = ifTool?.former?.name?.toLowerCase();
  if (!ifTool || !name || !context) return telling;
  const named = context.people.some((one) => one.kind === 'tool' && one.name.toLowerCase() === name);
  const used = context.known.some(
    ({ content }) => content.startsWith('Uses ') && content.toLowerCase().includes(name),
  );
  return named || used ? ifTool : telling;
}

/** "no, at Initech", said of where one works: one belongs there now, and not where one was said to. */
function withEmployer({ telling, save }: Plan): Telling {
  const { instead } = telling;
  if (!instead || !/^\p{Lu}/u.test(instead) || !/^Works (?:at|for|with) /.test(save?.content ?? ''))
    return telling;
  const bond: Bond = { from: 'me', label: 'works at', to: instead, replaces: true };
  return { ...telling, entities: [{ kind: 'organisation', name: instead }], bonds: [bond] };
}

/** What was spoken of before a mere "it's thursday", as the person called it. */
function pointedAt({ history }: Turn): string {
  const asked = history.findLast(({ role }) => role === 'user')?.text ?? '';
  return tellingWords(asked).join(' ');
}

/** The searches that are needed before anything is kept: for what changed and is not at hand. */
function searches(tellings: readonly Telling[], turn: Turn, key: string): readonly Call[] {
  if (!turn.tools.has('search_memory')) return [];
  const known = turn.context?.known ?? [];
  return tellings.flatMap((telling, i) => {
    const pointed = telling.instead !== undefined || telling.memory?.content === '';
    const words = pointed ? pointedAt(turn) : telling.former?.changed ? telling.former.words : '';
    if (!words || formerOf(telling, known) || sameAs(telling, known)) return [];
    return [{ id: `${key}_search_${i + 1}`, name: 'search_memory', args: { query: words.slice(0, 200) } }];
  });
}

/** The promise that was kept, where it can be noted as that and need not be forgotten. */
function keptIn({ telling, forget }: Plan, { tools }: Turn): Memory | undefined {
  const kept = telling.done && forget?.kind === 'commitment' && tools.has('complete_commitment');
  return kept ? forget : undefined;
}

function outcome(plan: Plan, i: number, turn: Turn, key: string): Outcome {
  const { telling, save, forget, known, which } = plan;
  if (which) return { telling, came: 'nothing', which };
  const kept = keptIn(plan, turn);
  if (kept) {
    const answer = readCompleted(turn.results.get(`${key}_kept_${i + 1}`) ?? '');
    return 'refused' in answer
      ? { telling, came: 'nothing' }
      : { telling, came: 'let go', content: kept.content };
  }
  if (known) return { telling, came: 'known', content: known.content, on: known.on ?? null };
  if (forget) {
    const answer = readForgotten(turn.results.get(`${key}_forget_${i + 1}`) ?? '');
    return 'forgotten' in answer
      ? { telling, came: 'let go', content: forget.content }
      : { telling, came: 'nothing' };
  }
  if (!save) return telling.entities ? { telling, came: 'named' } : { telling, came: 'nothing' };
  const answer = readSaved(turn.results.get(`${key}_save_${i + 1}`) ?? '');
  if ('refused' in answer) return { telling, came: 'refused', why: answer.refused, say: answer.say };
  if ('known_already' in answer) return { telling, came: 'known', content: answer.known_already.content };
  return {
    telling,
    came: save.replaces ? 'changed' : 'kept',
    content: answer.saved.content,
    on: answer.saved.on ?? null,
  };
}

/** Keeps what was told: finds what it replaces, calls the tools, says what was taken in. */
export function actTell(tell: Tell, turn: Turn, key: string): Step {
  const { context, results } = turn;
  const secrets = (context?.masked.length ?? 0) > 0;
  const tellings = tell.tellings
    .map((telling) => withKnownPart(withPart(asTool(telling, turn), turn), turn))
    .map((telling) => withoutEmployer(withoutFormer(telling, turn), turn))
    .filter(({ memory, said }) => !secrets || !SECRET.test(`${memory?.content ?? ''} ${said}`))
    .slice(0, MOST);
  const looked = searches(tellings, turn, key);
  const missing = looked.filter(({ id }) => !results.has(id));
  if (missing.length > 0) return { calls: missing };
  const found = looked.flatMap(({ id }) => readMemories(results.get(id) ?? ''));
  const pool = [...new Map([...(context?.known ?? []), ...found].map((one) => [one.id, one])).values()];
  const plans = planTellings(tellings, pool, turn.history, turn.messages);
  const writes = plans.flatMap((plan, i): readonly Call[] => {
    const { save, forget } = plan;
    const kept = keptIn(plan, turn);
    if (kept) return [{ id: `${key}_kept_${i + 1}`, name: 'complete_commitment', args: { id: kept.id } }];
    if (save)
      return [{ id: `${key}_save_${i + 1}`, name: 'save_memory', args: { ...save, asked: tell.asked } }];
    return forget
      ? [
          {
            id: `${key}_forget_${i + 1}`,
            name: 'forget_memory',
            args: { id: forget.id, about: null, everything: false },
          },
        ]
      : [];
  });
  const told = plans.map(withEmployer);
  for (const batch of [[...writes, ...entityCalls(told, key)], bondCalls(told, key)]) {
    const open = batch.filter(({ id, name }) => !results.has(id) && turn.tools.has(name));
    if (open.length > 0) return { calls: open };
  }
  const outcomes = plans.map((plan, i) => outcome(plan, i, turn, key));
  return { say: sayTold(outcomes, { asked: tell.asked, context, withheld: secrets }) };
}
