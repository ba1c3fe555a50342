import { pattern } from '../time/pattern.ts';
import { namesAt, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, sayable } from '../words/verb-forms.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { kindOf, ONE_OF_A_KIND, readRole } from './roles.ts';
import type { Role } from './roles.ts';
import { saidBack } from './said.ts';
import type { Bond, Named, Telling } from './telling.ts';

const MINE = pattern('(?:(?:one|some|another) of )?(?:my|our)');
const IS_CALLED = pattern(
  '(?:(?:is|are|was)(?: (?:now|also|currently|still))*(?: (?:called|named))?|called|named|, (?:called|named)|,|:|-|(?:name|names) (?:is|are))',
);
const IS_MINE = pattern(
  '(?:is|are|was|became|(?:took over|takes over|is taking over|has taken over)(?: from [^ ]+(?: [^ ]+)?)? as|(?:replaced|replaces|is replacing|has replaced)(?: [^ ]+(?: [^ ]+)?)? as)(?: (?:now|also|actually|still|currently))*(?: (?:my|our))(?: new)?',
);
const HAVE = pattern('(?:i|we) (?:also )?(?:have|have got|got)(?: (?:a|an|one|some|\\d{1,2}|the))?');
/** Words of one's own that lead to names: "I report to Tom". */
const LED: readonly { readonly at: RegExp; readonly label: string }[] = [
  {
    at: pattern('(?:i|we)(?: (?:now|still|currently|also|directly))* (?:report|answer)(?: directly)? to'),
    label: 'manager',
  },
  {
    at: pattern(
      '(?:i|we)(?: (?:now|usually|mostly|also|often|mainly|currently))* (?:work|am working|are working)(?: (?:mostly|mainly|closely|together|directly|a lot))* with',
    ),
    label: 'colleague',
  },
  {
    at: pattern('(?:i|we)(?: (?:now|also))* (?:manage|supervise|mentor|coach|line manage)'),
    label: 'direct report',
  },
  {
    at: pattern(
      '(?:i|we)(?: (?:now|also))* share (?:an? |the |my |our )?(?:office|desk|room|flat|house) with',
    ),
    label: 'colleague',
  },
  { at: pattern('(?:i am|we are)(?: (?:happily|also))* married to'), label: 'spouse' },
  { at: pattern('(?:i am|we are) (?:engaged to|going out with|dating)'), label: 'partner' },
  { at: pattern('(?:i|we) live with'), label: 'housemate' },
];
const REPORTS = pattern('(?:reports|report) to (?:me|us)');
const OF_MINE = pattern('(?:works|work) (?:for|with|under) (?:me|us)');
/** Never between "my" and a name: they make it something else. */
const NO_ROLE =
  /^(?:is|are|was|were|in|on|at|from|to|with|for|of|and|or|that|who|which|has|have|will|the|a|an|,|\.|:)$/;
const NOW = /\b(?:now|from now on|these days|new|took over|instead)\b/;

/** How the person belongs to a thing of theirs: they work on a project and use a tool. */
function ofThing({ kind, label }: Role): string | undefined {
  if (kind === 'project') return 'works on';
  if (kind === 'tool') return 'uses';
  return /^(?:company|firm|employer|startup|business|agency)$/.test(label) ? 'works at' : undefined;
}

