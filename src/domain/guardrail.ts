/** Why something is declined. */
export type Decline = 'instructions' | 'role' | 'others' | 'harmful' | 'moderated';

/** A person's own words, without what they quote or paste: that is data, whatever it says. */
export function ownWords(text: string): string {
  return text
    .replaceAll(/```[\s\S]{0,20000}?(?:```|$)/g, ' ')
    .replaceAll(/^[^\S\n]*>.*$/gm, ' ')
    .replaceAll(/"[^"]{25,}(?:"|$)|“[^”]{25,}(?:”|$)|«[^»]{25,}(?:»|$)/g, ' … ');
}

const TELL =
  "(?:print|show|tell|reveal|repeat|output|give|share|send|post|write|translate|encode|decode|paste|display|list|summari[sz]e|complete|recite|disclose|dump|copy|leak|spell|read|describe|say|what(?: are| is| were|’s|'s)?|which)";
const INNER =
  '(?:system |developer |initial |hidden |secret |original |full |exact |internal |own |base |core |entire |complete )*(?:prompts?|instructions?|guidelines|guardrails|system messages?|developer messages?|rules|programming|configuration|directives)';
/** What only the model itself has. */
const YOURS = `(?:\\b(?:your|ur|thy) (?:\\w+ ){0,3}?${INNER}\\b|\\b(?:${INNER}|what(?: hidden| secret)? \\w+)\\b[^.?!]{0,30}\\byou(?: were|’ve been|'ve been| have been| got| are)(?: \\w+)? (?:given|told|programmed|instructed|following)\\b|\\b(?:prompts?|instructions?|guidelines)\\b[^.?!]{0,10}\\b(?:are|were|have) you (?:been )?(?:given|following|running on)\\b)`;

const LAWS =
  '(?:instructions?|guidelines|rules|guardrails|prompts?|restrictions|filters|programming|training|directives|polic(?:y|ies))';
const FREE = `\\b(?:no|without(?: any)?|free (?:of|from)(?: all| any)?|zero) (?:\\w+ ){0,2}?(?:restrictions?|limits|limitations|rules|filters|guardrails|guidelines|censorship|safety)\\b`;
/** A capital letter makes a name, but not of a day: "Friday’s reminders" are one's own. */
const NAME =
  "(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|Yesterday|Tonight|Weekend|Christmas|Easter)\\b)[A-Z][\\p{L}'’-]{1,30}";

/** What one wants to be reminded of is not asked for. */
const ASIDE = /^\W*(?:please |alfred,? |can you |could you )*remind me\b/iu;

