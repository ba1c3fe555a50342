import type { Entity } from '../known.ts';

const WRONG =
  "(?:(?:is|was|'s)(?: all| just| actually| still)? (?:wrong|incorrect|outdated|out of date|mistaken|a mistake|a typo)|(?:isn't|is not|wasn't|was not|isnt) (?:right|correct|true|up to date))(?: now| any ?more| btw)?";
const THEN = String.raw`(?:\s{0,2}[,;:.]|\s[–—-])\s{1,2}(?:and |but |sorry )?`;
/** What somebody or something has one of. */
const ATTRIBUTE =
  '(?:address|number|e-?mail|name|surname|nickname|job|title|role|employer|company|birthday|birth date|date of birth|time ?zone|size|age|town|city|home|street|post ?code|office|desk|floor|room|hours|day off|days off|diet|drink|colou?r|favou?rite \\p{L}+|handle|extension|plate|department|team|school|university|car|bike)';
/** "My address is wrong, it's 14 Baker Street": what is wrong, and what is right. */
const OF_A_THING = new RegExp(
  String.raw`(?<=^|[.!?] |\b(?:no|hey|hi|sorry|and|but|oops|btw|actually),? )(?<what>(?:my|our|the|their|his|her|\p{Lu}[\p{L}'-]*['’]s) (?:[\p{L}-]+ ){0,2}?${ATTRIBUTE}) ${WRONG}${THEN}(?:it's|its|it is|it should(?: really| actually)? be|should be|that should be|the (?:right|correct|real|actual|new) (?:one|\p{L}+) is|make (?:it|that)|i'm at|it is now|it's now) (?:actually |really |now )?(?<right>[\p{L}\d][^!?;\n]{0,80}?)(?=[.!;]? ?$|[.!;] )`,
  'giu',
);
/** "That's wrong, Tom is an electrician": what is so is told in a sentence of its own. */
const IT_ALL =
  /^(?:(?:no|hey|sorry|oh|oops|hm+|er+m*|actually|wait)[\s,.!]{1,3}){0,3}(?:(?:that|this|it)(?:'s| is|s| was)|(?:that|this|it) (?:isn't|is not|wasn't|isnt))(?: all| just| actually| still| really| quite)?(?: not)?(?: quite| really)? (?:wrong|incorrect|right|correct|true|what i (?:said|meant))(?:\s{0,2}[,;:.!]|\s[–—-])\s{1,2}(?:it's |its )?(?=(?!it\b|it's|its\b|that\b|that's|this\b|i\b|i'm|im\b|we\b|we're|not\b|no\b|on\b|at\b|in\b|you\b|please\b|the (?:right|correct)\b)(?:(?:my|our|his|her|the) )?\p{L}[\p{L}'-]*(?: [\p{L}'-]+){0,2}? (?:is|are|has|have|was|lives|works|likes|hates|prefers|plays|studies|speaks|teaches|drives|wants|eats|\p{Ll}+s)\b)/iu;

const RIGHT =
  /(?:that|this|it)(?:'s| is|s| was)(?: all| just| actually| really| quite)? (?:right|correct|true)\b/i;

/** A text that says that something is wrong, and what it is, as what it is alone: "actually my address is 14 Baker Street". */
export function saidWrong(text: string, people: readonly Entity[]): string {
  return text
    .replaceAll(OF_A_THING, (_all, what: string, right: string) => `actually ${what} is ${right}`)
    .replace(IT_ALL, (all: string) => {
      const name = /^\p{Lu}[\p{L}'-]*(?= is an? )/u.exec(text.slice(all.length))?.[0];
      return RIGHT.test(all) ? all : `no, ${name ? partOf(name, people) : ''}`;
    });
}

/** "my brother ", where Tom is known for that: what he is besides is told of him. */
function partOf(called: string, people: readonly Entity[]): string {
  const own = people.find(({ name }) => name === called)?.relations.find((one) => one.endsWith(' of you'));
  return own ? `my ${own.replace(/ of you$/, '')} ` : '';
}
