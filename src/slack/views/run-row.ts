import type { RunSummary } from '../../assistant/summarise-run.ts';
import { fit } from './text.ts';

/** The address of a message in Slack. */
export function messageLink(teamUrl: string, channel: string, ts: string): string {
  return `${teamUrl.replace(/\/$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
}

/** A past run in one line of mrkdwn, with a link to its message. */
export function runLine({ name, at, outcome, message }: RunSummary, teamUrl: string): string {
  const link = message && teamUrl ? ` · <${messageLink(teamUrl, message.channel, message.ts)}|open>` : '';
  return `${fit(at, 60)} · *${fit(name, 100)}* · ${fit(outcome, 120)}${link}`;
}
