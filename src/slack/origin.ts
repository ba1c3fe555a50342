import { z } from 'zod';

const text = z.string().min(1).nullish().catch(undefined);
/** A form has it as a word. */
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .nullish()
  .transform((value) => value === true || value === 'true')
  .catch(false);
const place = z.object({ id: text, team_id: text, enterprise_id: text }).nullish().catch(undefined);

/** What payloads of all kinds say of where they are from; whatever is not as Slack has it counts as not there. */
const BODY = z.object({
  team_id: text,
  enterprise_id: text,
  is_enterprise_install: flag,
  authorizations: z
    .array(z.object({ team_id: text, enterprise_id: text, is_enterprise_install: flag }))
    .nullish()
    .catch(undefined),
  view: z.object({ app_installed_team_id: text }).nullish().catch(undefined),
  team: place,
  enterprise: place,
  user: place,
});

/**
 * The installation by which a payload came: the id of its workspace, or of the organisation where Alfred was installed
 * in all of it; null when it does not say. In a channel that organisations share, the people in it may be of another.
 */
export function originOf(body: object): string | null {
  const { authorizations, team, enterprise, user, view, ...own } = BODY.parse(body);
  const [via = own] = authorizations ?? [];
  if (via.is_enterprise_install) return via.enterprise_id ?? enterprise?.id ?? team?.enterprise_id ?? null;
  return via.team_id ?? view?.app_installed_team_id ?? team?.id ?? user?.team_id ?? null;
}

/** Whoever a payload about the installation itself may be about: it does not always say by which one it came. */
export function originsOf(body: object): string[] {
  const { authorizations, team_id, enterprise_id } = BODY.parse(body);
  const [via] = authorizations ?? [];
  const ids = [originOf(body), via?.team_id, team_id, via?.enterprise_id, enterprise_id];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
