import { oneLine } from '../words/one-line.ts';
import { ADV, ALONE, ASKED, DEED, GOOD, IT, THING } from './words.ts';
import type { Rows } from './words.ts';

export const YES: Rows = [
  oneLine(`
    yes|yeah|yep|yup|yea|ye|yeh|ya|yas|yass|jup|jep|ja|si|sí|oui|claro|hai|let us|aye|sure thing|sure|
    absolutely|definitely|certainly|of course|agreed|agree|deal|affirmative|by all means|why not|
    why ever not|with pleasure|gladly|naturally|totally|you bet|for sure|most certainly|right away|
    i accept|accept|accepted|approve|approved|you are on|oh yes|hell yes|yes yes|very well|sold|
    yes to it|yes on it|yes i do|yes i would|yes you may|you may|you can|you could|i am sold|no brainer|
    as you wish|as you like|as you say|as you suggest|like you said|as you said|like that|i say yes|
    it is a yes|it is a deal|it is a yes from me|please|yes for it|of course you can|of course you may|
    sure you can|thumbs up|a big yes
  `),
  `${ASKED}${DEED}(?: (?:me|us))?(?: (?:some|a|an|up|on|out))? ${IT}`,
  `${ASKED}${ALONE}`,
  oneLine(`
    (?:${IT} )(?:would be|will be|could be|might be|would really be|would actually be|sounds|
    sounds like|looks|looks like|seems|seems like|feels|feels like) ${ADV}(?:(?:a|an|such a|
    the) )?${ADV}${GOOD}(?: ${THING})?(?: (?:to|for|by|with) me)?
  `),
  oneLine(`
    (?:sounds|looks|seems)(?: like)? ${ADV}(?:(?:a|an|the) )?${ADV}(?:${GOOD}|
    plan)(?: ${THING})?(?: (?:to|for|by|with) me)?
  `),
  `(?:would be|would really be|would actually be) ${ADV}(?:(?:a|an|the) )?${ADV}${GOOD}(?: ${THING})?`,
  `(?:(?:what|such|now|oh|well) ){0,4}(?:(?:a|an|the) )?${ADV}${GOOD} ${THING}`,
  oneLine(`
    (?:${IT} )?(?:would|will|does|might|could) ${ADV}(?:help|suit|work|do nicely|do fine|save|spare|
    make (?:my|things|life|a difference)|take|be)(?: (?:me|us|my|a|things|life|lot|load|of|something|
    worth|easier|great|lots|time|so|much|work|trouble|day|week|mornings?|big|huge|world|difference|
    out))*
  `),
  oneLine(`
    (?:${IT} )?(?:helps?|works|suits)(?: ${IT})?(?: (?:me|us|well|nicely|fine|perfectly|great|for me|
    for us|a lot))*
  `),
  oneLine(`
    i (?:(?:would|will|do|could|can|must|should|really|quite|very much|actually|definitely|certainly|
    absolutely|honestly|also|gladly|happily|so|still|really do|am|shall) ){0,4}(?:like|love|adore|
    appreciate|welcome|want|need|take|accept|approve of|use|enjoy|value|go for|do with|go with|
    take you up on|be glad of|be grateful for|be happy with|vote for|say yes to)(?: (?:to have|to get|
    to see|having|getting|for you to do))? ${IT}(?: ${THING})?
  `),
  oneLine(`
    i (?:(?:would|will|do|very much|really|definitely) ){0,4}(?:agree|approve|accept|say yes|like to|
    love to|would|do|will|think so|hope so)
  `),
  oneLine(`
    (?:(?:i|we) )?(?:(?:would|am|are|will|be|feel) ){0,4}${ADV}(?:glad|happy|grateful|pleased|delighted|
    up|keen|on board|in|game|ok|fine|all for|all|thankful|content|down|good)(?: (?:of|for|with|about|on|
    to do|to have|to get|to take|to try|to see|to go with|for you to do|if you did|if you do|
    if you would do)) ${IT}
  `),
  '(?:i|we) would be (?:very |so )?(?:glad|happy|grateful|pleased|delighted|honoured|thrilled)',
  'i (?:am|would be) (?:in|game|all for it|on board|up for it|sold|convinced|easy)',
  `(?:i )?(?:(?:would|do|really|certainly) ){0,4}not (?:mind|say no(?: to)?|object(?: to)?)(?: ${IT})?`,
  oneLine(`
    (?:i (?:have|see) |there is )?no (?:objections?|reason (?:not to|why not)|harm(?: in (?:it|
    trying(?: it)?))?)(?: (?:to|with|from) (?:it|that|this|me|my side))?
  `),
  oneLine(`
    (?:(?:let us|i will|we can|we could|you can|happy to|might as well|may as well|
    worth) ){0,4}(?:give it|try it|have|do|see how it|go with it|run with it)(?: (?:a go|a try|a shot|
    a whirl|goes|go))?(?: (?:then|first))?(?<=it|go|try|shot|whirl|goes|then|first|have|do)
  `),
  '(?:i (?:was|am) )?(?:about to|going to|just going to|just about to) ask (?:you )?for it',
  oneLine(`
    (?:i )?thought you would never ask|you (?:have )?read my mind|you took the words out of my mouth|
    (?:could|would|can|will) you|sure thing(?: [a-z]+)?|say no more|music to my ears|about time|
    (?:i )?(?:do|can) not see why not|(?:it )?can not (?:hurt|do any harm|harm)
  `),
  '(?:it )?(?:works|fine|ok|good|great|perfect|suits) (?:for|by|with) (?:me|us)|suits me|do nicely',
  oneLine(`
    (?:i )?(?:could|can) (?:really |certainly |definitely )?(?:use|do with)(?: (?:a|the|some))? (?:it|
    that|this|help|hand)
  `),
  // "I'd forget otherwise" says why it is welcome.
  oneLine(`
    (?:or |otherwise |or else |else |because |as )?i (?:(?:would|will|might|could|am bound to|am sure to|tend to|keep|always|
    only|just|probably|definitely|surely|totally|never) ){1,3}(?:forget(?:ting)?|remember|miss|miss out|lose track|overlook|
    slip up|think of)(?: (?:it|of it|about it))?(?: (?:otherwise|else|again|anyway|by then|myself|on my own|without (?:it|
    you|that|help)(?: .+)?|if (?:you|it|nobody|no one|not)(?: .+)?))+|i (?:would|will|might|always|only|just) (?:only |just |probably |surely |definitely |totally )?forget|(?:otherwise|or|or else|else) i (?:(?:would|will|might|
    could|just|only|always|probably) ){0,3}forget(?: (?:it|about it|again))?
  `),
];

export const MILD: Rows = [
  `(?:it|that|this) is ${ADV}(?:(?:a|an|the) )?${ADV}${GOOD}(?: ${THING})?(?: (?:to|for|by|with) me)?`,
  oneLine(`
    ok|all right|k|fine|${ADV}${GOOD}|okie dokie|okey dokey|right|cool|sounds|no problem|if you like|
    if you want|if you insist|if you must|i guess|i suppose|i suppose so|i guess so|suppose so|guess so|
    go|fair enough|will do|noted|if you would|if you could|if you do not mind|understood|got it
  `),
];
