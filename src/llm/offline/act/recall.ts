import type { Listing } from '../intent/read-listing.ts';
import type { Recall } from '../intent/read-recall.ts';
import type { Entity, Memory } from '../known.ts';
import { readEntities, readMemories } from '../memory-answers.ts';
import { sayAnswers, sayUnknown } from '../reply/say-answers.ts';
import { BEYOND } from '../reply/say-talk.ts';
import type { Moment } from '../time/calendar.ts';
import type { Turn } from '../turn.ts';
import { fromLists } from './from-lists.ts';
import { actList } from './list.ts';
import { lookedFor, rank } from './rank.ts';
import type { Call, Step } from './step.ts';

function unique<T extends { readonly content?: string; readonly name?: string }>(
  things: readonly T[],
): readonly T[] {
  return [
    ...new Map(things.map((thing) => [(thing.content ?? thing.name ?? '').toLowerCase(), thing])).values(),
  ];
}

/** What lies ahead as the context tells it, in the form of memories where it is none of those. */
function known(turn: Turn): readonly Memory[] {
  return turn.context?.known ?? [];
}

function searchCalls(recall: Recall, turn: Turn, key: string): readonly Call[] {
  const query = lookedFor(recall);
  return ['search_memory', 'search_entities']
    .filter((name) => turn.tools.has(name))
    .map((name) => ({ id: `${key}_${name}`, name, args: { query } }));
}

/** Answers a question from what is known, looks for it where that says nothing, and says so when nothing is found. */
export function actRecall(recall: Recall, turn: Turn, now: Moment, key: string): Step {
  const { context, results } = turn;
  const say = (memories: readonly Memory[], people: readonly Entity[]) => {
    const found = rank(recall, unique(memories), unique(people));
    return found.memories.length + found.people.length > 0
      ? { say: sayAnswers(recall, found, context) }
      : undefined;
  };
  if (!turn.tools.has('search_memory')) {
    const inChannel = context?.surface === 'channel';
    return {
      say:
        inChannel && (recall.own || recall.all || recall.wants === 'who')
          ? 'What I know of you stays between us: ask me in our direct messages.'
          : BEYOND,
    };
  }
  const atHand = recall.all ? undefined : say(known(turn), context?.people ?? []);
  if (atHand) return atHand;
  const calls = searchCalls(recall, turn, key);
  const open = calls.filter(({ id }) => !results.has(id));
  if (open.length > 0) return { calls: open };
  const memories = [...known(turn), ...readMemories(results.get(`${key}_search_memory`) ?? '')];
  const people = [...(context?.people ?? []), ...readEntities(results.get(`${key}_search_entities`) ?? '')];
  const looked = say(memories, people);
  if (looked) return looked;
  const id = `${key}_profile`;
  if (turn.tools.has('get_user_profile')) {
    const lists = results.get(id);
    if (lists === undefined) return { calls: [{ id, name: 'get_user_profile', args: {} }] };
    const whole = fromLists(lists);
    const last = say(whole.memories, whole.people);
    if (last) return last;
  }
  const listing: Listing | undefined = recall.wants === 'when' ? listingFor(recall) : undefined;
  if (listing && turn.tools.has('list_schedules')) {
    const listed = actList(listing, turn, now, `${key}_times`);
    if ('calls' in listed || listed.say !== BEYOND) return listed;
  }
  return { say: sayUnknown(recall) };
}

/** The same question asked of the schedules. */
function listingFor({ words }: Recall): Listing {
  const bare = words
    .replaceAll(/\b(?:my|the|our|is|are|next|due|again)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { kind: 'list', all: false, unsure: true, only: { by: 'words', words: bare, explicit: false } };
}
