import type { Parts } from './parts.ts';

const PROMPTS = [
  { title: 'Remind me soon', message: 'remind me in 20 minutes to stretch' },
  { title: 'Every weekday', message: 'every weekday at 9:15 ask me for my plan' },
  { title: 'What is scheduled?', message: 'what are my schedules' },
];

/** Shows things to try to a person who opened the DM, where Slack offers that. */
export async function suggestPrompts({ slack }: Pick<Parts, 'slack'>, channel: string): Promise<void> {
  await slack.optional('assistant.threads.setSuggestedPrompts', (client) =>
    client.apiCall('assistant.threads.setSuggestedPrompts', { channel_id: channel, prompts: PROMPTS }),
  );
}
