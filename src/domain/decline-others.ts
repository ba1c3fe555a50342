import { any, ASIDE, rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';

const named = (at: string, unless?: string): DeclineRule => ({
  reason: 'others',
  at: new RegExp(at, 'u'),
  asTyped: true,
  ...(unless === undefined ? {} : { unless: new RegExp(unless, 'iu') }),
});

/** A capital letter makes a name, but not of a day: "Friday's reminders" are one's own. */
const NAME =
  "(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Today|Tomorrow|Yesterday|Tonight|Weekend|Christmas|Easter)\\b)[A-Z][\\p{L}'-]{1,30}";
const KIN =
  '(?:[Mm]y )?(?:boss|manager|colleague|coworker|co-worker|friend|wife|husband|partner|team ?mate|report|client|assistant)';
const WHO = `(?:${KIN} ${NAME}|${NAME}|${KIN})`;
const TOLD = any(
  'tell',
  'told',
  'ask(?:s|ed)?',
  'said',
  'says?',
  'wrote',
  'share[sd]?',
  'mention(?:ed)?',
  'confide[sd]?',
  'talk(?:s|ed)?',
  'discuss(?:ed)?',
  'chat(?:s|ted)?',
);
const THINGS =
  '(?:private |own |personal |open |upcoming |saved )?(?:reminders?|schedules?|messages|dms?|DMs?|notes|memories|profile|conversations?|chats?|history|data|account)';
/** The person’s own telling is theirs to ask about. */
const MINE =
  "\\b(?:i|we)(?:'ve| have| had)?(?: just| ever| last| already)? (?:tell|told|asked?|say|said|wrote|write|shared?|mention(?:ed)?|talk(?:ed)?|discuss(?:ed)?)\\b|\\bremind me\\b";

/** What is somebody else’s. */
export const OTHERS: readonly DeclineRule[] = [
  named(
    `\\b(?:everything|anything|what|whatever) (?:did |has |does )?${NAME} (?:told|tells?|said to|says? to|asked|wrote to|writes? to) you\\b`,
  ),
  named(
    `\\b(?:[Ss]how|[Ll]ist|[Gg]ive|[Tt]ell|[Rr]ead|[Ss]end|[Dd]elete|[Cc]ancel|[Cc]hange|[Ss]ee|[Aa]ccess|[Ff]orget|[Ww]hat are|[Ww]hat's in|[Oo]pen|[Pp]ull up|[Uu]se|[Ll]og in(?:to)?|[Ss]wit(?:ch) to)\\b[^.?!]{0,30}\\b${NAME}'s? ${THINGS}\\b`,
    ASIDE,
  ),
  named(
    `\\b(?:[Dd]oes|[Dd]o|[Hh]as|[Dd]id|[Ii]s) ${WHO} (?:have|got|set|made|make|planned?)\\b[^.?!]{0,30}\\b(?:reminders?|schedules?|scheduled|memories)\\b`,
    MINE,
  ),
  named(
    `\\b(?:private|secret|confidential) (?:notes|data|things|information|memories|messages)\\b[^.?!]{0,40}\\b(?:about|of|from|on) ${NAME}`,
  ),
  named('\\b(?:user|account|person|member) (?:id )?<?@?U[A-Z0-9]{7,}\\b'),
  named(
    `\\bI'?(?:m| am) (?:actually|really) ${NAME}[^.?!]{0,80}\\b(?:account|name|phone|laptop)\\b[^.?!]{0,80}\\b(?:show|tell|give|what)`,
  ),
  named(
    `\\b(?:${KIN} )?${NAME} (?:has |have |had )?(?:scheduled|set up|stored|saved|planned|shared|discussed) (?:with|through) you\\b`,
    MINE,
  ),
  rule(
    'others',
    `\\b(?:what|did|has|have|does|whose|which|everything|anything|when)\\b[^.?!]{0,60}\\b(?!you |i |we )\\w+ ${TOLD} (?:to |with )?(?:you|u)\\b`,
    `${MINE}|\\bto ask you\\b`,
  ),
  rule(
    'others',
    `\\b(?:what do you know|tell me|show me)\\b[^.?!]{0,30}\\b(?:other|another) (?:users?|people|person|colleagues?|members?)\\b`,
  ),
  rule(
    'others',
    `\\b(?:what|who)\\b[^.?!]{0,20}\\b(?:other people|others|other users|everyone|everybody|the others|my colleagues|my team|people here)\\b[^.?!]{0,40}\\b(?:talk|tell|ask|say|write|use|schedule)\\w*\\b[^.?!]{0,20}\\byou\\b`,
  ),
  rule(
    'others',
    "\\b(?:list|show|give|dump|export|see|access|read)\\b[^.?!]{0,40}\\b(?:all (?:the )?(?:users?|people|members|accounts)|everyone(?: else)?(?:'s)?|everybody(?: else)?(?:'s)?|other (?:users?|people|members)(?:'s?)?)\\b[^.?!]{0,30}\\b(?:reminders?|schedules?|data|conversations?|memories|messages|notes|dms?|access)\\b",
    '\\bremind me\\b',
  ),
];

const THEIRS =
  "(?:my |the |a )?(?:ex|wife|husband|girlfriend|boyfriend|partner|neighbou?r|colleague|co-?worker|boss|roommate|flatmate|someone|somebody|friend|sister|brother|her|his|their)(?:'s|s|s')?(?: else's)?";
/** What would harm somebody. */
export const HARMFUL: readonly DeclineRule[] = [
  rule(
    'harmful',
    '\\b(?:how (?:do|can|would|could|to)|help me|write|build|make|create|give me|teach me|show me|explain how|code|design|cook|recipe for|instructions for)\\b[^.?!]{0,60}\\b(?:(?:pipe|nail|dirty|car|petrol) bombs?|a bomb|explosives?|molotov|napalm|nerve (?:agent|gas)|ricin|sarin|meth(?:amphetamine)?\\b|ransomware|malware|key ?loggers?|spyware|stalkerware|phishing|computer virus|trojan|botnet|ddos|counterfeit|fake (?:id|passport|invoices?|prescription)|ghost gun|card skimmer|child porn\\w*|date rape|stolen (?:credit )?cards?)\\b',
    '\\b(?:remind me|training|awareness|simulations?|protect|against|report|recogni[sz]e|spot|detect|avoid|prevent)\\b',
  ),
  rule(
    'harmful',
    '\\b(?:how (?:do|can|to)|help me|i want to)\\b[^.?!]{0,40}\\b(?:poison|murder|kill|stalk|blackmail|kidnap|assault) (?:my|him|her|them|someone|somebody|a person|people|the neighbou?r)\\b',
    // What is killed at a desk.
    '\\b(?:kill|murder) (?:my|him|her|them) (?:\\w+ ){0,2}(?:process(?:es)?|servers?|jobs?|sessions?|builds?|containers?|apps?|tabs?|terminals?|weekends?|evenings?|mornings?|afternoons?|time|plants?|darlings|battery)\\b',
  ),
  rule(
    'harmful',
    `\\b(?:hack|break into|crack|get into|spy on|snoop|log ?in to|read|access)\\b[^.?!]{0,15}\\b${THEIRS} (?:phone|account|instagram|facebook|whatsapp|e-?mails?|gmail|wi-?fi|computer|laptop|messages|texts|icloud|location|passwords?)\\b[^.?!]{0,40}(?:without|secretly|behind|know|$)|\\bhack (?:into )?${THEIRS}`,
    '\\b(?:remind me|was hacked|got hacked)\\b',
  ),
  rule(
    'harmful',
    '\\b(?:how (?:do|can|to)|help me|teach me)\\b[^.?!]{0,40}\\b(?:launder money|forge (?:a |his |her |my )?\\w+|evade taxes|pick a lock to|shoplift)\\b',
  ),
];
