/** What Alfred asks to be allowed, in a workspace; the manifests say the same. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'dnd:read',
  'files:write',
  'im:history',
  'im:write',
  'reactions:read',
  'users:read',
];
