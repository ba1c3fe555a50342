import { applyResponse, issueResponseUrl } from '../api/response-url.ts';
import type { Channel, Person } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';
import { noteFrom, outcomeOf } from './interaction.ts';
import type { Outcome } from './interaction.ts';

/** How a slash command ended; `error` is Slack's name for what the person was told went wrong. */
export interface CommandOutcome extends Outcome {
  error?: 'unknown_command' | 'dispatch_failed';
}

/** Runs a slash command, such as `/alfred list`, in a channel; resolves once the app acknowledged it or Slack gave up. */
export async function runCommand(
  workspace: Workspace,
  user: Person,
  typed: string,
  channel: Channel,
): Promise<CommandOutcome> {
  const { store, manifest, line, triggers } = workspace;
  const [command = '', ...words] = typed.trim().split(' ');
  const place = { channel: channel.id, user: user.id };
  if (!manifest.features.slash_commands.some((known) => known.command === command)) {
    noteFrom(workspace, place, `\`${command}\` is not a valid command.`);
    return { acked: false, response: {}, error: 'unknown_command' };
  }
  const { team, app_id } = store.state.installation;
  const outcome = outcomeOf(
    await line.deliver({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: {
        token: 'playground-verification-token',
        team_id: team.id,
        team_domain: team.domain,
        ...(team.enterprise && { enterprise_id: team.enterprise.id, enterprise_name: team.enterprise.name }),
        channel_id: channel.id,
        channel_name: channel.name,
        user_id: user.id,
        user_name: user.name,
        command,
        text: words.join(' ').trim(),
        api_app_id: app_id,
        is_enterprise_install: 'false',
        response_url: issueResponseUrl(workspace, place),
        trigger_id: triggers.issue(user.id),
      },
    }),
  );
  if (!outcome.acked) {
    noteFrom(workspace, place, `${command} failed with the error "dispatch_failed"`);
    return { ...outcome, error: 'dispatch_failed' };
  }
  if (Object.keys(outcome.response).length > 0) applyResponse(workspace, place, outcome.response);
  return outcome;
}
