import { oneLine } from '../words/one-line.ts';

/** What somebody says of Alfred's speaking unasked, as a whole. */
export type Lean = 'more' | 'less' | 'never' | 'silence' | 'settings';

/** What comes from Alfred unasked, by name. */
const THINGS = oneLine(`
    (?:suggestions?|offers?|nudges?|nudging|proposals?|prompts|prompting|hints?|recommendations?|pings?|
    notifications|pop ?-? ?ups?|check ?-? ?ins|interruptions?|interrupting|suggesting|offering|
    proposing|ideas (?:of yours|from you)|unasked (?:messages|things)|unsolicited (?:messages|things|
    advice)|initiative|proactivity|proactiveness|pro ?-? ?active|proactively)
  `);
/** What Alfred does unasked. */
const DEEDS = oneLine(`
    (?:suggest(?:ed)?|offer(?:ed)?|propose[d]?|nudged?|recommend(?:ed)?|ping|message|bother|disturb|
    interrupt|contact|write to|text|bug|pester|push|chime in|speak|spoke|speak up|spoke up|
    said something|say something|say anything|come forward|come up with|come to|pop up|reach out|
    butt in|jump in|pipe up|volunteer|point (?:things|stuff|something) out|hint|prompt|approach|talk to|
    hear from|notice)
  `);
