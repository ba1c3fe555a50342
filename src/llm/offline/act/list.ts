import type { Listing } from '../intent/read-listing.ts';
import { quotedNames, sayList } from '../reply/say-list.ts';
import { BEYOND } from '../reply/say-talk.ts';
import { readListed } from '../tool-answers.ts';
import type { Turn } from '../turn.ts';
import { findSchedules } from './find-schedule.ts';
import type { Step } from './step.ts';

/** Lists the schedules, or those that were asked for. */
export function actList(listing: Listing, turn: Turn, key: string): Step {
  if (!turn.tools.has('list_schedules'))
    return { say: 'I keep that between us: ask me in our direct messages.' };
  const id = `${key}_list`;
  const answer = turn.results.get(id);
  if (answer === undefined) {
    return { calls: [{ id, name: 'list_schedules', args: { state: listing.all ? 'all' : 'live' } }] };
  }
  const listed = readListed(answer);
  if ('refused' in listed) return { say: listed.say };
  const { only } = listing;
  const focus = turn.context?.focus;
  const some =
    only?.by === 'words'
      ? findSchedules(only.words, listed.schedules)
      : only?.by === 'focus' && focus
        ? listed.schedules.filter((schedule) => schedule.id === focus.id)
        : listed.schedules;
  if (some.length === 0 && listing.unsure) return { say: BEYOND };
  if (some.length === 0 && only?.by === 'words' && listed.schedules.length > 0) {
    return {
      say: `I have nothing called “${only.words}”. There is ${quotedNames(listed.schedules, 'and')}.`,
    };
  }
  return { say: sayList(some.length > 0 ? some : listed.schedules, listing.all) };
}
