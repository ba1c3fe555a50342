import { tellingWords } from '../act/alike.ts';
import { lastSpokenOf } from '../act/find-known.ts';
import { planTellings } from '../act/plan-telling.ts';
import type { Intent } from '../intent/intent.ts';
import type { Memory } from '../known.ts';
import type { Said } from '../turn.ts';
import { onlyTells } from './settle.ts';
import { ends } from './spoken-of.ts';
import { takenBack, takesBackLast } from './taken-back.ts';

/** Says that something was kept. */
const KEPT = /\b(?:Noted|Understood):/;

/** What was told last, and kept. */
function lastTold(known: readonly Memory[], history: readonly Said[]): Memory | undefined {
  const [told, answer] = history.slice(-2);
  return told?.role === 'user' && answer?.role === 'assistant' && KEPT.test(answer.text)
    ? lastSpokenOf([answer.text, told.text], known)
    : undefined;
}

/**
 * What is read of a message in which something was taken back in the same breath: only the rest of it counts, and what
 * was known of it is over. Undefined where nothing was; `again` reads the rest like any message.
 */
export function readTakenBack(
  text: string,
  { known, history }: { readonly known: readonly Memory[]; readonly history: readonly Said[] },
  read: (texts: readonly string[]) => readonly Intent[],
  again: (rest: string) => readonly Intent[],
): readonly Intent[] | undefined {
  const back = takenBack(text);
  const whole = takesBackLast(text);
  const last = whole && lastTold(known, history);
  // "Scratch that, my desk is on the fifth floor" puts right what was told, and ends nothing.
  const anew =
    whole && last && tellingWords(whole.behind).some((word) => tellingWords(last.content).includes(word));
  if (whole && last && !anew && (last.on || !whole.ofPlans))
    return [
      { kind: 'tell', tellings: [ends(last, false)], asked: false },
      ...(/\p{L}/u.test(whole.rest) ? again(whole.rest) : []),
    ];
  const told = back ? read([back.told]) : [];
  const plain = told.every((intent) => onlyTells(intent) && !/^(?:recall|list|profile)$/.test(intent.kind));
  if (!back || !plain || told.every(({ kind }) => /^(?:feel|talk|other)$/.test(kind))) return undefined;
  const tellings = told.flatMap((intent) => (intent.kind === 'tell' ? intent.tellings : []));
  const gone = planTellings(tellings, known, history).flatMap((plan) =>
    plan.known?.on ? [ends(plan.known, false)] : [],
  );
  const rest = /\p{L}/u.test(back.rest) ? again(back.rest) : [];
  const wishes = rest.filter(({ kind }) => !/^(?:other|feel|talk)$/.test(kind));
  const over: readonly Intent[] = gone.length > 0 ? [{ kind: 'tell', tellings: gone, asked: false }] : [];
  const both = [...over, ...wishes];
  return both.length > 0 ? both : [{ kind: 'talk', topic: 'never_mind' }];
}
