import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import { keepProfile } from '../assistant/follow-zone.ts';
import { greet } from '../assistant/greet.ts';
import { findPerson } from '../db/people.ts';
import { stopTurn } from '../db/turns.ts';
import { pressed, submitted } from './admitted.ts';
import { pressOnApproval } from './approval-buttons.ts';
import { command } from './command.ts';
import { directMessage } from './direct-message.ts';
import { pressOnHome } from './home-buttons.ts';
import { openHome } from './home.ts';
import { knowPerson, toProfile } from './know-person.ts';
import type { SlackUser } from './know-person.ts';
import { pressOnKnown, submitCorrection, submitForgetting } from './known-forms.ts';
import { mention } from './mention.ts';
import type { Parts } from './parts.ts';
import { pressForgetHabit, pressProactive, submitSettings } from './proactive-buttons.ts';
import { pressForget } from './profile-command.ts';
import { reacted } from './reactions.ts';
import { pressOnRun, pressOnSchedule } from './schedule-buttons.ts';
import { submitScheduleForm } from './schedule-forms.ts';
import { suggestPrompts } from './suggest-prompts.ts';
import { pressOnSuggestion, submitChange } from './suggestion-buttons.ts';
import { pressOnZone } from './zone-buttons.ts';

/** The whole routing table: what comes from Slack, and whose work it is. */
export function listen(app: App, parts: Parts): void {
  app.event('message', ({ event }) => directMessage(parts, event));
  app.event('app_mention', ({ event }) => mention(parts, event));
  app.event('app_home_opened', async ({ event }) => {
    const person = await knowPerson(parts, event.user, event.channel);
    if (event.tab === 'home') return openHome(parts, person);
    if (await admit(parts, person)) await greet(parts, person);
    await suggestPrompts(parts, event.channel);
  });
  app.event('agent_session_stopped', async ({ event }) => {
    const { channel, thread_ts: rootTs } = event;
    const person = await knowPerson(parts, event.user);
    await stopTurn(parts.prisma, person, { channel, rootTs }, parts.now());
  });
  app.event('reaction_added', ({ event }) => reacted(parts, event));
  app.event('user_change', async ({ event }) => {
    const user: SlackUser = event.user;
    // Nothing is kept of people who never met Alfred.
    if (!user.id || !(await findPerson(parts.prisma, parts.slack.teamId, user.id))) return;
    const { teamId, botToken: key } = parts.slack;
    await keepProfile(parts, teamId, toProfile(user, user.id, teamId), { key, now: parts.now() });
  });
  app.command('/alfred', async ({ command: given, ack }) => {
    const { text, blocks } = await command(parts, given);
    await ack({ response_type: 'ephemeral', text, ...(blocks ? { blocks } : {}) });
  });
  app.action<BlockAction>(/^run:/, pressed(parts, pressOnRun));
  app.action<BlockAction>(/^schedule:/, pressed(parts, pressOnSchedule));
  app.action<BlockAction>(/^zone:/, pressed(parts, pressOnZone));
  app.action<BlockAction>(/^suggestion:/, pressed(parts, pressOnSuggestion));
  app.action<BlockAction>(/^proactive:/, pressed(parts, pressProactive));
  app.action<BlockAction>(/^approval:/, pressed(parts, pressOnApproval));
  app.action<BlockAction>('habit:forget', pressed(parts, pressForgetHabit));
  app.action<BlockAction>(/^home:/, pressed(parts, pressOnHome));
  app.action<BlockAction>(/^known:/, pressed(parts, pressOnKnown));
  const forms = {
    'suggestion:change': submitted(parts, submitChange),
    'proactive:settings': submitted(parts, submitSettings),
    'schedule:edit': submitted(parts, submitScheduleForm),
    'known:correct': submitted(parts, submitCorrection),
    'known:forget': submitted(parts, submitForgetting),
  };
  for (const [id, submit] of Object.entries(forms)) {
    app.view(id, async ({ body, ack }) => {
      const errors = await submit(body as ViewSubmitAction);
      await (errors ? ack({ response_action: 'errors', errors }) : ack());
    });
  }
  // Whoever is known to Alfred may have it forgotten.
  app.action<BlockAction>('forget:everything', ({ body, ack }) => pressForget(parts, body, ack));
  // In Socket Mode an action that nobody takes is never acknowledged and shows the person an error.
  app.action(
    /^(?!run:|schedule:|zone:|forget:|suggestion:|proactive:|habit:|approval:|home:|known:)/,
    ({ ack }) => ack(),
  );
  app.view(/^(?!suggestion:change|proactive:settings|schedule:edit|known:correct|known:forget)/, ({ ack }) =>
    ack(),
  );
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
}
