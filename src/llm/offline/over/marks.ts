import { oneLine } from '../words/one-line.ts';

/** For good. */
export const LASTING = new RegExp(
  oneLine(String.raw`
      \b(?:for good|from now on|permanently|for ever|forever|once and for all|never again|any ?more|
      any longer|no longer|the last (?:ever|one|issue)|final(?:ly over)?|last ever|no more|
      into the history|out of (?:my|our) (?:life|lives))\b
    `),
);

/** Somebody has it from now on, and not for the day. */
export const FOR_GOOD = new RegExp(
  oneLine(String.raw`
      \b(?:for good|from now on|permanently|for ever|forever|from (?:me|us|here on)|now|(?:his|her|
      their) job|these days|any ?more|any longer|no longer)\b
    `),
);

/** Not at all as yet, or only perhaps. */
export const PERHAPS = new RegExp(
  oneLine(String.raw`
      \b(?:might|may|could|would|should|perhaps|maybe|probably|possibly|thinking|considering|
      wonder(?:ing)?|hope|hoping|wish|if|unless|almost|nearly|about to|want(?:s|ed)? to|planning|
      plans? to|(?:am|is|are|was|were) (?:not )?going to|will|not decided|not yet|yet|soon|rumou?rs?|
      rumou?red|afraid|fear|worried|likely|tempted|threaten(?:s|ed|ing)?|trying to|try to|supposed to|
      talk of|suggested|propos(?:ed|es)|not sure|feeling|dream(?:t|ed)?|imagine|pretend|used to|not over|
      not finished|not done|not dead|not gone|not ended|not quit|not sold|not left|not given|never quit|
      never sold|refus(?:e|ed|es)|instead of)\b
    `),
);

/** What one has until one gives it up. */
export const SUBSCRIBED = new RegExp(
  oneLine(String.raw`
      \b(?:membership|subscription|account|contract|pass|plan|policy|insurance|card|lease|season ticket|
      direct debit|agreement|tenancy|partnership)\b
    `),
);

/** What will not be again. */
export const NEVER_AGAIN = new RegExp(
  oneLine(String.raw`
      \bwill (?:not|no longer|never)\b.*\b(?:any ?more|any longer|from now on|for good|again)\b|
      \bwill no longer\b
    `),
);

/** For a time only. */
export const FOR_NOW = new RegExp(
  oneLine(String.raw`
      \b(?:for now|for the moment|for the time being|for today|for tonight|for this week|for now|for (?:a|
      the|one|two|three|four|a few|some|this|next|\d+) (?:while|bit|day|days|week|weeks|weekend|month|
      months|summer|winter|holidays?|night|rest|afternoon|morning|time|hour|hours|minutes?|season|half|
      year)|temporarily|until|(?<!the |old |my |our )till|while|during|over (?:the )?(?:summer|winter|
      easter|christmas|holidays|weekend)|briefly|again next|as usual next|back next|back on|postponed|
      moved to|rescheduled|on hold|paused?|early|at (?:noon|lunch|\d{1,2}(?::\d{2})?|half|quarter|one|two|
      three|four|five|six|seven|eight|nine|ten|eleven|twelve)|late|in the middle|half ?way|
      because of (?:the )?(?:snow|storm|rain|weather|strike|holiday|training|flu|heat|fog|ice))\b
    `),
);

/** Of one day or week: what is off then comes back. */
export const THAT_DAY = new RegExp(
  oneLine(String.raw`
      \b(?:today|tonight|tomorrow|this (?:week|month|time|morning|afternoon|evening|weekend|monday|
      tuesday|wednesday|thursday|friday|saturday|sunday)|next (?:week|month|time|monday|tuesday|wednesday|
      thursday|friday|saturday|sunday)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|
      sunday)(?:'s)?|(?<!the |our |my |\w+ing )(?:monday|tuesday|wednesday|thursday|friday|saturday|
      sunday)$|yesterday|last night|on the \d+)\b
    `),
);

/** Of one among many: what is done with it, is done for that day or week. */
export const ONE_OF_MANY = new RegExp(
  oneLine(String.raw`
      \b(?:(?:this|last|next|that) (?:week|month|quarter|year|day|morning|sprint)(?:'s)?|today(?:'s)?|
      todays|tonight(?:'s)?|tomorrow(?:'s)?|yesterday(?:'s)?|(?:mon|tues|wednes|thurs|fri|satur|
      sun)day(?:'s)|week's|month's|the day's|first|second|third|half|part|phase|stage|round|chapter|draft|
      milestone|step|section|page|version|batch|week|daily|weekly|monthly|one of|another|some|most|a bit|
      rest)\b
    `),
);

/** Things that are undertaken once, and then are done. */
export const UNDERTAKING = new RegExp(
  oneLine(String.raw`
      \b(?:thes[ie]s|dissertation|ph ?d|doctorate|degree|diploma|masters?|course|training|program(?:me)?|
      apprenticeship|internship|traineeship|placement|probation|project|treatment|therapy|antibiotics|
      tablets?|pills|medication|medicine|exams?|examination|finals|studies|studying|renovations?|
      refurbishment|book|novel|manuscript|memoirs?|marathon|contract|driving test|driving lessons|
      licen[cs]e|physio(?:therapy)?|lessons|classes|chemo(?:therapy)?|radiotherapy|challenge|application|
      applications|house move|move|mortgage|loan|debt|tender|audit|migration|inquiry|trial|case|campaign|
      tour|season|residency|semester|term|school|university|college|certificate|certification|
      qualification|crowdfunding|fundraiser|fundraising|election|festival|wedding|exhibition|construction|
      building works?|harvest|sentence|parole|vaccinations?|jabs)\b
    `),
);

/** Things that come again, so that one of them may be over or off. */
export const OCCASION = new RegExp(
  oneLine(String.raw`
      \b(?:meeting|call|lunch|dinner|breakfast|session|appointment|match|game|interview|shift|
      stand ?-? ?up|practice|rehearsal|lesson|class|training|workout|walk|round|check ?-? ?in|huddle|sync|
      briefing|review|retro|report|run|swim|visit|delivery|order|party|concert|shop|office|pool|museum|
      library|kitchen|road|bank|water|coffee|milk|yoga|football|drinks|event|trip|flight|train|bus|
      seminar|webinar|workshop|exam|test|service|mass|tour|sale|market|one ?- ?to ?- ?one|1:1|newsletter|
      homework|laundry|shopping|timesheet|inbox|post|round)\b
    `),
);

/** People of whom much is told that is none of the person's doing. */
export const THEIRS = new RegExp(
  oneLine(String.raw`
      ^(?:(?:my|our|his|her|their|the|a|an|some|one of (?:my|the|our)) (?:[^ ]+ ){0,3}?(?:friends?|
      neighbou?rs?|neighbou?r's|brother|sister|mother|mum|mom|father|dad|cousin|aunt|uncle|colleagues?|
      husband|wife|son|daughter|flatmate|roommate|buddy|mate|sister in law|brother in law|mother in law|
      father in law|ex|niece|nephew|grandmother|grandfather|gran|grandma|grandpa|kids?|children|parents|
      people|guy|bloke|woman|man|lady|girl|boy|classmate|twins?|partner|boyfriend|girlfriend|fianc[eé]e?|
      coworkers?|co - workers?|assistant|intern|nurse|cleaner|barber|hairdresser|dentist)\b(?! and i\b)|
      (?:he|she|someone|somebody|everyone|everybody|people)\b)
    `),
);
