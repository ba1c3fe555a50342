import { pattern } from '../time/pattern.ts';
import { nameAt, namesAt, namesMany } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ADVERB, sayable } from '../words/verb-forms.ts';
import { MONTHS } from '../words/vocabulary.ts';
import { aboutIn, bonded, changes, IS_CALLED } from './bond-names.ts';
import type { Clause } from './clauses.ts';
import { readOfTheirs } from './of-theirs.ts';
import { readCompany } from './read-company.ts';
import { behindAround, readTied } from './read-tied.ts';
import { asPerson, readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const MINE = pattern(
  '(?:(?:one|some|another) of )?(?:my|our)|the(?= [^ ]+(?: [^ ]+)? is )|the(?= [^ ]+(?: [^ ]+)? (?:(?:who|that|whom) )?(?:i|we) [^ ,]+(?: [^ ,]+){0,3}? is )',
);
/** "the electrician | we use | is …". */
const OF_OURS = pattern(
  '(?:(?:who|that|whom) )?(?:i|we) (?:always |usually |mostly |now )?(?:use|have|see|go to|got|hired|call|ring|trust|work with|deal with|take (?:her|him|it|them|the [^ ]+) to)(?= is )',
);

const ON_TEAM = pattern(
  '(?:is|are)(?: (?:an?|the|our) [^ ]+(?: [^ ]+)?)? (?:on|in) (?:my|our) (?:team|group|department|office|crew|band|class)',
);

const IS_MINE = pattern(
  '(?:,(?= (?:my|our) [^ ]+(?: [^ ,]+){0,5} ,)|\\((?= (?:my|our) [^ ]+(?: [^ ,]+){0,5} \\))|is|are|was|became|(?:took over|takes over|is taking over|has taken over)(?: from [^ ]+(?: [^ ]+)?)? as|(?:replaced|replaces|is replacing|has replaced)(?: [^ ]+(?: [^ ]+)?)? as)(?: (?:now|also|actually|still|currently))*(?: (?:my|our))(?: new)?',
);

/** "Ruth from legal", "Sam in accounts". */
const FROM = pattern(
  '(?:from|in|at|of|over in|over at|down in|on)(?: (?:the|our))? (?!(?:is|are|was|my|our) )[^ ,.]+(?: (?!(?:is|are|was|became) )[^ ,.]+){0,2}',
);

const REPORTS = pattern('(?:reports|report) to (?:me|us)');

const OF_MINE = pattern('(?:works|work) (?:for|with|under) (?:me|us)');

/** Never between "my" and a name: they make it something else. */
const NO_ROLE =
  /^(?:is|are|was|were|in|on|at|from|to|with|for|of|and|or|that|who|which|has|have|will|the|a|an|,|\.|:)$/;

/** "my boss now", "my manager's": the part alone. */
function withoutNow(norm: string): string {
  return norm.replace(/'s?$/, '').replace(/ (?:now|currently|nowadays|these days|at the moment)$/, '');
}

/** Things that stand behind what somebody is: "the vet check", "a client call". */
const NO_SMALL_NAME =
  /^(?:check|checks|visit|visits|call|calls|appointment|appointments|meeting|meetings|review|bill|invoice|lesson|lessons|session|sessions|course|exam|test|report|party|dinner|lunch|trip|run|shift|shifts|event|events|day|days|stuff|thing|things|time|job|list|room|desk|number|address|email|phone|car|bike|house|flat|portal|project|account|contract|payment|form|forms|fees?|letter|drama|duty|duties)$/;

/** "my brother mateo lives in quito": a word without a capital is a name where somebody does something behind it. */
function actsNext(sentence: Sentence, at: number): boolean {
  const [name = '', verb = ''] = [sentence.tokens[at]?.norm, sentence.tokens[at + 1]?.norm];
  const plain = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')];
  const acts = /^(?:is|has|was|lives|works|runs)$/.test(verb) || (verb.endsWith('s') && plain.some(sayable));
  return acts && !ADVERB.test(name) && !NO_SMALL_NAME.test(name) && !name.endsWith('ly') && !namesMany(name);
}

/** "boss is Tove Lind": one's own, as nobody else was spoken of. */
function bareRole(sentence: Sentence): { readonly next: number } | undefined {
  for (let at = 1; at <= 3 && !sentence.tokens[at - 1]?.norm.includes("'"); at++) {
    const role = readRole(partOf(sentence, 0, at).norm);
    const name = /^(?:is|are)$/.test(sentence.tokens[at]?.norm ?? '')
      ? nameAt(sentence, at + 1, false)
      : undefined;
    if (role?.kind === 'person' && role.sure && name?.to === sentence.tokens.length) return { next: 0 };
  }
  return undefined;
}

/** "my manager is Ana", "my brother Mateo lives in Quito", "my contact there is Noor". */
function mine({ sentence, small, denies }: Clause): Telling | undefined {
  const own = matchAt(sentence, 0, MINE) ?? bareRole(sentence);
  if (!own) return undefined;
  for (let at = own.next + 1; at <= own.next + 6; at++) {
    const role = readRole(withoutNow(partOf(sentence, own.next, at).norm));
    const ours = role ? matchAt(sentence, at, OF_OURS)?.next : undefined;
    const is = matchAt(sentence, ours ?? at, IS_CALLED);
    const names = role
      ? namesAt(
          sentence,
          is?.next ?? at,
          small && (is !== undefined || (role.sure && actsNext(sentence, at))),
        )
      : [];
    const last = names.at(-1);
    if (role && last) {
      const about = aboutIn(sentence, last.to);
      return bonded(names, role, sentence, { about, replaces: changes(sentence, role.label, denies) });
    }
    const norm = sentence.tokens[at]?.norm ?? '';
    // The "in" of a mother-in-law.
    if (NO_ROLE.test(norm) && sentence.tokens[at - 1]?.norm !== '-') return undefined;
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
    return bonded(names, asPerson(label), sentence, { replaces: false });
  }
  const mate = matchAt(sentence, last.to, ON_TEAM);
  if (mate)
    return bonded(names, asPerson('colleague'), sentence, {
      about: aboutIn(sentence, last.to),
      replaces: false,
    });
  const from = names.length === 1 ? matchAt(sentence, last.to, FROM) : undefined;
  const is = matchAt(sentence, from?.next ?? last.to, IS_MINE);
  if (!is) return undefined;
  // "sister-in-law" has five tokens.
  for (let size = 5; size > 0; size--) {
    const role = readRole(partOf(sentence, is.next, is.next + size).norm);
    if (!role || partOf(sentence, is.next, is.next + size).tokens.length < size) continue;
    const about = aboutIn(sentence, is.next + size);
    return bonded(names, role, sentence, { about, replaces: changes(sentence, role.label, denies) });
  }
  return undefined;
}

/** "last month", "on Monday", "since May", "two weeks ago": when it was so, which changes nothing. */
const SINCE = [
  '(?:last|this|next) [a-z]+',
  `(?:on|in|since|as of|from) (?:[a-z]+day|${MONTHS.join('|')}|today|tomorrow|last [a-z]+|next [a-z]+)`,
  'yesterday|today|tomorrow|recently|meanwhile|officially',
  '[a-z0-9]+ (?:days?|weeks?|months?|years?) ago',
].join('|');
const WHEN = pattern(`(?:${SINCE})`);
const TOOK_OVER = pattern(
  `(?:took over|takes over|is taking over|has taken over|stepped in|replaced|replaces|has replaced|is the new one|does it|has the job|is in charge)(?: (?:now|${SINCE}|from|for|the job|his job|her job|their job|his place|her place))*`,
);

/** Said right after somebody left: "Priya runs the team now". */
const HEADS = pattern(
  '(?:(?:now|is now) )?(?:runs|leads|heads|manages|leading|running|heading|managing|is (?:running|leading|heading|managing))(?: up)? (?:the|our|my) (?:team|department|group|shop|show|office|kitchen|crew|place|unit|ward|lab|studio)(?: (?:now|instead|these days))*',
);

/** "Bo took over from Ana": in which part, is known of the one who had it before. */
function successor({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const name = nameAt(sentence, 0, small);
  const gone = before?.ends === true || before?.entities?.some(({ about }) => about === 'left') === true;
  const took =
    name && (matchAt(sentence, name.to, TOOK_OVER) ?? (gone ? matchAt(sentence, name.to, HEADS) : undefined));
  if (!name || !took) return undefined;
  const former = nameAt(sentence, took.next, small);
  const behind = former?.to ?? took.next;
  if ((matchAt(sentence, behind, WHEN)?.next ?? behind) !== sentence.tokens.length) return undefined;
  const of = former?.name ?? before?.entities?.findLast(({ kind }) => kind === 'person')?.name;
  return {
    entities: [{ kind: 'person', name: name.name }],
    successor: { name: name.name, ...(of ? { of } : {}) },
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
  };
}

/** Reads who somebody is to the person, or what a company or a project of theirs is called. */
export function readPeople(clause: Clause, before?: Telling): Telling | undefined {
  return (
    mine(behindAround(clause)) ??
    theirs(clause) ??
    successor(clause, before) ??
    readTied(clause) ??
    readOfTheirs(clause, before) ??
    readCompany(clause, before)
  );
}
