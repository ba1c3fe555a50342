import { z } from 'zod';

import type { Glance } from '../../slack/views/glance.ts';

/** How the tools stand that the page has beyond what Slack has. */
export interface ToolsState {
  /** How the workspace's clock stands; null where it can't be moved. */
  clock: ClockState | null;
  /** Whether there is a view of what the app knows. */
  glance: boolean;
}

/** How a clock stands that can be moved; times in ms. */
interface ClockState {
  ahead: number;
  moving: { from: number; to: number } | null;
  failed: string | null;
}

/** What the page can ask of the clock. */
export const clockWishSchema = z.union([
  z.object({ minutes: z.number().finite() }),
  z.object({ morning: z.enum(['tomorrow', 'monday']) }),
  z.object({ local: z.string().max(40) }),
  z.object({ halt: z.literal(true) }),
]);

/** One wish for the clock. */
export type ClockWish = z.input<typeof clockWishSchema>;

/** What comes of a wish. */
export type ClockResult = { ok: true } | { ok: false; error: string };

/** What the app knows of the person acted as; null when it has not met them. */
export type GlanceResult = { ok: true; glance: Glance | null } | { ok: false; error: string };
