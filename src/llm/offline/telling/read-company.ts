import { pattern } from '../time/pattern.ts';
import { nameAt, namesAt, namesMany, soundsOrganised } from '../words/names.ts';
import type { Name } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast } from '../words/verb-forms.ts';
import { ofThem } from '../words/without-subject.ts';
import { aboutIn, bonded, changes, IS_CALLED } from './bond-names.ts';
import type { Clause } from './clauses.ts';
import { isSomebody, ofWhich } from './is-somebody.ts';
import { lasts } from './keep-about.ts';
import { employerAt } from './read-pronoun.ts';
import { agedRole, asPerson, readRole } from './roles.ts';
import { saidBack } from './said.ts';
import { calledThere, soCalled } from './so-called.ts';
import type { Bond, Named, Telling } from './telling.ts';

const HAVE = pattern(
  '(?:i|we) (?:(?:also|just|now|finally|recently|have) )*(?:have got|have|got|taken on|took on|hired|found|got ourselves|got myself)(?: (?:a|an|one|some|\\d{1,2}|the))?',
);

/** Words of one's own that lead to names: "I report to Tom". */
const LED: readonly { readonly at: RegExp; readonly label: string }[] = [
  {
    at: pattern(
      '(?:i|we)(?: (?:now|still|currently|also|directly|am|are))* (?:report|answer|reporting|answering)(?: directly)? to',
    ),
    label: 'manager',
  },
  {
    at: pattern(
      '(?:i|we)(?: (?:now|usually|mostly|also|often|mainly|currently))* (?:work|am working|are working)(?: (?:mostly|mainly|closely|together|directly|a lot|side by side))* (?:with|alongside|next to)',
    ),
    label: 'colleague',
  },
  {
    at: pattern(
      '(?:i|we)(?: (?:now|usually|mostly|also|often|mainly|always))* (?:deal|liaise)(?: (?:mostly|mainly|directly))* (?:with|to)(?! (?:the|a|an|my|our|him|her|them) )',
    ),
    label: 'contact',
  },
  {
    // "I talk to Marlene at Vantolo": where, or of what, is said too; "I talk to Siri every day" is no contact.
    at: pattern(
      '(?:i|we)(?: (?:now|usually|mostly|also|often|mainly|always))* (?:talk|speak)(?: (?:mostly|mainly|directly))* (?:with|to)(?! (?:the|a|an|my|our|him|her|them|god|jesus|allah|siri|alexa|google|chatgpt|claude|cortana|alfred) )(?= [^.;!?]* (?:at|from|on|in) )',
    ),
    label: 'contact',
  },
  {
    at: pattern('(?:i|we)(?: (?:now|also))* (?:manage|supervise|mentor|coach|line manage)'),
    label: 'direct report',
  },
  {
    at: pattern('(?:i|we)(?: (?:now|also))* share (?:an? |the |my |our )?(?:office|desk|room) with'),
    label: 'colleague',
  },
  {
    at: pattern('(?:i|we)(?: (?:usually|always))* sit (?:beside|next to|opposite|across from)'),
    label: 'colleague',
  },
  { at: pattern('(?:i am|we are)(?: (?:happily|also))* married to'), label: 'spouse' },
  { at: pattern('(?:i am|we are) (?:engaged to|going out with|dating)'), label: 'partner' },
  {
    at: pattern('(?:i|we) (?:live|share (?:an? |the |my |our )?(?:flat|house|place)) with'),
    label: 'housemate',
  },
];

/** "I report to Tom", "I work with Suki and Ben on the research side". */
function led({ sentence, small, denies }: Clause): Telling | undefined {
  for (const { at, label } of LED) {
    const found = matchAt(sentence, 0, at);
    const names = found ? namesAt(sentence, found.next, small) : [];
    const last = names.at(-1);
    if (!found || !last) continue;
    if (small && names.some(({ name }) => namesMany(name))) return undefined;
    if (label === 'colleague' && names.some(({ name }) => soundsOrganised(name))) return undefined;
    const about = aboutIn(sentence, last.to);
    const from = about && /^(?:from|in|at|who) /.test(about) ? about : undefined;
    return bonded(names, asPerson(label), sentence, {
      about: from,
      replaces: changes(sentence, label, denies),
    });
  }
  return undefined;
}

const SO_CALLED = pattern(
  '(?:it|she|he|they) (?:is|are)(?: (?:now|called|named))*|(?:her|his|their) name is',
);

const IS_SO = pattern('(?:is|is it|does|took over|took it over)(?: (?:now|instead|these days))*');

/** "…, Marta is now": who plays the part that was just said to be over. */
function nowIs(sentence: Sentence, small: boolean): readonly Name[] {
  const name = nameAt(sentence, 0, small);
  const is = name && matchAt(sentence, name.to, IS_SO);
  return name && is?.next === sentence.tokens.length ? [name] : [];
}

