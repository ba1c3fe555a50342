import { pattern } from '../time/pattern.ts';
import { matchAt, partOf } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readRole } from './roles.ts';
import type { Telling } from './telling.ts';

/** "is a plumber", "is its president". */
const IS_ONE = pattern("(?:is|'s)(?: (?:also|now|still|actually|only))* (?:an?|the|its|their|our)");
const ENDS = /^(?:|[,.;)-]|in|at|for|with|from|of|on|by|and|near|now|who|there|here|too|these)$/;
/** The ends of what one is by trade, and of nothing else. */
const TRADE = /(?:ist|ician|eer|grapher|smith|wright|monger|arian)$/;
/** What happens once in a life and stays so. */
const TURN = pattern(
  "(?:(?:just|recently|finally|has|have|had|'s|only) )*(?:(?:had|got|have|adopted) (?:a (?:baby|little one|son|daughter|boy|girl|dog|puppy|cat|kitten)|twins)|(?:got|gotten|been) (?:married|engaged|promoted|divorced)|(?:got|started|starts|starting) (?:an?|the|his|her) (?:new )?(?:job|role|post|business|bakery|shop|company|course)|(?:bought|sold) (?:an?|the|his|her|their) (?:new )?(?:house|flat|boat|van|farm|business)|graduated|retired|(?:studies|studied))",
);
/** "in the novel": nobody whom one knows. */
const MADE_UP =
  /\b(?:in|of|from) (?:the|that|this|my|an?|his|her|our) (?:[^ ]+ )?(?:novel|film|movie|book|show|series|play|story|game|sitcom|musical|opera|drama|comic|episode)\b/;
/** Of whom everybody knows, unless they are the person's own. */
const IN_PUBLIC =
  /(?:^| )(?:politician|president|philosopher|composer|novelist|dictator|king|queen|celebrity|senator|prime minister)$/;

/** True where it is said who somebody is, or what came about in their life, behind their name. */
export function isSomebody(sentence: Sentence, from: number): boolean {
  if (MADE_UP.test(sentence.norm)) return false;
  const is = matchAt(sentence, from, IS_ONE);
  for (let to = is ? is.next + 3 : 0; is && to > is.next; to--) {
    if (to > sentence.tokens.length || !ENDS.test(sentence.tokens[to]?.norm ?? '')) continue;
    const role = readRole(partOf(sentence, is.next, to).norm);
    const known = /^(?:an?|the)$/.test(sentence.tokens[is.next - 1]?.norm ?? '');
    if (role && known && IN_PUBLIC.test(role.label)) return false;
    if (role?.kind === 'person') return role.sure || TRADE.test(role.label);
  }
  return matchAt(sentence, from, TURN) !== undefined;
}

/** "is its president", of what was told just before: "is president of the rowing club". */
export function ofWhich(about: string, before: Telling | undefined): string {
  const role = /^is (?:its|their) (?<role>[^,.;]{2,40})$/i.exec(about)?.groups?.['role'];
  const thing =
    before?.entities?.findLast(({ kind }) => kind !== 'person')?.name ??
    /\b(?:in|of|at|for|with) (?<thing>(?:the|an?|our|their) [^,.;]{2,40})$/.exec(
      before?.memory?.content ?? '',
    )?.groups?.['thing'];
  return role && thing ? `is ${role} of ${thing}` : about;
}
