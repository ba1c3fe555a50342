import { createRoute } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';

import { profileOf } from '../assistant/profile.ts';
import type { PrismaClient } from '../db/generated/client.ts';
import { getSettings } from '../db/settings.ts';
import type { ApiEnv } from './guards.ts';
import { ProfileJson, profileJson, SettingsJson, settingsJson } from './proactive-json.ts';
import { jsonResponse, REFUSALS, SECURITY } from './responses.ts';

const SETTINGS = createRoute({
  method: 'get',
  path: '/proactive/settings',
  summary: 'How forward Alfred is with you',
  security: SECURITY,
  responses: {
    200: jsonResponse('The settings', SettingsJson),
    ...REFUSALS,
  },
});
const PROFILE = createRoute({
  method: 'get',
  path: '/proactive/profile',
  summary: 'All that is known about you',
  security: SECURITY,
  responses: {
    200: jsonResponse('The profile', ProfileJson),
    ...REFUSALS,
  },
});

/** What Alfred knows of somebody and how it treats them. */
export function addProactive(
  app: OpenAPIHono<ApiEnv>,
  { prisma, now }: { prisma: PrismaClient; now: () => Date },
): void {
  app.openapi(SETTINGS, async (context) => {
    const { person } = context.var;
    return context.json(settingsJson(await getSettings(prisma, person, now()), person), 200);
  });
  app.openapi(PROFILE, async (context) =>
    context.json(profileJson(await profileOf(prisma, context.var.person, now())), 200),
  );
}
