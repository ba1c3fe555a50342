import { trimWords, wordsWithout } from '../intent/task-words.ts';
import { pattern } from '../time/pattern.ts';
import { findPhrases } from '../time/read-phrase.ts';
import { capital } from '../words/capital.ts';
import { nameAt } from '../words/names.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { thirdPerson } from '../words/verb-forms.ts';
import { ofThem } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { readParting } from './read-parting.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { MemoryKind, Telling } from './telling.ts';

const ADVERB = '(?: (?:have|just|also|finally|now|recently|already|officially|actually))*';
const ANY_MORE = /,? ?\b(?:any more|anymore|any longer|these days|after all)$/;
const NO_LONGER = pattern('(?:i|we) (?:am |are |have |do )?no longer');
const NOT = pattern('(?:i|we) (?:really )?(?:am|are|do|have|will|can) (?:not|never)(?: really)?');
const STOPPED = pattern(
  `(?:i|we)${ADVERB} (?:stopped|quit|gave up|given up|dropped|abandoned|cancelled|canceled|scrapped|sold|got rid of|left|retired from|resigned from|finished with|am done with|are done with|decided against|got out of|(?:was|got|have been) (?:let go|laid off|fired|made redundant)(?: from| by| at)|lost my job (?:at|with)|gone off|went off|finished working (?:at|for)|moved (?:away|out) (?:from|of))`,
);
const OFF =
  /(?:^| )(?:is|are|was|were|has been|have been|got|is now) (?:cancelled|canceled|off|called off|scrapped|over|no longer (?:on|happening|needed|relevant)|not happening|dropped|dead|history|fallen through)(?: now| sadly)?$|(?:^| )(?:will not|is not going to) (?:happen|take place|go ahead)$|(?:^| )fell through$/;
/** "no board meeting after all". */
const NONE_AFTER_ALL =
  /^(?:there (?:is|will be) )?no (?<what>[^ ]+(?: [^ ]+){0,3}?) (?:after all|any ?more|any longer|this week|today|tomorrow|on [a-z]+day)$/;
/** "Yusuf has the floor plan", "Kim doesn't need the slides any more". */
const GOT_IT =
  /^(?<who>(?!i |we |you |it |he |she |they )[^ ]+(?: [^ ]+)?) (?:(?:has |have )?(?:got|received|had)|has|does not need|no longer needs) (?:the|my|our) (?<what>.+?)(?: (?:any ?more|any longer|now|already|from me|yesterday|today))*$/;
/** "the roofers cancelled", "the plumber can't make it". */
const WILL_NOT_COME =
  / (?:(?:have |has |just |now )*(?:cancelled|canceled|called (?:it )?off|backed out|pulled out)|(?:is|are) not coming|(?:will|can) not (?:come|make it|be coming))(?: (?:after all|any ?more|today|tomorrow|this week|on [a-z]+))?$/;
const NOT_ANY_MORE = /(?:^| )(?:is|are) (?:no longer [^.]*|not [^.]* (?:any more|anymore|any longer))$/;
/** Of "is no longer needed", what says nothing of the thing itself. */
const NO_PREDICATE =
  /\b(?:is|are|no longer|not|any ?more|any longer|happening|on|needed|relevant|valid|true|the case|planned)\b/g;
const LEFT = pattern(
  '(?:(?:has|have) )?(?:left|quit|retired|resigned|moved on)(?: (?:us|the (?:company|team|firm)|last .*|recently|already|now))?',
);
const DONE =
  /(?:^| )(?:is|are|has been|have been|was|were|is now) (?:all )?(?:done|paid|sent|finished|settled|sorted|delivered|submitted|completed|over and done with|through|signed|handed in|dealt with|taken care of|fixed|mailed|emailed|posted|shipped|uploaded|booked|ordered|printed|returned|reviewed|drafted|cleaned|repaired|mended|answered|ready|out of the door|out the door|on (?:its|the|their) way)(?: now| already| to .*| this .*| yesterday| today)?$/;
/** Said of whom one has spoken to, so that it says which promise was kept. */
const TALKED = pattern(
  `(?:(?:i|we)${ADVERB} |(?:just|already|finally) )?(?<verb>called|rang|phoned|texted|messaged|emailed|mailed|wrote to|told|spoke (?:to|with)|talked (?:to|with)|answered|replied to|contacted|invited|met|reviewed|fixed|booked|ordered|printed|shipped|posted|uploaded|shared|forwarded|watered|fed|cleaned|prepared|drafted|translated|edited|corrected|updated|checked|collected|picked up|dropped off|brought|returned|introduced|presented|tested|confirmed|arranged|organi[sz]ed|looked over|looked at|went through|proofread|handed(?! in (?:my|our|the) (?:notice|resignation))|showed|helped|repaired|mended|renewed)(?= )`,
);
const DID = pattern(
  `(?:i|we)${ADVERB} (?:sent|paid|finished|delivered|submitted|handed in(?! (?:my|our|the) (?:notice|resignation))|gave(?! notice)|returned|called|wrote|emailed|completed|did|fixed|settled|reviewed|signed|filed|published)`,
);
const THEY_CANCELLED = pattern(
  '(?:they|he|she|[^ ]+)(?: (?:have|has|just))* (?:cancelled|canceled|called off|scrapped) ',
);

