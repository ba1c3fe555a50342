import { pattern } from '../time/pattern.ts';

/** Words that lead to what is told and are no part of it. */
export const LEAD = pattern(
  '(?:since (?:{WEEKDAY}|{MONTH}|yesterday|christmas|easter|\\d{4})(?: ,)?(?= (?:i|we|my|our|he|she) )|(?:since|as of|from|starting) (?:this|last|next|the (?:beginning|start|end) of (?:the|this|last|next)) (?:week|month|year|term|quarter|spring|summer|autumn|winter|season)(?: on(?:wards?)?)?(?: ,)?|hi|hey|hello|hiya|morning|good (?:morning|afternoon|evening)|ok|okay|so|well|yes|yeah|yep|yup|sure|right|oh|ah|um|hmm|anyways?|also|and|but|plus|then|by the way|btw|fyi|for your information|just fyi|(?:just )?so you know|for context|for the record|honestly|to be honest|tbh|frankly|basically|in fact|in short|(?:please |do |kindly |just |also )*note that|(?<=(?:please|kindly|do) )note(?= (?:the|our|my|we|i) )|just so (?:it is|its|you have it|i have it|we have it) (?:written down|noted|on record|recorded|saved|somewhere)(?: somewhere)?|(?:small |quick |one |little |slight |another )*(?:correction|exception|detail|update|question|thing|note|fact|favou?r|one)(?= :)|before i forget|as i (?:said|told you|mentioned)|like i said|as you know|as mentioned|i (?:have )?(?:already )?(?:told you|said(?! yes to | no to ))(?: (?:that|already|before|so|,))*|i (?:should|forgot to|wanted to|just wanted to|have to) (?:mention|say|add|tell you)(?: that)?|you should know(?: that)?|(?:just )?(?:to )?let(?:ting)? you know(?: that)?|let me (?:tell you|introduce myself)|just to (?:say|mention|tell you|add)(?: that)?|(?:one|another) (?:more )?thing|(?:just )?(?:an? )?(?:quick )?heads (?:- )?up(?: that)?|guess what|turns out|it turns out(?: that)?|(?:quick )?update|(?:big |great |good |bad |some )?news|good to know|please|alfred|thanks|thank you|the thing is|i mean|you know|because|since|where(?= [^ ]+ is )|(?:(?:you |do you |did you )?know what|did you (?:ever )?know(?: that)?|(?:did|have) i (?:ever |already )?(?:tell|told|mention|mentioned|say|said)(?: (?:to )?you)?(?: that)?|you will never guess|have you heard|can you keep a secret|want to (?:hear|know) something|(?:can|may) i tell you something|(?:just )?between (?:us|you and me)|this (?:stays|is) between us|do not tell (?:anyone|anybody|a soul)(?: (?:,|but))*|keep (?:this|it) to yourself|confidentially|psst|(?:my )?little secret)(?= (?:\\?|,|:|-|i|we|my|our) )|\\?|from (?:now|here) on(?: ,)?|in (?:the )?future(?= (?:,|please|call|only|do|never) )(?: ,)?|going forward(?: ,)?|(?:as of|starting|from) (?:today|now|tomorrow|this week|next week|monday)(?: ,)?|(?:now|nowadays|these days|currently|at the moment|right now)(?= (?:,|i|we) )|,|:|;|-|!|\\.|\\)|\\(|\\n|•|\\*)',
);
/** "I said Thursdays, but …": what was said is what the rest puts right. */
export const MISSAID = pattern(
  '(?:(?:no|actually|sorry|wait|,|:|-|\\.|oops|ok|and|that is (?:not right|wrong)) )*(?:i|we) (?:have |had |may have |must have )?(?:said|told you|wrote|typed|mentioned|put) (?!that |to |yes |no )(?<what>[^ ]+(?: [^ ]+){0,5})',
);
/** Behind it stands what is right. */
export const BUT = /^(?:but|though|although)$/;
/** Such words say that what follows is worth knowing. */
export const INFORMS =
  /^(?:fyi|just fyi|for your information|for the record|for context|(?:just )?so you know|just to let you know|good to know|you should know|(?:please |do |kindly )*note that|just so (?:it is|its))/;
