import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { matchAt, partOf, wordsOf } from '../words/sentence.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { readRole } from './roles.ts';
import { saidBack } from './said.ts';
import type { MemoryKind, Telling } from './telling.ts';

const SELF =
  '(?:i|we|the team|the board|the committee|the family)(?: (?:have|just|finally|now|all|both|also|then|already|eventually|together))*';
const DECIDED = pattern(
  `${SELF} (?:decided|chosen|chose|settled|picked|opted|resolved|concluded|determined|voted|went with|gone with|(?:went|gone|opted) for(?= (?:the|an?) (?!walk|run|swim|drink|coffee|ride|meal|drive|stroll|jog|pint|curry|check|scan|test|interview|job|moment|minute|while|bit))|ended up with|made up (?:my|our) minds?|signed off|plumped|landed on)`,
);
const AGREED = pattern(
  '(?:we|the team|the board|the committee)(?: (?:have|just|finally|now|all|both|also|then|already))* agreed',
);
const GOING = pattern(
  '(?:i|we)(?: (?:are|am|will))(?: (?:now|definitely|finally|just))*(?: going to)? (?:going with|go with|going for|go for|sticking with|stick with)',
);
/** Those whom one goes somewhere with. */
const COMPANY =
  /^(?:(?:the |my |our )?(?:kids|children|family|boys|girls|others|lads|guys)|(?:my|our|his|her) (?<who>[^ ]+)|him|her|them|you)\b(?! for the)|^[^ ]+(?: and [^ ]+)? to (?:the|a|see|watch|[^ ]+ (?:on|next|tomorrow|this))\b/;