/** What holds no longer, as it is looked for; `memory` is kept instead where nothing of it was known. */
function ended(
  words: string,
  said: string,
  more: Partial<Telling> & { kinds?: readonly MemoryKind[] } = {},
): Telling | undefined {
  const { kinds, ...telling } = more;
  if (!words || /^(?:it|that|this|you|him|her|them)$/i.test(words)) return undefined;
  return { said, ...telling, ends: true, former: { words, changed: true, ...(kinds ? { kinds } : {}) } };
}

function behind(whole: Sentence, from: number): string {
  const sentence = partOf(whole, from, whole.tokens.length);
  const times = findPhrases(sentence, true);
  const words =
    wordsWithout(sentence, 0, sentence.tokens.length, times) || wordsOf(whole, from, whole.tokens.length);
  return trimWords(ofThem(words), false)
    .replace(ANY_MORE, '')
    .replace(/^(?:at|in|on|with|to|a|an|the|their|our) /i, '');
}

/** "I'm no longer at Acme", "I don't drink coffee any more", "we're not taking the hall after all". */
function noLonger({ sentence }: Clause): Telling | undefined {
  const size = sentence.tokens.length;
  const said = saidBack(wordsOf(sentence, 0, size));
  const longer = matchAt(sentence, 0, NO_LONGER);
  if (longer) {
    const words = behind(sentence, longer.next);
    return ended(words, said, { memory: { kind: 'fact', content: noMore(sentence, longer.next), on: null } });
  }
  const not = matchAt(sentence, 0, NOT);
  if (!not || !ANY_MORE.test(sentence.norm)) return undefined;
  const days = /\bon (?:[a-z]+days|weekends)\b/.exec(sentence.norm)?.[0] ?? '';
  const words = `${behind(sentence, not.next)} ${days}`.trim();
  if (/\b(?:do|take|stand|bear|cope|go on|live like)\b(?: (?:this|it|that))?$/.test(words)) return undefined;
  const after = sentence.norm.endsWith('after all');
  const content = noMore(sentence, not.next).replace(
    /,? (?:any ?more|any longer|these days|after all)$/i,
    '',
  );
  return ended(words, said, after ? {} : { memory: { kind: 'fact', content, on: null } });
}

function noMore(sentence: Sentence, from: number): string {
  const size = sentence.tokens.length;
  const first = sentence.tokens[from]?.norm ?? '';
  const being = /^(?:am|are)$/.test(sentence.tokens[1]?.norm ?? '');
  const said = being
    ? `Is no longer ${wordsOf(sentence, from, size)}`
    : `No longer ${thirdPerson(first)} ${wordsOf(sentence, from + 1, size)}`;
  return ofThem(said.trim());
}

/** "I quit smoking", "I left Acme", "we sold the van". */
function stopped({ sentence }: Clause): Telling | undefined {
  const found = matchAt(sentence, 0, STOPPED);
  if (!found) return undefined;
  const words = behind(sentence, found.next);
  const typed = wordsOf(sentence, 0, sentence.tokens.length);
  const content = capital(
    ofThem(typed.replace(/^(?:i|we)\S*\s+(?:(?:have|just|also|finally|now|recently|already)\s+)*/i, '')),
  );
  if (/^(?:the )?(?:house|office|home|desk|early|late|work|for|without)\b/i.test(words)) return undefined;
  const kind = / decided against /.test(` ${sentence.norm} `) ? 'decision' : 'fact';
  return ended(words, saidBack(typed), { memory: { kind, content, on: null } });
}

