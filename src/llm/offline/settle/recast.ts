import { recastFrames } from '../frames/recast-frames.ts';
import type { Entity } from '../known.ts';
import { readRole, sameRole } from '../telling/roles.ts';
import { MONTHS, WEEKDAYS } from '../words/vocabulary.ts';
import { likedNow, promoted } from './promoted.ts';
import { saidWrong } from './said-wrong.ts';

/** Longer texts are left as they are. */
const LONGEST = 1_000;
const NAME = String.raw`\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,2}`;
/** "It's my wife Marguerite who is vegetarian". */
const CLEFT = new RegExp(
  String.raw`\b(?:it's|it is|its) (?<who>(?:(?:my|our) [^,.;!?]{2,40}?|${NAME})) (?:who|that)(?<is>'s| is| has| was| does| likes| hates| works| lives| wants)\b`,
  'gu',
);
/** "Sean isn't just a colleague, he's my team lead". */
const NOT_BUT = new RegExp(
  String.raw`(?<who>${NAME}) (?:isn't|is not|ain't|isnt)(?<just> just| only)?(?: really| actually)? (?:a|an|my|our|the) (?<not>[^,.;!?]{2,40}?)(?: lol| haha| btw)?(?:(?:,|;| -| –|:|\.)? (?:but |and |actually )*(?:[Hh]e's|[Ss]he's|[Tt]hey're|[Hh]e is|[Ss]he is|they are|[Hh]es|[Ss]hes|it's)| but) (?:actually |really |now )?(?:my|our|a|an|the) (?<what>[^,.;!?]{2,40})`,
  'u',
);
/** "You've got Edmar down as my brother, he's my cousin". */
const DOWN_AS = new RegExp(
  String.raw`\b[Yy]ou(?:'ve| have|ve)? (?:got|had|have|put|listed|saved|noted|wrote)? ?(?<who>${NAME}) (?:down |listed |noted |saved )?as my (?<not>[^,.;!?]{2,30}?)(?:,|;| -| –|\.| but| and) (?:but |and |actually |when )*(?:[Hh]e's|[Ss]he's|[Hh]e is|[Ss]he is|[Hh]es|[Ss]hes) (?:actually |really )?my (?<what>[^,.;!?]{2,30})`,
  'u',
);
/** "I have a new manager, Tiberio Lamm". */
const GOT_NEW = new RegExp(
  String.raw`(?:^|(?<=[.,;!?] )|(?<=\b(?:and|so|but) ))(?:(?:[Ii]|[Ww]e)(?:'ve| have)? )?(?:just |now |also )*(?:[Gg]ot |[Hh]ave |been given |been assigned ){1,2}an? new (?<what>[\p{L}-]+(?: [\p{L}-]+)?)(?:,|:| -| –| called| named| by the name of) (?<who>${NAME})(?=[.,;!?]| and |$)`,
  'u',
);
/** "Rurik and I broke up", "I'm not with Rurik any more". */
const PARTED = [
  String.raw`(?<who>${NAME}) and (?:I|me|i) (?:have |'ve |just |finally |sadly |recently )*(?:split(?: up)?|broke up|broken up|separated|divorced|parted ways|called it quits|are (?:over|done|no longer (?:together|a couple|an item))|are not (?:together|a couple|an item)(?: any ?more| any longer| now)?|aren't (?:together|a couple|an item)(?: any ?more| any longer| now)?|got divorced)`,
  String.raw`(?:[Mm]e and|I and) (?<who>${NAME}) (?:have |just |finally )*(?:split(?: up)?|broke up|broken up|separated|divorced|are (?:over|done|no longer (?:together|a couple))|are not together(?: any ?more)?|aren't together(?: any ?more)?)`,
  String.raw`(?:I|i)(?: have|'ve| just| finally)* (?:broke(?:n)? up with|split (?:up )?(?:from|with)|separated from|divorced|dumped) (?<who>${NAME})`,
  String.raw`(?:I'm|i'm|I am|im|Im) (?:no longer with|not with|no longer seeing|not seeing|no longer dating) (?<who>${NAME})(?: any ?more| any longer)?`,
  String.raw`(?<who>${NAME}) (?:and I are history|(?:has |just )*(?:dumped|left|broke up with|broken up with) me)`,
].map(
  (way) =>
    new RegExp(
      `${way}(?: (?:last|this) (?:week|month|year|weekend|summer|winter|spring|autumn)| recently| yesterday| now)*(?=[.,;!?:]| and | so | but |$)`,
      'u',
    ),
);
const PARTNER = /^(?:boyfriend|girlfriend|partner|husband|wife|spouse|fianc[eé]e?) of you$/;
const OTHER_NAME =
  /(?:(?:can|could|would|will) (?:you|u) )?(?:please |pls )?(?:stop|quit|don't|dont|do not|never) call(?:ing)? me (?<old>[\p{L}'-]+)(?: please| any ?more| ever again)?\s*[,.;:?!–—-]+\s*(?:but |and |please |just )*(?:it's |its |it is |my name is |my name's |i'm |i am |call me |use |i prefer |i go by |i'd rather be )?(?<name>\p{Lu}[\p{L}'-]+)(?: is (?:fine|my name|better|what [^.,;!?]+)| please| instead)?(?=[.,;!?]|$)/iu;
const IS_MY = new RegExp(String.raw`\b(${NAME})'s (?=my \p{Ll})`, 'gu');
/** "… last week :( take the tram now". */
const FACES = / ?(?<=\p{L}\s?)[:;]['-]?[()]+(?=\s+\p{L})/gu;
/** "We've decided against Vantolo, going with Peribold". */
const AGAINST_FOR =
  /\b(decided against [^,.;!?]{2,40}),? (?:and |so |but )*(?:now )?going (?=(?:with|for) )/iu;
/** "Guess who's the new librarian!", where nothing behind it says who. */
const GUESS_WHO =
  /\bguess who(?<is>'s (?=(?:now |officially |finally )*(?:an?|the|head|lead|chief|senior) )| (?=(?:just |finally )*(?:got (?:an?|the|my) |won |passed )))(?=(?:(?! - |\b(?:pregnant|ill|sick|dead|engaged|married)\b)[^.!?,;:–—]){3,80}[.!]*\s*$)/giu;
/** "Peribold it is". */
const IT_IS = new RegExp(
  String.raw`(?<=^|[.,;:!–-] )(${NAME}) it is(?: then| now)?(?<for> for (?=(?:the|our|my|all) ))?(?=[.,;!]|$|(?<= for ))`,
  'u',
);
/** Said by the way, and no part of what is told. */
const BY_THE_WAY =
  /,? (?:just )?(?:so you know|for your info(?:rmation)?|fyi|for the record|btw|by the way|tbh)(?=[.,;!?]|$)/gi;
/** That it may be known, or does not matter: "…, in case I haven't said", "…, as you may know". */
const MAYBE = String.raw`(?:(?:just )?(?:in case|if) (?:i|you) (?:hadn't|haven't|hadnt|havent|didn't|didnt|don't|dont|have not|had not|did not|do not|never)(?: (?:already|yet|ever))?(?: (?:say|said|mention(?:ed)?|told?|tell|known?|noticed?|heard?|remember|noted?|written|write|have|got))(?: (?:so|that|this|it|you|already|before|yet|down|earlier)){0,3}|in case (?:you're|youre|you are) wondering|in case you (?:forgot|wondered|need(?:ed)? to know)|as (?:you|u) (?:(?:may|might|probably|already|surely|well|must|no doubt|should) ){0,2}(?:know|remember|recall|noticed?|guessed|have (?:noticed|heard|guessed))(?: already| by now)?|as i(?:'ve| have|ve)? (?:(?:may|might|must|think|probably|already) ){0,2}(?:have )?(?:said|mentioned|told you)(?: (?:before|already|earlier))?|not that (?:it|that) (?:(?:really|much|particularly) )?(?:matters?|is important|makes (?:a|any) difference)(?: (?:much|here|now))?|not that (?:you|anyone) (?:asked|ask|cares?|need(?:s|ed)? to know)|for what (?:it's|its|it is) worth|fwiw|if (?:that|it) (?:matters|helps|is of (?:any )?(?:use|interest)|'s of any use)(?: at all)?|if you must know|if you (?:didn't|didnt|did not|don't|dont) know)`;
const MAYBE_KNOWN = new RegExp(
  String.raw`(?<=^|[.!?] )${MAYBE}, (?=\p{L})|(?<=\p{L}|\d)(?:\s{0,2}[,;(]|\s[–—-]|\s(?=in case|if i))\s{0,2}${MAYBE}\s?\)?(?=[.,;!]|$)`,
  'giu',
);
/** "parents evening on the 19th, by the way": where no verb says it, that it is told and not asked for. */
const TOLD_BY_THE_WAY =
  /(?<=^|[.!?\n] ?)(?<what>(?!(?:fyi|btw|by the way)\b)(?:(?!\b(?:i|we|he|she|they|it|you|is|are|was|were|has|have|had|will|would|can|could|do|does|did|remind|call|cancel|move|please|pls|not)\b)[^.!?'’\n]){6,90}?)[,;]?(?: -)? (?:just )?(?:so you know|fyi|btw|by the way)(?=[.!?\n]|$)/gi;
const IS_THE = new RegExp(
  String.raw`(?<who>${NAME}) (?:is|'s) the (?<what>\p{L}+(?: \p{L}+)?)(?=[,.;!?]| and |$)`,
  'gu',
);

/** Whom and what was found of somebody's part. */
interface Part {
  readonly who: string;
  readonly what: string;
  readonly not?: string | undefined;
  readonly just?: string | undefined;
}

/** "Edmar isn't my brother, he's my cousin", the other way round. */
function otherPart({ who, what, not, just }: Part): string {
  const plain = what.replace(/ (?:lol|haha|actually|really|btw|instead)$/i, '');
  const told = `${who} is my ${plain}`;
  return not && !just && readRole(not.toLowerCase())?.kind === 'person' ? `${told}, not my ${not}` : told;
}

const TIME = new RegExp(`^(?:${[...WEEKDAYS, ...MONTHS].join('|')}|today|tomorrow|tonight|noon)s?$`, 'i');
const CHOOSES = /\b(?:decided|dropped|ditched|ruled out|rejected|compared|chose|picked|change of plan)\b/i;

/** "Peribold it is", said behind what was decided against; "Friday it is" answers when. */
function settledOn(all: string, name: string, ...found: readonly unknown[]): string {
  const [of, at, text] = found as readonly [string | undefined, number, string];
  const chosen = of !== undefined || CHOOSES.test(text.slice(0, at));
  return chosen && !TIME.test(name) ? `we're going with ${name}${of ?? ''}` : all;
}

/** "Stop calling me Bash, it's Sebastian". */
function called(all: string, { old, name }: { readonly old: string; readonly name: string }): string {
  return [old, name].every((one) => /^\p{Lu}/u.test(one) && !TIME.test(one)) ? `call me ${name}` : all;
}

function newPart(all: string, { who, what }: Part): string {
  return readRole(what.toLowerCase())?.kind === 'person' ? `my new ${what} is ${who}` : all;
}

/** "Rurik and I broke up", where he is known for the boyfriend: he is that no more. */
function asParted(text: string, people: readonly Entity[]): string {
  for (const way of PARTED) {
    const who = way.exec(text)?.groups?.['who'];
    const label = people
      .find(({ name }) => who && (name === who || name.startsWith(`${who} `)))
      ?.relations.find((one) => PARTNER.test(one))
      ?.replace(/ of you$/, '');
    if (who && label) return text.replace(way, `${who} isn't my ${label} any more`);
  }
  return text;
}

/** Said otherwise, what is said in a roundabout way: who somebody is, who it is that does something. */
export function recast(text: string, people: readonly Entity[]): string {
  if (text.length > LONGEST) return text;
  const plain = text
    .replaceAll('’', "'")
    .replaceAll(CLEFT, (_all, who: string, is: string) => `${who}${is}`)
    .replaceAll(/\b(I|we) do (like|love|want|prefer|eat|drink|enjoy|need)\b/gi, '$1 $2')
    .replaceAll(TOLD_BY_THE_WAY, 'fyi $<what>')
    .replaceAll(MAYBE_KNOWN, '')
    .replaceAll(BY_THE_WAY, '')
    .replaceAll(/,? (?:though|tho)(?=[.,;]|$)/gi, '')
    .replaceAll(FACES, '.')
    .replace(GUESS_WHO, (_all, is: string) => (is.startsWith("'") ? "I'm " : 'I '))
    .replace(AGAINST_FOR, "$1. We're going ")
    .replace(IT_IS, settledOn)
    .replaceAll(IS_MY, '$1 is ')
    .replace(OTHER_NAME, (all: string, ...found) => called(all, found.at(-1)))
    .replace(NOT_BUT, (...found) => otherPart(found.at(-1)))
    .replace(DOWN_AS, (...found) => otherPart(found.at(-1)))
    .replace(GOT_NEW, (all: string, ...found) => newPart(all, found.at(-1)));
  const parts = new Set(
    people.flatMap(({ relations }) =>
      relations.flatMap((one) => (one.endsWith(' of you') ? sameRole(one.replace(/ of you$/, '')) : [])),
    ),
  );
  // "Suresh is the plumber": the one that the person has.
  return recastFrames(asParted(likedNow(promoted(saidWrong(plain, people))), people)).replaceAll(
    IS_THE,
    (all, who: string, what: string) => {
      const role = readRole(what.toLowerCase());
      return role?.kind === 'person' && parts.has(role.label) ? `our ${what} is ${who} now` : all;
    },
  );
}
