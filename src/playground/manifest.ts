import { readFileSync } from 'node:fs';

import { z } from 'zod';

const prompt = z.object({ title: z.string(), message: z.string() });

const manifestSchema = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140).default(''),
    long_description: z.string().max(4000).optional(),
    background_color: z.string().optional(),
  }),
  features: z.object({
    agent_view: z
      .object({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(prompt).max(4).default([]),
      })
      .optional(),
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(true),
        messages_tab_read_only_enabled: z.boolean().default(true),
      })
      .prefault({}),
    bot_user: z.object({ display_name: z.string().max(80) }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().startsWith('/').max(32),
          description: z.string(),
          usage_hint: z.string().optional(),
        }),
      )
      .max(50)
      .default([]),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) }),
  }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
      interactivity: z.object({ is_enabled: z.boolean() }).prefault({ is_enabled: false }),
      socket_mode_enabled: z.boolean().default(false),
    })
    .prefault({}),
});

/** The parts of a Slack app manifest that decide what the look-alike allows and delivers. */
export type SlackManifest = z.input<typeof manifestSchema>;

/** A manifest with every default filled in. */
export type AppManifest = z.output<typeof manifestSchema>;

/** Checks a manifest against Slack's rules and fills in its defaults; throws where Slack would refuse it. */
export function parseManifest(manifest: SlackManifest): AppManifest {
  return manifestSchema.parse(manifest);
}

/** Reads manifest.json of the project root. */
export function readProjectManifest(): SlackManifest {
  const path = new URL('../../manifest.json', import.meta.url);
  const manifest: SlackManifest = JSON.parse(readFileSync(path, 'utf8'));
  return manifest;
}
