import type { App, BlockAction, Context, ViewSubmitAction } from '@slack/bolt';

import { admit } from '../assistant/admit.ts';
import { keepProfile } from '../assistant/follow-zone.ts';
import { greet } from '../assistant/greet.ts';
import { findPerson } from '../db/people.ts';
import { stopTurn } from '../db/turns.ts';
import { pressed, submitted } from './admitted.ts';
import { pressOnApproval } from './approval-buttons.ts';
import type { Slack } from './client.ts';
import { command } from './command.ts';
import { directMessage } from './direct-message.ts';
import { farewell, FAREWELLS } from './farewell.ts';
import { pressOnFeedback } from './feedback-buttons.ts';
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

/** Buttons and menus, by the ids of their actions. */
const PRESSES = [
  [/^run:/, pressOnRun],
  [/^schedule:/, pressOnSchedule],
  [/^zone:/, pressOnZone],
  [/^suggestion:/, pressOnSuggestion],
  [/^proactive:/, pressProactive],
  [/^approval:/, pressOnApproval],
  [/^feedback:/, pressOnFeedback],
  [/^habit:/, pressForgetHabit],
  [/^home:/, pressOnHome],
  [/^known:/, pressOnKnown],
] as const;

/** Where `openEar` puts the way to reach the workspace that something came from. */
export const SLACK = 'slackThere';

/** The whole routing table: what comes from Slack, and whose work it is. */
export function listen(app: App, given: Omit<Parts, 'slack'>): void {
  const at = (context: Context): Parts => ({ ...given, slack: context[SLACK] as Slack });
  app.event('message', ({ event, context }) => directMessage(at(context), event));
  app.event('app_mention', ({ event, context }) => mention(at(context), event));
  app.event('app_home_opened', async ({ event, context }) => {
    const parts = at(context);
    const person = await knowPerson(parts, event.user, event.channel);
    if (event.tab === 'home') return openHome(parts, person);
    if (!(await admit(parts, person))) return;
    await greet(parts, person);
    await suggestPrompts(parts, event.channel);
  });
  app.event('agent_session_stopped', async ({ event, context }) => {
    const parts = at(context);
    const { channel, thread_ts: rootTs } = event;
    const known = await findPerson(parts.prisma, parts.slack.teamId, event.user);
    if (known) await stopTurn(parts.prisma, known.person, { channel, rootTs }, parts.now());
  });
  app.event('reaction_added', ({ event, context }) => reacted(at(context), event));
  app.event('user_change', async ({ event, context }) => {
    const parts = at(context);
    const user: SlackUser = event.user;
    const { teamId } = parts.slack;
    // Nothing is kept of people who never met Alfred.
    if (!user.id || !(await findPerson(parts.prisma, teamId, user.id))) return;
    const profile = toProfile(user, user.id, teamId);
    await keepProfile(parts, teamId, profile, { key: parts.hashKey, now: parts.now() });
  });
  for (const type of FAREWELLS) app.event(type, ({ event, body }) => farewell(given, event, body));
  app.command('/alfred', async ({ command: asked, ack, context }) => {
    const { text, blocks } = await command(at(context), asked);
    await ack({ response_type: 'ephemeral', text, ...(blocks ? { blocks } : {}) });
  });
  for (const [id, handle] of PRESSES) {
    app.action<BlockAction>(id, ({ body, ack, context }) => pressed(at(context), handle)({ body, ack }));
  }
  const forms = {
    'suggestion:change': submitChange,
    'proactive:settings': submitSettings,
    'schedule:edit': submitScheduleForm,
    'known:correct': submitCorrection,
    'known:forget': submitForgetting,
  };
  for (const [id, submit] of Object.entries(forms)) {
    app.view(id, async ({ body, ack, context }) => {
      const errors = await submitted(at(context), submit)(body as ViewSubmitAction);
      await (errors ? ack({ response_action: 'errors', errors }) : ack());
    });
  }
  // Whoever is known to Alfred may have it forgotten.
  app.action<BlockAction>(/^forget:/, ({ body, ack, context }) => pressForget(at(context), body, ack));
  // In Socket Mode an action that nobody takes is never acknowledged and shows the person an error.
  app.action(
    /^(?!run:|schedule:|zone:|forget:|suggestion:|proactive:|habit:|approval:|feedback:|home:|known:)/,
    ({ ack }) => ack(),
  );
  app.view(/^(?!suggestion:change|proactive:settings|schedule:edit|known:correct|known:forget)/, ({ ack }) =>
    ack(),
  );
  app.options(/.*/, ({ ack }) => ack({ options: [] }));
}
