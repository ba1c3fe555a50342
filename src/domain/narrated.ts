/** Somebody or something else than Alfred that a sentence speaks of, and what they do. */
const SPEAKS_OF =
  /^\W*(?:(?:so|and|but|well|also|ok|okay|yes|oh|today|tonight|yesterday|apparently|honestly|basically|anyway|because|since|as|when|while|(?:at|on|in|for|during|after|before) (?:\w+ ){0,2}?\w+),? )*(?:(?:my|our|his|her|their) \p{L}+|we|he|she|they|it|the (?!rules|restrictions|limits|system|prompt|instructions|filters|admin|developers?|operators?|creators?|guidelines|ai|bot|model|following|above|previous)\p{L}+|i(?! (?:\p{L}+ )?(?:want|need|would|wish|order|command|demand|authori\p{L}+|allow|permit|declare|lift|remove|grant|promote|free|release|unlock|unleash|switch|disable|activate|enable|turn|override|insist|expect|require|give|have (?:lifted|removed|switched|disabled|unlocked|freed|turned)))(?! am (?:now )?(?:your|the|an?) (?:\p{L}+ )?(?:admin|developer|owner|creator|master|operator|superuser|root|boss|engineer|programmer|maker))) /u;

/** Somebody by name, and what they do. */
const SPEAKS_OF_NAME =
  /^\W*(?:(?:So|And|But|Well|Also|Ok|Today|Tonight|Yesterday|Apparently|Anyway),? )?(?!(?:The|All|Any|Your|These|Those|This|That|No|New|Previous|Prior|Earlier|Alfred|From|Now|Every|Each|As|You|Please|Instructions?|Rules|Restrictions|Limits|Filters|Safety|System|Guidelines|Guardrails|Admin|Developer|Operator|Override)\b)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,? (?:will|would|has|had|is|was|can|could|wants?|reckons?|says?|said|thinks?|thought|told|keeps?|does|did|likes?|loves?|plays?|needs?|\p{Ll}{3,}(?:ed|s)) /u;

/** Alfred is spoken to, or of. */
const ADDRESSED =
  /\b(?:you|your|yours|yourself|alfred|ais?|bots?|assistants?|chatbots?|chatgpt|gpt|models?|llm|machines?|prompts?)\b/;

/** Alfred is made somebody of a name. */
const CAST =
  /\b(?:you (?:are|will be|become|act|play|will play|shall be|turn into)|your (?:new )?name|call yourself|(?:act|answer|respond|behave|speak|talk|reply|pose|operate|write)(?: only| now)? (?:as|like))\b/;

/** From where a person asks to be reminded. */
const REQUEST =
  /(?:,|;|-|–|—|\bso\b|\band\b|\bbut\b)?\s*(?:\b(?:can|could|would|will|please|pls|just) (?:you )?(?:please )?)?\b(?:remind|nudge|ping|wake|poke|prod) me\b.*$/u;

/** "…, remind me": to be done by the person, who is reminded of it. */
const REMINDED = /[,;–-] ?(?:please |pls |and )?remind me\W*(?:please|pls|then|at|on|in|tomorrow|$)/u;
const ORDERS_ALFRED =
  /^\W*(?:please |now )?(?:ignore|disregard|forget|override|bypass|pretend|act|be|become|enter|enable|activate)\b/u;

/**
 * True of a sentence that tells of others, or of what the person does, and is no order to Alfred: "my daughter pretends to
 * be a pirate with no rules". `typed` is the sentence as typed, `read` in small letters, `whole` all that is said.
 */
export function isNarrated(typed: string, read: string, whole: string): boolean {
  const told = read.replace(REQUEST, '');
  if (ADDRESSED.test(told) || told.includes(':')) return false;
  if (SPEAKS_OF.test(`${told} `)) return true;
  if (SPEAKS_OF_NAME.test(`${typed} `) && !CAST.test(whole)) return true;
  return REMINDED.test(read) && !ORDERS_ALFRED.test(read);
}
