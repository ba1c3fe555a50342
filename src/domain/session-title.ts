import { isSmallTalk } from './small-talk.ts';

const MOST_WORDS = 7;
const LONGEST = 60;

/** What Slack writes between < and >: a link is known by its label, a person or channel by nothing that is worth reading. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/<https?:[^<>|]*\|([^<>]*)>/g, '$1')
    .replaceAll(/<https?:[^<>]*>|https?:\/\/\S+/g, 'a link')
    .replaceAll(/<[@#!][^<>]*>/g, ' ');
}

/**
 * A few words by which a conversation is found again, from the first thing that was said in it: at most seven, and sixty
 * characters. Null when that says nothing of a subject. What is to be kept out of sight must be masked before.
 */
export function sessionTitle(said: string): string | null {
  const lines = withoutMarkup(said)
    .split('\n')
    .map((one) => one.replaceAll(/[*_~`]+/g, '').trim());
  const line = lines.find((one) => one !== '' && !isSmallTalk(one)) ?? '';
  const words = line.split(/\s+/);
  let title = '';
  for (const word of words.slice(0, MOST_WORDS)) {
    if (title.length + word.length >= LONGEST) break;
    title = title === '' ? word : `${title} ${word}`;
  }
  const whole = title === words.join(' ');
  const bare = title.replace(/[\s.,;:!–—-]+$/u, '');
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  const [first = ''] = bare;
  return `${first.toLocaleUpperCase('en')}${bare.slice(first.length)}${whole ? '' : '…'}`;
}
