import { oneLine } from '../words/one-line.ts';

/** Said of what is not so, or not sure. */
export const UNSURE = new RegExp(
  oneLine(String.raw`
    \b(?:might|(?<!\d |\dth |\dst |\dnd |\drd |of |in |by )may(?! \d)|could|would|should|perhaps|maybe|probably|possibly|thinking (?:of|about)|considering|
    wonder(?:ing)?|hope|hopes|hoping|wish|wishes|if|unless|whether|suppos(?:e|ing)|assum(?:e|es|ing)|hypothetically|in theory|let us (?:say|pretend)|had i|were i to|picture (?:me|us|this)|almost|nearly|planning|likely|afraid (?:it|they|that|the|of)|worried|
    supposed|rumou?rs?|imagine|pretend|suggest(?:s|ed)?|propos(?:es|ed)|asks?(?= )|asked (?:me|us|him|her|them|if|whether|to|about)|wants?|wanted|threaten\w*|about to|
    going to|what|when|who|why|how|can (?:i|we|you)|shall (?:i|we)|(?:do|did|have|are) (?:you|they))\b
  `),
);

/** That something is so no longer. */
export const OVER = new RegExp(
  oneLine(String.raw`
    \bno longer\b|\b(?:not|never|no|nor)\b.*\b(?:any ?more|any longer|again|after all)\b|\bno more\b|
    \b(?:i|we) (?:have |am |are |just |finally |also |already |now |recently |officially )*(?:stopped|quit|quitting|
    gave up|given up|giving up|packed in|dropped|left|sold|got rid of|retired|resigned|stepped down|ditched|
    cancelled|canceled|scrapped|binned|done with|finished with|through with|moved (?:out|away)|out of|over with)\b|
    \bthat is (?:me|us) (?:out|done|finished|through|off)\b|
    ^(?:(?:so|and|well|but|also|finally|just|already|officially|news|update) )*(?:stopped|quit|gave up|given up|
    packed in|sold|got rid of|retired from|resigned|ditched|cancelled|canceled|scrapped|binned|done with|
    finished with|through with|dropped out)\b|
    \blast (?:day|week|shift|month)\b.* (?:at|with|in|for|as)\b|\bused to\b(?!.*\b(?:before|until|then)\b)|
    \b(?:is|are|was|were) (?:wrong|outdated|out of date|a mistake|nonsense|old news|history)\b|
    \bnot (?:true|right|correct|the case)\b|\b(?:has|have) (?:ended|folded|stopped)\b|\bgot that wrong\b|
    \bchanged my mind\b|\bformer(?:ly)?\b|\b(?:gave|given) (?:[^ ]+ ){1,3}away\b|\b(?:rehomed|had to rehome)\b
  `),
);

/** That something is shut or over, which may be for the day only. */
export const SHUT =
  /\b(?:is|are|was|were|has|have|got) (?:now |all |finally |just )?(?:over|shut|closed|dead|gone|finished|sold|shut down|closed down)\b(?! on (?:[a-z]+days|weekends|(?:bank|public) holidays)\b)/;

/** That one has had enough of something that one liked. */
export const WEARY = new RegExp(
  oneLine(String.raw`
    \bannoy\w*\b|\bgetting on my nerves\b|\bdrives? me (?:mad|crazy|nuts|up the wall)\b|
    \b(?:sick of|tired of|fed up with|gone off|went off|had enough of|bored of|over)\b|
    \b(?:do|does) not (?:really )?(?:work|suit|help)\b|\bnot for me\b|\bno good\b|\b(?:rather|prefer) not\b
  `),
);

/** That something will not take place. */
export const CALLED_OFF = new RegExp(
  oneLine(String.raw`
    \bcall(?:ed|ing|s)? (?:[^ ]+ ){0,8}off\b|\b(?:cancell?ed|cancels|scrapped|binned|axed|ditched|pulled the plug)\b|
    \b(?:is|are|was|were|been) (?:now |all |completely |definitely )?(?:off(?! (?:to|at|on|in|limits|season|topic|duty|sick|work|again|colou?r|the (?!cards|table|menu|calendar|agenda|list)))|dead|dropped)(?! (?:to|at|on|in)\b)\b|\bf(?:ell|allen) through\b|
    \b(?:is|are|will) not (?:be )?(?:happening|going ahead|taking place|happen|go ahead|take place|on any ?more|needed)\b|
    \bno longer (?:happening|on|going ahead|needed|taking place)\b|\boff the (?:table|cards|calendar|menu)\b|
    \b(?:i|we) (?:am|are|will) not (?:going|coming|doing|having|attending|go|come|do|make it)\b.*\b(?:after all|any ?more|any longer)\b|
    ^(?:(?:so|and|but|oh|well|sorry|btw|update) )*(?:there (?:is|will be) |we have )?no (?!longer|need|more|idea|way|problem|rush|worries|one)(?:[^ ]+ ){1,4}?(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|this (?:week|weekend|[a-z]+day)|next (?:week|[a-z]+day)|after all)\b|
    \bcame to nothing\b|\bpulled out of\b|\bbacked out of\b
  `),
);

