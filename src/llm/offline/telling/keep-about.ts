import { capital } from '../words/capital.ts';
import { ADVERB, isPast, sayable } from '../words/verb-forms.ts';
import type { Telling } from './telling.ts';

/** What is so for the moment, or only seems so. */
const OF_THE_MOMENT =
  /\b(?:today|tonight|tomorrow|yesterday|right now|at the moment|this (?:morning|afternoon|evening)|again|as usual|keeps? [a-z]+ing)\b|\b(?:seems?|looks?|feels?|sounds?|thinks?|hopes?|means?|knows?|asks?|asked|called|rang|texted|wrote|emailed|drives me|driving (?:me|us|them))\b/i;
/** What somebody is for good. */
const IS =
  /^(?:an?|the|not (?:an?|the)|(?:president|chair|head|captain|director|founder|secretary|treasurer|leader) of|from|at|with|in charge|responsible|based|born|retired|married|divorced|single|widowed|engaged|called|named|originally|also|allergic|intolerant|coeliac|celiac|vegan|vegetarian|pescatarian|teetotal|lactose|gluten|left|right|deaf|blind|dyslexic|diabetic|pregnant|bilingual|fluent|self|employed|(?:leading|running|heading|managing|chairing|overseeing|organi[sz]ing|coordinating|handling|looking after|taking care of) (?:the|our|my|their|all)|studying|learning|training|teaching|working|living|writing|building|researching|doing (?:an?|the|her|his|their)|part of|head|my|our|their|in (?:the|her|his|their) (?:[^ ]+ )?(?:year|team|department|class|office)|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|nearly \d+|(?:both|all) [a-z]+s|[a-z]+(?:ish|ese|ian|ean))\b/i;
const HAS = /^(?:an?|two|three|four|five|\d+|no|got|his|her|their|the|one|twins|been|moved|started|left)\b/i;
/** What has happened to somebody and still matters. */
const HAPPENED =
  /^(?:moved|started|joined|left|quit|retired|became|opened|bought|sold|founded|studied|trained|grew|married|graduated|qualified|runs?|used|switched|emigrated)$/;
/** What somebody has said of how things are. */
const SAID = /^(?:told|said|says)$/;
const OF_THEMSELVES = /\b(?:that )?(?:he|she|they|his|her|their)\b/;
const VOWED = /^(?:promised|wants|agreed|decided|offered)$/;
const COUNT =
  /^(?:is|are|has|have) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** True of what is said of somebody that holds for longer than today; `about` begins with its verb. */
export function lasts(about: string): boolean {
  const words = about.toLowerCase().split(/[\s,;]+/);
  let at = 0;
  while (ADVERB.test(words[at] ?? '')) at++;
  const verb = words[at] ?? '';
  const rest = words
    .slice(at + 1)
    .join(' ')
    .replace(/^(?:now|also|still|currently|just) /, '');
  if (rest === '' || OF_THE_MOMENT.test(about)) return false;
  if (/^(?:is|are)$/.test(verb)) return IS.test(rest);
  if (/^(?:has|have)$/.test(verb)) return HAS.test(rest) || VOWED.test(words[at + 1] ?? '');
  if (/^(?:can|will)$/.test(verb) && words[at + 1] !== 'not') return verb === 'can' && words.length - at > 2;
  if (/^(?:can|cannot|can't|will not|will|won't|does|doesn't|never)$/.test(verb))
    return words.length - at > 2;
  if (SAID.test(verb))
    return OF_THEMSELVES.test(rest) && !/^(?:me|us|them) (?:off|about|to)\b|\b(?:i|we) \b/.test(rest);
  if (VOWED.test(verb)) return /\b(?:to|that) /.test(rest);
  // "just had a baby", "got engaged".
  if (/^(?:had|got)$/.test(verb))
    return /^(?:an? (?:baby|little one|son|daughter|boy|girl|dog|puppy|cat|kitten|new |job)|twins|married|engaged|promoted|divorced)\b/.test(
      rest,
    );
  if (verb === 'took') return /^(?:over|up|early|on|an? (?:job|post|position|role))\b/.test(rest);
  if (isPast(verb)) return HAPPENED.test(verb);
  if (
    /^(?:go to|live (?:in|at|with|near)|work (?:at|in|as|for)|love|hate|like|prefer|play|study|speak) ?\S/.test(
      words.slice(at).join(' '),
    )
  )
    return words.length - at > 1;
  const plain = [verb.replace(/ies$/, 'y'), verb.replace(/es$/, ''), verb.replace(/s$/, '')];
  return verb.endsWith('s') && plain.some(sayable);
}

/** A word like "on" or "from" that says where somebody is to be found. */
const PLACED = /^(?:on|in|at|from|near|opposite|behind|over|round|next to|above|below) \S/i;

/** What was said of somebody who was named, as a memory of its own; undefined where it won't hold for long. */
export function keptOf({ memory, entities = [], bonds = [], ends }: Telling): Telling | undefined {
  const people = entities.filter(({ kind, about }) => kind === 'person' && about);
  const [who] = people;
  if (memory || ends || !who?.about || people.length > 1) return undefined;
  const about = who.about.split('; ').at(-1) ?? '';
  const label = bonds.find(({ from, to }) => from === who.name && to === 'me')?.label;
  const placed = PLACED.test(about) && label && !label.startsWith('former ');
  if (!placed && !lasts(about)) return undefined;
  const content = placed ? `${capital(label)} ${who.name}, ${about}` : `${who.name} ${about}`;
  const former = COUNT.test(about)
    ? { former: { words: content, changed: false, counted: true as const, kinds: ['fact' as const] } }
    : {};
  return { memory: { kind: 'fact', content, on: null }, said: '', ...former };
}
