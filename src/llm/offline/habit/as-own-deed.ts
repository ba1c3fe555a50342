import { pattern } from '../time/pattern.ts';
import { matchAt, retoken } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { afterYou } from '../words/verb-forms.ts';

const FALLS_TO_ME = pattern(
  'it is (?:(?:always|usually|mostly) )?(?:my|our) (?:job|turn|task|duty|responsibility|role) to',
);
const FIRST_THING = pattern(
  'the (?:first|last) thing (?<who>i|we) (?:(?:always|usually|normally) )?do(?<often>(?: (?!is )[^ ]+){0,5}) is(?: to)?',
);

const ONE_WHO = pattern(
  '(?:it is (?:(?:always|usually|mostly) )?(?:me|i|us|we)|(?:i am|we are) (?:(?:always|usually) )?the (?:one|ones|person|only one)) (?:who|that)',
);

const SEVERAL = pattern(
  '(?:the (?:2|3|4|two|three|four|lot) of us|(?:both|all|each) of us|the (?:wife|husband|missus|lads|girls|kids|boys|team|family|crew) and (?:i|me)|me and (?:the|my) [a-z]+)',
);

/** "Every other Saturday it's my turn to man the stall", "the first thing I do each day is check the hives", "it's me who locks up": the same said with "I" and the deed. */
export function asOwnDeed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !/^(?:it|the|i|we|both|all|each|me)$/.test(token.norm)) continue;
    const several = matchAt(sentence, at, SEVERAL);
    if (several)
      return retoken(sentence, [
        ...tokens.slice(0, at),
        { ...token, norm: 'we' },
        ...tokens.slice(several.next),
      ]);
    const one = matchAt(sentence, at, ONE_WHO);
    const verb = tokens[one?.next ?? -1];
    if (one && verb) {
      const does = { ...verb, norm: afterYou(verb.norm) ?? verb.norm };
      const me = { ...token, norm: 'i' };
      return retoken(sentence, [...tokens.slice(0, at), me, does, ...tokens.slice(one.next + 1)]);
    }
    const mine = matchAt(sentence, at, FALLS_TO_ME);
    if (mine)
      return retoken(sentence, [...tokens.slice(0, at), { ...token, norm: 'i' }, ...tokens.slice(mine.next)]);
    const thing = matchAt(sentence, at, FIRST_THING);
    if (!thing) continue;
    const me = tokens.findIndex(({ norm }, i) => i > at && norm === thing.groups['who']);
    const doing = tokens.findIndex(({ norm }, i) => i > me && norm === 'do');
    const is = tokens.findIndex(({ norm }, i) => i > doing && norm === 'is');
    return retoken(sentence, [
      ...tokens.slice(0, at),
      ...tokens.slice(doing + 1, is),
      ...tokens.slice(me, me + 1),
      ...tokens.slice(thing.next),
    ]);
  }
  return sentence;
}
