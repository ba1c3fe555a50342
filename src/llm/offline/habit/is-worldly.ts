import { oneLine } from '../words/one-line.ts';

/** What stands in a question about one's own things as they are now. */
const NOW = new RegExp(
  oneLine(String.raw`
      \b(?:today(?:'s)?|todays|tonight|tomorrow(?:'s)?|yesterday(?:'s)?|(?:this|last|next) (?:week|month|
      quarter|year|sprint|morning|afternoon|evening|weekend|term|season|shift)|right now|so far|yet|
      at the moment|since (?:yesterday|monday|friday|last)|up to now|to date|still|currently|left|
      outstanding|overdue|unpaid|booked|our|my|as an? (?:team|company|family|group|club|school|office))\b
    `),
);
const OWN_THING = /\b(?:about|on|with|for|of|in) (?:the|our|my) /;
/** Another's own figures, and not knowledge. */
const FIGURES = new RegExp(
  oneLine(String.raw`
      \b(?:figures|numbers|totals?|sales|orders|bookings|count|stock|backlog|status|rota|roster|agenda|
      timetable|invoices?|tickets|list)\b
    `),
);
const BARE = oneLine(`
    (?!(?:not|the|my|our|your|his|her|their|this|that|these|those|there|it|they|he|she|we|i|you|any|all|
    everything|everyone|anyone|someone|anything|enough|both|some|no)\\b)
  `);
