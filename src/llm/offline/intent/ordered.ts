import { partOf, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { skipPolite } from './find-head.ts';

const PLAIN: Readonly<Record<string, string>> = {
  forgetting: 'forget',
  deleting: 'delete',
  erasing: 'erase',
  removing: 'remove',
  wiping: 'wipe',
  clearing: 'clear',
  dropping: 'drop',
  remembering: 'remember',
  noting: 'note',
  saving: 'save',
  keeping: 'keep',
  hanging: 'hang',
  holding: 'hold',
  looking: 'look',
  filing: 'file',
  writing: 'write',
  making: 'make',
};

/** An order without the polite words before it: "would you mind forgetting that" is "forget that". */
export function ordered(whole: Sentence): Sentence {
  const polite = skipPolite(whole, 0);
  const minded =
    whole.tokens[polite]?.norm === 'mind' && (whole.tokens[polite + 1]?.norm ?? '').endsWith('ing');
  const order = partOf(whole, polite + (minded ? 1 : 0), whole.tokens.length);
  const [first, ...rest] = order.tokens;
  const plain = first && Object.hasOwn(PLAIN, first.norm) ? PLAIN[first.norm] : undefined;
  return first && plain ? retoken(order, [{ ...first, norm: plain }, ...rest]) : order;
}
