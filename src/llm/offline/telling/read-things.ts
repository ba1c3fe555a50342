import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAt, namesAt, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { EntityKind, Telling } from './telling.ts';

const SELF =
  '(?:i|we|our team|my team|(?:everyone|everybody|the (?:whole )?(?:team|office|company|crew|school|department))(?: (?:here|there|at work))?)(?: (?:also|now|currently|still|mostly|mainly|usually|just|recently|all|always|both|have))*';
const USES = pattern(
  `${SELF} (?:uses?|are using|is using|am using|started using|rely on|swear by|(?:track|log|record|store)(?: [^ ]+){1,3}? (?:in|with|on|through)|(?:track|plan|keep|manage|organi[sz]e|store|log|record|write|do|run)(?: [^ ]+){0,3}? (?:notes|tasks|lists?|track of [^ ]+|files|everything|records|to - dos?|todos?|tickets|projects?|hours|time|expenses|budgets?|invoices|calendar|schedule|backlog|work|sprints?|bookings|accounts|contacts|meetings|ideas|designs|drafts|stock|orders|code|chat) (?:in|with|on|through|via)|(?:switched|changed|swapped) (?:over )?(?:from [^ ]+(?: [^ ]+)? )?to|moved (?:(?:everything|all of it|all|it all|(?:our|my) [^ ]+) (?:over )?(?:from [^ ]+(?: [^ ]+)? )?)?to)`,
);
/** "for invoices we use Ledgerly". */
const PURPOSE = pattern(
  '(?:for|in|at|with) [^ ]+(?: [^ ]+){0,2}?(?: ,)?(?= (?:i|we|everyone|everybody|the team|the whole team) )',
);
const CALLED = pattern('(?:a|an|the|this|our|my)? ?(?:[^ ]+ ){0,3}?(?:called|named)');
const NOUN =
  '(?:project|initiative|campaign|programme|program|migration|rollout|redesign|app|product|exhibition|production|series|account|contract|case)';
const WORKING = pattern(
  `${SELF} (?:(?:am|are)(?: (?:all|both|mostly|mainly|currently|now|still|also|busy|flat out))* (?:working|busy (?:with|on)|buried in|swamped with|deep in)|(?:spend|am spending|are spending|put|spent)(?: [^ ]+){1,5}? (?:on|into)(?= (?:the )?project )|(?:am|are) (?:part of|involved in|(?:now |also |currently )?(?:building|developing|designing|launching|preparing|leading|running|managing|heading(?: up)?|coordinating|overseeing|starting|planning|doing|supervising))|(?:am|are)(?: (?:all|both|mostly|mainly|currently|now|still|also))*|work|lead|run|manage|own|head|joined|started|have started|kicked off|launched|took over|have taken over|oversee|handle|coordinate|(?:have been|was|were|am being|got|have just been) (?:put|moved|assigned|transferred|pulled|staffed|placed|roped))(?: (?:on|in|with|onto|into|to))?(?: (?:the|a|an|our|my))?(?: (?:new|big|little|large))*`,
);
const NAMED_NOUN = pattern(NOUN);
const PROJECT = new RegExp(`\\b${NOUN}\\b`);
const NAMED = pattern('called|named');
const IT_IS = pattern(
  "(?:it|that|which|she|the (?:project|shop|company|firm|app|product|place|band|team|book|studio|tool|thing)) (?:is|is also|was)(?: (?:called|named)|'s name is)|(?:its|the) name is|(?:the |our )?(?:project|product|company|shop|team|band|book|app) (?:name|title)(?: is)?(?: :)?|(?:the |our )?(?:code|working) (?:name|title)(?: is)?(?: :)?",
);
const LEADS = pattern(
  '(?:leads?|runs?|owns?|manages?|heads up|heads?|oversees|is (?:leading|running|heading(?: up)?|managing|coordinating|overseeing)|is in charge of|is responsible for|is the (?:boss|head|lead|leader|manager|owner) of|coordinates?)',
);

