const STRESS =
  '(?:what|such|so|very|really|pretty|quite|rather|a bit|bit|a little|a tad|too|another|still|not|an?|the|it is|it was|that is|been)';
const HOW =
  '(?:lovely|nice|beautiful|gorgeous|glorious|busy|quiet|slow|long|cold|colder|hot|hotter|warm|warmer|wet|rainy|sunny|cloudy|gr[ea]y|windy|nippy|chilly|frosty|icy|snowy|miserable|horrible|awful|terrible|good|great|bad|rough|tough|hard|crazy|mad|mental|hectic|strange|weird|odd|freezing|boiling|roasting|foggy|misty|humid|muggy|stormy|dark|dreary|dull|parky|lazy|calm|peaceful|manic)';
const OF_WHAT =
  '(?:weather|day|morning|afternoon|evening|night|week|weekend|sunshine|out|outside|there|in here|here|out there|start|one)';
const WHEN =
  '(?:today|tonight|this (?:morning|afternoon|evening|week)|already|again|now|right now|here|outside|out there|in here|so far|for (?:march|april|may|june|july|august|september|october|november|december|january|february|this time of year))';
const REMARK = new RegExp(
  `^(?:${STRESS} )*${HOW}(?: (?:and|,|,? ?but|old) ${HOW})*(?: ${OF_WHAT})*(?: ,)?(?: ${WHEN})*(?: (?:though|tho|too|, ?)?(?: ?(?:is not it|isn't it|isnt it|eh|innit|huh|hey|right))?)?(?: [.!?])*$`,
);
const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|holidays?|christmas|easter|new year|spring|summer|autumn|winter|friyay|birthday|payday|[a-z]+ eve)';
/** What is called out because of what day it is: "happy Tuesday", "so glad it's nearly the weekend", "roll on Friday". */
const CALLED_OUT = new RegExp(
  `^(?:(?:omg|oh|ah|aw|well|so|and|hi|hello|hey|hiya|there|yes|ugh|phew|wow|yay|hooray|alfred|morning|,|!|\\.) )*(?:(?:happy|merry|good|jolly|blessed|cheerful) |roll on |bring on |come on |hurry up |(?:(?:i am |we are |am )?(?:so |very |really |just |dead |super )*(?:glad|happy|relieved|pleased|thankful|delighted|chuffed)|thank (?:god|goodness|heavens|the lord|fuck|christ)|(?:i )?can not (?:believe|wait(?: till| until)?)|(?:i )?can't (?:believe|wait(?: till| until)?)|hard to believe|(?:i )?wish|feels like|at last|finally) ?(?:, )?(?:that )?(?:it is |it's |its |it was |it were )?(?:only |just |nearly |almost |finally |already |still |not )*(?:the )?)(?:the )?${DAY}(?: (?:already|again|at last|finally|now|to (?:you|all|everyone|everybody)|all|everyone|everybody|alfred|then|vibes|feeling|mate|folks|team|,))*(?: [.!?])*$`,
);
/** "…, isn't it": asks to be agreed with. */
const TAG =
  / (?:,? ?)?(?:(?:is|are|was|were|does|do|did|has|have|will|would|can|could) not (?:it|he|she|they|you|we|i)|isnt it|innit)(?: [?!.])*$/;

/** True of a remark upon the weather or the day, in words written out: "bit nippy today", "what a busy week". */
export function isIdleRemark(norm: string): boolean {
  return REMARK.test(norm) || CALLED_OUT.test(norm);
}

/** True of words that only ask to be agreed with: "…, isn't it". */
export function asksToAgree(norm: string): boolean {
  return TAG.test(norm);
}
