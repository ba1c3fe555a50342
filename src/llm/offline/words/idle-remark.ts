const STRESS =
  '(?:of an?|absolutely|properly|proper|super|dead|well|bloody|totally|what|such|so|very|really|pretty|quite|rather|a bit|bit|a little|a tad|too|another|still|not|an?|the|it is|it was|that is|been)';
const HOW =
  '(?:lovely|nice|beautiful|gorgeous|glorious|busy|quiet|slow|long|cold|colder|hot|hotter|warm|warmer|wet|rainy|sunny|cloudy|gr[ea]y|windy|nippy|chilly|frosty|icy|snowy|miserable|horrible|awful|terrible|good|great|bad|rough|tough|hard|crazy|mad|mental|hectic|strange|weird|odd|freezing|boiling|roasting|foggy|misty|humid|muggy|stormy|dark|dreary|dull|parky|lazy|calm|peaceful|manic|horrendous|atrocious|dire|packed|rammed|heaving|tired|sleepy|knackered|shattered|exhausted|hungover|drained|groggy|grumpy|cranky|drizzly|gusty|breezy|blustery|baking|sweltering|sticky|slippery|bitter|baltic|arctic|toasty|fresh|crisp|bright|gloomy|overcast|hazy|soggy|damp|mild)';
const OF_WHAT =
  '(?:weather|day|morning|afternoon|evening|night|week|weekend|sunshine|out|outside|there|in here|here|out there|start|one)';
/** "as anything", "as hell". */
const AS = '(?: as (?:an? |the )?[^ ,.!?]+)?';
const FALLING =
  '(?:raining|pouring|snowing|hailing|drizzling|sleeting|bucketing|tipping|chucking|pelting|lashing|blowing|thundering)(?: (?:it|down|with (?:rain|snow|hail)|cats and dogs|sideways|hard|a gale|buckets|like (?:mad|crazy|hell)|non - stop|all (?:day|morning|night)))*';
const SKY =
  '(?:rain|snow|fog|mist|sleet|hail|frost|drizzle|wind|sun|sunshine|sky|skies|clouds?|storms?|thunder|heatwave|winter|summer|autumn|spring|heat|rainbow|sunset|sunrise)';
const MUCH =
  '(?:much|proper|real|typical|full|lots of|loads of|a lot of|heavy|thick|blue|clear|red|strong|first|last of the)';
const WAY =
  '(?:traffic|the traffic|trains?|the trains?|the tube|roads?|the roads|the commute|the wifi|the office)';
const WHEN =
  '(?:tomorrow|today|tonight|this (?:morning|afternoon|evening|week)|already|again|now|right now|here|outside|out there|in here|so far|for (?:march|april|may|june|july|august|september|october|november|december|january|february|this time of year))';
const REMARK = new RegExp(
  `^(?:${STRESS} )*${HOW}(?: (?:and|,|,? ?but|old) ${HOW})*${AS}(?: ${OF_WHAT})*(?: ,)?(?: ${WHEN})*(?: (?:though|tho|too|, ?)?(?: ?(?:is not it|isn't it|isnt it|eh|innit|huh|hey|right))?)?(?: [.!?])*$`,
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

const WEATHER = new RegExp(
  `^(?:${STRESS} )*(?:${FALLING}|${WAY} (?:${STRESS} )*${HOW}${AS}|(?:(?:${HOW}|${MUCH}) )+${SKY}(?: (?:rolling|coming|moving|setting) in)?|(?:storm|fog|rain|snow) (?:rolling|coming|moving|setting) in|(?:the )?(?:sun|rain|snow|fog|mist|wind|sky|ice|frost|storm|weather)(?:'s| is| are| has) [a-z]+(?: [a-z]+){0,3}?|[a-z]+ out there|(?:nothing|not) much (?:on|happening|going on|doing))(?: ${OF_WHAT})*(?: ${WHEN})*(?: [.!?])*$`,
);

/** What is called before it: "morning! …". */
const CALLED =
  /^(?:(?:good )?(?:morning|afternoon|evening)|hi|hiya|hello|hey|oh|well|god|ugh+|wow|blimey|jeez|lol|phew|br+)(?: (?:all|alfred|there|again))?(?: [,!.…-])+ /;

/** True of a remark upon the weather or the day, in words written out: "bit nippy today", "what a busy week". */
export function isIdleRemark(whole: string): boolean {
  const norm = whole.replace(CALLED, '');
  return REMARK.test(norm) || WEATHER.test(norm) || CALLED_OUT.test(norm);
}

/** True of words that only ask to be agreed with: "…, isn't it". */
export function asksToAgree(norm: string): boolean {
  return TAG.test(norm);
}