/** "I have a new manager, her name is Ilse", "Ana is no longer my manager, it's Tom": a name for a part told before. */
function named({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  const so = matchAt(sentence, 0, SO_CALLED);
  const names = so ? namesAt(sentence, so.next, small) : before?.ends ? nowIs(sentence, small) : [];
  if (names.length !== 1 || !before || (small && names.some(({ name }) => namesMany(name)))) return undefined;
  const former = before.bonds
    ?.find(({ label }) => label.startsWith('former '))
    ?.label.slice('former '.length);
  const words = former ? [former] : (before.said.toLowerCase().match(/\p{L}+/gu) ?? []);
  const role = words.map((word) => readRole(word)).findLast((one) => one?.kind === 'person');
  const replaces = before.ends === true || /\bnew\b/.test(before.said);
  return (
    role && {
      ...bonded(names, role, sentence, { replaces }),
      said: `${names[0]?.name ?? ''} is your ${role.label}`,
    }
  );
}

/** A participle that says how somebody is: "we have a retired colleague". */
const ADJECTIVE =
  /^(?:retired|trusted|adopted|beloved|married|divorced|estranged|talented|dedicated|experienced|three|shared|self)$/;

/** "we have two daughters, Wren and Ida", "I have a brother, Nils, and a sister, Tove". */
function had({ sentence, small }: Clause): Telling | undefined {
  const have = matchAt(sentence, 0, HAVE);
  // "We have kicked off Project Heron" has nobody.
  const deed =
    have &&
    isPast(sentence.tokens[have.next]?.norm ?? '') &&
    !ADJECTIVE.test(sentence.tokens[have.next]?.norm ?? '');
  let from = deed ? undefined : have?.next;
  const found: Telling[] = [];
  while (from !== undefined && found.length < 4) {
    const one = nextHad(sentence, from, small);
    if (!one) break;
    found.push(one.telling);
    from = matchAt(sentence, one.next, ANOTHER)?.next;
  }
  const [first, ...more] = found;
  if (!first) return undefined;
  const all = [first, ...more];
  return {
    ...first,
    entities: all.flatMap(({ entities = [] }) => entities),
    bonds: all.flatMap(({ bonds = [] }) => bonds),
  };
}

const ANOTHER = pattern(',? ?(?:and )?(?:an?|another|one|two|\\d{1,2})');

function nextHad(sentence: Sentence, from: number, small: boolean) {
  for (let at = from + 1; at <= from + 6; at++) {
    const aged = agedRole(partOf(sentence, from, at).norm);
    const role = aged ?? readRole(partOf(sentence, from, at).norm);
    const called = role && matchAt(sentence, at, IS_CALLED);
    const names =
      role && (!aged || called) ? namesAt(sentence, called?.next ?? at, small && called !== undefined) : [];
    const last = names.at(-1);
    if (!role || !last) continue;
    const again = matchAt(sentence, last.to, ANOTHER);
    const about = again ? undefined : aboutIn(sentence, last.to);
    return { telling: bonded(names, role, sentence, { about, replaces: false }), next: last.to };
  }
  return undefined;
}

const TEAM = pattern(
  '(?:my|our) (?:team|colleagues|crew|group|department|staff|band)(?: (?:is|are|consists of|includes|has))?(?: :)?',
);

/** "my team: Ana, Bo and Cy". */
function team({ sentence, small }: Clause): Telling | undefined {
  const own = matchAt(sentence, 0, TEAM);
  const names = own ? namesAt(sentence, own.next, small) : [];
  const all = names.length > 1 && names.at(-1)?.to === sentence.tokens.length;
  return all ? bonded(names, asPerson('colleague'), sentence, { replaces: false }) : undefined;
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

const WITH_ME = / (?:me|us|my|our|mine) ?/;
/** What somebody does for or with one again and again. */
const DOES = pattern(
  '(?:(?:always|usually|often|also|now) )*(?:handles?|helps?|sits?|works?|runs?|looks? after|takes? care of|does|do|manages?|checks?|pays?|teaches|teach|trains?|coaches|coach|drives?|cleans?|cooks?|shares?|lives?|covers?|supports?|advises?|signs? off|approves?|delivers?|supplies|walks?|watches|feeds?|mentors?|introduced|recommended|owes?|knows?|plays?|sings?|assists?|reviews?|edits?|designs?|organi[sz]es?)(?= )',
);

/** "Sam sits next to me", "Ruth from accounting handles my expenses". */
function acquainted({ sentence }: Clause): Telling | undefined {
  const name = nameAt(sentence, 0, false);
  const from = name && matchAt(sentence, name.to, FROM);
  let at = name?.to ?? 0;
  if (from) while (at < sentence.tokens.length && !matchAt(sentence, at, DOES)) at++;
  if (!name || soundsOrganised(name.name) || !matchAt(sentence, at, DOES)) return undefined;
  if (at - name.to > 5 || !WITH_ME.test(`${partOf(sentence, at, sentence.tokens.length).norm} `))
    return undefined;
  const about = ofThem(wordsOf(sentence, name.to, sentence.tokens.length));
  return {
    entities: [{ kind: 'person', name: name.name, about }],
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
  };
}

/** What somebody is, or where, for good. */
const OF_OTHERS = pattern(
  '(?:(?:also|now|still|just|recently|has|have|mostly|only|finally) )*(?:(?:lives?|living|is based|are based|is living) (?:in|at|near|with|on|abroad|alone)|(?:works?|worked|is working) (?:as|at|for|in|from|with|part|full|nights|days|remotely)|(?:moved|relocated|emigrated|is moving|went back) (?:back )?to|(?:is|comes?) from|grew up in|(?:is|was|became) (?:the |our )?(?:new |deputy |acting |assistant |interim )?(?:head|director|chief|manager|chair|secretary|treasurer|president|lead) of|(?:is|are) in charge of|(?:runs|heads|leads|manages|heads up|chairs|oversees|does|handles|looks after|takes care of|coordinates|is (?:running|heading|leading|managing|heading up|chairing|overseeing|organi[sz]ing|coordinating|handling|looking after|taking over|taking care of|covering)|(?:will|is going to) (?:run|lead|manage|chair|oversee|organi[sz]e|handle|look after|take over|cover)) (?:the|our|my|all)(?! (?:marathon|race|risk|half))|(?:teaches|studies|speaks|plays) [^ ]+|(?:started|starts) (?:at|with|as)|(?:is|are) (?:vegan|vegetarian|allergic|coeliac|celiac|deaf|blind|retired|married|pregnant|left - handed|a vegetarian|a vegan)|(?:has|have) (?:\\d+|one|two|three|four|five|a|an) (?:kids?|children|child|daughters?|sons?|dogs?|cats?|brothers?|sisters?|baby|twins))(?= |$)',
);
/** A word at the beginning of a sentence that is seldom a name, though it has a capital. */
const NO_FIRST_NAME =
  /^(?:launch|standup|stand|delivery|deadline|payday|parking|lunch|everything|nothing|something|rent|tea|coffee|traffic|training|sales|support|payroll|reception|production|marketing|finance|accounting|legal|engineering|management|mail|slack|wifi|lessons?|classes|class|school|practice|rehearsals?|meetings?|half|part|most|mine|yours|head|life|money|water|power|internet)$/;

/** True of a name that stands in a text more than once, and for no project. */
function isTwice(text: string, name: string): boolean {
  return text.split(name).length > 2 && !text.toLowerCase().includes(`project ${name.toLowerCase()}`);
}

/** "Kofi lives in Accra": somebody who has been named before, or will be again. */
function elsewhere({ sentence, small }: Clause, before: Telling | undefined): Telling | undefined {
  // "Anna is a nurse": also where there is no other capital.
  const named = nameAt(sentence, 0, false);
  const name = small && !(named && isSomebody(sentence, named.to)) ? undefined : named;
  const plain = ofThem(wordsOf(sentence, name?.to ?? 0, sentence.tokens.length)).replace(/^['’]s /, 'is ');
  const about = name && ofWhich(plain, before);
  // Whose name stands in the message twice is spoken of there.
  const thing = before?.entities?.some((one) => one.kind !== 'person' && one.name === name?.name);
  const again =
    name &&
    about &&
    !thing &&
    isTwice(sentence.text, name.name) &&
    !/\bproject\b/i.test(name.name) &&
    lasts(about);
  const does = name && (again || matchAt(sentence, name.to, OF_OTHERS) || isSomebody(sentence, name.to));
  if (!name || !does || soundsOrganised(name.name) || name.name.split(' ').length > 3) return undefined;
  const first = sentence.tokens[0]?.norm ?? '';
  if (NO_FIRST_NAME.test(first) || (!again && (namesMany(first) || /(?:ing|tion|ment|ness)$/.test(first))))
    return undefined;
  const place = employerAt(sentence, name.to);
  return {
    entities: [
      { kind: 'person', name: name.name, ...(about ? { about } : {}) },
      ...(place ? [{ kind: 'organisation' as const, name: place }] : []),
    ],
    ...(place ? { bonds: [{ from: name.name, label: 'works at', to: place }] } : {}),
    said: saidBack(wordsOf(sentence, 0, sentence.tokens.length)),
  };
}

/** Reads those whom a person works with, has or reports to, by what they say of themselves: "I report to Tom". */
export function readCompany(clause: Clause, before: Telling | undefined): Telling | undefined {
  return (
    named(clause, before) ??
    led(clause) ??
    had(clause) ??
    team(clause) ??
    soCalled(clause) ??
    calledThere(clause) ??
    fromTeam(clause) ??
    acquainted(clause) ??
    elsewhere(clause, before)
  );
}