const HEADED = pattern(
  '(?:(?:the )?(?:final )?decision(?: is)?(?: :)?|it is (?:decided|settled|official|agreed)(?: ,| :| -)?|decided :|we have a decision :)(?: that| to)?',
);
/** What others have the say in. */
const RULED = pattern(
  '(?:the|our|my) (?:[^ ]+ )?(?:board|committee|council|client|boss|manager|team|management|court|bank|family|landlord|school|director|ceo|group|choir|club|crew|band|class|cast|neighbours|parents|members)(?: (?:have|has|just|finally|now|all|officially|unanimously))* (?:approved|rejected|signed off(?: on)?|accepted|agreed (?:to|on)|decided|voted|chose|chosen|picked(?! up)|turned down|went with|gone with|settled)',
);
const LET_US = pattern(
  '(?:ok |right |so |then |, )*let us (?:go with|go for|use|take|pick|choose|stick with|stick to|settle on)',
);
/** What one is going to do that is no errand but a decision. */
const INTENDS = pattern(
  '(?:i|we) (?:(?:am|are) (?:now |definitely |finally |also )*(?:going to|gonna)|will(?: now| definitely| finally)*) (?:use|sell|hire|keep|launch|drop|switch|rent|renew|hold|open|close|adopt|move|apply|renovate|expand|merge|outsource|retire|study|marry|replace|stop|start|skip|cancel|stay|leave|quit|build|become|lease|sublet|relocate|rebrand|convert|demolish|extend|sponsor|phase out|do without|go (?:ahead )?with)(?! (?:it|this|that|now|early|home|late|for a|at|in a)\\b)',
);
/** "We're keeping Fern": what one keeps, of several. */
const KEEPING = pattern(
  '(?:i|we) (?:(?:am|are) (?:(?:only|just|definitely|now|also) )*keeping|have kept|kept)(?! (?:it|that|this|them|him|her|you|an|up|fit|busy|well|on|in|out|off|to|at|calm|quiet|track|score|watch|count|time|warm|cool|dry|clear|going|getting|[a-z]+ing|(?:my|our) (?:promises?|word|cool|head|distance|nerve|temper|fingers|eyes?|job|mouth|hopes?))(?: |$))',
);
/** "the offsite will be in Porto", "offsite in Porto", said as a change. */
const IS_ELSEWHERE = pattern(
  '(?!(?:i|we|he|she|they|it|that|this|you|my|our|there|what) )(?:the )?[^ ]+(?: (?!lives |works |studies |teaches |plays |comes |grew )[^ ]+){0,3}? (?:(?:will be|is going to be|is now|is|are|will take place|takes place|happens) )?(?:in|at|with|by|on|called|near)(?= )',
);
const CHANGED = /\b(?:instead|after all|rather than|now)\b/;
/** Said behind a change of mind: "we're renting the Granary". */
const DOING = pattern('(?:i|we) (?:am|are) [a-z]+ing');
const SETTLED = pattern(
  '(?:(?:and|,) )?(?:that|it) (?:is|has)(?: been| all| now)* (?:settled|decided|final|agreed|fixed)(?: now| then)?',
);
const WILL = pattern('(?:i|we) (?:will|are going to|am going to)');
const WILL_BE = pattern(
  '(?:it|that|we) (?:will be|is going to be|is now|are taking|will take|are using|will use)',
);
/** "we've decided, it's the walnut". */
const IT_IS = pattern(
  '(?:[,:-] )(?:it is(?: going to be| gonna be)?|it will be|we are going (?:with|for)|we will (?:take|have|use|go with))',
);
/** That it is decided, and since when, behind what was. */
const SINCE =
  /,? (?:(?:(?:we|i|they)(?: have|['’]ve)? )?(?:finally |just |only )?(?:decided|settled|agreed)(?: (?:it|that|on it|on that))?)(?: (?:today|yesterday|last night|this (?:morning|afternoon|week)|on \p{L}+day|just now|at last))?$/iu;
const UNSURE =
  /\b(?:not (?:yet )?(?:decided|chosen|settled|agreed)|yet to|can not decide|undecided|have not)\b/;

/** Reads what a person, or their team, has settled; `dated` = a day ahead is named, so that it may be what happens then. */
export function readDecision(
  { sentence, denies }: Clause,
  before: Telling | undefined,
  dated: boolean,
): Telling | undefined {
  if (UNSURE.test(sentence.norm)) return undefined;
  const size = sentence.tokens.length;
  const said = saidBack(wordsOf(sentence, 0, size));
  const changed = denies || CHANGED.test(sentence.norm);
  const told = (whole: string, kinds: readonly MemoryKind[] = ['decision']): Telling => {
    const content = capital(
      whole
        .replace(SINCE, '')
        .replace(/,? (?:instead|after all)$/i, '')
        .trim(),
    );
    const memory = { kind: 'decision', content, on: null } as const;
    return { memory, said, former: { words: content, changed, kinds } };
  };
  const decided = matchAt(sentence, 0, DECIDED) ?? matchAt(sentence, 0, AGREED);
  if (decided && decided.next < size) {
    const verb = sentence.tokens.findIndex(({ norm }) =>
      /^(?:decided|chosen|chose|settled|picked|opted|resolved|concluded|determined|voted|went|gone|made|signed|plumped|landed|agreed|ended)$/.test(
        norm,
      ),
    );
    const colon = sentence.tokens[decided.next]?.norm === ':';
    const it = matchAt(sentence, decided.next, IT_IS);
    if (it && it.next < size) return told(`Decided on ${ofThem(wordsOf(sentence, it.next, size))}`);
    if (/^[,-]$/.test(sentence.tokens[decided.next]?.norm ?? ''))
      return told(`Decided: ${ofThem(wordsOf(sentence, decided.next + 1, size))}`);
    if (colon) return told(`Decided: ${ofThem(wordsOf(sentence, decided.next + 1, size))}`);
    const content = withoutSubject(sentence, verb, size);
    return told(content.replace(/^Gone/, 'Went').replace(/^Chosen/, 'Chose'));
  }
  const going = matchAt(sentence, 0, GOING);
  const found = COMPANY.exec(partOf(sentence, going?.next ?? 0, size).norm);
  const who = found?.groups?.['who'];
  const company = found !== null && (who === undefined || readRole(who)?.kind === 'person');
  if (going && going.next < size && !company)
    return told(`Decided on ${ofThem(wordsOf(sentence, going.next, size))}`);
  const keeping = matchAt(sentence, 0, KEEPING);
  if (keeping && keeping.next < size && size - keeping.next <= 8)
    return told(`Decided to keep ${ofThem(wordsOf(sentence, keeping.next, size))}`);
  const ruled = matchAt(sentence, 0, RULED);
  if (ruled && ruled.next < size) return told(ofThem(wordsOf(sentence, 0, size)));
  const us = matchAt(sentence, 0, LET_US);
  if (us && us.next < size) {
    const verb = sentence.tokens.findIndex(({ norm }) => norm === 'us') + 1;
    const words = ofThem(wordsOf(sentence, verb, size)).replace(/,? (?:then|decided|that is decided)$/i, '');
    return told(`Decided to ${words}`);
  }
  const settled = sentence.tokens.findIndex((_, at) => at > 2 && matchAt(sentence, at, SETTLED));
  if (settled > 0) {
    const will = matchAt(sentence, 0, WILL);
    const words = ofThem(wordsOf(sentence, will?.next ?? 0, settled)).replace(/[\s,;:-]+$/, '');
    return told(will ? `Decided to ${words}` : `Decided: ${words}`);
  }
  const intends = matchAt(sentence, 0, INTENDS);
  if (intends && !dated) {
    const to = sentence.tokens.findIndex(({ norm }) => /^(?:to|gonna|will)$/.test(norm)) + 1;
    return told(`Decided to ${ofThem(wordsOf(sentence, to, size))}`);
  }
  const other =
    (denies || sentence.norm.endsWith(' instead')) && !dated ? matchAt(sentence, 0, IS_ELSEWHERE) : undefined;
  if (other && other.next < size)
    return told(`Decided: ${ofThem(wordsOf(sentence, 0, size))}`, ['decision', 'fact', 'note']);
  const turned = before?.ends ? matchAt(sentence, 0, WILL_BE) : undefined;
  if (turned) return told(`Decided on ${ofThem(wordsOf(sentence, turned.next, size))}`);
  if ((denies || sentence.norm.endsWith(' instead')) && matchAt(sentence, 0, DOING))
    return told(`Decided on ${ofThem(wordsOf(sentence, 2, size))}`);
  const headed = matchAt(sentence, 0, HEADED);
  if (!headed || headed.next >= size) return undefined;
  return told(`Decided: ${ofThem(wordsOf(sentence, headed.next, size))}`);
}
