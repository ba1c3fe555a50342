import type { Recall } from '../intent/read-recall.ts';
import { sightOf } from '../intent/sights.ts';
import type { Entity, Memory } from '../known.ts';
import { saidBack } from '../telling/said.ts';
import type { Context } from '../turn.ts';
import { capital } from '../words/capital.ts';
import { ofYou, toYou } from '../words/without-subject.ts';
import { daysAhead, onWords } from './on-words.ts';

/** What answers a question, the best first. */
export interface Answers {
  readonly memories: readonly Memory[];
  readonly people: readonly Entity[];
}

/** As many memories are told in answer to one question. */
const MOST = 4;

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** One memory as a sentence to the person: "You live in Porto.", "Wine tasting: Wednesday 11 March." */
function sayMemory({ kind, content, on }: Memory, context: Context | undefined): string {
  const now = context?.now ?? '';
  if (on) {
    const day = onWords(on, now || on, context?.locale ?? 'en-GB', true);
    const ahead = daysAhead(on, now || on);
    const near = ahead === 0 ? ', today' : ahead === 1 ? ', tomorrow' : ahead < 0 ? ', which is past' : '';
    const owed = kind === 'commitment' ? toYou(content) : undefined;
    if (owed) return `${capital(owed)}, due ${day}${near}.`;
    return `${ofYou(content)}: ${kind === 'commitment' ? 'due ' : ''}${day}${near}.`;
  }
  const you = toYou(content);
  if (you) return ended(capital(you));
  return ended(kind === 'decision' ? `You decided: ${ofYou(content)}` : ofYou(content));
}

/** Somebody or something as a sentence: "Ana: your manager; works at Acme." */
function sayEntity({ name, kind, relations, about }: Entity): string {
  const told = [
    ...relations.map((relation) =>
      relation.replace(/^(.+) of you$/, 'your $1').replace(/^you (.+)$/, 'you $1'),
    ),
    ...(about ? [about] : []),
  ];
  const words =
    told.length > 0
      ? told.join('; ')
      : kind === 'person'
        ? 'you have mentioned the name, no more'
        : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} of yours`;
  return ended(`${name}: ${words}`);
}

/** True of a memory that says of somebody what is told of them anyway. */
function tellsOf({ name, about }: Entity, { content }: Memory): boolean {
  const parts = about?.split('; ') ?? [];
  return content.includes(name) && parts.some((part) => content.endsWith(part));
}

/** The answer to a question from what is known. */
export function sayAnswers(
  recall: Recall,
  { memories, people }: Answers,
  context: Context | undefined,
): string {
  const names = people.map(sayEntity);
  const more = memories.filter((memory) => !people.some((one) => tellsOf(one, memory)));
  const told = more.slice(0, MOST).map((memory) => sayMemory(memory, context));
  if (recall.wants === 'whether' && names.length === 0 && told.length === 1)
    return `What you told me: ${told[0] ?? ''}`;
  const all = [...names, ...told];
  return all.length > 2 ? all.map((line) => `- ${line}`).join('\n') : all.join(' ');
}

const ASKS =
  /^(?:what|which|who|how|when|where|is|are|was|were|does|do|did|has|have|will|any)(?:['’]s)?\b|^(?:the|\S+['’]s) \S|\S+ \S+ \S/i;
const SUM = /\d ?(?:times|plus|minus|divided|[*x+/%]|percent)/i;
/** What is so now and may be otherwise tomorrow is found out, and not told beforehand. */
const OF_NOW =
  /\b(?:right now|now|today|tonight|yet|currently|at the moment|so far|this (?:morning|afternoon|evening|minute)|latest|how long (?:will|does|would) it|last (?:week|month|quarter|year|night)|yesterday|balance|spend|spent|earn(?:ed)?|sold|did (?!i\b|we\b)[^ ]+ (?:say|write|post|decide|agree|want))\b/i;
const FIND_OUT = ' Shall I remind you to find out?';

/** That nothing is known of what was asked, without making anything up. */
export function sayUnknown({ own, words, typed, all, wants }: Recall): string {
  const about = typed.slice(Math.max(0, typed.toLowerCase().lastIndexOf(words))).slice(0, 60);
  if (all || (wants === 'who' && !own))
    return `I don’t know: you haven’t told me about ${saidBack(about)} yet.${!all && about.split(' ').length > 2 ? FIND_OUT : ''}`;
  const sight = own ? sightOf(typed.toLowerCase(), true) : undefined;
  if (sight)
    return `I don’t know; you haven’t told me yet. ${sight.cannot} Shall I remind you to ${sight.task}?`;
  if (own) return `I don’t know; you haven’t told me yet.${OF_NOW.test(typed) ? FIND_OUT : ''}`;
  const found = ASKS.test(typed) && !SUM.test(typed) ? FIND_OUT : '';
  return `I don’t know that: you haven’t told me, and I can’t look things up or work them out.${found}`;
}