const ABOUT = new RegExp(`\\b(?:${THINGS}|${DEEDS})\\b`);
/** "be more forward": what Alfred is. */
const BEING = new RegExp(
  oneLine(String.raw`
      \b(?:forward|talkative|chatty|helpful|bold|outgoing|vocal|pushy|eager|intrusive|noisy|present|
      active|quiet|silent|shy|reserved|passive|reactive|timid|hesitant|discreet|restrained|insistent|
      persistent|keen|generous|sparing|pushier|chattier|bolder|noisier|keener|livelier|annoying|invasive|
      nosy|attentive)\b
    `),
);
/** Said to Alfred, or wished of it. */
const ADDRESSED = new RegExp(
  oneLine(String.raw`
      \b(?:you|your|yourself|alfred)\b|^(?:(?:please|and|but|so|ok|just|then|now|also|actually|maybe|
      well) )*(?:stop|do not|no|never|only|just|less|more|fewer|be|keep|tone|turn|dial|ease|back|give me|
      let me|feel free|start|go|hold|cut|reduce|increase|raise|lower|quit|enough|cease|calm|cool|slow|
      scale|ramp|crank|bump|hush|shh|nothing|not so|not that|too (?:many|much|few|quiet|shy|pushy|noisy|
      chatty)|way too|far too|resume|bring back|kill|mute|disable|drop|end|turn off|switch off|ban|
      silence|scrap|cancel|remove|step|push|kick|half|wait|i (?:find|think|feel)|suggest|offer|propose|
      nudge|speak|come|message|ping|write|answer|reply|respond|take|show|use|try|make|send|
      i (?:do not )?(?:want|would|need|prefer|miss|like|love|hate|get|only|wish|appreciate|am|could|can|
      just)|could do with|there (?:are|is)|(?:these|those|the|all these|all those|so many) (?:suggestions|
      offers|nudges|proposals|pings|interruptions|notifications))\b
    `),
);
/** Somebody else does it, or has it, or the person does. */
const OTHERS = new RegExp(
  oneLine(String.raw`
      ^(?:my|our|his|her|their|he|she|they|we|the (?!suggestions?|offers?|nudges?|proposals?|pings?|
      interruptions?|notifications?|number|amount)[a-z]+|[a-z]+(?:'s)? (?:says|said|thinks|told|has|is|
      was|should|asked|wants|made))\b|^i (?:told|asked|said|should|must|have to|need to (?:be|speak|
      suggest|write)|am (?:trying|going|learning|too|not|more|so|very|quite)|want to (?:be|speak|suggest|
      offer|become|propose|write)|would like to (?:be|speak|suggest|offer|propose|write)|suggest|
      suggested|offered|proposed|propose|offer|speak|spoke|wrote|will|can|could not|try|tried|was|had|
      have)\b(?!.*\b(?:you|your)\b)
    `),
);
const ASKED_FIRST = new RegExp(
  oneLine(String.raw`
      \b(?:unless|until|except when) (?:[a-z]+ )?(?:i|you are|you have been|spoken to|asked)\b.*(?:ask|
      write|speak|spoke|call|need|message|talk|request|say)|\b(?:unless|until) (?:asked|spoken to)|
      \b(?:only|just|nothing|never|not|unless|until|except|solely|exclusively)\b.*\b(?:when|if|unless|
      until|till|once|after|as long as|except when|whenever|before)\b (?:[a-z]+ )?(?:i|you are|
      you have been|you get|spoken to|asked|being asked|called|addressed|prompted)\b.*(?:ask|write|speak|
      spoke|call|want|need|message|talk|come to you|request|address|prompt|first|do|say)|\b(?:only|just|
      nothing|not|never)\b.*\b(?:on request|on demand|upon request|when asked|if asked|unless asked|
      when spoken to|unless spoken to|when i ask|reactive)\b
    `),
);
const UNASKED = new RegExp(
  oneLine(String.raw`
      \b(?:nothing|no|not|never|stop|quit|cease|without|enough|any)\b.*\b(?:unasked|unprompted|uninvited|
      unsolicited|of your own accord|on your own(?: initiative)?|by yourself|off your own bat|
      out of the blue|without being asked|without me asking|proactive|proactively|proactivity)\b
    `),
);
const FIRST = new RegExp(
  oneLine(String.raw`
      \b(?:not|never|stop)\b.*\b(?:message|write|contact|text|speak|ping|approach|writing|messaging|
      contacting)\b.*\bfirst\b
    `),
);
/** "kill the suggestions", "I don't want you to suggest things". */
const REFUSED = new RegExp(
  oneLine(`
    \\bnot want you to (?:suggest|offer|propose|nudge|bother|message|speak|disturb|interrupt)|^(?:kill|
    stop|end|drop|mute|disable|turn off|switch off|cut|cancel|remove|quit|silence|ban|
    scrap)(?: with)? (?:(?:the|all|your|these|those|of|any) )*${THINGS}$
  `),
);
const WAITS = new RegExp(
  oneLine(String.raw`
      ^(?:please |just )*(?:wait|hold (?:on|back|off)|stay quiet|be quiet) (?:until|till|unless) i (?:ask|
      call|write|speak|say so)(?: (?:for it|you|something|first|to you))*$
    `),
);
const WHOLLY = new RegExp(
  oneLine(String.raw`
      \b(?:altogether|completely|entirely|at all|for good|any ?more|ever|whatsoever|of any kind|
      from now on|totally|again|any|all|period|full stop)\b
    `),
);
const SOMEWHAT = new RegExp(
  oneLine(String.raw`
      \b(?:so|too|less|that|as) (?:much|many|often|pro ?-? ?active|forward|pushy|chatty|talkative|eager|
      noisy|intrusive|persistent|insistent|frequently|active|present|keen|hard)\b|\ball the time\b|
      \bconstantly\b|\bevery (?:day|hour|morning|five minutes|single)\b|\ba (?:bit|little)\b|\bless\b|
      \bfewer\b
    `),
);
const NEGATED = new RegExp(
  oneLine(String.raw`
      \b(?:stop|quit|cease|no|no more|not|never|without|enough|end|kill|mute|disable|turn off|switch off|
      cut out|drop|hold|spare me|nothing|none|zero|do away with|get rid of)\b
    `),
);
const LESS_OF = new RegExp(
  oneLine(String.raw`
      \b(?:less|fewer|rarer|rarely|seldom|sparingly|tone|dial|turn .*down|back off|ease (?:off|up)|
      cool it|cool down|calm|slow down|slow it|cut (?:back|down)|reduce|lower|decrease|limit|
      scale (?:back|down|it back|it down)|take it (?:easy|down)|hold (?:back|off|yourself)|tame|restrain|
      quieter|(?:half|a third|a quarter) as|once in a while|now and then|when it (?:matters|counts|
      is important)|only (?:what|when|if|things|that).* (?:important|urgent|essential|necessary|matters?|
      counts?|vital)|overwhelmed|flooded|swamped|bombarded|fed up|tired of|sick of|
      only (?:the )?(?:important|urgent|essential|necessary)|hold your horses|simmer down|tread lightly|
      more (?:quiet|reserved|discreet|restrained|sparing|selective|careful))\b|\b(?:not|stop|
      do not)\b.*\b(?:so|that|as|quite so|too) (?:much|many|often|pro ?-? ?active|forward|pushy|chatty|
      talkative|eager|noisy|intrusive|persistent|insistent|frequently|active|keen|hard)\b|\btoo (?:much|
      many|often|pro ?-? ?active|forward|pushy|chatty|talkative|eager|noisy|intrusive|persistent|
      insistent|frequent|frequently|active|keen|present)\b|\b(?:a bit much|overwhelming|annoying|
      on my nerves|drowning in|overload|spam|spamming|bombard(?:ing)?|swamp(?:ing)?|flood(?:ing)?|
      constantly|all the time|every (?:hour|five minutes|single day|other minute)|non ?-? ?stop|
      wearing me out|tiring|exhausting|distract(?:s|ing)?|intrusive)\b|\b(?:not|no need)\b.*\b(?:every|
      each|all the) (?:day|time|hour|morning|minute)\b
    `),
);
const MORE_OF = new RegExp(
  oneLine(String.raw`
      \b(?:(?<!any |no )more|pushier|chattier|keener|livelier|oftener|increase|raise|crank|ramp|bump|
      boost|step up|step it up|turn .*up|bolder|louder|free(?:ly|r)?|hesitate|afraid|whenever you|
      any ?time you|anything you (?:see|notice)|again|miss|bring back|resume|back on|keep (?:them|
      it) coming|encourage|welcome|courage|braver|another (?:one|few)|extra|do not hold back|
      not hold back|less (?:shy|quiet|reserved|passive|timid|hesitant|restrained|silent|discreet)|
      not (?:be )?(?:so|too|that) (?:shy|quiet|reserved|passive|timid|hesitant|silent)|too (?:quiet|shy|
      reserved|passive|timid|hesitant|few|little|seldom|rarely|silent|discreet)|not enough|hardly (?:ever|
      anything)|never (?:suggest|offer|propose|nudge|speak|say|notice)|could (?:be|use|do with) more|
      initiative)\b
    `),
);

