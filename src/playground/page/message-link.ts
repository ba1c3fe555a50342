/** Where a link to a message of this playground leads. */
export interface MessagePlace {
  channel: string;
  ts: string;
}

/** Names of this machine, by any of which the page may have been opened. */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);
const PATH = /^\/archives\/([A-Z0-9]+)\/p(\d+)(\d{6})$/;

/** Reads a link to a message as Slack writes it; null when it leads elsewhere. */
export function readMessageLink(href: string): MessagePlace | null {
  if (!URL.canParse(href)) return null;
  const { hostname, port, pathname } = new URL(href);
  const [, channel, seconds, rest] = PATH.exec(pathname) ?? [];
  const here = hostname === window.location.hostname || HERE.has(hostname);
  return here && port === window.location.port && channel !== undefined
    ? { channel, ts: `${seconds}.${rest}` }
    : null;
}

const LOOK_MS = 50;
const LOOKS = 40;
const SHOWN_MS = 2_000;

/** Brings a message on one side into view once it is drawn there, and points it out for a moment. */
export function showMessage(side: Element, ts: string, looks = LOOKS): void {
  const found = side.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
  if (!found) {
    if (looks > 0) setTimeout(showMessage, LOOK_MS, side, ts, looks - 1);
    return;
  }
  found.scrollIntoView({ block: 'center' });
  found.classList.add('pointed-out');
  setTimeout(() => found.classList.remove('pointed-out'), SHOWN_MS);
}