/** Further names behind a tool's: "Trello for planning and Slack for chat". */
function others(sentence: Sentence, from: number): readonly Name[] {
  const names: Name[] = [];
  for (let at = from; at < sentence.tokens.length - 1; at++) {
    const name = /^(?:and|,)$/.test(sentence.tokens[at]?.norm ?? '')
      ? nameAt(sentence, at + 1, false)
      : undefined;
    if (name) names.push(name);
  }
  return names;
}

function thing(kind: EntityKind, name: string, content: string, said: string, changed: boolean): Telling {
  const label = kind === 'project' ? 'works on' : 'uses';
  return {
    memory: { kind: 'fact', content, on: null },
    entities: [{ kind, name }],
    bonds: [{ from: 'me', label, to: name }],
    said,
    ...(changed ? { former: { words: label, changed: true } } : {}),
  };
}

/** The tool that something was moved away from, by its name. */
function leftBehind(sentence: Sentence, to: number): string | undefined {
  const from = sentence.tokens.findIndex(({ norm }, at) => norm === 'from' && at < to);
  return from < 0 ? undefined : nameAt(sentence, from + 1, false)?.name;
}

/** A new tool in the place of another one, which is used no longer. */
function exchanged(told: Telling, gone: string): Telling {
  return {
    ...told,
    entities: [...(told.entities ?? []), { kind: 'tool', name: gone }],
    bonds: [...(told.bonds ?? []), { from: 'me', label: 'used to use', to: gone }],
    former: { words: `uses ${gone}`, changed: true, name: gone },
  };
}

/** "moved from Trello to Notion", where the two are tools. */
export function readExchange({ sentence }: Clause, from: string, to: string): Telling {
  const said = saidBack(wordsOf(sentence, 0, sentence.tokens.length));
  return exchanged(thing('tool', to, `Uses ${to}`, said, true), from);
}

/** "we use Linear", "we use a tool called Plankboard for the tasks", "we track hours in Clockwise". */
function tool({ sentence, small }: Clause): Telling | undefined {
  const purpose = matchAt(sentence, 0, PURPOSE);
  const uses = matchAt(sentence, purpose?.next ?? 0, USES);
  if (!uses) return undefined;
  const called = matchAt(sentence, uses.next, CALLED);
  const at = called?.next ?? uses.next;
  const name = nameAt(
    sentence,
    /^(?:the|a)$/.test(sentence.tokens[at]?.norm ?? '') ? at + 1 : at,
    small && called !== undefined,
  );
  if (!name) return undefined;
  const switched = /\b(?:switched|changed|swapped|moved)\b/.test(sentence.norm);
  const content = switched
    ? `Uses ${name.name}`
    : purpose
      ? `Uses ${name.name} ${ofThem(wordsOf(sentence, 0, purpose.next).toLowerCase()).replace(/[\s,]+$/, '')}`
      : withoutSubject(
          sentence,
          /^(?:our|my)$/.test(sentence.tokens[0]?.norm ?? '') ? 2 : 1,
          sentence.tokens.length,
        );
  const told = thing(
    'tool',
    name.name,
    content,
    saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    switched,
  );
  const gone = switched ? leftBehind(sentence, uses.next) : undefined;
  if (gone) return exchanged(told, gone);
  const more = switched ? [] : others(sentence, name.to);
  return {
    ...told,
    entities: [...(told.entities ?? []), ...more.map((one) => ({ kind: 'tool' as const, name: one.name }))],
    bonds: [...(told.bonds ?? []), ...more.map((one) => ({ from: 'me', label: 'uses', to: one.name }))],
  };
}

/** The name of a project at a token, where the words around it say that it is one. */
function projectAt(sentence: Sentence, at: number, small: boolean): Name | undefined {
  const noun = matchAt(sentence, at, NAMED_NOUN);
  if (noun) {
    const called = matchAt(sentence, noun.next, NAMED);
    return nameAt(sentence, called?.next ?? noun.next, small && called !== undefined);
  }
  const name = nameAt(sentence, at, small);
  return name && matchAt(sentence, name.to, NAMED_NOUN) ? name : undefined;
}

