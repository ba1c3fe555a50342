import { randomBytes } from 'node:crypto';

import type { AppManifest } from '../manifest.ts';
import { apply } from './apply.ts';
import { withBareContainers } from './containers.ts';
import { dmOf } from './dm-of.ts';
import type { Installation, Person, State, Team } from './state.ts';

/** The people of a playground that is not told of others; made up, as their names say. */
export const DEFAULT_PEOPLE: readonly Person[] = [
  {
    id: 'U0ROBIN0001',
    name: 'robin',
    real_name: 'Robin Example',
    title: 'Runs the example team',
    tz: 'Europe/Lisbon',
    locale: 'en-GB',
  },
  {
    id: 'U0SAM000001',
    name: 'sam',
    real_name: 'Sam Sample',
    title: 'Looks after the samples',
    tz: 'America/New_York',
    locale: 'en-US',
  },
];

const GENERAL = 'C0GENERAL01';

const secret = (length: number): string => randomBytes(length).toString('hex');

/** What a workspace and the app's bot in it are called. */
export interface Place {
  team: Team;
  bot: Pick<Installation, 'bot_id' | 'bot_user_id'>;
}

const PLAYGROUND: Place = {
  team: { id: 'T0PLAYGRND1', name: 'Playground', domain: 'playground' },
  bot: { bot_id: 'B0ALFRED001', bot_user_id: 'U0ALFRED001' },
};

/**
 * A new workspace, called Playground unless told otherwise: these people, #general, the app installed, a DM with it
 * for each person.
 */
export function install(manifest: AppManifest, people: readonly Person[], place: Place = PLAYGROUND): State {
  const { display_name } = manifest.features.bot_user;
  const bot: Person = {
    id: place.bot.bot_user_id,
    name: display_name.toLowerCase().replaceAll(' ', ''),
    real_name: display_name,
    tz: 'UTC',
    locale: 'en-US',
    is_bot: true,
  };
  const state = withBareContainers({
    installation: {
      team: place.team,
      app_id: 'A0ALFRED001',
      ...place.bot,
      bot_token: `xoxb-${secret(16)}`,
      app_token: `xapp-${secret(16)}`,
    },
    last_ts: '0.000000',
    people: { [bot.id]: bot },
    channels: { [GENERAL]: { id: GENERAL, name: 'general', kind: 'channel', members: [bot.id] } },
    messages: { [GENERAL]: {} },
    ephemerals: {},
    homes: {},
    modals: {},
    sessions: {},
    prompts: {},
    dnd: {},
    files: {},
    contents: {},
    pending_events: {},
    response_urls: {},
  });
  join(state, people);
  return state;
}

/** Brings those of these people in who are not in the workspace yet, each to #general and with a DM of their own. */
export function join(state: State, people: readonly Person[]): void {
  for (const person of people.filter(({ id }) => !state.people[id])) {
    const dm = dmOf(person.id);
    const members = [person.id, state.installation.bot_user_id];
    const general = state.channels[GENERAL];
    apply(state, { type: 'person_set', person });
    apply(state, { type: 'channel_set', channel: { id: dm, name: 'directmessage', kind: 'im', members } });
    if (general)
      apply(state, {
        type: 'channel_set',
        channel: { ...general, members: [...general.members, person.id] },
      });
  }
}
