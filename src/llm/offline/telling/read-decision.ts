import { pattern } from '../time/pattern.ts';
import { capital } from '../words/capital.ts';
import { matchAt, wordsOf } from '../words/sentence.ts';
import { ofThem, withoutSubject } from '../words/without-subject.ts';
import type { Clause } from './clauses.ts';
import { saidBack } from './said.ts';
import type { Telling } from './telling.ts';

const SELF =
  '(?:i|we|the team|the board|the committee|the family)(?: (?:have|just|finally|now|all|both|also|then|already|eventually|together))*';
const DECIDED = pattern(
  `${SELF} (?:decided|chosen|chose|settled|picked|opted|resolved|concluded|determined|voted|went with|gone with|made up (?:my|our) minds?|signed off|plumped|landed on)`,
);
const AGREED = pattern(
  '(?:we|the team|the board|the committee)(?: (?:have|just|finally|now|all|both|also|then|already))* agreed',
);
const GOING = pattern(
  '(?:i|we)(?: (?:are|am|will))(?: (?:now|definitely|finally|just))*(?: going to)? (?:going with|go with|going for|go for|sticking with|stick with)',
);
const HEADED = pattern(
  '(?:(?:the )?(?:final )?decision(?: is)?(?: :)?|it is (?:decided|settled|official|agreed)(?: ,| :| -)?|decided :|we have a decision :)(?: that| to)?',
);
const CHANGED = /\b(?:instead|after all|rather than|now)\b/;
/** Said behind a change of mind: "we're renting the Granary". */
const DOING = pattern('(?:i|we) (?:am|are) [a-z]+ing');
const SETTLED = pattern(
  '(?:(?:and|,) )?(?:that|it) is (?:settled|decided|final|agreed|fixed)(?: now| then)?',
);
const WILL = pattern('(?:i|we) (?:will|are going to|am going to)');
const WILL_BE = pattern(
  '(?:it|that|we) (?:will be|is going to be|is now|are taking|will take|are using|will use)',
);
const UNSURE =
  /\b(?:not (?:yet )?(?:decided|chosen|settled|agreed)|yet to|can not decide|undecided|have not)\b/;

/** Reads what a person, or their team, has settled. */
export function readDecision({ sentence, denies }: Clause, before: Telling | undefined): Telling | undefined {
  if (UNSURE.test(sentence.norm)) return undefined;
  const size = sentence.tokens.length;
  const said = saidBack(wordsOf(sentence, 0, size));
  const changed = denies || CHANGED.test(sentence.norm);
  const told = (whole: string): Telling => {
    const content = capital(whole.replace(/,? (?:instead|after all)$/i, '').trim());
    const memory = { kind: 'decision', content, on: null } as const;
    return { memory, said, former: { words: content, changed, kinds: ['decision'] } };
  };
  const decided = matchAt(sentence, 0, DECIDED) ?? matchAt(sentence, 0, AGREED);
  if (decided && decided.next < size) {
    const verb = sentence.tokens.findIndex(({ norm }) =>
      /^(?:decided|chosen|chose|settled|picked|opted|resolved|concluded|determined|voted|went|gone|made|signed|plumped|landed|agreed)$/.test(
        norm,
      ),
    );
    const colon = sentence.tokens[decided.next]?.norm === ':';
    if (colon) return told(`Decided: ${ofThem(wordsOf(sentence, decided.next + 1, size))}`);
    const content = withoutSubject(sentence, verb, size);
    return told(content.replace(/^Gone/, 'Went').replace(/^Chosen/, 'Chose'));
  }
  const going = matchAt(sentence, 0, GOING);
  if (going && going.next < size) return told(`Decided on ${ofThem(wordsOf(sentence, going.next, size))}`);
  const settled = sentence.tokens.findIndex((_, at) => at > 2 && matchAt(sentence, at, SETTLED));
  if (settled > 0) {
    const will = matchAt(sentence, 0, WILL);
    const words = ofThem(wordsOf(sentence, will?.next ?? 0, settled)).replace(/[\s,;:-]+$/, '');
    return told(will ? `Decided to ${words}` : `Decided: ${words}`);
  }
  const turned = before?.ends ? matchAt(sentence, 0, WILL_BE) : undefined;
  if (turned) return told(`Decided on ${ofThem(wordsOf(sentence, turned.next, size))}`);
  if ((denies || sentence.norm.endsWith(' instead')) && matchAt(sentence, 0, DOING))
    return told(`Decided on ${ofThem(wordsOf(sentence, 2, size))}`);
  const headed = matchAt(sentence, 0, HEADED);
  if (!headed || headed.next >= size) return undefined;
  return told(`Decided: ${ofThem(wordsOf(sentence, headed.next, size))}`);
}