/** "the offsite is cancelled", "the tile invoice is paid", "I sent Sam the draft". */
function over({ sentence }: Clause): Telling | undefined {
  const typed = wordsOf(sentence, 0, sentence.tokens.length);
  const said = saidBack(typed);
  const kinds = ['event', 'commitment', 'decision', 'note'] as const;
  for (const end of [OFF, DONE, WILL_NOT_COME, NOT_ANY_MORE]) {
    const match = end.exec(sentence.norm);
    if (!match) continue;
    const subject = sentence.norm.slice(0, match.index).replace(/^(?:the|my|our|a|an|this) /, '');
    const short = subject.replace(/ (?:on|at|in|this|next|for) .*$/, '') || subject;
    const words = end === NOT_ANY_MORE ? `${subject} ${match[0].replace(NO_PREDICATE, ' ')}` : short;
    if (/^(?:i|we|you|it|that|this|everything|all|he|she|they)?$/.test(short)) continue;
    return ended(words, said, end === NOT_ANY_MORE ? {} : end === DONE ? { kinds, done: true } : { kinds });
  }
  const none = NONE_AFTER_ALL.exec(sentence.norm)?.groups?.['what'];
  if (none) return ended(none, said, { kinds });
  const got = GOT_IT.exec(sentence.norm)?.groups;
  if (got)
    return ended(`${got['who'] ?? ''} ${got['what'] ?? ''}`, said, { kinds: ['commitment'], done: true });
  const talked = matchAt(sentence, 0, TALKED);
  const deed = talked?.groups['verb'];
  if (talked && deed)
    return ended(`${deed} ${behind(sentence, talked.next)}`, said, { kinds: ['commitment'], done: true });
  const did = matchAt(sentence, 0, DID);
  if (did) return ended(behind(sentence, did.next), said, { kinds, done: true });
  const off = matchAt(sentence, 0, THEY_CANCELLED);
  return off ? ended(behind(sentence, off.next), said, { kinds }) : undefined;
}

/** Where one does not go, with the day on which one does not: "I'm not going to the fair on the 17th". */
const NOT_THERE = pattern(
  '(?:i|we) (?:(?:am|are|will) (?:definitely |really |probably |actually )?not|will never) (?:be )?(?:(?:going|go|coming|come|making it|make it) to|attending|attend)',
);
/** It is gone to all the same, but on another day or in another way. */
const ALL_THE_SAME =
  /\bbut (?:on|at|in|by|the|next|this|only)\b|\bbut [a-z]+day\b|[,;.–-] ?(?:but |so |instead )?(?:i|we)['’ ]?(?:a?m|a?re|will|ll) (?!not\b)[a-z]+/i;

/** "I'm not going to the fair on the 17th": no plan of it is kept, and one that is known is over. */
export function readNotGoing({ sentence }: Clause): Telling | undefined {
  const found = matchAt(sentence, 0, NOT_THERE);
  const times = found ? findPhrases(sentence, true) : [];
  const soon = /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/.test(sentence.norm);
  if (!found || soon || times.length === 0 || times.some(({ draft }) => draft.repeat)) return undefined;
  const where = wordsOf(sentence, found.next, sentence.tokens.length);
  // "I'm not going to eat at the dinner": what one does not do.
  if (!/^(?:\p{Lu}|(?:the|my|our|that|this|his|her|their) )/u.test(where)) return undefined;
  if (ALL_THE_SAME.test(sentence.text)) return undefined;
  const words = behind(sentence, found.next).replace(
    /,? (?:whatever|because|as|since|no matter|so|but|and|at|before|after|until|without|by|for|instead) .*$/i,
    '',
  );
  const said = saidBack(wordsOf(sentence, 0, sentence.tokens.length));
  return ended(words, said, { kinds: ['event', 'commitment', 'decision'] });
}

/** "my boss is not Ana": who it is may follow. */
function notNamed({ sentence, small }: Clause): Telling | undefined {
  const at = sentence.tokens.findIndex(
    ({ norm }, i) => norm === 'not' && /^(?:is|are)$/.test(sentence.tokens[i - 1]?.norm ?? ''),
  );
  if (at < 2 || !/^(?:my|our)$/.test(sentence.tokens[0]?.norm ?? '')) return undefined;
  const role = readRole(partOf(sentence, 1, at - 1).norm);
  const name = nameAt(sentence, at + 1, small);
  if (role?.kind !== 'person' || name?.to !== sentence.tokens.length) return undefined;
  return ended(`${name.name} ${role.label}`, saidBack(wordsOf(sentence, 0, name.to)), {
    kinds: ['fact', 'note'],
  });
}

/** "Ana left": she stays known, as somebody who left. */
function left({ sentence, small }: Clause): Telling | undefined {
  const name = nameAt(sentence, 0, small);
  const gone = name && matchAt(sentence, name.to, LEFT);
  if (!name || gone?.next !== sentence.tokens.length) return undefined;
  return { entities: [{ kind: 'person', name: name.name, about: 'left' }], said: `${name.name} left` };
}

/** Reads what has come to an end, or is done: what is known of it holds no longer. */
export function readEnded(clause: Clause): Telling | undefined {
  return (
    left(clause) ??
    readParting(clause) ??
    notNamed(clause) ??
    noLonger(clause) ??
    stopped(clause) ??
    over(clause)
  );
}
