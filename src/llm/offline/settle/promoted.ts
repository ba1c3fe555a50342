import { readRole } from '../telling/roles.ts';

/** "I've been made head of payroll", "I got promoted to team lead": what one is from now on. */
const MADE =
  /(?<=^|[.,;!?:] |\b(?:and|so|but|that) |['’]ve |\b(?:news|guess what),? )(?:i|I)(?:'ve|’ve|ve| have)?(?: (?:just|finally|now|officially|actually|been|was|got|have))* (?:(?<up>promoted) to|made|named|appointed(?: as)?|promoted) (?:an? |the )?(?<what>\p{L}[\p{L}-]*(?: (?!last|this|today|yesterday|at|from|on|in|and|but|so|now|because|after|by|next|again)\p{L}[\p{L}-]*){0,4})(?: (?:(?:last|this) \p{L}+|today|yesterday|recently|on \p{L}+day|in \p{Lu}\p{L}+))?/gu;
const GOT = /\b(?:been|was|got)\b/i;
const HEADS =
  /^(?:deputy |assistant |acting |interim )?(?:head|chief|director|vice president|vp) (?:of )?\p{L}/iu;

/** A text in which somebody was given a post, with the post as what they are now. */
export function promoted(text: string): string {
  return text.replaceAll(MADE, (all: string, ...found) => {
    const { up, what = '' } = found.at(-1) as { readonly up?: string; readonly what?: string };
    const post = HEADS.test(what) || readRole(what)?.kind === 'person';
    return post && GOT.test(all) ? `I${up ? ' got promoted, and I' : ''}'m ${what} now` : all;
  });
}

/** "I've gone off coffee, it's mint tea in the mornings for me now". */
const FOR_ME =
  /(?<=[,.;!–-] )(?:so |and |but |now )?(?:it's|it is|its) (?<what>(?:(?!not\b)[\p{L}'-]+ ){1,6}?)for me (?:now|these days|from now on|instead)(?=[.,;!]|$)/giu;
const GIVEN_UP =
  /\b(?:gone off|went off|no more|given up|gave up|off the|stopped|had enough of|sick of|tired of|done with|switched from|no longer|any ?more)\b/i;

/** What is had, eaten or drunk in the place of something. */
const HAD =
  /(?:^|[ -])(?:tea|teas|coffee|decaf|espresso|latte|cocoa|chai|matcha|rooibos|water|juice|juices|milk|lemonade|kombucha|smoothies?|beer|cider|wine|squash|soda|tofu|beans|lentils|fish|chicken|rice|bread|toast|porridge|oats|muesli|yogh?urt|fruit|salads?|soups?|vegetables|veg|nuts|honey|dark chocolate|sourdough|eggs|swimming|cycling|walking|yoga|pilates|running|rowing|hiking|climbing)(?= |$)/i;
const HOW =
  /(?:^| )(?:too|so|very|really|quite|pretty|rather|such|like|bad|good|hard|the same|about|no|more|less)(?= |$)/i;

/** A text that says what one takes in the place of what one has gone off, as a liking. */
export function likedNow(text: string): string {
  return GIVEN_UP.test(text)
    ? text.replaceAll(FOR_ME, (all: string, what: string) =>
        HAD.test(what.trim()) && !HOW.test(what) ? `I prefer ${what.trim()} now` : all,
      )
    : text;
}
