import { pattern } from '../time/pattern.ts';
import { oneLine } from '../words/one-line.ts';

/** Words that may stand between somebody and what they did. */
const A = oneLine(`
    (?: (?:have|has|had|just|finally|now|already|also|officially|both|all|recently|actually|sadly|am|
    are|is|was|were|been|got|decided to|had to|chose to|completely|at last|even|did|simply|quietly|
    went and|long since|all but|then))*
  `);

/** What ends a thing for good, by whoever says so. */
const STRONG = oneLine(`
    sold|quit|quitted|gave up|given up|dropped|cancelled|canceled|ended|scrapped|abolished|discontinued|
    axed|ditched|binned|retired from|unsubscribed from|resigned from|resigned as|stepped down as|
    stepped down from|stood down as|moved out of|moved away from|moved from|gave away|given away|
    got rid of|rid of|threw out|threw away|thrown out|thrown away|shelved|mothballed|merged|wound up|
    wound down|disbanded|dissolved|dropped out of|dropped off|pulled out of|backed out of|bowed out of|
    withdrew from|withdrawn from|opted out of|signed out of|broke off|broken off|called it a day with|
    parted with|parted ways with|broke up with|split up with|split from|finished with|done with|
    through with|let go of|terminated|phased out|rehomed|donated|unplugged|dismantled|demolished|
    chopped down|cut down|closed down|shut down|closed up|deregistered|said goodbye to|killed off|
    killed|put an end to|called off|gone off|went off|lost interest in|grew out of|fell out with|
    swore off|sworn off|abandoned|scrapped|returned|retired|pulled the plug on|put down|stopped|
    gave notice to|gave notice on|left|traded in|swapped|exchanged|switched off|decommissioned|
    uninstalled|deleted|handed back|given back|gave back|buried|lost|moved on from|walked away from|
    signed off|closed|shut|cleared out|rented out
  `);

/** What is done once and needs no doing after that, where it is of that kind. */
const DONE = oneLine(`
    finished|completed|passed|graduated from|handed in|submitted|defended|delivered|wrapped up|
    turned in|sent off|concluded|got through|come through|came through|published|printed|paid off|
    paid back|settled|finalised|finalized|sat|done|finished off|finished up|closed out|filed|earned|got|
    received|had|ran|run|signed
  `);