/** "I'm on the Marigold project", "I'm working on Atlas", "we run a project called Dune". */
function project({ sentence, small }: Clause): Telling | undefined {
  const working = matchAt(sentence, 0, WORKING);
  if (!working) return undefined;
  const on = /\b(?:work|working) on\b/.test(sentence.norm.slice(0, sentence.ends[working.next - 1] ?? 0));
  let name =
    projectAt(sentence, working.next, small) ?? (on ? nameAt(sentence, working.next, false) : undefined);
  const called = sentence.tokens.findIndex(({ norm }) => /^(?:called|named)$/.test(norm));
  if (!name && called > 0 && PROJECT.test(sentence.norm)) name = nameAt(sentence, called + 1, small);
  if (!name) return undefined;
  const content = withoutSubject(sentence, 1, sentence.tokens.length).replace(
    /^(?:Is on|(?:Has been|Was|Got) (?:put|moved|assigned|transferred|pulled|staffed|placed|roped) (?:on|onto|into|to)) /,
    'Works on ',
  );
  const told = thing(
    'project',
    name.name,
    content,
    saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    false,
  );
  return withCompany(told, sentence, name);
}

/** Behind these "with" names the tools. */
const MADE = /\b(?:build|develop|design|prepar|writ|do)(?:ing|e)?\b/;

/** "I'm running the Sundew project with Laszlo and Amina": they work on it too. */
function withCompany(told: Telling, sentence: Sentence, { name, to }: Name): Telling {
  const at = sentence.tokens.findIndex(({ norm }, i) => i >= to && norm === 'with');
  const names = at < 0 || MADE.test(partOf(sentence, 0, to).norm) ? [] : namesAt(sentence, at + 1, false);
  const people = names.filter((one) => !soundsOrganised(one.name));
  return {
    ...told,
    entities: [
      ...(told.entities ?? []),
      ...people.map((one) => ({ kind: 'person' as const, name: one.name })),
    ],
    bonds: [...(told.bonds ?? []), ...people.map((one) => ({ from: one.name, label: 'works on', to: name }))],
  };
}

const IS_A = pattern('(?:is|will be)(?= (?:an?|the|our|my) )');
const PET =
  /^(?:dog|puppy|cat|kitten|pet|horse|pony|parrot|rabbit|hamster|tortoise|boat|car|van|bike|house|cottage)$/;

