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
const TURNED = /^(.*?) (is|are|will|would|might|could) /;

/** Whose time a question asks about, which stands in their calendar: "is Marek free at 3", "will Jo be in on Friday". */
export function whoseTime(asked: string, stated: boolean): string | undefined {
  const plain = asked.replace(/^(.*?)(?<!\bit|\bthat|\bthere)'(s|ll) /, (_, who: string, verb: string) =>
    stated ? `${who} ${verb === 's' ? 'is' : 'will'} ` : `${who}'${verb} `,
  );
  return FREE.exec(stated ? plain.replace(TURNED, '$2 $1 ') : plain)?.groups?.['who'];
}
