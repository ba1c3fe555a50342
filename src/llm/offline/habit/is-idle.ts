import { oneLine } from '../words/one-line.ts';

/** Questions that are put to pass the time of day, to be funny, or for their own sake: nobody wants the answer again. */
const IDLE: readonly RegExp[] = [
  // "How's tricks", "how goes it", "how was your weekend".
  new RegExp(
    oneLine(String.raw`
      ^how (?:is|are|was|were|goes|about) (?:(?:the|your|that|everybody|everyone|everything|things?|it|life|
      tricks|business|work|all|you|he|she|they|we)\b(?: (?:family|kids|wife|husband|missus|folks|world|
      world treating you|going|hanging|doing|weekend|morning|day|night|evening|holiday|trip|life|
      treating (?:you|everyone|the family|us|them)|with you|at your end|over there|keeping|today|then|for you|for that))*)$
    `),
  ),
  /^(?:believe|credit) (?:it|that|this)\b/,
  /^how (?:come|dare|else|so|very|nice|lovely|funny|odd|strange|sweet|rude|kind|annoying|typical|true)\b/,
  // "What's new", "what's occurring", "what's cooking", "what gives".
  new RegExp(
    oneLine(String.raw`
      ^what (?:is|was|are|has) (?:all )?(?:new|up|good|wrong|that|this|it|next|funny|the (?:craic|crack|story|
      matter|buzz|score|gossip|point|use|rush|plan|catch|deal|damage|word|mood)|your (?:problem|plan|name|
      story|day|poison)|been (?:going on|happening|up)|going (?:on|down)|(?!outstanding|pending|missing|remaining|
      coming|running|waiting|expiring|arriving|leaving|showing|playing|standing|owing)[a-z]+in[g'](?! [a-z]))
      (?: (?:then|today|this (?:morning|evening|week)|now|in your world|with you|about))*$
    `),
  ),
  /^what (?:gives|now|else|then|next|ever|if|fun|luck|nonsense|a|an|the (?:hell|heck|devil|actual)|do you (?:reckon|say|call|get|mean)|did the [^ ]+ say)\b/,
  // "Who knew", "who cares".
  /^who (?:knew|knows|cares|says|said so|would have (?:thought|guessed|known)|else|does not|do(?:es)? (?:he|she|that|they) think)\b/,
  /^who (?:ate|let|took|stole|broke|drank|moved|hid|nicked)\b|^where is (?:everyone|everybody|the (?:time|fun|fire))\b/,
  // "Give me a break", "let me think", "be a love and smile".
  /^(?:(?:give|cut) (?:me|us) (?:an? )?(?:break|rest|hug|minutes?|seconds?|moment|slack|hand(?! (?:with|to)\b)|chance|hint|clue|reason|kiss|strength|peace|space|time)|show me the money|let me (?:think|be|go|sleep|guess|explain|finish|get back)|(?:.* and )?(?:cheer up|smile|relax|chill))\b/,
  /^who is an? |^who am i (?:kidding|fooling|joking|trying|talking)\b/,
  /^have you (?:eaten|slept|had|been|ever|missed|met|tried|thought|forgotten|finished|done|lost)\b/,
  // "Why not", "why did the chicken cross the road".
  /^why (?:not|me|oh|so serious|bother|ever|though|is it always|does it always|do i (?:always|even|bother)|did (?:the|a|an) (?!.*\b(?:my|our|me|us|we)\b))\b/,
  // "Any chance of a lie in?"
  /^any (?:chance|hope) of (?:an? )?(?:(?:nice|quick|wee|little|long|cold|hot|decent) )*(?:lie|break|rest|nap|holiday|hug|drink|coffee|tea|brew|cuppa|beer|pint|lift|raise|rise|sleep|sun|peace|quiet|day off|long weekend|biscuit|cake|refund on)\b/,
  // "Any plans?", "any news?", "any luck with it?"
  new RegExp(
    oneLine(String.raw`
      ^(?:any|got any|have you any|have any) (?:(?:big|good|nice|fun|special|exciting|other|more|better|
      bright) )*(?:plans|gossip|luck|joy|thoughts?|questions?|excitement|fun|drama|goss|takers|objections|
      regrets|jokes?|(?:idea|clue)(?! (?:what|how|who|when|where|which|if|whether|as to|(?:of|on) (?:the|my|our|what|how|who|when|where|which)) )|wisdom|preference)\b
    `),
  ),
  /^(?:any|got any|have you any) (?:news|ideas?)$/,
  /^where (?:to begin|were we|was i|did the time go|does (?:the )?time go|have you been|has the (?:day|week|time) gone)\b/,
  /^(?:is|was|were|are) (?:it|that|this|there) (?:just|only) me\b|^is it (?:just me|me or|friday yet|over yet|hometime|home time|lunch ?time)\b/,
  /^(?:is|are) (?:anybody|anyone|somebody|someone) (?:there|here|home|alive|in)\b|^(?:anybody|anyone) (?:there|home|here)\b/,
  /^(?:do|did|have|had|was|is) (?:you|it|that) (?:sleep|have a|had a|a (?:good|nice|quiet|long))/,
  /^(?:guess|knock knock|riddle me|fancy(?! (?:(?:a|another) (?:quick |little )?(?:look|go)|going|running) )|imagine|bet|wish|picture)\b/,
  /^(?:you|so|all|still|everything|things?) (?:al ?right|ok|okay|good|well|there|busy|alive|awake)$/,
  // "What was I thinking", "what would I do without you".
  /^what (?:was|were|am) (?:i|we) (?:thinking|saying|on about|doing|like)\b|^what would (?:i|we) do without\b/,
];

/** Whether a question, in its written-out form and without what leads to it, is only talk. */
export function isIdle(norm: string): boolean {
  return IDLE.some((at) => at.test(norm));
}