const WHY = new RegExp(
  oneLine(String.raw`
      \b(?:why|how come|how is it|what happened|what is wrong|is there a reason|what is the reason|
      what has kept|anything wrong|did i|have i)\b
    `),
);
const KEPT = new RegExp(
  oneLine(String.raw`
      \b(?:you|your|alfred|suggestions|offers|nudges)\b.*\b(?:quiet|silent|silence|mute|still|reserved|
      passive|withdrawn|stopped|stop (?:making|suggesting|offering|nudging|with)|nothing|not (?:get|got|
      see|seen|receive|had|have|suggest|suggested|offer|offered|say|said|speak|spoken|nudge|nudged|
      propose|proposed|write|written|message|messaged|come|made|make|heard|hear|given|give|been|bring|
      brought)|no (?:suggestions|offers|nudges|word|ideas)|so (?:few|little)|hardly|barely|fewer|less|
      kept?|keep|keeping|held|hold|holding)\b|\b(?:no|so few|hardly any|fewer|not any|
      without) (?:suggestions|offers|nudges|word from you|ideas from you)\b|\b(?:not|nothing) (?:heard|
      hear|got|had|seen)?.*from you\b|\bnot (?:i )?(?:get|got|see|seen|receive|received|had|have) (?:any|
      many|a single) (?:suggestions?|offers?|nudges?|ideas)\b|\bheard (?:nothing|little)\b.*\byou\b
    `),
);
const HELD = /\b(?:hold|held|holding|keep|kept|keeping)\b.*\b(?:back|to yourself|from me)\b/;
const SETTINGS = new RegExp(
  oneLine(String.raw`
      \b(?:settings?|level|preferences|configured|set to|set up|switched (?:off|on)|turned (?:off|on)|
      held back|allowed to|dialled)\b
    `),
);
const HOW_MUCH = /^(?:and |so )?how (?:often|much|many|pro|forward|pushy|active|chatty|quiet|eager|bold)/;
const HOW = /^(?:and |so |but )*(?:what|which|how|when|show|tell|list|at what|on what)\b/;

