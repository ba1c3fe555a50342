import { randomBytes } from 'node:crypto';

/** What an app was granted: the workspace's or the organisation's id, and with rotation what renews it. */
export interface Granted {
  where: string;
  token: string;
  /** Renews the token, once. */
  refreshToken?: string;
  /** Seconds that the token is good for. */
  expiresIn?: number;
}

/** What a token is worth: where it works, or Slack's name for why it does not. */
type Worth =
  | { where: string }
  | { error: 'invalid_auth' | 'token_expired' | 'token_revoked' | 'account_inactive' };

/** The codes, tokens and refresh tokens of one app, wherever it is installed. */
export interface Grants {
  /** A code for somebody who allowed the app, good once and for ten minutes. */
  issueCode(where: string, redirectUri: string): string;
  /** Spends a code: the tokens, or Slack's name for why not. */
  exchangeCode(code: string, redirectUri: string): Granted | { error: string };
  /** Spends a refresh token. */
  refresh(refreshToken: string): Granted | { error: string };
  /** Makes the refresh token of a place of no use. */
  spendRefresh(where: string): void;
  worthOf(token: string): Worth;
  /** Whether the app is installed in a workspace or an organisation. */
  isInstalled(where: string): boolean;
  /** Takes everything back that was granted there. */
  revoke(where: string): void;
}

const CODE_LIVES_MS = 10 * 60_000;
/** Twelve hours, as Slack has it. */
const TOKEN_LIVES_S = 43_200;

interface Token {
  where: string;
  /** In milliseconds; null when it does not expire. */
  expires: number | null;
}

const secret = (): string => randomBytes(16).toString('hex');

/** Grants by the given clock; with `rotation` tokens expire and are renewed. */
export function createGrants({ now, rotation }: { now: () => Date; rotation: boolean }): Grants {
  const codes = new Map<string, { where: string; redirectUri: string; expires: number; used: boolean }>();
  const tokens = new Map<string, Token>();
  const refreshTokens = new Map<string, { where: string; used: boolean }>();
  const revoked = new Set<string>();
  const installed = new Map<string, string>();

  const grant = (where: string): Granted => {
    if (!rotation) {
      // Installing again gives the same token again.
      const token = installed.get(where) ?? `xoxb-${secret()}`;
      installed.set(where, token);
      tokens.set(token, { where, expires: null });
      return { where, token };
    }
    const token = `xoxe.xoxb-${secret()}`;
    const refreshToken = `xoxe-1-${secret()}`;
    installed.set(where, token);
    tokens.set(token, { where, expires: now().getTime() + TOKEN_LIVES_S * 1_000 });
    refreshTokens.set(refreshToken, { where, used: false });
    return { where, token, refreshToken, expiresIn: TOKEN_LIVES_S };
  };

  return {
    issueCode: (where, redirectUri) => {
      const code = `${secret()}.${secret()}`;
      codes.set(code, { where, redirectUri, expires: now().getTime() + CODE_LIVES_MS, used: false });
      return code;
    },
    exchangeCode: (code, redirectUri) => {
      const issued = codes.get(code);
      if (!issued || now().getTime() > issued.expires) return { error: 'invalid_code' };
      if (issued.used) return { error: 'code_already_used' };
      if (issued.redirectUri !== redirectUri) return { error: 'bad_redirect_uri' };
      issued.used = true;
      return grant(issued.where);
    },
    refresh: (refreshToken) => {
      const issued = refreshTokens.get(refreshToken);
      if (!issued || issued.used) return { error: 'invalid_refresh_token' };
      issued.used = true;
      return grant(issued.where);
    },
    spendRefresh: (where) => {
      for (const issued of refreshTokens.values()) if (issued.where === where) issued.used = true;
    },
    worthOf: (token) => {
      const known = tokens.get(token);
      if (!known) return { error: revoked.has(token) ? 'account_inactive' : 'invalid_auth' };
      if (known.expires !== null && now().getTime() > known.expires) return { error: 'token_expired' };
      return { where: known.where };
    },
    isInstalled: (where) => installed.has(where),
    revoke: (where) => {
      installed.delete(where);
      for (const [token, known] of tokens) {
        if (known.where !== where) continue;
        tokens.delete(token);
        revoked.add(token);
      }
      for (const [token, issued] of refreshTokens) if (issued.where === where) refreshTokens.delete(token);
    },
  };
}
