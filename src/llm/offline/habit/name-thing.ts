import { joinHyphens } from '../words/join-hyphens.ts';
import { partOf, wordsOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { isPast, sayable } from '../words/verb-forms.ts';
import { DOING, FOR_NOW, TO_READ } from './asked-words.ts';
import { isTill } from './is-till.ts';
import { CHOSEN } from './is-worldly.ts';
import { isContentful } from './meanings.ts';
import { JOINTS, OWES, SMALL, THINGS, TIMES, VERBS } from './thing-words.ts';

const MOST = 4;

interface Piece {
  readonly from: number;
  to: number;
  readonly joint: string;
  readonly count: number;
}

/** "Is it safe to skip", "are they any good": the word says how it is, and is of no thing. */
function isPredicate({ tokens }: Sentence, at: number): boolean {
  const before = [tokens[at - 2]?.norm, tokens[at - 1]?.norm].join(' ');
  return (
    /^(?:is|are|was|were|be) (?:it|that|this|they|there|these)$/.test(before) &&
    /^(?:to|that|for|if|when|in|on|,|\?|after|before|with)$/.test(tokens[at + 1]?.norm ?? '?')
  );
}

/** "How noisy is a heat pump": the word says how, and is of no thing. */
function isManner(sentence: Sentence, at: number): boolean {
  const after = sentence.tokens[at + 1]?.norm ?? '';
  return (
    sentence.tokens[at - 1]?.norm === 'how' &&
    /^(?:is|are|was|were|will|would|do|does|did|can|could|should|must|has|have)$/.test(after)
  );
}

const DETERMINER = /^(?:the|my|our|his|her|their|these|those|many|any|some|all)$/;
const BE = /^(?:is|are|was|were|am|be|been|i|we|they|he|she|you|not|keeps?|start|stop|started|stopped)$/;

function isNoun(sentence: Sentence, at: number, any: boolean): boolean {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (isManner(sentence, at) || isPredicate(sentence, at)) return false;
  if (norm === 'until') return isTill(sentence, at) && !TIMES.has(sentence.tokens[at + 1]?.norm ?? '');
  if (!/^[\p{L}\d][\p{L}\d'&.-]*$/u.test(norm) || /^\d+$/.test(norm)) return false;
  const after = sentence.tokens[at + 1]?.norm ?? '';
  // "The minutes of the council" are to be read.
  if (
    norm === 'minutes' &&
    (after === 'of' || at === 0 || /^(?!few\b)[a-z]{4,}$/.test(sentence.tokens[at - 1]?.norm ?? ''))
  )
    return true;
  if (TIMES.has(norm) || SMALL.has(norm) || JOINTS.has(norm)) return false;
  if (!VERBS.has(norm)) return true;
  const before = sentence.tokens[at - 1]?.norm ?? '';
  // "My runs", "a running plan".
  if (norm.length > 3 && norm.endsWith('s') && !/^(?:does|goes)$/.test(norm) && DETERMINER.test(before))
    return true;
  if (norm.endsWith('ing') && !BE.test(before) && TO_READ.test(after) && !FOR_NOW.test(after)) return true;
  // "Cover list".
  if (any && at === 0 && THINGS.has(norm) && !DOING.test(norm) && TO_READ.test(after)) return true;
  const noun =
    THINGS.has(norm) && at > 0 && !/^(?:i|we|you|they|to|he|she|not|and|please|me|us)$/.test(before);
  const wanted = /^(?:got|get|have|need|want|see|show|find|send|pull|bring|give)$/.test(before);
  return any && noun && (wanted || before.endsWith('ing') || !(VERBS.has(before) && !THINGS.has(before)));
}

/** "How do solar panels work": what follows is a deed. */
const DOES = /^(?:(?:how|what|why|when|where) )?(?:do|does|did) /;

/** "The number 9 bus". */
const NUMBERED =
  /^(?:number|line|route|class|room|bus|tram|platform|unit|ward|house|studio|gate|track|lane|week|year|group)$/;

/** Runs of words that name something, with the little word before each. */
function pieces(sentence: Sentence): Piece[] {
  const found: Piece[] = [];
  let joint = '';
  for (let at = 0; at < sentence.tokens.length; at++) {
    const norm = sentence.tokens[at]?.norm ?? '';
    if (norm === '-' && found.at(-1)?.to === at) {
      const last = found.at(-1);
      if (last && isNoun(sentence, at + 1, !DOES.test(sentence.norm))) last.to = at + 1;
      continue;
    }
    const last = found.at(-1);
    // "The nurses' rota".
    if (norm === "'" && last?.to === at && wordsOf(sentence, at - 1, at + 1).endsWith("s'")) {
      if (isNoun(sentence, at + 1, true)) last.to = at + 1;
      continue;
    }
    if (/^\d+$/.test(norm) && last?.to === at && NUMBERED.test(sentence.tokens[at - 1]?.norm ?? '')) {
      last.to = at + 1;
      continue;
    }
    if (!isNoun(sentence, at, !DOES.test(sentence.norm))) {
      // What stands behind a comma belongs to nothing before it.
      if (JOINTS.has(norm)) joint = joint === ',' ? joint : norm;
      else if (norm === ',') joint = ',';
      else if (VERBS.has(norm) || /^(?:,|\.|!|\?|:)$/.test(norm)) joint = '|';
      else if (/^(?:i|we|you|they|he|she|who)$/.test(norm)) joint = 'who';
      continue;
    }
    if (last?.to === at) found[found.length - 1] = { ...last, to: at + 1, count: last.count + 1 };
    else found.push({ from: at, to: at + 1, joint, count: 1 });
    joint = '';
  }
  return found;
}

const PARTICLE =
  /^(?:up|down|out|off|over|together|through|away) (?:the|my|our|this|that|these|those|a|an|some|all|any|last|next|[a-z]+'s)$|^(?:this|these|that|those|it|them) (?:into|in|to|as|up|over|for)$/;

/** A deed beside the thing it is done with: "did we ship", "is visiting", "handed in". */
function isDeed(sentence: Sentence, { from, to, joint }: Piece): boolean {
  const norm = sentence.tokens[from]?.norm ?? '';
  const told =
    joint !== '' || /^(?:what|who|which|anything|nothing)$/.test(sentence.tokens[from - 1]?.norm ?? '');
  // "Jot down the hive weights".
  const behind = [sentence.tokens[to]?.norm, sentence.tokens[to + 1]?.norm].join(' ');
  if (to - from === 1 && PARTICLE.test(behind)) return true;
  // "Bleach the towels": a bare word before “the” is what is done with it.
  const led = sentence.tokens[from - 1]?.norm ?? '';
  const begins = from === 0 || /^(?:to|you|please|and|me|us|i|we)$/.test(led);
  if (to - from === 1 && begins && /^(?:the|my|our|those|these|all)$/.test(sentence.tokens[to]?.norm ?? ''))
    return true;
  // "Kids owe a slip".
  if (to - from === 1 && norm === 'owe') return true;
  return to - from === 1 && (joint === 'who' || (told && isPast(norm)) || norm.endsWith('ing'));
}

function typed(sentence: Sentence, from: number, to: number): string {
  return wordsOf(sentence, from, to)
    .split(' ')
    .map((word, i) =>
      /^\p{Lu}\p{Ll}+$/u.test(word) && i === 0 && sentence.tokens[from]?.from === 0
        ? word.toLowerCase()
        : word,
    )
    .join(' ')
    .replace(/['’]s$/, '')
    .replace(/[\s,;:.!?]+$/, '');
}

/** "The numbers before I walk in", "the log because they come": what follows is no part of the thing. */
function withoutReason(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ norm }, i) => {
    const next = tokens[i + 1]?.norm ?? '';
    return (
      i > 0 &&
      (REASON.test(norm)
        ? CLAUSE.test(next)
        : norm === ',' && /^(?:thinking|wondering|wanting|hoping|planning)$/.test(next))
    );
  });
  const first = at > 0 ? partOf(sentence, 0, at) : sentence;
  return pieces(first).length > 0 ? first : sentence;
}

const REASON =
  /^(?:before|after|until|because|cause|cos|since|while|when|once|but|so|as|otherwise|though|although)$/;
const CLAUSE = /^(?:i|we|he|she|they|it|you|the|my|our|his|her|that|this|everyone|everybody|nobody)$/;

function typedOf(sentence: Sentence, { from, to }: Piece): string {
  return typed(sentence, Math.max(from, to - MOST), to);
}

const BESIDE_DEED = /^(?:have|has|had|been|is|are|was|were|got|still|already|now|yet|not|will|be)$/;

/** "People signed up": what those do, or have done, who are counted and not named. */
function withDeed(sentence: Sentence, { from, to }: Piece, head: string): string | undefined {
  const { tokens } = sentence;
  let at = to;
  while (BESIDE_DEED.test(tokens[at]?.norm ?? '')) at++;
  const deed = tokens[at]?.norm ?? '';
  const done = isPast(deed) && !VERBS.has(deed) && !STATE.test(deed);
  const counted = tokens[from - 1]?.norm === 'many' && at > to && !head.includes(' ');
  if (!done || !(counted || PEOPLE.test(head))) return undefined;
  const particle = /^(?:up|in|out|off|on)$/.test(tokens[at + 1]?.norm ?? '') ? 1 : 0;
  return `${head} ${typed(sentence, at, at + 1 + particle)}`;
}

/** How a thing stands, put before it in what it is called. */
const STATE =
  /^(?:open|booked|reserved|sold|shipped|sick|absent|unpaid|overdue|missing|outstanding|late|due|pending|empty|free|unread|unsold|unanswered)$/;
const PEOPLE = /^(?:people|persons|folk|folks)$/i;

/** Names the thing that a request is about, in two to four words where there are so many; undefined when it names none. */
export function nameThing(whole: Sentence): string | undefined {
  const sentence = withoutReason(joinHyphens(whole));
  const all = pieces(sentence);
  const things = all.filter((piece) => !isDeed(sentence, piece));
  const [first, second] = things.length > 0 ? things : all;
  if (!first) return undefined;
  const bare = typed(sentence, Math.max(first.from, first.to - MOST), first.to);
  const head = withDeed(sentence, first, bare) ?? bare;
  const next = all[all.indexOf(first) + 1] ?? first;
  const state =
    next !== first &&
    next.to - next.from === 1 &&
    next.joint === '|' &&
    STATE.test(sentence.tokens[next.from]?.norm ?? '');
  if (state && first.count < MOST) return `${typed(sentence, next.from, next.to)} ${head}`;
  const comma = sentence.tokens.findIndex(({ norm }, at) => at >= first.to && /^[,.;:?!]$/.test(norm));
  const near = things.slice(1).filter(({ from }) => comma < 0 || from < comma);
  const told = isContentful(head) ? undefined : near.find((piece) => isContentful(typedOf(sentence, piece)));
  // "Which kids still owe a permission slip": what is to come from them.
  const owed = OWES.exec(sentence.norm)?.[0].length;
  const due = things.find(({ from }) => sentence.starts[from] === owed);
  if (due && isContentful(typedOf(sentence, due))) return typedOf(sentence, due);
  // "The list of who hasn't paid the subs": what it is a list of.
  if (told && !(told === second && JOINTS.has(told.joint))) return typedOf(sentence, told);
  if (!second) return head;
  const third = things[things.indexOf(second) + 1];
  // "An overview of the prices of our competitors": the first only says in what form.
  if (!isContentful(head) && second.joint === 'of' && third?.joint === 'of' && third.from - second.to <= 2)
    return nameThing(partOf(sentence, second.from, sentence.tokens.length));
  if (!JOINTS.has(second.joint) || first.count + second.count > MOST) return head;
  const article = /^(?:the|our|my)$/.test(sentence.tokens[second.from - 1]?.norm ?? '') ? 'the ' : '';
  return `${head} ${second.joint} ${article}${typed(sentence, second.from, second.to)}`;
}

function isDoing(word: string): boolean {
  return isPast(word) || (sayable(word) && !THINGS.has(word));
}

/** "Anything on fermenting at home". */
function isSubject(sentence: Sentence, { from, joint }: Piece): boolean {
  return /^(?:about|on|of|with)$/.test(joint) && (sentence.tokens[from]?.norm ?? '').endsWith('ing');
}

/** "Skip a version in a Kubernetes upgrade": what has a name of its own tells best what it is about. */
function isProper(sentence: Sentence, { from, to }: Piece): boolean {
  if (JOINTS.has(sentence.tokens[from - 1]?.norm ?? '')) return false;
  return sentence.tokens
    .slice(from, to)
    .some(
      (token) => token.from > 0 && /^\p{Lu}[\p{Ll}\d]{2,}/u.test(sentence.text.slice(token.from, token.to)),
    );
}

/** Names what a question is about: the first thing in it, or what has a name of its own. */
export function nameTopic(whole: Sentence): string | undefined {
  const sentence = joinHyphens(whole);
  const compared = COMPARED.exec(sentence.norm)?.[2];
  if (compared) return compared;
  const { kind, thing } = CHOSEN.exec(sentence.norm)?.groups ?? {};
  const chosen = kind ?? thing;
  if (chosen) return chosen;
  const place = GOES_IN.exec(sentence.norm)?.[1];
  if (place) return place;
  if (FOR_WHAT.test(sentence.norm)) return nameThing(whole);
  const all = pieces(sentence);
  const things = all.filter((piece) => !isDeed(sentence, piece) || isSubject(sentence, piece));
  const proper = things.find((piece) => isProper(sentence, piece));
  const first =
    proper ??
    things.find(({ from, to }) => !TOO_WIDE.test(wordsOf(sentence, from, to).toLowerCase())) ??
    all[0];
  if (!first) return undefined;
  let to = Math.min(first.to, first.from + MOST);
  // "What do tortoises eat" is about tortoises.
  const ends = (word: string) => isDoing(word) || FORM.test(word);
  while (to > first.from + 1 && ends(sentence.tokens[to - 1]?.norm ?? '')) to--;
  return typed(sentence, first.from, to);
}

/** "Can orange peel go in compost": asked of what it goes in. */
const GOES_IN =
  /^(?:can|could|does|do|should|will|is|are|may|would) .+ (?:(?:go|goes|belong|be put|be added) (?:in|into|on|onto)|(?:ok|okay|fine) in) (?:the |my |our )?([a-z'-]+(?: (?:bin|heap|machine|tank|pond|bed))?)$/;

/** "Which flour is best for sourdough": both are what it is about. */
const FOR_WHAT =
  /^(?:which|what) .* (?:need|require|best|good|better|right|ideal|suitable|easiest|cheapest|needed|required|necessary) (?:for|with|in|on|to) /;

/** "Between an air source and a ground source heat pump": both are heat pumps. */
const COMPARED =
  /\b(?:between|is it|better|choose|choosing|difference) .*?([^ ]+) (?:and|or|versus|vs) (?:an? |the )?(?:[^ ]+ )?\1 ([^ ]+(?: [^ ]+)?)$/;

/** "Carbon accounting basics": in what form one wants to know it. */
const FORM =
  /^(?:worth|cheaper|cheap|dear|bad|safe|legal|basics|fundamentals|essentials|101|explained|beginners|dummies|starters|tips|advice|hard|easy|difficult|tricky|poisonous|toxic|edible|extinct|expensive|noisy)$/;

/** What a question is about in the widest sense. */
const TOO_WIDE =
  /^(?:difference|best|worst|way|ways|point|use|size|kind|sort|type|tips|advice|ideas|news|latest|books?|articles?|history|basics|rule|rules|thing|things|people|question|more|new|trick|reason|cause|advantage|advantages|pros|cons|good|bad|better|age|minutes|hours|days|weeks|years|grams|kilos|pounds|miles|kilometres|litres|degrees|metres|beginners|dummies|starters|podcasts?|facts?|films?|documentary|documentaries|courses?|videos?|temperature|fundamentals|essentials)$/;