const RULES: readonly {
  readonly reason: Decline;
  readonly at: RegExp;
  /** Makes the same sentence harmless. */ readonly unless?: RegExp;
}[] = [
  { reason: 'instructions', at: new RegExp(`\\b${TELL}\\b[^.?!]{0,120}${YOURS}`, 'iu') },
  {
    reason: 'instructions',
    at: /\b(?:repeat|print|copy|output|show|write)\b[^.?!]{0,40}\b(?:everything|all|the text|the words|what is) above\b/iu,
  },
  {
    reason: 'role',
    at: new RegExp(
      `\\b(?:ignore|disregard|forget|override|bypass|break|drop|violate|void|disable|turn off|switch off|remove|lift)\\b (?:all |any |every )?(?:of )?(?:your|these|those|previous|prior|earlier|above|safety|system|the previous|the above|the system|the safety) (?:\\w+ ){0,2}?${LAWS}\\b`,
      'iu',
    ),
  },
  {
    reason: 'role',
    at: /\b(?:ignore|disregard|forget) (?:everything|anything|all) (?:that )?you(?: were|’ve been|'ve been| have been) (?:told|taught|given|instructed)\b(?! about)/iu,
  },
  {
    reason: 'role',
    at: /\b(?:ignore|disregard|forget|break) (?:all )?(?:of )?the rules\s*(?:$|[.!,;]|and\b|now\b)/iu,
    unless: ASIDE,
  },
  {
    reason: 'role',
    at: new RegExp(
      `\\b(?:previous|prior|earlier|above) ${LAWS} (?:are|is) (?:void|obsolete|cancelled|gone)`,
      'iu',
    ),
  },
  {
    reason: 'role',
    at: new RegExp(
      `\\b(?:you are|you're|you’re|you have|you must|pretend|act as|behave|respond as|answer as|become|be)\\b[^.?!]{0,80}${FREE}`,
      'iu',
    ),
  },
  {
    reason: 'role',
    at: /\b(?:you are|you're|you’re|act as|become|answer as) (?:now |from now on )?(?:an? )?(?:dan\b|evil\w*|jailbroken|unrestricted|unfiltered|uncensored|(?<=\ba )(?:\w+ ){0,2}(?:chatbot|hacker|pirate))/iu,
  },
  {
    reason: 'role',
    at: /\b(?:do anything now|never refuses?(?: anything)?|stay in character whatever|jailbreak (?:mode|yourself|you)|must obey (?:every|all|any|me)|obey every command)\b/iu,
  },
  {
    reason: 'role',
    at: /(?:^|[.!?,:]\s*)(?:please |now |alfred,? )?(?:enter|enable|activate|switch to|turn on|go into|start) (?:the |your )?(?:developer|dev|god|jailbreak|dan|debug|admin|unrestricted) mode\b/iu,
    unless: /mode on (?:the|my|our|his|her)\b/iu,
  },
  {
    reason: 'role',
    at: /^\s*[[(<]?(?:system|developer|admin(?:istrator)?)(?: message| override)?[\])>]?\s*:[\s\S]{0,200}\b(?:instructions|guardrails|guidelines|policy|override|void)\b/iu,
  },
  {
    reason: 'others',
    at: new RegExp(
      `\\b(?:[Ee]verything|[Aa]nything|[Ww]hat|[Ww]hatever) (?:did |has |does )?${NAME} (?:told|tells?|said to|says? to|asked|wrote to|writes? to) you\\b(?! to tell me)`,
      'u',
    ),
  },
  {
    reason: 'others',
    at: new RegExp(
      `\\b(?:[Ss]how|[Ll]ist|[Gg]ive|[Tt]ell|[Rr]ead|[Ss]end|[Dd]elete|[Cc]ancel|[Cc]hange|[Ss]ee|[Aa]ccess|[Ff]orget|[Ww]hat are|[Oo]pen|[Pp]ull up)\\b[^.?!]{0,30}\\b${NAME}['’]s? (?:private |own |personal )?(?:reminders|schedules|messages|dms?|DMs?|notes|memories|profile|conversations?)\\b`,
      'u',
    ),
    unless: ASIDE,
  },
  {
    reason: 'others',
    at: new RegExp(
      `\\b(?:private|secret|confidential) (?:notes|data|things|information|memories|messages)\\b[^.?!]{0,40}\\b(?:about|of|from|on) ${NAME}`,
      'u',
    ),
  },
  { reason: 'others', at: /\b(?:user|account|person|member) (?:id )?<?@?U[A-Z0-9]{7,}\b/u },
  {
    reason: 'others',
    at: new RegExp(
      `\\bI['’]?(?:m| am) (?:actually|really) ${NAME}[^.?!]{0,80}\\b(?:account|name|phone|laptop)\\b[^.?!]{0,80}\\b(?:show|tell|give|what)`,
      'u',
    ),
  },
  {
    reason: 'others',
    at: /\b(?:what do you know|tell me|show me)\b[^.?!]{0,30}\b(?:other|another) (?:users?|people|person|colleagues?|members?)\b/iu,
  },
  {
    reason: 'harmful',
    at: /\b(?:how (?:do|can|would|could|to)|help me|write|build|make|create|give me|teach me|show me|explain how|code|design|cook)\b[^.?!]{0,60}\b(?:(?:pipe|nail|dirty|car|petrol) bombs?|a bomb|explosives?|molotov|napalm|nerve (?:agent|gas)|ricin|sarin|meth(?:amphetamine)?\b|ransomware|malware|key ?loggers?|spyware|stalkerware|phishing|computer virus|trojan|botnet|ddos|counterfeit|fake (?:id|passport|invoices?|prescription)|ghost gun|card skimmer|child porn\w*|date rape)\b/iu,
    unless:
      /\b(?:remind me|training|awareness|simulations?|protect|against|report|recogni[sz]e|spot|detect|avoid|prevent)\b/iu,
  },
  {
    reason: 'harmful',
    at: /\b(?:how (?:do|can|to)|help me|i want to)\b[^.?!]{0,40}\b(?:poison|murder|kill|stalk|blackmail|kidnap|assault) (?:my|him|her|them|someone|somebody|a person|people|the neighbou?r)\b/iu,
    // What is killed at a desk.
    unless:
      /\b(?:kill|murder) (?:my|him|her|them) (?:\w+ ){0,2}(?:process(?:es)?|servers?|jobs?|sessions?|builds?|containers?|apps?|tabs?|terminals?|weekends?|evenings?|mornings?|afternoons?|time|plants?|darlings|battery)\b/iu,
  },
];

/** What is between letters and not read: marks of bold and the like, quotes, soft hyphens, characters without width. */
const UNSEEN = /[*_~`"“”«»\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Why what a person says must be declined; null when there is nothing against it. */
export function judgeInput(text: string): Decline | null {
  const lines = ownWords(text).normalize('NFKC').replaceAll(UNSEEN, '');
  const own = lines.replaceAll(/\s+/g, ' ');
  const sentences = lines.split(/(?<=[.?!\n])/).map((sentence) => sentence.replaceAll(/\s+/g, ' ').trim());
  const isBroken = ({ at, unless }: (typeof RULES)[number]) =>
    unless ? sentences.some((one) => at.test(one) && !unless.test(one)) : at.test(own);
  return RULES.find(isBroken)?.reason ?? null;
}

/** As many words in a row that are the instructions' own are no accident. */
const GIVEN_AWAY = 12;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Tells whether an answer gives away what the model was told about itself. */
export function leakDetector(instructions: string): (answer: string) => boolean {
  const words = wordsOf(instructions);
  const runs = new Set(words.map((_, i) => words.slice(i, i + GIVEN_AWAY).join(' ')));
  return (answer) => {
    const said = wordsOf(answer);
    return said.some(
      (_, i) => i + GIVEN_AWAY <= said.length && runs.has(said.slice(i, i + GIVEN_AWAY).join(' ')),
    );
  };
}

const SAY: Readonly<Record<Decline, string>> = {
  instructions: 'I keep my own instructions to myself. Anything of yours I can see to instead?',
  role: 'I’ll stay who I am, and within my own rules. Anything I can see to for you?',
  others: 'I can’t: I only work with what is yours, and what others tell me stays with them.',
  harmful: 'I won’t help with that.',
  moderated: 'I’d rather not go into that. If there is something else, I’m here.',
};

/** What a person is told when something is declined. */
export function declineWords(reason: Decline): string {
  return SAY[reason];
}