/** When or where something is done by everybody, and not what is in one's diary. */
export const WHEN_TO = new RegExp(
  oneLine(`
    ^(?:when|where) (?:do|should|can|must|does) (?:i|we|you|one) (?!(?:have|meet|see|get|leave|fly|need|go|start|finish|open|close|pay|talk|speak|expect|receive|call|visit|ring|
    phone|mail|email|send|pick|be|work|come|find|want|think|know|teach|play|travel|move|arrive|collect|buy|deliver)\\b)[a-z]+ (?:(?:out|back|up|down|on) )?${BARE}(?!to |at |in |on |for |with )[^ ]+(?: [^ ]+){0,3}$
  `),
);
/** "The calmest kind of bees", "electric or gas kiln for a small studio": what it is chosen of. */
export const CHOSEN = new RegExp(
  oneLine(`
    ^(?:what|which) (?:is|are) (?:the )?(?:[a-z]+est|(?:most|least) [a-z]+) (?:kind|type|sort|breed|variety|make|brand)s? of (?<kind>[a-z'-]+)|
    ^(?:an? )?${BARE}[^ ]+ or (?:an? )?${BARE}[^ ]+ ${BARE}(?<thing>[a-z'-]+) for (?:an? |[a-z]+ing )
  `),
);
const FRAMES: readonly RegExp[] = [
  new RegExp(
    oneLine(String.raw`
      ^(?:how (?:do|does|can|should|would|could|to|does one|did)(?: (?:i|we|you|one|
      people))?)\b(?! (?:we |i )?(?:stand|look|compare|do |doing|sales))(?! [^?]* (?:go|turn out)$)
    `),
  ),
  /^why\b/,
  // "When do I prune roses", "where should one keep dahlias".
  WHEN_TO,
  new RegExp(
    oneLine(String.raw`
      ^(?:what|which) (?:is|are) (?:the )?(?:best|right|ideal|easiest|simplest|cheapest|quickest|fastest|
      proper|safest|healthiest|usual|most|least|difference|point|use|advantages?|benefits?|pros|cons|
      purpose|history|origin|story behind|trick|secret|meaning|idea behind|theory|science|rules?|law)\b
    `),
  ),
  CHOSEN,
  /^what (?:is|are) (?:a|an) /,
  /^what (?:does|do|did) .* (?:mean|say|stand for|eat|look like|taste like|do)\b/,
  new RegExp(
    oneLine(String.raw`
      ^(?:which|what)(?: (?:kind|sort|type)s? of)? (?:[^ ]+ ){1,4}(?:is|are|works?|goes?|do|does|would be|
      suits?|makes?|lasts?|grows?) (?:best|good|better|ideal|right|suitable|worth|safe|needed|recommended|
      most|well|i need|you recommend|easiest|cheapest|healthiest|with|in|for)\b
    `),
  ),
  /^what size\b/,
  /^(?:what|which) [^ ]+(?: [^ ]+)? (?:do|does|must|should) (?:one|you|people|(?:i|we)(?=.* (?:for|get|have) an? )) (?:need|require|have to (?:have|bring|show|hand in))\b/,
  new RegExp(
    oneLine(String.raw`
      ^what (?:should|must|do|can) (?:i|we|you|one) (?:know|consider|look for|watch|bear|keep|look out|
      learn|read|use|need|plant|feed|buy)\b
    `),
  ),
  /^(?:how|what) [^ ]+(?: [^ ]+)? (?:is|are|does|do|of|should|can|must|would) (?:an? )/,
  new RegExp(
    oneLine(`
      ^how (?:long|often|big|deep|hot|far|fast|well|warm|cold|much|many|old|loud|safe|hard|high|strong|
      early|late) (?:[^ ]+ )?(?:should|must|can|do|does) ${BARE}
    `),
  ),
  new RegExp(
    oneLine(`
      ^(?:is|are|do|does|can|could|will|would|should|did) (?:a |
      an )?${BARE}[^ ]+(?: [^ ]+){0,4}? (?:also|always|usually|ever|work|works|need|last|cover|eat|grow|
      cost|count|mean|good|bad|any good|worth|safe|better|best|healthy|dangerous|useful|possible|
      necessary|expensive|cheap|reliable|legal|allowed|true|harm|help|live|survive|run|make|go|have|get|
      use|keep|taste|suffer|really|too|as|than|from|with|in|into)\\b
    `),
  ),
  new RegExp(
    oneLine(`
      ^how (?:is|are|was|were) ${BARE}[^ ]+(?: [^ ]+){0,3}? (?:made|done|built|[a-z]+ed|grown|born|kept|
      known|written|taught|cut|sold|spun|fed)\\b
    `),
  ),
  new RegExp(`^(?:do|does|can|did|(?:should|will|would|must|may)(?= an? )) (?:a |an )?${BARE}[^ ]+ [^ ]+`),
  new RegExp(
    oneLine(String.raw`
      ^how (?:many|much) [^ ]+(?: [^ ]+)? (?:live|lives|do|does|can|should|is|are|fit|go|goes|need|
      needs) (?:.* )?an? 
    `),
  ),
  new RegExp(
    oneLine(String.raw`
      ^is it (?:too|usually|normal|true|safe|ok|better|possible|worth|bad|good|legal|healthy|dangerous|
      hard|easy|difficult|expensive)\b
    `),
  ),
  /^i (?:keep|am always) (?:coming|going) back to\b/,
  /^(?:explain|describe|teach me|recommend)\b/,
  /^who (?:has to|must|can|invented|wrote|discovered|painted|built|founded|came up with|makes the best)\b/,
  new RegExp(
    oneLine(String.raw`
      ^(?:(?:tell|teach) me|i (?:want|would like) to (?:know|learn|read|hear)|i am (?:reading up|curious|
      wondering|learning|thinking)|i have been (?:reading|wondering|thinking)|wondering|curious|i wonder|
      can you tell me|i keep (?:coming back|reading|thinking|wondering)|what do you know|
      do you know (?:anything|much|something)|what can you tell me|what have you got|talk to me|
      let us talk|another question|one more question|a question)(?: (?:more|something|anything|a bit|
      a little|up|to|all))*(?: (?:about|on|of))\b
    `),
  ),
  new RegExp(
    oneLine(String.raw`
      ^(?:(?:is|are) there |have you |do you have |got |read |heard |seen |found )?(?:anything|something|
      what is|whats|any|some|more)(?: (?:is|else|more))?(?: (?:new|interesting|good|worth reading|fresh|
      recent|else))? ?(?:news|articles?|reading|books?|tips|advice|ideas|facts|research|studies|
      developments)? (?:on|about|in|with|regarding|for|from the world of)\b
    `),
  ),
  /^(?:read|heard|seen|learned|know) (?:anything|something|much|more)\b.* (?:on|about)\b/,
  /^(?:the )?(?:latest|news|newest|updates?|history|basics|future|science) (?:on|about|in|of|for|from)\b/,
  // "Where did glass blowing start", "when was X built", "how glass blowing works".
  new RegExp(
    oneLine(`
      ^(?:where|when|why|how) (?:did|do|does|was|were) (?:an? )?${BARE}[^ ]+(?: [^ ]+){0,3}? (?:start|begin|come from|originate|evolve|
      live|grow|sleep|migrate|breed|eat|hibernate|die|join|born|built|founded|invented|discovered|written|first)\\b
    `),
  ),
  new RegExp(`^how ${BARE}[^ ]+(?: [^ ]+){0,3}? works?$`),
  new RegExp(`^how (?:is|are) ${BARE}[^ ]+(?: [^ ]+){0,2}? different (?:from|to|than) `),
  new RegExp(
    oneLine(`
      ^what (?:temperature|size|age|speed|kind|type|sort|tools?|equipment|thickness|depth|height|skills?|gear|clothes|shoes|licen[cs]e)
      (?: of [^ ]+)? (?:do|does|should|would|must) (?:i|we|you|one|people|an?|${BARE}[^ ]+) (?:need|use|have|want|wear|take|be)\\b
    `),
  ),
  new RegExp(
    oneLine(`
      ^(?:is|are|was|were) (?:the )?(?!our|my|your|it|they|you|this|that|these|those|there|we|he|she|i|everyone|everybody|everything)[^ ]+(?: [^ ]+){0,5}? (?:hard|easy|difficult|tricky)
      (?: to [^ ]+)?$
    `),
  ),
  new RegExp(
    oneLine(`
      ^(?:is|are|was|were) (?:the )?[^ ]+(?: [^ ]+){0,5}? (?:poisonous|toxic|venomous|edible|extinct|flammable|contagious|endangered|
      biodegradable|waterproof|carnivorous|vegan|nocturnal|mammals?|real|a myth)$
    `),
  ),
  /^how (?:hot|big|old|far|deep|tall|heavy|fast|cold|large) (?:is|are|was|were) the (?:planets?|sun|moon|earth|universe|oceans?|sea|stars?)\b/,
  /^who (?:was|were) (?!there|that|it|in|on|at|off|away|late|sick|out|missing|absent|here|with|first|supposed|meant)|^who (?:is|are) the (?:most|best|famous|main|greatest|great|biggest|leading) /,
  /^(?:an? |any |some |the best |good |got any )?(?:podcasts?|books?|films?|documentar(?:y|ies)|articles?|videos?|courses?|facts?|novels?|reading|tips|advice|tricks) (?:about|on|for (?=[a-z]+ing\b)) (?!me|us|it|that|this|my|our|the)/,
  /^(?:the )?(?:pros and cons|advantages|disadvantages|benefits|dangers|risks|types|kinds|history|origins?) of (?!the|my|our|this|that|it)/,
  new RegExp(`^${BARE}[^ ]+(?: [^ ]+)? (?:vs|versus) [^ ]+(?: [^ ]+)?$`),
  /^what (?:happens|would happen) (?:if|when) (?:you|one|people|an?) /,
  /^i (?:want|would like) to (?:understand|get into) /,
  // "Carbon accounting basics", "chess openings explained", "bees for beginners".
  new RegExp(
    oneLine(`
      ^${BARE}(?!what|which|who|how|when|where|why|is|are|do|does|can)[^ ]+(?: [^ ]+){0,4}? (?:basics|fundamentals|essentials|101|explained|
      for (?:beginners|dummies|starters)|in a nutshell|in (?:plain english|simple terms|layman's terms))$
    `),
  ),
  /^what is (?:the )?(?:latest|new|happening|going on|up) (?:on|about|in|with)\b/,
];