/** "it's called Lanternwork": what was told just before it gets a name. */
function naming({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const is = matchAt(sentence, 0, IT_IS);
  const name = is && nameAt(sentence, is.next, small);
  if (!name) return undefined;
  const words = `${before?.memory?.content ?? ''} ${sentence.norm}`.toLowerCase().split(/[^\p{L}]+/u);
  const kind = words.map((word) => readRole(word)).find((role) => role && role.kind !== 'person')?.kind;
  const pet = words.find((word) => PET.test(word));
  if (pet && !kind) {
    const content = `${capital(pet)} is called ${name.name}`;
    return { memory: { kind: 'fact', content, on: null }, said: `the ${pet} is called ${name.name}` };
  }
  const led = /^(?:Runs|Leads|Manages|Is building|Is working|Works on|Owns|Heads|Founded|Started)\b/.test(
    before?.memory?.content ?? '',
  );
  const found = kind ?? (led ? 'project' : undefined);
  if (!found) return undefined;
  const label = found === 'project' ? 'works on' : found === 'tool' ? 'uses' : 'works at';
  return {
    entities: [{ kind: found, name: name.name }],
    bonds: [{ from: 'me', label, to: name.name }],
    said: `it’s ${name.name}`,
  };
}

/** "Halcyon is the new intranet", said of a project or of what was named just before. */
function whatItIs({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const noun = matchAt(sentence, 0, NAMED_NOUN);
  const name = nameAt(sentence, noun?.next ?? 0, small && noun !== undefined);
  const is = name && matchAt(sentence, name.to, IS_A);
  if (!name || !is || is.next >= sentence.tokens.length) return undefined;
  const known = before?.entities?.find((one) => one.kind !== 'person' && name.name.endsWith(one.name));
  const spoken = `${before?.memory?.content ?? ''} ${before?.said ?? ''}`.includes(name.name);
  const called = /^project /i.test(`${name.name} `);
  if (!noun && !known && !(called && spoken)) return undefined;
  const bare = name.name.replace(/^project /i, '');
  const about = ofThem(wordsOf(sentence, name.to, sentence.tokens.length)).replace(/^['’]s /, 'is ');
  return {
    memory: { kind: 'fact', content: `${bare} ${about}`, on: null },
    entities: [{ kind: known?.kind ?? 'project', name: bare, about: about.replace(/^is /, '') }],
    said: `${bare} ${saidBack(wordsOf(sentence, name.to, sentence.tokens.length)).replace(/^['’]s /, 'is ')}`,
  };
}

/** "Tobias leads it", "Ana runs the Atlas project". */
function leading({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const who = nameAt(sentence, 0, small);
  const leads = who && matchAt(sentence, who.to, LEADS);
  if (!who || !leads) return undefined;
  const article = /^(?:the|our|my)$/.test(sentence.tokens[leads.next]?.norm ?? '') ? 1 : 0;
  const named = nameAt(sentence, leads.next + article, small && article > 0);
  const it = /^(?:it|this|that)$/.test(sentence.tokens[leads.next]?.norm ?? '');
  const last = it ? before?.entities?.find(({ kind }) => kind !== 'person') : undefined;
  const to = named?.name ?? last?.name;
  const said = saidBack(wordsOf(sentence, 0, sentence.tokens.length));
  if (!to) return undefined;
  const firm = /^(?:runs?|owns?|heads?)$/.test(sentence.tokens[who.to]?.norm ?? '');
  const kind = firm && !PROJECT.test(sentence.norm) ? 'organisation' : 'project';
  return {
    entities: [{ kind: 'person', name: who.name }, ...(named ? [{ kind, name: to } as const] : [])],
    bonds: [{ from: who.name, label: 'leads', to }],
    said,
  };
}

const TAKES_TIME =
  /\b(?:time|weeks?|days?|hours?|evenings?|mornings?|months?|life|head|plate|hands full|energy)\b/;

/** "Most of my week goes on Project Larkmoor": what is called a project by its name, and takes one's time. */
function timeOn({ sentence }: Clause): Telling | undefined {
  if (!/\b(?:i|we|my|our|me|us)\b/.test(sentence.norm) || !TAKES_TIME.test(sentence.norm)) return undefined;
  if (/\b(?:not|no longer|never|until|deadline|due)\b/.test(sentence.norm)) return undefined;
  const noun = sentence.tokens.findIndex(({ norm }) => norm === 'project');
  const so = /^(?:called|named)$/.test(sentence.tokens[noun + 1]?.norm ?? '') ? 2 : 1;
  const called =
    so === 2 || wordsOf(sentence, noun, noun + 1).startsWith('P')
      ? nameAt(sentence, noun + so, false)
      : undefined;
  const before = [noun - 1, noun - 2, noun - 3].map((at) =>
    at > 0 ? nameAt(sentence, at, false) : undefined,
  );
  const name = noun < 0 ? undefined : (called ?? before.findLast((one) => one?.to === noun));
  if (!name) return undefined;
  const words = wordsOf(sentence, 0, sentence.tokens.length);
  return thing('project', name.name, capital(ofThem(words)), saidBack(words), false);
}

/** Reads tools that are used and projects that are worked on, with their names. */
export function readThings(clause: Clause, before: Telling | undefined): Telling | undefined {
  return (
    tool(clause) ??
    whatItIs(clause, before) ??
    naming(clause, before) ??
    leading(clause, before) ??
    project(clause) ??
    timeOn(clause)
  );
}