/** Words that take back what was said before. */
export const DENIAL = pattern(
  '(?:i (?:must have |may have |had |have |completely |totally )*(?:misread|misheard|mistyped|misremembered|miscounted|misspoke|muddled|mixed up|(?:mixed|muddled) (?:it|that|them|things) up|(?:read|got|had|wrote|typed|put|heard|remembered|told you|gave you|looked at) (?:(?:it|that|this|the [^ ]+|my [^ ]+) )?(?:wrong(?:ly)?|(?:the|a) wrong [^ ]+))(?: (?:the|my|that|his|her|their|our) [^ .,;!?]+(?: [^ .,;!?]+)?)?(?= (?:[.,;:!)-]|and |but |so |it )|$)|(?:(?:that is|that was|it was|i gave you|sorry) )?(?:the )?wrong (?:date|day|time|hour|week|month|year|place|name|number|one|way (?:a)?round)(?= (?:[.,;:!)-])|$)|(?:read|got|had|heard|typed) (?:that|it) wrong(?= (?:[.,;:!)-])|$)|no(?=$)|no(?= (?:,|!|\\.|-|i|we|it|that|my|our|the|he|she|they|not) )|no(?= (?:wait|sorry|hang|hold)(?: |$))|(?:hang|hold) on|oops|whoops|my (?:mistake|bad|error)|strike that|i (?:take that back|misspoke|got that wrong|said that wrong)|let me correct (?:that|myself)|that (?:was|came out) wrong|nope|nah|wrong|not quite|not any ?more(?= ,)|not any longer(?= ,)|actually|correction|sorry(?! (?:for|about|to|if|that)(?: |$))|scratch that|not (?:right|true|correct)|that is (?:not (?:right|true|correct|it)|wrong|incorrect|a mistake|outdated|old)|you (?:got|have) (?:that|it) wrong|(?:i|we) (?:have )?changed (?:my|our) minds?|change of plans?|change of mind|wait|i meant(?: to say)?)',
);
/** Words that follow what is told and are no part of it. */
export const TAIL = new RegExp(
  `^(?:${[
    '[,.!;:)(-]|\\p{Extended_Pictographic}|\\ufe0f|: [)(dp]|by the way|btw|though|tho|actually|too|as well|also|anyways?|please|alfred|you know|really|x|xx|at least|finally|so',
    'l+o+l+|lmao|rofl|(?:ha){2,}h?|ha|he(?:he)+|k{3,}|(?:ja){2,}|yay|woo ?hoo|ugh|argh|hooray|phew|ouch',
    'thanks|thank you|(?:many thanks|thanks|thank you)(?: (?:a lot|so much|very much|ever so much|a million|in advance))?|cheers|ta',
    'if you do not mind|if you would|if that helps|if any(?:body|one) (?:ever )?asks|if you ever need it|as you (?:will|may|might|can|would)(?: (?:well|probably))?(?: have)? (?:gathered|guessed|guess|noticed|seen|see|know|imagine)|if it matters|if you can believe it|to be honest|tbh|honestly|just so you know|so you know|just so it is (?:noted|written down)(?: somewhere)?|fyi|in case you need it|in case you were wondering|in case it helps',
    '(?:i )?can not wait|(?:i am )?so excited|fingers crossed|touch wood|knock on wood|wish me luck|big day(?: for (?:me|us))?',
    'that is (?:about it|all|it|me|that)|ok that is me|and so on|etc|and the like|as you know|as i said|as it happens|as luck would have it',
    '(?:would|can) you (?:believe|credit) (?:it|that|this)|believe it or not|(?:believe|trust) me|mind you|go figure|of all (?:things|places|people)|(?:funnily|oddly|strangely|weirdly) enough|no less|long story|you know (?:what i mean|how it is)',
    '(?:thank|thanks be to) (?:god|goodness|heavens?)|thankfully|luckily|sadly|alas|unfortunately|(?:lucky|poor) (?:me|you|us|thing|him|her|them|sod|soul)|bless (?:him|her|them|it)|god help (?:me|us|him|her)|god knows (?:why|how)',
    'do not (?:ask|laugh|judge(?: me)?|tell anyone)|can not (?:miss|complain)(?: it)?|(?:the )?drinks (?:are )?on me|no (?:date|time) (?:agreed|set|fixed)(?: yet)?|hence (?:the|my|this|that) [^ ]+(?: [^ ]+)?|no (?:pressure|rush|hurry|biggie|big deal|worries)(?: (?:though|then))?|make of that what you will|can you imagine|poor (?:sod|thing|soul|man|woman|lad|girl)|charming|lovely|typical|yeah|eh|innit|right',
  ].join('|')})$`,
  'u',
);
/** The longest of those has as many words. */
export const LONGEST_TAIL = 6;
