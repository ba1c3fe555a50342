import { refuse } from '../api/answer.ts';
import type { Answer } from '../api/answer.ts';
import type { Team } from '../state/state.ts';
import type { Granted, Grants } from './grants.ts';

/** What the methods about access need to know. */
export interface OAuthParts {
  clientId: string;
  clientSecret: string;
  appId: string;
  scopes: readonly string[];
  grants: Grants;
  /** What a workspace's or an organisation's id stands for. */
  siteOf: (id: string) => { team: Team | null; enterprise: Team['enterprise'] | null; botUserId: string };
  /** Takes the app out of a workspace or an organisation and tells it. */
  uninstall: (where: string) => void;
}

type Args = Readonly<Record<string, string>>;

function checkClient({ clientId, clientSecret }: OAuthParts, args: Args): Answer | undefined {
  if (args['client_id'] !== clientId) return refuse('invalid_client_id');
  if (args['client_secret'] !== clientSecret) return refuse('bad_client_secret');
  return undefined;
}

function granted(parts: OAuthParts, { where, token, refreshToken, expiresIn }: Granted): Answer {
  const { team, enterprise, botUserId } = parts.siteOf(where);
  return {
    ok: true,
    app_id: parts.appId,
    authed_user: { id: 'U0INSTALLER' },
    scope: parts.scopes.join(','),
    token_type: 'bot',
    access_token: token,
    bot_user_id: botUserId,
    team: team && { id: team.id, name: team.name },
    enterprise,
    is_enterprise_install: team === null,
    ...(refreshToken !== undefined && { refresh_token: refreshToken, expires_in: expiresIn }),
  };
}

/** `oauth.v2.access`: spends a code of the authorize page, or a refresh token. */
export function access(parts: OAuthParts, args: Args): Answer {
  const wrong = checkClient(parts, args);
  if (wrong) return wrong;
  const refreshing = args['grant_type'] === 'refresh_token';
  const answer = refreshing
    ? parts.grants.refresh(args['refresh_token'] ?? '')
    : parts.grants.exchangeCode(args['code'] ?? '', args['redirect_uri'] ?? '');
  return 'error' in answer ? refuse(answer.error) : granted(parts, answer);
}

/** `apps.uninstall`: takes the app out of where a token is good. */
export function uninstall(parts: OAuthParts, args: Args, token: string | undefined): Answer {
  const wrong = checkClient(parts, args);
  if (wrong) return wrong;
  const worth = parts.grants.worthOf(token ?? '');
  if ('error' in worth) return refuse(worth.error);
  parts.uninstall(worth.where);
  return { ok: true };
}
