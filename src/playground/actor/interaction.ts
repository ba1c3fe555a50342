import type { Delivery } from '../sockets/socket-mode.ts';
import type { Ephemeral, Person } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';

/** How something a person did ended: whether the app acknowledged it, and what it answered with that. */
export interface Outcome {
  acked: boolean;
  response: Record<string, unknown>;
}

/** Sends an interaction of this person to the app, with the fields that every one carries. */
export async function interact(
  workspace: Workspace,
  user: Person,
  type: 'block_actions' | 'view_submission' | 'view_closed',
  fields: object,
): Promise<Outcome> {
  const { store, line, triggers } = workspace;
  const { team, app_id } = store.state.installation;
  const delivery = await line.deliver({
    type: 'interactive',
    accepts_response_payload: type === 'view_submission',
    payload: {
      type,
      team: { id: team.id, domain: team.domain },
      enterprise: team.enterprise ?? null,
      is_enterprise_install: false,
      user: { id: user.id, username: user.name, name: user.name, team_id: user.team_id ?? team.id },
      api_app_id: app_id,
      token: 'playground-verification-token',
      trigger_id: triggers.issue(user.id),
      ...fields,
    },
  });
  return outcomeOf(delivery);
}

/** A delivery, told as what the person got out of it. */
export function outcomeOf(delivery: Delivery): Outcome {
  return delivery.acked ? { acked: true, response: delivery.payload } : { acked: false, response: {} };
}

/** Shows one person a note from Slack itself. */
export function noteFrom(
  { store }: Pick<Workspace, 'store'>,
  place: Pick<Ephemeral, 'channel' | 'user' | 'thread_ts'>,
  text: string,
): void {
  store.commit({ type: 'ephemeral_set', ephemeral: { ts: store.nextTs(), ...place, from: 'slack', text } });
}

/** The words Slack has for an app that did not answer a press or a form. */
export function noAnswerText({ manifest }: Pick<Workspace, 'manifest'>): string {
  return `:warning: ${manifest.features.bot_user.display_name} did not respond. Please try again.`;
}