/** "never suggest I ring anyone": one thing is not to be proposed, which says nothing of how much else may be. */
const ONE_DEED = new RegExp(
  oneLine(String.raw`
      \b(?:never|do not|stop)(?: (?:ever|again|please))* (?:suggest|propose|recommend|advise)(?:ing)?
      (?: to me)?(?: that)? (?:(?:i|we|me) [a-z]+|(?!(?:any|some|every|no)thing\b)[a-z]{2,}ing\b|to [a-z]+ [a-z]+)
    `),
);

/** Reads how much somebody wants Alfred to speak unasked, from a clause in its written-out form without politeness. */
export function readLean(plain: string, asks: boolean): Lean | undefined {
  const words = plain.split(' ');
  if (words.length > 30 || OTHERS.test(plain) || ONE_DEED.test(plain)) return undefined;
  const silent = WHY.test(plain) || asks;
  if (
    silent &&
    KEPT.test(plain) &&
    /\b(?:you|your|suggestions|offers|nudges)\b/.test(plain) &&
    !/^(?:can|could|would|will|please)\b/.test(plain) &&
    ABOUT_SILENCE.test(plain)
  )
    return 'silence';
  if (HELD.test(plain) && /^(?:have|did|do|are|were|what|which|is)\b.*\byou\b/.test(plain)) return 'silence';
  if (
    HOW.test(plain) &&
    ((SETTINGS.test(plain) && /\b(?:you|your|suggestions|offers|nudges)\b/.test(plain)) ||
      (/\byou\b/.test(plain) && (BEING.test(plain) || ABOUT.test(plain)) && HOW_MUCH.test(plain)))
  )
    return 'settings';
  if (asks && !/^(?:can|could|would|will|may|might) (?:you|i|we|it)\b/.test(plain)) return undefined;
  if (!ADDRESSED.test(plain)) return undefined;
  const about = ABOUT.test(plain) || /\b(?:unasked|unprompted|unsolicited)\b/.test(plain);
  const being = BEING.test(plain) && /\b(?:you|be|being|yourself|stay|get|become)\b/.test(plain);
  if (ASKED_FIRST.test(plain) && (about || TALKING.test(plain))) return 'never';
  if (FIRST.test(plain) || WAITS.test(plain)) return 'never';
  if (!about && !being) return undefined;
  const somewhat = SOMEWHAT.test(plain);
  if (UNASKED.test(plain) && !somewhat) return 'never';
  const [more, less] = [MORE_OF.test(plain), LESS_OF.test(plain)];
  const refused = NEGATED.test(plain);
  if (
    less &&
    !(
      more &&
      new RegExp(
        oneLine(String.raw`
          \b(?:do not|not|less) (?:be |hold|hesitate|shy|quiet|reserved|passive|timid|restrain)|
          \btoo (?:quiet|shy|reserved|passive|few|little|seldom|rarely)\b
        `),
      ).test(plain)
    )
  )
    return 'less';
  if (!more && !less && !somewhat && REFUSED.test(plain)) return 'never';
  if (refused && WHOLLY.test(plain) && !more && !somewhat && OFFERED.test(plain)) return 'never';
  if (refused && /\bno more\b/.test(plain) && OFFERED.test(plain)) return 'never';
  return more &&
    (!refused ||
      new RegExp(
        oneLine(String.raw`
          \b(?:not|no need to|never)\b.*\b(?:hesitate|afraid|hold|shy|quiet|reserved|passive|timid|enough|
          suggest|offer|speak|say|mind)\b
        `),
      ).test(plain))
    ? 'more'
    : undefined;
}

const TALKING = new RegExp(
  oneLine(String.raw`
      \b(?:answers?|reply|replies|respond|speak|talk|write|message|react|hear from you|come|help|say|
      contact|be there|do something|act|chat|words?|alone|peace)\b
    `),
);
const ABOUT_SILENCE = new RegExp(
  oneLine(String.raw`
      \b(?:quiet|silent|silence|suggest\w*|offer\w*|nudg\w*|propos\w*|said|say|spoken|speak|word|heard|
      hear|ideas|message[ds]?|written|stopped|back|yourself|reserved|passive|mute)\b
    `),
);
/** The offers as such, and not one thing. */
const OFFERED = new RegExp(
  oneLine(`
    \\b(?:${THINGS})\\b|\\b(?:suggest|offer|propose|nudge|recommend|say|do) (?:me )?(?:anything|things|
    stuff|something)\\b|\\b(?:bother|disturb|interrupt|message|contact|ping) me\\b
  `),
);