/** What is said of somebody behind their name. */
function aboutIn(sentence: Sentence, from: number): string | undefined {
  let at = from;
  while (/^(?:,|and|who|-|:|\()$/.test(sentence.tokens[at]?.norm ?? '')) at++;
  const rest = partOf(sentence, at, sentence.tokens.length);
  if (rest.norm.startsWith('not ')) return undefined;
  if (
    rest.tokens.length === 0 ||
    rest.tokens.length > 24 ||
    /^(?:i|we|now|again|too|here|there|it|she|he|they)(?: |$)/.test(rest.norm)
  )
    return undefined;
  return ofThem(wordsOf(sentence, at, sentence.tokens.length)).trim() || undefined;
}

function bonded(
  names: readonly Name[],
  role: Role,
  sentence: Sentence,
  more: { about?: string | undefined; replaces: boolean },
): Telling {
  const entities = names.map(({ name }): Named => ({
    kind: kindOf(role, name),
    name,
    ...(more.about && names.length === 1 ? { about: more.about } : {}),
  }));
  const replaces = more.replaces && names.length === 1 ? ({ replaces: true } as const) : {};
  const own = ofThing(role);
  const bonds = names.map(({ name }): Bond =>
    own ? { from: 'me', label: own, to: name } : { from: name, label: role.label, to: 'me', ...replaces },
  );
  return {
    entities,
    bonds,
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
    ...formerOf(role, more.replaces),
  };
}

/** A memory of who plays that part holds no longer when another does. */
function formerOf({ label }: Role, replaces: boolean): Pick<Telling, 'former'> {
  return replaces ? { former: { words: label, changed: true, kinds: ['fact', 'note'] } } : {};
}

/** Somebody new in a part that only one can play, or another name than was known: "Inês, not Ines". */
function changes(sentence: Sentence, label: string, denies: boolean): boolean {
  if (/ not [^ ]+(?: [^ ]+)?$/.test(sentence.norm)) return true;
  return ONE_OF_A_KIND.test(label) && (denies || NOW.test(sentence.norm));
}

/** "my brother mateo lives in quito": a word without a capital is a name where somebody does something behind it. */
function actsNext(sentence: Sentence, at: number): boolean {
  const [name = '', verb = ''] = [sentence.tokens[at]?.norm, sentence.tokens[at + 1]?.norm];
  const plain = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')];
  const acts = /^(?:is|has|was|lives|works|runs)$/.test(verb) || (verb.endsWith('s') && plain.some(sayable));
  return acts && !ADVERB.test(name) && !/(?:ly|s)$/.test(name);
}

/** "my manager is Ana", "my brother Mateo lives in Quito", "my contact there is Noor". */
function mine({ sentence, small, denies }: Clause): Telling | undefined {
  const own = matchAt(sentence, 0, MINE);
  if (!own) return undefined;
  for (let at = own.next + 1; at <= own.next + 6; at++) {
    const role = readRole(partOf(sentence, own.next, at).norm.replace(/'s?$/, ''));
    const is = matchAt(sentence, at, IS_CALLED);
    const names = role
      ? namesAt(sentence, is?.next ?? at, small && (is !== undefined || actsNext(sentence, at)))
      : [];
    const last = names.at(-1);
    if (role && last) {
      const about = aboutIn(sentence, last.to);
      return bonded(names, role, sentence, { about, replaces: changes(sentence, role.label, denies) });
    }
    if (NO_ROLE.test(sentence.tokens[at]?.norm ?? '')) return undefined;
  }
  return undefined;
}

/** "Tom is my manager now", "Ana and Bo are my colleagues from finance". */
function theirs({ sentence, small, denies }: Clause): Telling | undefined {
  const names = namesAt(sentence, 0, small);
  const last = names.at(-1);
  if (!last) return undefined;
  const reports = matchAt(sentence, last.to, REPORTS) ?? matchAt(sentence, last.to, OF_MINE);
  if (reports) {
    const label = matchAt(sentence, last.to, REPORTS) ? 'direct report' : 'colleague';
    return bonded(names, { label, kind: 'person', either: false }, sentence, { replaces: false });
  }
  const is = matchAt(sentence, last.to, IS_MINE);
  if (!is) return undefined;
  for (let size = 3; size > 0; size--) {
    const role = readRole(partOf(sentence, is.next, is.next + size).norm);
    if (!role || partOf(sentence, is.next, is.next + size).tokens.length < size) continue;
    const about = aboutIn(sentence, is.next + size);
    return bonded(names, role, sentence, { about, replaces: changes(sentence, role.label, denies) });
  }
  return undefined;
}

/** "I report to Tom", "I work with Suki and Ben on the research side". */
function led({ sentence, small, denies }: Clause): Telling | undefined {
  for (const { at, label } of LED) {
    const found = matchAt(sentence, 0, at);
    const names = found ? namesAt(sentence, found.next, small) : [];
    const last = names.at(-1);
    if (!found || !last) continue;
    if (label === 'colleague' && names.some(({ name }) => soundsOrganised(name))) return undefined;
    const about = aboutIn(sentence, last.to);
    const from = about && /^(?:from|in|at|who) /.test(about) ? about : undefined;
    return bonded(names, { label, kind: 'person', either: false }, sentence, {
      about: from,
      replaces: changes(sentence, label, denies),
    });
  }
  return undefined;
}

const SO_CALLED = pattern(
  '(?:it|she|he|they) (?:is|are)(?: (?:now|called|named))*|(?:her|his|their) name is',
);

/** "I have a new manager, her name is Ilse", "Ana is no longer my manager, it's Tom": a name for a part told before. */
function named({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const so = matchAt(sentence, 0, SO_CALLED);
  const names = so ? namesAt(sentence, so.next, small) : [];
  if (names.length !== 1 || !before) return undefined;
  const words = before.said.toLowerCase().match(/\p{L}+/gu) ?? [];
  const role = words.map((word) => readRole(word)).findLast((one) => one?.kind === 'person');
  const replaces = before.ends === true || /\bnew\b/.test(before.said);
  return (
    role && {
      ...bonded(names, role, sentence, { replaces }),
      said: `${names[0]?.name ?? ''} is your ${role.label}`,
    }
  );
}

/** "we have two daughters, Wren and Ida", "I have a colleague called Jo". */
function had({ sentence, small }: Clause): Telling | undefined {
  const have = matchAt(sentence, 0, HAVE);
  if (!have) return undefined;
  for (let at = have.next + 1; at <= have.next + 4; at++) {
    const role = readRole(partOf(sentence, have.next, at).norm);
    if (!role) continue;
    const named = matchAt(sentence, at, IS_CALLED);
    const names = namesAt(sentence, named?.next ?? at, small && named !== undefined);
    const last = names.at(-1);
    if (last) return bonded(names, role, sentence, { about: aboutIn(sentence, last.to), replaces: false });
  }
  return undefined;
}

const FROM = pattern('(?:from|in|at|over in|on)(?: (?:the|our|my))?');
const WITH_US = /\b(?:me|us|my|our|with)\b/;

/** "Priya and Jo from finance help me with the budget". */
function fromTeam({ sentence, small }: Clause): Telling | undefined {
  const names = namesAt(sentence, 0, false);
  const last = names.at(-1);
  const from = last && matchAt(sentence, last.to, FROM);
  if (!last || !from || small || !WITH_US.test(partOf(sentence, from.next + 1, sentence.tokens.length).norm))
    return undefined;
  const about = ofThem(wordsOf(sentence, last.to, sentence.tokens.length));
  const entities = names.map(({ name }): Named => ({ kind: 'person', name, about }));
  const bonds = names.map(({ name }): Bond => ({ from: name, label: 'colleague', to: 'me' }));
  return { entities, bonds, said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)) };
}

/** Reads who somebody is to the person, or what a company or a project of theirs is called. */
export function readPeople(clause: Clause, before?: Telling): Telling | undefined {
  return (
    named(clause, before) ?? mine(clause) ?? theirs(clause) ?? led(clause) ?? had(clause) ?? fromTeam(clause)
  );
}
