import type { Profile } from '../intent/read-profile.ts';
import { readExporting, readProfileLists } from '../memory-answers.ts';
import { sayProfile } from '../reply/say-profile.ts';
import { BEYOND } from '../reply/say-talk.ts';
import type { Turn } from '../turn.ts';
import type { Step } from './step.ts';

/** Shows what is known of the person, all of it or one kind, or has it sent to them as a file. */
export function actProfile(profile: Profile, turn: Turn, key: string): Step {
  const name = profile.as === 'file' ? 'export_profile' : 'get_user_profile';
  if (!turn.tools.has(name)) {
    const inChannel = turn.context?.surface === 'channel';
    return {
      say: inChannel ? 'What I know of you stays between us: ask me in our direct messages.' : BEYOND,
    };
  }
  const id = `${key}_profile`;
  const answer = turn.results.get(id);
  if (answer === undefined) return { calls: [{ id, name, args: {} }] };
  if (profile.as === 'file') {
    const exporting = readExporting(answer);
    return {
      say:
        'refused' in exporting
          ? exporting.say
          : 'It’s on its way: one file with everything I know, here in our direct messages.',
    };
  }
  const lists = readProfileLists(answer);
  return { say: 'refused' in lists ? lists.say : sayProfile(lists, profile.part) };
}
