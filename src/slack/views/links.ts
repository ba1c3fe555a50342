/** A link of Markdown: what it shows, and where it leads, which may stand in angle brackets and have a title. */
const LINK =
  /(!?)\[((?:\\.|[^\\[\]]|\[(?:\\.|[^\\[\]])*\])*)\]\(\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()<>\\]|\((?:\\.|[^\s()<>\\])*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/gs;
/** A link in Slack's own way of writing. */
const TAG = /<([^\s<>|]+)\|([^<>]*)>/g;
/** Where an address is kept that a link elsewhere in the text is to lead to. */
const KEPT = /^( {0,3}\[[^\]\n]+\]):(?=\s*<?[a-z][a-z\d+.-]*:)/gim;
/** What looks like an address: anything after a scheme, or names with dots between them. */
const ADDRESS = /[a-z][a-z\d+-]{0,19}:\/\/([^\s/?#]+)|((?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,})/giu;

/** The name of a host as it is asked for, without a port; null when it is none. */
function hostOf(written: string): string | null {
  try {
    return new URL(`http://${written}`).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}

/** The host that somebody gets to by an address; null when that can't be told. */
function leadsTo(address: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(address);
    return hostOf(protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? '') : host);
  } catch {
    return null;
  }
}

/** A label as a person reads it: without what marks it up, and what can't be seen. */
function asRead(label: string): string {
  return label
    .replaceAll(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([\da-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&period;', '.')
    .normalize('NFKC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}*_~`\\]/gu, '')
    .replaceAll('。', '.');
}

/** Whether a label shows an address other than the one that it leads to, or one of which that can't be told. */
function deceives(label: string, address: string): boolean {
  const there = leadsTo(address);
  return [...asRead(label).matchAll(ADDRESS)].some(([, authority, name]) => {
    // What stands before an @ is no host, and is there to look like one.
    const shown = authority?.includes('@') ? null : hostOf(authority ?? name ?? '');
    return there === null || shown === null || (there !== shown && !there.endsWith(`.${shown}`));
  });
}

function plainly(label: string, address: string): string {
  return label.trim() === '' ? address : `${label} (${address})`;
}

/**
 * Text of which every link leads where it says: one that shows another address is written out with both, one that shows
 * nothing as its address, and a picture, which would be fetched unasked, as a link to it.
 */
export function openLinks(text: string): string {
  return text
    .replaceAll(TAG, (whole, address: string, label: string) =>
      label.trim() === '' || deceives(label, address) ? plainly(label, address) : whole,
    )
    .replaceAll(LINK, (whole, mark: string, label: string, angled?: string, bare?: string) => {
      const address = angled ?? bare ?? '';
      if (label.trim() === '' || deceives(label, address)) return plainly(label, address);
      return whole.slice(mark.length);
    })
    .replaceAll(KEPT, '$1 ');
}
