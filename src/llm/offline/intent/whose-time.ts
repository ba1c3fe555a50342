/** Not somebody, or everybody. */
const NOBODY =
  '(?:i|we|it|that|this|there|you|these|those|the|a|an|any|my|our|everything|anyone|anybody|someone|everyone|everybody|nobody)';
/** Somebody by what they do or are to the person. */
const ROLE =
  '(?:my|our|the) (?:[^ ]+ )?(?:boss|manager|lead|colleague|team ?mate|assistant|director|supervisor|mentor|ceo|cto|cfo|md|plumber|electrician|builder|carpenter|painter|doctor|dentist|nurse|vet|therapist|physio|landlord|landlady|caretaker|janitor|accountant|lawyer|solicitor|receptionist|teacher|tutor|coach|neighbour|neighbor|sister|brother|mum|mom|dad|father|mother|wife|husband|partner|son|daughter|friend|cleaner|gardener|barber|hairdresser|client|consultant|contractor|designer|developer|engineer|editor|agent)';
const WHO = `(?<who>${ROLE}|(?!${NOBODY}\\b)[\\p{L}'-]+(?: (?:and )?(?!be\\b|still\\b|likely\\b)[\\p{L}'-]+){0,2}?)`;
const MAYBE =
  '(?: (?:still|even|already|also|actually|really|likely to|going to|gonna|due to|due|supposed to|meant to|expected to|planning to|able to|expected))*(?: be)?(?: (?:still|already|actually))?';
/** A time behind, or the end. */
const ENDS =
  '(?= (?:today|tomorrow|tonight|on|this|at|by|later|next|after|before|until|from|for|yet|already|now|around|all|monday|tuesday|wednesday|thursday|friday|saturday|sunday|right)\\b|(?: [?.!,])*$)';
const PLACE =
  '(?:in the (?:office|building|studio|workshop|lab|shop)|at (?:the )?(?:office|work|his desk|her desk|their desk|desk)|in a meeting|out of (?:the )?office|on leave|double booked)\\b';
const HERE = `(?:free|available|busy|around|about|working(?: from (?:home|the office))?|wfh|reachable|on (?:shift|call|duty|site)|in(?: (?:the office|work))?|coming in)${ENDS}`;
const FREE = new RegExp(
  `^(?:is|are|will|would|might|could|was|won't|isn't) ${WHO}${MAYBE} (?:(?:free|available|busy|around)\\b|${PLACE}|${HERE})`,
  'u',
);
const SOME_TIME =
  '(?:(?:a|an|any|some|the|one|two|half an?|five|ten|twenty|thirty|\\d+)(?: (?:free|spare|open|quick|short|little))* (?:minutes?|mins?|moments?|hours?|gaps?|slots?|windows?|openings?|time|room|space)|half an hour|(?:free |spare )?time)';
/** "has Ines got half an hour on Friday", "when does Jo have a gap", "when's Jo about next week". */
const HAS_TIME = [
  `^(?:has|have|does|do|did|will|would|might|could) ${WHO} (?:got|have|get|find)(?: got)? ${SOME_TIME}`,
  `^(?:has|have|does|do) ${WHO} (?:got|have|get)(?: got)? (?:anything|something|much|plans)(?: (?:on|planned|booked|going on|in (?:his|her|their) (?:diary|calendar)))?(?= |$)`,
  `^(?:can|could|would|might) ${WHO} (?:do|make|manage|spare|fit (?:me|us|it) in|squeeze)(?= .*\\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|noon|half|hour|minutes?|next|this (?:week|morning|afternoon|evening)|\\d+)\\b)`,
  `^(?:when|what time|which day)(?:'s| is| are| does| do| will| has| would| might) ${WHO}${MAYBE} (?:(?:free|available|around|about)${ENDS}|(?:got|have) ${SOME_TIME})`,
  `^(?:what|how)(?:'s| is| does| are) (?<who>(?!(?:${NOBODY}|today|tomorrow|yesterday|tonight|[a-z]+day)\\b)[\\p{L}-]+'s) (?:availability|diary|calendar|schedule|day|week|morning|afternoon|monday|tuesday|wednesday|thursday|friday)\\b`,
  `^(?:when|what time|which day) (?:would|does|might|could|will) (?:it )?suit ${WHO}(?= (?:to|for|best|on|next|this|better)\\b| [?.!,]|$)`,
  `^(?:is there|are there)(?: any| an?| still| some)* (?:gaps?|slots?|windows?|openings?|time|room|space) (?:left )?in (?<who>[\\p{L}-]+'s) (?:day|week|diary|calendar|schedule|morning|afternoon|monday|tuesday|wednesday|thursday|friday)\\b`,
].map((form) => new RegExp(form, 'u'));
const TURNED = /^(.*?) (is|are|will|would|might|could) /;

/** Whose time a question asks about, which stands in their calendar: "is Marek free at 3", "will Jo be in on Friday". */
export function whoseTime(asked: string, stated: boolean): string | undefined {
  const plain = asked.replace(/^(.*?)(?<!\bit|\bthat|\bthere)'(s|ll) /, (_, who: string, verb: string) =>
    stated ? `${who} ${verb === 's' ? 'is' : 'will'} ` : `${who}'${verb} `,
  );
  const turned = stated ? plain.replace(TURNED, '$2 $1 ') : plain;
  return [FREE, ...HAS_TIME]
    .map((form) => form.exec(turned)?.groups?.['who'])
    .find((who) => who !== undefined);
}
