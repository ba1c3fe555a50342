import { END, I, NOW, START, STOP, TONGUE, frame, inside } from './frame.ts';
import type { Frame } from './frame.ts';

const LIKES = String.raw`(?:like|love|hate|prefer|enjoy|dislike|adore|detest|loathe|avoid|can't stand|cannot stand|can't bear|can't abide|don't like|don't enjoy|really like|really love|really hate)`;
const THING = String.raw`(?!(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Ww]hat|[Ii]|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Nn]o|[Yy]es|[Ww]ell|[Ss]orry|[Hh]onestly|[Tt]hanks|[Gg]reat|[Ww]ow|[Bb]rilliant|[Pp]erfect|[Ll]ovely|[Nn]ice|[Cc]ool|[Cc]heers|[Aa]mazing|[Yy]eah|[Oo]h|[Hh]i|[Hh]ey|[Aa]lfred|(?:(?:[Mm]y|[Oo]ur|[Tt]he) )?(?:[Bb]oss|[Mm]anager|[Mm]um|[Mm]om|[Mm]other|[Dd]ad|[Ff]ather|[Ss]ister|[Bb]rother|[Ww]ife|[Hh]usband|[Pp]artner|[Ss]on|[Dd]aughter|[Cc]olleagues?|[Nn]eighbou?rs?|[Ll]andlord|[Kk]ids))\b)[\p{L}\d][^,.;:!?]{2,50}`;
const MUCH = String.raw`(?:(?:far|much|way|a lot|a bit|even|so much) )?(?:best|better|more|most|least|less)`;

/** What is sent or done, by the verb's first letters. */
const BY: Readonly<Record<string, string>> = {
  text: 'texts',
  emai: 'emails',
  mail: 'emails',
  writ: 'writing',
  mess: 'messages',
  call: 'calls',
  ring: 'calls',
  phon: 'calls',
};