/** "I'm thinking of going to the gym": what one may do is no subject. */
const PLANNED =
  /^(?:i |we )?(?:(?:am|are|have been|been) )?thinking (?:of|about) (?:(?:maybe|perhaps|possibly) )?[a-z]+ing (?!(?:in|and)\b)/;

/** Whether a question, in its written-out form, is about the world and not about one's own things; `second` = its second word as typed. */
export function isWorldly(norm: string, second = ''): boolean {
  // "Does Tom have the keys"
  if (
    /^(?:is|are|do|does|can|could|will|would|should|did|has|have) /.test(norm) &&
    /^\p{Lu}\p{Ll}+$/u.test(second)
  )
    return false;
  if (NOW.test(norm) && !/^(?:why|how (?:do|can|should)|what is the (?:best|difference))\b/.test(norm))
    return false;
  if (PLANNED.test(norm)) return false;
  if (!FRAMES.some((frame) => frame.test(norm))) return false;
  // "the latest on the Atlas project" is of one's own, "tell me about the moons of Saturn" is not.
  const told =
    /^(?:tell|teach|what can you|what do you know|explain|describe|why|how|which|what is the (?:best|history|origin|difference|story behind|meaning|science)|i |(?:can|do|does|should) (?!the|our|my)[a-z]+ (?!the|our|my))/.test(
      norm,
    );
  return !OWN_THING.test(norm) || (told && !FIGURES.test(norm));
}