/** The longer of two words that begin alike is tried first: "dropped out of" before "dropped". */
function longestFirst(words: string): string {
  return words
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** "I sold the car", "gave up the allotment". */
export const BY_SELF = pattern(`(?:(?:i|we)${A} )?(?<verb>${longestFirst(STRONG)}) (?<what>.+)`);

/** "I handed in my thesis". */
export const BY_DOING = pattern(
  `(?:(?:(?:i|we)${A}|finally|at last|at long last|just) )?(?<verb>${longestFirst(DONE)}) (?<what>.+)`,
);

/** "Management scrapped the newsletter", "my boss has stopped the reports". */
export const BY_OTHERS = pattern(
  oneLine(`
    (?:they|management|nobody|[^ ]+|(?:the|our|my) (?:[^ ]+ ){0,2}?(?:company|team|boss|manager|board|
    council|school|office|bank|client|customer|city|club|committee|teacher|trainer|coach|landlord|owner|
    government|ministry|hospital|university|department|doctor|gp|physio|landlady|publisher|editor|
    director|partner))${A} (?<verb>cancelled|canceled|ended|scrapped|abolished|discontinued|axed|
    ditched|stopped|closed down|shut down|closed|dropped|killed|killed off|called off|wound up|
    disbanded|dissolved|phased out|got rid of|terminated|pulled the plug on|put an end to|did away with|
    done away with|withdrew|withdrawn) (?<what>.+)
  `),
);

/** What somebody or something is that is over, behind what it is. */
export const IS_OVER = pattern(
  oneLine(`
    (?:(?:has|have|had|is|are|was|were|got|does|did|it|itself|now|just|finally|already|also|been|
    officially|all|both|sadly|long since|completely|being|to be)* ?)(?<end>ended|over|
    over and done with|finished|done|done with|done and dusted|closed(?: down)?|shut(?: down)?|folded|
    discontinued|died|dead|gone|retired|dissolved|disbanded|wound (?:up|down)|completed|complete|
    sold(?: off)?|scrapped|dropped|cancelled|canceled|abolished|called off|axed|stopped|history|
    given up|given away|phased out|switched off|shelved|abandoned|wrapped up|no more|handed over|
    taken over|outsourced|broken up|demolished|rehomed|ditched|binned|killed off|off the table|
    off my plate|off my hands|off my desk|out of business|bankrupt|bust|finito|kaput|toast|torn down|terminated|withdrawn|revoked|offline|taken offline|taken down|
    expired|lapsed|ran out|run out|eaten|killed|slaughtered|burnt down|burned down|destroyed|
    written off|stolen|put down|cleared out|came to an end|come to an end|went (?:out of business|
    bankrupt|bust|under)|fell through|fallen through|passed away|broke up|split up|packed up|automated|
    obsolete|pointless now|redundant|submitted|handed in|paid off|moot|put to sleep|
    no longer (?:exists?|runs?|happens?|meets?|takes? place|works?|going|on|happening|needed|required|
    necessary|relevant|used|in use|a thing|available|there|active|ours|mine|alive|with us|.+)|
    not (?:exist|happen|run|meet|take place|needed|required|necessary|relevant|on|happening|a thing|
    used|ours|mine|work)(?: .+)? (?:any ?more|any longer))
  `),
);

/** Somebody who goes, and what may stand behind it. */
export const PERSON_GONE = pattern(
  oneLine(`
    (?:(?:has|have|had|just|finally|now|already|also|sadly|officially|recently|actually|is|was|were|
    been|got) )*(?:left|quit|retired|resigned|died|passed away|passed|moved (?:away|on|abroad|back|
    to [^ ]+)|let go|fired|made redundant|laid off|gone|(?:does|do|is) not (?:work|here|there|
    with) ?.*(?:any ?more|any longer)|no longer (?:with us|here|there|around|works? .+|in the .+|
    on the .+|at .+|my .+|our .+|part of .+)|left us|gone for good|dead)(?<rest>.*)
  `),
);

/** What may stand behind somebody's leaving that is no leaving for the day. */
export const GONE_FROM = new RegExp(
  oneLine(String.raw`
      ^$|^ ?(?:,|\.|!|(?:for good|us|behind us|yesterday|last|on|in (?:january|february|march|april|may|
      june|july|august|september|october|november|december|19|20)|this|after (?:\d|[a-z]+) (?:years?|
      months?|decades?)|after all|and|because|to (?:work|join|start|live|study|move|teach|run|become|be|
      have|set)|for (?:another|a new|a better|an?other|a different|good|pastures|maternity|[A-Z])|
      the (?:company|team|firm|business|organisation|organization|school|department|office for good|group|
      practice|choir|club|band|hospital|agency|project|board|company)|our (?:company|team|firm|school|
      department|group|club|choir)|(?:his|her|their) (?:job|post|position|role)|with|a (?:week|month|year|
      few|couple)|today|now|already|peacefully|in (?:his|her|their) sleep|from (?:the|our))\b)
    `),
);

/** Somebody else has it now. */
export const TAKEN = pattern(
  oneLine(`
    (?<who>[^ ]+(?: [^ ]+)?) (?:(?:has|have|just|now|will|is|will be) )*(?:took over|taken over|
    taking over|takes over|take over|took on|taken on|inherited|does|do|doing|handles?|handling|runs?|
    running|looks after|looking after|sees to|takes care of|taking care of|is responsible for|
    responsible for|in charge of|is in charge of|writes|prepares|sends|makes|owns|leads|covers|
    gets) (?<what>.+)
  `),
);

export const TAKEN_IT = pattern(
  oneLine(`
    (?<who>[^ ]+(?: [^ ]+)?) (?:(?:has|have|just|now) )*(?:took|taken|takes|
    taking) (?<what>.+?) (?:over|on|off (?:me|us|my (?:hands|plate|desk|shoulders|list)))(?: .*)?
  `),
);

/** "not my job any more, the safety walk", "the invoices are Tom's job now". */
export const NOT_MINE = pattern(
  oneLine(`
    (?:it is |that is |they are )?(?:not|no longer) (?:my|our) (?:job|task|responsibility|problem|duty|
    duties|business|department|concern|role|baby|thing|worry)(?: any ?more| any longer)?(?: (?:to|,|:|
    -))* (?<what>.+)
  `),
);

/** "from now on the roster belongs to Tom". */
export const IS_THEIRS = pattern(
  '(?:(?:from now on|from here on|as of [^ ]+|starting [^ ]+)(?: ,)? )?(?<what>.+?) (?:now |officially |permanently )*(?:belongs?|falls?|passes|has passed|is down|are down) to (?!me\\b|us\\b)[^ ]+(?: [^ ]+)?(?:,? .+)?',
);

export const IS_NOT_MINE = pattern(
  "(?<what>.+?) (?:is|are) (?:(?:(?:now )?not|no longer|not) (?:my|our) (?:job|task|responsibility|problem|duty|business|department|concern|role|baby|thing|worry)|(?:now )?(?:[^ ]+(?: [^ ]+)?)(?:'s|s'|’s) (?:job|task|responsibility|problem|duty|business|baby|thing) (?:now|from now on|these days))(?: any ?more| any longer)?",
);

export const NO_LONGER_MINE = pattern(
  oneLine(`
    (?:i|we) (?:am|are) (?:no longer|not) (?:responsible for|in charge of|involved in|involved with|
    doing|running|leading|part of|a member of|on|in|with|at|working (?:on|at|for|with)|the one who|
    looking after|going to|a client of|a customer of|attending|teaching|coaching|writing) (?<what>.+)
  `),
);

/** "I was taken off the rota", "I can stop the injections now". */
export const TAKEN_OFF = pattern(
  oneLine(`
    (?:i|we) (?:(?:was|were|have|had|been|got|am|are) )+(?:taken|moved|kicked|dropped|let) (?:off|
    out of|from) (?<what>.+)|(?:i|we) (?:can|may|could|am allowed to|am able to|get to|have to|had to|
    must|need to) (?:now |finally |just )?(?:stop|quit|drop|give up|end) (?<free>.+)
  `),
);

/** "I passed the newsletter on to Ida". */
export const HANDED = pattern(
  oneLine(`
    (?:(?:i|we)${A} )?(?:gave|given|handed|passed|transferred|delegated|offloaded|turned|signed|
    outsourced|moved) (?<what>.+?) (?:(?:over to|on to|off to|to|off) (?<rest>.+)|(?:over|away|
    back)(?: (?<more>.+))?)
  `),
);

/** "no more lessons", "no bus pass needed any more", "there is no huddle any more". */
export const NO_MORE = pattern(
  oneLine(`
    (?:(?:so |and |there (?:is|are|will be) |it is |i have |we have |that means )*no more (?<more>.+)|
    (?:there (?:is|are) |we have |i have )?no (?<none>[^,]+?) (?:needed|required|necessary|left|
    happening|running)?(?: ?(?:any ?more|any longer|from now on|now|these days|
    for me any ?more))(?: ,.*)?)
  `),
);

/** "we don't have the cat any more", "I no longer play football". */
export const STOPPED = pattern(
  oneLine(`
    (?:(?:nobody|no one) (?<nobody>[a-z]+s [^,]+) (?:any ?more|any longer|these days)|(?:(?:i|we|they|
    you|[^ ]+ and i|my [^ ]+ and i) )?(?:(?:(?:do|does|am|are|can|have|has|will|did|need|really|
    just) )*(?:no longer|not) (?<what>[^,]+?)(?<end> (?:any ?more|any longer|these days|from now on|
    for good|after all))?))(?: (?:,|because|since|as) .*)?$
  `),
);

/** "the report was replaced by a dashboard", "we switched from Trello to Jira". */
export const REPLACED = pattern(
  oneLine(`
    (?:(?<it>.+?) (?:was|is|has been|have been|were|are|got) (?:now )?(?:replaced|superseded|merged|
    folded|absorbed|swallowed) (?:by|with|into) .+|(?:(?:i|we|they)${A} )?(?:switched|changed|moved|
    migrated|swapped) (?:over )?from (?<from>.+?) to .+|(?:(?:i|we|they)${A} )?(?:swapped|exchanged|
    traded|traded in|replaced) (?<for>.+?) (?:for|by|with) .+)
  `),
);

/** "We let the subscription go", "Lumina let me go". */
export const LET_GO = pattern(
  oneLine(`
    (?:(?:i|we)${A} )?let (?!me|us|him|her|them|you)(?<what>.+?) go|(?<who>[^ ]+(?: [^ ]+)?) (?:(?:has|
    have|just) )*(?:(?:let|laid|made) (?:me|us) (?:go|off|redundant)|fired me|sacked me|dismissed me)
  `),
);

/** "I handed in my notice at Lumina". */
export const NOTICE = pattern(
  oneLine(`
    (?:(?:i|we)${A} )?(?:handed in|gave in|gave|given|submitted|turned in) (?:my|our) (?:notice|
    resignation)(?: (?:at|to|with) (?<what>.+))?
  `),
);

/** "it was my last day at Lumina", "that was the final rehearsal". */
export const LAST_ONE = pattern(
  oneLine(`
    (?:(?:yesterday|today|it|that|this|friday|monday|tuesday|wednesday|thursday|saturday|sunday|
    last (?:week|month|night|[^ ]+)|there|i|we)(?: (?:was|is|were|had|have had|just had|did))+ )(?:my|
    our|the) (?:very )?(?:last|final) (?:ever )?(?<what>.+)
  `),
);
