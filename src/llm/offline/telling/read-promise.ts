import { trimWords, wordsWithout } from '../intent/task-words.ts';
import type { Moment } from '../time/calendar.ts';
import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { nameAt, soundsOrganised } from '../words/names.ts';
import { matchAt, partOf, readSentence, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { ofThem, ofYou } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { findDate } from './find-date.ts';
import type { Telling } from './telling.ts';

const SELF = '(?:i|we)(?: (?:have|still|now|really|also|already|just|kind of|sort of|did))*';
const WHO =
  '(?<who>(?!you )(?:him|her|them|everyone|everybody|(?:my|our|the) [^ ]+(?: [^ ]+)?|[^ ]+(?: [^ ]+){0,3}?))';
/** What was given as one's word, with whom; `what` begins behind it. */
const FORMS: readonly { readonly at: RegExp; readonly lead: 'promised' | '' }[] = [
  {
    at: pattern(
      `(?:${SELF} |just |also )?(?:promised|guaranteed|assured) ${WHO} (?:that )?(?:i|we) (?:would|will|can|could)`,
    ),
    lead: 'promised',
  },
  {
    at: pattern(
      `(?:${SELF} |just |also )?(?:promised|said|swore|agreed|vowed)(?: that)? (?:i|we) (?:would|will|am going to|can)`,
    ),
    lead: '',
  },
  {
    at: pattern(
      `(?:${SELF} |just |also )?(?:told|said to|assured|let) ${WHO} (?:know )?(?:that )?(?:i|we) (?:would|will|am going to|can|could)`,
    ),
    lead: 'promised',
  },
  {
    at: pattern(
      `(?:${SELF} |just )?(?:told|said to|promised|assured) ${WHO} (?:that )?(?:he|she|they|it) (?:would|will|can|could|gets?|should) ?(?:get|have|receive|be getting)?`,
    ),
    lead: 'promised',
  },
  {
    at: pattern(
      `${SELF} (?:promised|committed|agreed|volunteered|offered|signed up|pledged|took it (?:up)?on myself|taken it (?:up)?on myself|undertook|undertaken|have been roped in|was roped in|let myself in) (?:to|for(?= [a-z]+ing ))`,
    ),
    lead: '',
  },
  { at: pattern(`${SELF} (?:took|taken) on(?= [a-z]{2,}ing )`), lead: '' },
  { at: pattern(`${SELF} told ${WHO} yes to`), lead: '' },
  { at: pattern(`${SELF} offered ${WHO} to`), lead: 'promised' },
  { at: pattern('(?:agreed|promised|offered|volunteered|committed|pledged|signed up) to'), lead: '' },
  { at: pattern(`${SELF} said yes to`), lead: '' },
  { at: pattern(`(?:i am|we are) (?:committed|on the hook|responsible) (?:to|for)`), lead: '' },
  {
    at: pattern(
      `(?:${SELF} |just )?(?:gave|given|made|swore|sworn|vowed) (?:(?:my (?:solemn )?word|an? (?:solemn )?(?:promise|vow|pledge)) )?to ${WHO} (?:to|(?:that )?i (?:would|will))`,
    ),
    lead: 'promised',
  },
  {
    at: pattern(
      `(?:${SELF} |just )?(?:gave|given|made) ${WHO} (?:my (?:solemn )?word|an? (?:solemn )?(?:promise|vow|pledge)) (?:to|(?:that )?i (?:would|will)|that)`,
    ),
    lead: 'promised',
  },
];
const GIVEN = pattern(`${SELF} (?<verb>promised|owe|owed)`);
const AWAITED = pattern(
  '(?<who>[^ ]+(?: [^ ]+)?) (?:is waiting (?:for|on)|is expecting|expects|needs|wants|is counting on)(?: (?:me|us) to get (?:him|her|them))?',
);
const THEY_AWAIT = pattern(
  '(?:he|she|they) (?:are waiting (?:for|on)|are expecting|expect|need|want|is waiting (?:for|on)|is expecting|expects|needs|wants)(?= (?:the|my|our|a|an|it) )',
);
const FROM_ME = /\b(?:from me|from us|of me)\b/;
const WILL = pattern(
  '(?:i|we) (?:will|shall|am going to|are going to|have got to)(?: (?:also|then|definitely|finally|probably))*',
);
/** What one does for others or gets done, so that saying it is a promise. */
const DOES =
  /^(?:send|call|write|email|mail|review|deliver|prepare|finish|bring|pay|book|fix|check|look|get|introduce|share|forward|draft|submit|publish|order|return|ring|phone|text|message|reply|answer|sign|update|talk|speak|give|hand|set|clean|pick|collect|organise|organize|arrange|contact|ask|tell|invite|buy|drop|print|proofread|present|prep|complete|file|confirm|translate|test|show|help|build|edit|correct|revise|read|cover|take|make|do|write|post|upload|water|feed)$/;
const NOT_YOURS =
  /\b(?:you|yourself|think about it|see what|my best|let you|be back|it later|that later|care)\b/;

/** Something that somebody else is to get. */
const OWES_THEM = pattern(
  '(?:i|we) (?:(?:really|still|also|just) )*(?:have to|have got to|need to|must|should|ought to|gotta|got to) (?:send|give|pay|bring|return|deliver|forward|hand|show|lend|mail|email|share|get|write|refund|reimburse)(?= )',
);
const NOT_FORGET = pattern('(?:i|we) (?:must|should|can|may) not forget (?:to|about)');
const NO_PROMISE =
  /^(?:so|that|it|rather .*|think about .*|see .*|try|be (?:late|busy|off|away|out|sick|ill|fine|there|back|ok)\b.*)$/;

/** "…, must do it by Thursday": the same once more. */
const DO_IT =
  /,? (?:and |so )?(?:i )?(?:must|need to|have to|gotta|got to|should|will) (?:do|get|finish|send|give|have) (?:it|that|this|them)(?: done| in| off| over| ready)?(?: by| on| before)?$/i;

function rest(sentence: Sentence, from: number, now: Moment, dayFirst: boolean) {
  const ahead = findDate(sentence, now, dayFirst);
  const words = ahead
    ? wordsWithout(sentence, from, sentence.tokens.length, [ahead])
    : wordsOf(sentence, from, sentence.tokens.length);
  return {
    ahead,
    what: trimWords(ofThem(words), false)
      .replace(/\s+(?:by|on|before|until|for|at)$/i, '')
      .replace(DO_IT, ''),
  };
}

/** Who is meant by "her" in what stands before in the same message: "ran into Ana and promised her …". */
function nameBefore({ sentence }: Clause, typed: string | undefined): string | undefined {
  if (!/^(?:him|her|them)$/i.test(typed ?? '')) return undefined;
  const before = readSentence(sentence.text.slice(0, sentence.tokens[0]?.from ?? 0));
  const names = before.tokens.flatMap((_, at) => nameAt(before, at, false)?.name ?? []);
  return names.at(-1);
}

/** Whom a word was given, as typed, and by name where there is one. */
function whoOf({ sentence, small }: Clause, words: string | undefined) {
  const at = words === undefined ? -1 : sentence.norm.indexOf(words);
  const token = sentence.starts.indexOf(at);
  if (words === undefined || token < 0) return {};
  const end = sentence.ends.indexOf(at + words.length);
  return {
    name: /^(?:him|her|them|us)$/.test(words) ? undefined : nameAt(sentence, token, small)?.name,
    typed: wordsOf(sentence, token, end + 1),
  };
}

function commitment(content: string, on: string | null, who: string | undefined, said: string): Telling {
  return {
    memory: { kind: 'commitment', content: capital(content), on },
    ...(who ? { entities: [{ kind: soundsOrganised(who) ? 'organisation' : 'person', name: who }] } : {}),
    said: ofYou(said),
    former: { words: content, changed: false, kinds: ['commitment', 'event'] },
  };
}

/** "I told Petra I would look over her slides", "I promised to send it". */
function given(clause: Clause, now: Moment, dayFirst: boolean): Telling | undefined {
  const { sentence } = clause;
  for (const { at, lead } of FORMS) {
    const found = matchAt(sentence, 0, at);
    if (!found) continue;
    const { ahead, what } = rest(sentence, found.next, now, dayFirst);
    const { name: who, typed } = whoOf(clause, found.groups['who']);
    const whom = who ?? nameBefore(clause, typed) ?? (typed && ofThem(typed));
    if (what.length < 2 || NO_PROMISE.test(what)) return undefined;
    const thing =
      partOf(sentence, 0, found.next).norm.endsWith(' that') ||
      /\b(?:gets?|have|receive)\b|\bwill be getting\b/.test(
        partOf(sentence, 0, found.next).norm.replace(/^(?:i|we) have /, ''),
      );
    const person = who ?? nameBefore(clause, typed) ?? servedBy(sentence, found.next);
    const content = lead && whom ? `promised ${whom} ${thing ? '' : 'to '}${what}` : what;
    const said = lead && whom ? `you ${content}` : what;
    return commitment(content, ahead?.on ?? null, person, said);
  }
  return undefined;
}

/** "I promised Yusuf the floor plan", "I owe Sam a draft", "Tom needs the figures from me by friday". */
function owed(clause: Clause, now: Moment, dayFirst: boolean, before?: Telling): Telling | undefined {
  const { sentence, small } = clause;
  const found = matchAt(sentence, 0, GIVEN);
  if (found) {
    const name = nameAt(sentence, found.next, small);
    const { ahead, what } = rest(sentence, found.next, now, dayFirst);
    const owes = found.groups['verb'] !== 'promised';
    if (what.split(' ').length < 2 || /^(?:it|so|that|myself|themselves|you)\b/i.test(what)) return undefined;
    const content = owes ? `owes ${what}` : `promised ${what}`;
    return commitment(content, ahead?.on ?? null, name?.name, owes ? `you owe ${what}` : `you ${content}`);
  }
  const awaited = matchAt(sentence, 0, AWAITED) ?? matchAt(sentence, 0, THEY_AWAIT);
  const they = /^(?:he|she|they) /.test(sentence.norm) ? before?.entities?.at(-1) : undefined;
  const name = they ?? (awaited && nameAt(sentence, 0, small));
  const by = findDate(sentence, now, dayFirst);
  if (!awaited || !name || (!by?.limit && !FROM_ME.test(sentence.norm))) return undefined;
  const { ahead, what } = rest(sentence, awaited.next, now, dayFirst);
  const thing = what.replace(/\s*\bfrom (?:me|us|them)\b/i, '');
  const person = they && they.kind !== 'person' ? undefined : name.name;
  return commitment(`Get ${name.name} ${thing}`, ahead?.on ?? null, person, `${name.name} needs ${thing}`);
}

/** "I have to send Kim the file", "I must not forget to call Pia". */
function due(clause: Clause, now: Moment, dayFirst: boolean): Telling | undefined {
  const { sentence, small } = clause;
  const owes = matchAt(sentence, 0, OWES_THEM);
  const name = owes && nameAt(sentence, owes.next, false);
  const found =
    owes && (name ?? (small ? nameAt(sentence, owes.next, true) : undefined))
      ? owes.next - 1
      : matchAt(sentence, 0, NOT_FORGET)?.next;
  if (found === undefined || found >= sentence.tokens.length) return undefined;
  const { ahead, what } = rest(sentence, found, now, dayFirst);
  if (what.split(' ').length < 2) return undefined;
  return commitment(what, ahead?.on ?? null, name?.name, what);
}

/** What one hands to somebody: behind these the one who gets it is named. */
const HANDS =
  /^(?:send|email|mail|give|hand|forward|show|lend|pass|get|write|introduce|return|deliver|bring)$/;

/** Who is to get it: "get the slides over to Jorunn", "send Jorunn the slides". */
function receiver(sentence: Sentence, verb: number): string | undefined {
  const norm = (at: number) => sentence.tokens[at]?.norm ?? '';
  if (!HANDS.test(norm(verb))) return undefined;
  const right = /^(?:get|bring|write|introduce)$/.test(norm(verb))
    ? undefined
    : nameAt(sentence, verb + 1, false);
  const direct =
    right &&
    !/^(?:[,.;]|and|to|at|in|on|for|by|with)$/.test(norm(right.to)) &&
    right.to < sentence.tokens.length;
  const to = sentence.tokens.findIndex(
    (_, at) =>
      at > verb + (norm(verb) === 'get' ? 2 : 1) &&
      norm(at) === 'to' &&
      (!/^(?:get|bring)$/.test(norm(verb)) || /^(?:over|across|back|round|on)$/.test(norm(at - 1))),
  );
  const name = direct ? right : to > 0 ? nameAt(sentence, to + 1, false) : undefined;
  return name && !soundsOrganised(name.name) ? name.name : undefined;
}

/** "I'll send it tomorrow". */
function announced({ sentence }: Clause, now: Moment, dayFirst: boolean): Telling | undefined {
  const will = matchAt(sentence, 0, WILL);
  if (!will || NOT_YOURS.test(sentence.norm)) return undefined;
  const verb = sentence.tokens[will.next]?.norm ?? '';
  const { ahead, what } = rest(sentence, will.next, now, dayFirst);
  if (!DOES.test(verb) || what.split(' ').length < 2) return undefined;
  const bare = /^(?:do|take|get|make|check|see|have) (?:it|that|this)$/.test(what);
  if (bare || (!ahead && /\b(?:it|that|this|one)$/.test(what))) return undefined;
  return commitment(what, ahead?.on ?? null, servedBy(sentence, will.next), what);
}

/** What one does to or for somebody: behind these they are named, or behind a "for". */
const SERVES =
  /^(?:help|drive|lend|meet|ring|phone|show|teach|tell|ask|invite|introduce|text|message|collect|cover|coach|let)$/;
const NO_PERSON =
  /^(?:Christmas|Easter|Ramadan|Eid|Diwali|Halloween|Hanukkah|Thanksgiving|Lent|Advent|Pentecost|New Year)/;

/** Whom a promise is for: "check the letter for Goran", "drive Tove to the airport". */
function servedBy(sentence: Sentence, verb: number): string | undefined {
  const got = receiver(sentence, verb);
  if (got) return got;
  const { tokens } = sentence;
  const direct = SERVES.test(tokens[verb]?.norm ?? '') ? nameAt(sentence, verb + 1, false) : undefined;
  const whose = direct && wordsOf(sentence, direct.from, direct.to).endsWith("'s");
  if (direct && !whose && !soundsOrganised(direct.name)) return direct.name;
  const at = tokens.findLastIndex(
    ({ norm }, i) => i > verb && (norm === 'for' || (norm === 'of' && tokens[i - 1]?.norm === 'care')),
  );
  const name = at < 0 ? undefined : nameAt(sentence, at + 1, false);
  const ends =
    name &&
    /^(?:|[,.;!]|by|on|at|before|until|this|next|tomorrow|tonight|today|and|when|while|so|in|as|with)$/.test(
      tokens[name.to]?.norm ?? '',
    );
  const someone = name && ends && !soundsOrganised(name.name) && !NO_PERSON.test(name.name);
  return someone && name.name.split(' ').length < 4 && !wordsOf(sentence, at + 1, name.to).endsWith("'s")
    ? name.name
    : undefined;
}

/** Reads what a person has given their word for, to be done by a time or some time. */
export function readPromise(
  clause: Clause,
  now: Moment,
  dayFirst: boolean,
  before?: Telling,
): Telling | undefined {
  return (
    given(clause, now, dayFirst) ??
    owed(clause, now, dayFirst, before) ??
    due(clause, now, dayFirst) ??
    announced(clause, now, dayFirst)
  );
}
