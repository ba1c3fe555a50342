import type { IncomingHttpHeaders } from 'node:http';

/** Why a request may not be served, or undefined if it may. */
export type Refusal = 'wrong host' | 'wrong origin' | undefined;

/**
 * Lets in only what was addressed to this server by a loopback name, and from a browser only what its own page sent:
 * other pages that a person has open, and names that were rebound to loopback, are kept out.
 */
export function refusalOf(
  headers: IncomingHttpHeaders,
  port: number,
  { isPage }: { isPage: boolean },
): Refusal {
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`);
  // Names of hosts are the same in capitals.
  const [host, origin] = [headers.host, headers.origin].map((sent) => sent?.toLowerCase());
  if (host === undefined || !hosts.includes(host)) return 'wrong host';
  if (origin !== undefined && origin !== `http://${host}`) return 'wrong origin';
  // A link on another site may lead to the page, but nothing else may be asked for from there.
  const site = headers['sec-fetch-site'];
  const foreign = site === 'cross-site' || site === 'same-site';
  const follows = isPage && headers['sec-fetch-mode'] === 'navigate';
  return foreign && !follows ? 'wrong origin' : undefined;
}
