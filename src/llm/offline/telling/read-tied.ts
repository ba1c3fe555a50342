import { pattern } from '../time/pattern.ts';
import { namesAt } from '../words/names.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import { bonded, changes, IS_CALLED } from './bond-names.ts';
import type { Clause } from './clauses.ts';
import { asPerson } from './roles.ts';
import type { Telling } from './telling.ts';

const ONE =
  '(?:(?:the |my )?(?:only )?(?:one|person|man|woman|guy|lady|chap|bloke|somebody|someone|name|boss|colleague|people|ones)(?: (?:who|that|whom))?|who|whom|whoever)';
const SELF =
  '(?:i|we)(?: (?:have to|always|usually|mostly|mainly|now|directly|actually|also|currently|am|are))*';
const BEHIND =
  '(?: (?:there|here|at work|over there|these days|now|nowadays|mostly|most|the most|directly|day to day|at the moment|every day|in the office|for everything))*';

/** "the one I answer to", "whoever is over me": somebody by what ties them to the person. */
const TIES: readonly { readonly at: string; readonly label: string }[] = [
  {
    at: `${ONE} ${SELF} (?:report|answer|reporting|answering)(?: directly)? to|${ONE} (?:is )?(?:above|over|in charge of) (?:me|us)|${ONE} (?:manages|supervises|line manages|leads|bosses) (?:me|us)|(?:above|over) (?:me|us)`,
    label: 'manager',
  },
  {
    at: `${ONE} ${SELF} (?:work|working|sit|sitting|share (?:an? |the |my )?(?:office|desk|room|van|shift))(?: (?:most|mostly|closely|together|opposite|a lot|all day))* ?(?:with|next to|beside|opposite|alongside)`,
    label: 'colleague',
  },
  {
    at: `${ONE} ${SELF} (?:manage|supervise|mentor|line manage|train|training)|${ONE} (?:reports|report|answers|answer) to (?:me|us)`,
    label: 'direct report',
  },
  { at: `${ONE} ${SELF} (?:live|living|share (?:an? |the |my )?(?:flat|house) ) ?with`, label: 'housemate' },
  { at: `${ONE} ${SELF} married to`, label: 'spouse' },
];
const FORWARDS = TIES.map(({ at, label }) => ({ at: pattern(`(?:${at})${BEHIND}`), label }));
const BACKWARDS = TIES.map(({ at, label }) => ({ at: pattern(`(?:is|are) (?:${at})${BEHIND}`), label }));
/** "Ana manages me", "I'm managed by Ana". */
const MANAGES = pattern(
  '(?:(?:now|directly|also) )*(?:manages|supervises|line manages|bosses|oversees|is in charge of|is head of|is over) (?:me|us|our team|my team)',
);
const MANAGED = pattern(
  '(?:i|we) (?:am|are)(?: (?:now|directly))* (?:managed|supervised|line managed|overseen|led) by|(?:i|we)(?: (?:now|directly))* work under',
);

/** Where the list of those begins whom one has around: "at home there's my wife Ilse and our boy Per". */
const AROUND = pattern(
  '(?:(?:at home|at work|in the family|in the house|in our house(?:hold)?|in the office|on the team|in the team|here|back home|round here|and|then|also|as for (?:family|home|people)) ?(?:, |: )?)*(?:there is|there are|i live with|we live with|home is|home means|(?:my |our |the )?(?:family|household) is|at home (?:i have|it is|we are|are|is)|i share [^ ]+ [^ ]+ with)(?: (?:just|also|only|mostly|me|myself|us|,|and))*(?= (?:my|our) )',
);

/** The clause from those on whom it only says to be around. */
export function behindAround(clause: Clause): Clause {
  const { sentence } = clause;
  const around = matchAt(sentence, 0, AROUND);
  return around ? { ...clause, sentence: partOf(sentence, around.next, sentence.tokens.length) } : clause;
}

/** Reads somebody by what ties them to the person: "the one I report to is Tom", "Tom is who I report to". */
export function readTied({ sentence, small, denies }: Clause): Telling | undefined {
  const size = sentence.tokens.length;
  const tie = (label: string, from: number) => {
    const names = namesAt(sentence, from, small);
    return names.length === 0
      ? undefined
      : bonded(names, asPerson(label), sentence, { replaces: changes(sentence, label, denies) });
  };
  for (const { at, label } of FORWARDS) {
    const found = matchAt(sentence, 0, at);
    const is = found && matchAt(sentence, found.next, IS_CALLED);
    if (is) return tie(label, is.next);
  }
  const managed = matchAt(sentence, 0, MANAGED);
  if (managed) return tie('manager', managed.next);
  const last = namesAt(sentence, 0, small).at(-1);
  if (!last) return undefined;
  if (matchAt(sentence, last.to, MANAGES)?.next === size) return tie('manager', 0);
  const row = BACKWARDS.find(({ at }) => matchAt(sentence, last.to, at)?.next === size);
  return row && tie(row.label, 0);
}