/** Frames for what somebody likes and does in their own time. */
export const LIKINGS: readonly Frame[] = [
  // "I'd sooner walk".
  frame(
    String.raw`\b(?<self>I|i|[Ww]e)(?:'d| would) (?:much |far )?sooner\b`,
    ({ self }) => `${self} would rather`,
  ),
  frame(
    String.raw`${START}(?:[Gg]iven (?:the|a) choice|[Ii]f (?:there's|there is|I have|I've got) (?:a|the|any) choice|[Ii]f (?:it's|it is) up to me|[Ii]f I (?:can|could|get to|may|had to) choose|[Ll]eft to myself|[Ii]f (?:at all )?possible|[Ww]herever possible),? (?=I(?:'d| would) (?:rather|prefer|always))`,
    () => '',
  ),
  frame(
    String.raw`${START}(?:[Gg]iven the choice|[Ii]f (?:it's|it is) up to me|[Ii]f I (?:can|could|get to|may) choose|[Ll]eft to myself),? I(?:'d|'ll| would)? (?:take|choose|pick|go for|have) (?<what>[^.;!?]{3,60})${STOP}`,
    ({ what }) => `I prefer ${what}`,
  ),
  // "Aisle seats, I like them better than window ones".
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are|'s) what ${I} (?<verb>${LIKES})(?<rest> ${MUCH})?${NOW}${STOP}`,
    ({ what, self, verb, rest = '' }) => `${self} ${verb} ${inside(what)}${rest}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}),? (?<self>I|i|[Ww]e) (?<verb>(?:[a-z]+ly )?${LIKES}) (?:(?<=\b\S+(?:s|\s\S+),? [^,]{1,30})them|it(?= ${MUCH}))(?<rest>[^.;!?]{0,60})${STOP}`,
    ({ what, self, verb, rest = '' }) => `${self} ${verb} ${inside(what)}${rest}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}),? (?<self>I|i|[Ww]e) find (?:them|it) (?<rest>[^.,;!?]{3,30})${STOP}`,
    ({ what, self, rest }) => `${self} find ${inside(what)} ${rest}`,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?<what>${THING}),? (?<self>I|i|[Ww]e) (?<verb>${LIKES}) (?<rest>${MUCH}(?: (?:than|of all) [^.;!?]{2,40})?)${STOP}`,
    ({ what, self, verb, rest }) => `${self} ${verb} ${inside(what)} ${rest}`,
  ),
  frame(
    String.raw`${START}(?:[Ww]hat|(?:[Tt]he|[Oo]ne) thing (?:that )?)(?: )?${I} (?:really )?(?<verb>${LIKES})(?<rest> ${MUCH})?${NOW} (?:is|are) (?<what>[^.;!?]{3,60})${STOP}`,
    ({ what, self, verb, rest = '' }) => `${self} ${verb} ${what}${rest}`,
  ),
  frame(
    String.raw`${START}[Gg]ive me (?<what>[^.;,!?]{2,40}?) (?<joint>over|rather than|instead of) (?<than>[^.;,!?]{2,40}?)(?: (?:any day|any time|every time|always))+${STOP}`,
    ({ what, than }) => `I prefer ${what} over ${than}`,
  ),
  frame(
    String.raw`${START}I(?:'d| would)(?: always)? (?:take|choose|pick|have) (?<what>[^.;,!?]{2,40}?) over (?<than>[^.;,!?]{2,40}?)(?: (?:any day|any time|every time|always))*${STOP}`,
    ({ what, than }) => `I prefer ${what} over ${than}`,
  ),
  frame(
    String.raw`${START}[Mm]y (?:own |personal )?preference is (?:for )?(?!that )(?<what>[^.;!?]{3,60})${STOP}`,
    ({ what }) => `I prefer ${what}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are) (?:much |far |really |very much )?(?:more )?my (?:kind of )?(?:thing|cup of tea|drink|style|favourite thing)${STOP}`,
    ({ what }) => `I like ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:isn't|is not|aren't|are not|'s not) (?:really |exactly )?my (?:kind of )?(?:thing|cup of tea|drink|style)${STOP}`,
    ({ what }) => `I don't like ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:isn't|is not|aren't|are not) (?:really )?my (?:kind of )?thing[,;]? (?:and )?(?<other>[^.,;!?]{2,30}) (?:is|are|works?|suits?(?: me)?) (?:much |far |way )?better${STOP}`,
    ({ what, other }) => `I don't like ${inside(what)}. I prefer ${other}`,
  ),
  frame(
    String.raw`${START}[Ff]or me,? (?<what>[^.;,!?]{2,40}?) (?:beats?|trumps?) (?<than>[^.;,!?]{2,40})${STOP}`,
    ({ what, than }) => `I prefer ${what} over ${than}`,
  ),
  // "I think in kilometres": what one counts in.
  frame(
    String.raw`\bI (?:always |still |only )?(?:think|count|reckon|measure|calculate) in (?<what>(?:kilomet(?:re|er)s|miles|pounds|kilos|kilograms|grams|ounces|stone|euros|dollars|francs|celsius|fahrenheit|metric|imperial|centimet(?:re|er)s|inches|feet|met(?:re|er)s|lit(?:re|er)s|gallons|pints|${TONGUE})(?: and [\p{L}-]+)?)(?=,? (?:not|never|rather than) |${STOP})`,
    ({ what }) => `I prefer ${what}`,
  ),
  // "Bottom line first please", "the shorter the better".
  frame(
    String.raw`(?<=^|[.!;\n] )(?:(?:[Pp]lease )?(?:[Gg]ive me|I want|I'd like|I like|[Pp]ut|[Ss]how me|[Tt]ell me) )?(?:[Tt]he |[Yy]our )?(?<what>[Bb]ottom line|[Ss]ummary|[Aa]nswer|[Cc]onclusion|[Mm]ain point|[Hh]eadline|[Gg]ist|[Kk]ey points?|[Uu]pshot|[Rr]esult) (?:first|up front|on top|at the top)(?:,? (?:and )?(?:the )?(?:details?|rest|reasons?|background) (?:after|later|below|behind|second))?(?:,? (?:please|always))*${STOP}`,
    ({ what }) => `I prefer the ${inside(what)} first`,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )(?:[Pp]lease )?(?:[Ll]ead|[Ss]tart|[Oo]pen|[Bb]egin) (?:with|off with) (?:the|your) (?<what>bottom line|summary|answer|conclusion|main point|headline|gist|key points?|upshot|result)(?:,? (?:please|always))*${STOP}`,
    ({ what }) => `I prefer the ${what} first`,
  ),
  frame(
    String.raw`(?<=^|[.!;\n] )[Tt]he (?<how>short|brief|simpl|plain)er,? the better${STOP}`,
    ({ how }) => `keep it ${how === 'simpl' ? 'simple' : how} please`,
  ),
  frame(
    String.raw`${START}(?:[Dd]on't|[Dd]o not|[Nn]ever) expect (?:me|anything from me|an answer)(?: in| online| at work| at my desk)? before (?!then\b|[^.!?]*\b(?:today|tomorrow|tonight|[a-z]+day)\b)(?<when>[^.,;!?]{2,25})${STOP}`,
    ({ when }) => `I don't start before ${when}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are) my (?:(?<new>new|big|main|latest|great|other) )?(?<kind>hobby|passion|pastime|obsession|sport)${STOP}`,
    ({ what, kind }) => `my ${kind} is ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are|suits?|works?) (?<how>less|more|better|worse) ?(?:convenient|comfortable|practical|suitable|pleasant|useful|easy|agreeable)? (?:for|to) me than (?<than>[^.;,!?]{2,40})${STOP}`,
    ({ what, how, than }) =>
      /^(?:less|worse)$/.test(how ?? '')
        ? `I prefer ${than} over ${inside(what)}`
        : `I prefer ${inside(what)} over ${than}`,
  ),
  frame(
    String.raw`${START}(?![^.!?]{0,40}\b(?:\p{L}+day|mornings?|afternoons?|evenings?|noon|week|\d+)\b)(?<what>${THING}) (?:is|are|works?|suits?)(?: (?:so much|way|much|far|a lot))? better(?<!works? better) (?:for|with) me${STOP}`,
    ({ what }) => `I prefer ${inside(what)}`,
  ),
  // "Text me rather than ring".
  frame(
    String.raw`(?<=^|[.!;\n] )(?:[Pp]lease |[Jj]ust )?(?<do>[Tt]ext|[Ee]mail|[Mm]ail|[Ww]rite|[Mm]essage|[Cc]all|[Rr]ing|[Pp]hone)(?: to)?(?: me| us)? (?:rather than|instead of) (?<than>ring|call|phone|email|text|mail|writ|messag)(?:e|ing|ling)?(?: me| us)?${STOP}`,
    (found) => `I prefer ${BY[inside(found['do']).slice(0, 4)]} to ${BY[found['than']?.slice(0, 4) ?? '']}`,
  ),
  // "I'd rather you were brief".
  frame(
    String.raw`\bI(?:'d| would) (?:much |really )?(?:rather|prefer it if) (?:you|your answers|your messages) (?:were|was) (?<how>[^.;,!?]{3,30})${STOP}`,
    ({ how }) => `keep it ${how} please`,
  ),
  // "Numbers as a table please, always".
  frame(
    String.raw`(?<=^|[.!;\n] )(?:[Aa]lways )?(?<what>\p{L}{3,}(?<!s)s) (?<as>as|in) (?<form>(?:an? )?(?:tables?|lists?|bullets?|bullet points|charts?|kilos|grams|metric|euros|pounds|miles|kilometres))(?: please|, please)(?:,? always)?${STOP}`,
    ({ what, as, form }) => `I prefer ${inside(what)} ${as} ${form}`,
  ),
  frame(
    String.raw`${START}[Nn]othing (?:beats|comes close to) (?!(?:that|this|it)\b)(?<what>[^.;,!?]{3,50}?)(?: for me| in my book| if you ask me)?${STOP}`,
    ({ what }) => `I love ${what}`,
  ),
  frame(
    String.raw`${START}[Ff]or me,? it (?:has to|must|had better) be (?<what>[^.;,!?]{3,50})${STOP}`,
    ({ what }) => `I prefer ${what}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}),? (?:that's|that is|those are|this is) what (?:I|we) (?<verb>${LIKES})(?<rest> ${MUCH})?${STOP}`,
    ({ what, verb, rest = '' }) => `I ${verb} ${inside(what)}${rest}`,
  ),
  frame(
    String.raw`\b(?<self>I|[Ww]e)(?:'ve| have) always (?<verb>loved|liked|hated|preferred|enjoyed|disliked) (?!it\b|that\b|this\b|you\b)`,
    ({ self, verb = '' }) =>
      `${self} ${verb.replace(/(?:(?<=hate|love|like)d|(?<=prefer)red|(?<=enjoy)ed)$/, '')} `,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:drives?|drive) me (?:mad|crazy|nuts|up the wall|round the bend|insane)${END}`,
    ({ what }) => `I hate ${inside(what)}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:does|do) (?:nothing|very little) for me${STOP}|${START}(?<other>${THING}) (?:leaves?) me cold${STOP}`,
    ({ what, other }) => `I don't like ${inside(what ?? other)}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:isn't|is not|aren't|are not) for me${STOP}`,
    ({ what }) => `I don't like ${inside(what)}`,
  ),
  frame(
    String.raw`\b(?:I|we) could (?:happily |easily )?(?:live|do) without (?!(?:it|that|you|him|her|them|this)\b)(?<what>[^.;,!?]{3,50})${STOP}`,
    ({ what }) => `I don't like ${what}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:beats?|trumps?) (?<than>[^.;,!?]{2,40}) (?:for me|in my book|any day|every time|any time)${STOP}`,
    ({ what, than }) => `I prefer ${inside(what)} over ${than}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are) (?:always |usually )?my (?:first |usual |standard )?(?:choice|pick|preference|go-to)${STOP}`,
    ({ what }) => `I prefer ${inside(what)}`,
  ),
  frame(
    String.raw`${START}[Ii]t has to be (?<what>(?:the |a |an )[^.;,!?]{3,40}?) for me${STOP}`,
    ({ what }) => `I prefer ${what}`,
  ),
  frame(
    String.raw`${START}[Ii]t(?:'s| is) (?:always )?(?<what>(?:the |a |an )[^.;,!?]{3,40}?) for me(?: (?:every time|any day|any time|always))+${STOP}`,
    ({ what }) => `I prefer ${what}`,
  ),
  frame(
    String.raw`${START}(?<what>${THING}) (?:is|are) my (?:all-time )?(?<most>(?:least )?favou?rite) (?!(?:[\p{L}-]+ )?(?:tool|app|software|program|platform|system|site|colleague|client|customer|person)\b)(?<kind>[^.;,!?]{3,40})${STOP}`,
    ({ what, most, kind }) => `my ${most} ${kind} is ${inside(what)}`,
  ),
  // "In my spare time I play the cello".
  frame(
    String.raw`${START}(?<when>[Ii]n (?:my|our) (?:spare|free|own) (?:time|hours)|[Aa]s a hobby|[Ff]or fun|[Oo]utside (?:of )?work|[Ww]hen I'm off|[Aa]fter work|[Aa]s a sideline|[Oo]n the side),? (?<self>I|[Ww]e) (?<does>[a-z][^,.;!?]{3,80})${STOP}`,
    ({ when, self, does }) => `${self} ${does} ${inside(when)}`,
  ),
  frame(
    String.raw`${START}(?<what>[Tt]he \p{L}+(?: \p{L}+)?)(?:'s| is) my (?:main |favourite )?(?:instrument)${END}`,
    ({ what }) => `I play ${inside(what)}`,
  ),
];