/** That a promise need not be kept. */
export const RELEASED = new RegExp(
  oneLine(String.raw`
    \b(?:do|does|will) not need (?!to\b)|\bno need (?:for|to)\b|\bno longer needs?\b|\b(?:do|does) not have to\b|\boff the hook\b|
    \blet me off\b|\b(?:has|have|had) (?:already )?(?:got|found|bought|sorted)\b.*\b(?:already|(?:him|her)self|themselves|elsewhere)\b|
    \bnever ?mind about\b
  `),
);

/** That something has another time now. */
export const MOVED = new RegExp(
  oneLine(String.raw`
    \b(?:moved?|moves|moving|slid|slides|drifted|crept|jumped|shift(?:ed|s)?|shoved?|push(?:ed|es)?|put (?:back|off|forward|forwards)|puts|bump(?:ed)?|postponed?|delayed|
    reschedul\w+|rearranged|rebooked|re-?arranged|brought\b.*\bforward|brought it|bring(?:ing)? (?:it |that )?forward|set back|slip(?:ped|s)|
    chang(?:ed|es|e)|switch(?:ed)?|swapp?(?:ed)?|kicked|nudged|dragged|adjourned|deferred|extended|pulled forward|
    knocked back|rolled over|carried over)\b|\bput\b.*\b(?:back|off|forward|forwards|to)\b|
    \b(?:now|instead|rather than|any ?more|after all|actually|correction|extension|wrong)\b|
    \b(?:another|an extra|one more|a further|extra|more) (?:day|week|fortnight|month|hour|time|days|weeks)\b|
    \b(?:later|earlier|sooner)\b|\b(?:have|has) to be\b|\bnot (?:get|got|getting) (?:round|around) to\b|\b(?:is|are) (?:fine|ok|okay|good|enough|soon enough|early enough) (?:for|with|by)\b|\bnot (?:on|at|the|this|next|before|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)|
    \b(?:gave|given|gives|has given|have given) (?:me|us)\b|\b(?:can|will|has to|have to) wait\b|\bnot (?:due|needed|wanted|expected)\b|\b(?:has|have|got) until\b
  `),
);

/** That something was done, whatever it was. */
export const DONE = new RegExp(
  oneLine(String.raw`
    (?:\b(?:is|are|was|were|been|got|all)|'s) (?:now |all |finally |already |both |safely |just )*(?:done|sorted|sent|paid|posted|finished|settled|delivered|
    submitted|completed?|in the (?:post|mail|bag)|signed|handed (?:in|over|back)|dealt with|taken care of|fixed|mailed|
    emailed|shipped|uploaded|booked|ordered|printed|returned|reviewed|drafted|repaired|mended|answered|ready|
    out of the (?:door|way)|out the door|on (?:its|the|their) way|back (?:with|at|in)|off my (?:desk|list|plate|chest|mind|hands)|ticked off|
    with (?:him|her|them)|gone|in (?:his|her|their) hands|over and done with|out)\b|
    (?:\b(?:is|are)|'s) (?:finally |now |all |safely )?in(?: now| at last| already)?$|
    \bthat is (?:that|it|one)\b.*\b(?:sorted|done|off my list|out of the way|settled|finished|less)\b|^(?:and )?(?:all )?(?:done|sorted|finished)\b|\b(?:went|gone) (?:off|out|in|through)\b|
    ^(?!i |we |you |it ).*\b(?:has|have|got|received) (?:got |received |had )?(?:it|them|his|her|their|the|my)\b
  `),
);

/** That something was not done, or is still to be. */
export const UNDONE =
  /\b(?:not|never|no|nearly|almost|half|still|need|needs|must|have to|has to|want|wants|will|going to|about to|trying|try|until|before|tomorrow|next)\b/;

/** Words that ask Alfred for something, so that what is said with them is no mere telling. */
export const WISHES =
  /\b(?:remind(?:er|ers)?|wake|ping|nudge|alarm|timer|schedule|forget|delete|erase)\b|^(?:(?:please|can you|could you|would you|will you|ok|okay|so|and|then|just) )*(?:cancel|move|push|postpone|reschedule|change(?! of)|shift|delay|put|set|add|make|drop|bring|stop|pause|skip|keep|remember|tell|let)\b/;

/** That what is said is new, and takes the place of what was. */
export const NEW =
  /\b(?:now|new|from now on|as of|since|starting|these days|instead|nowadays|lately|changed?|any ?more|no longer|not|actually|correction|wrong|moved|promoted|switched|back to|again|rather|sorry|mixed)\b/;

/** That what was told before was wrong. */
export const CORRECTS =
  /\b(?:mixed|mix ?- ?up|muddled|wrong|wrong way|other way (?:a)?round|correction|mistake|mistaken|instead|swapped|no longer|any ?more|taken over|took over|takes over|replaced|changed)\b/;
