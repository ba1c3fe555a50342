import { readRecorded } from '../forward-answers.ts';
import type { Verdict } from '../intent/read-verdict.ts';
import { sayOffer, sayVerdict } from '../reply/say-forward.ts';
import type { Turn } from '../turn.ts';
import type { Step } from './step.ts';
import { timeFields } from './time-fields.ts';

/** Records what the person said to an open offer, with the time that they want instead, and says what came of it. */
export function actEngage(wish: Verdict, turn: Turn, key: string): Step {
  const { offer, verdict, when = {} } = wish;
  if (verdict === 'asked') return { say: sayOffer(offer) };
  const id = `${key}_engage`;
  const answer = turn.results.get(id);
  if (answer === undefined) {
    const args = {
      suggestion_id: offer.id,
      kind: verdict,
      name: null,
      ...timeFields(when),
    };
    return { calls: [{ id, name: 'record_engagement', args }] };
  }
  const recorded = readRecorded(answer);
  return { say: 'refused' in recorded ? recorded.say : sayVerdict(wish, recorded.schedule) };
}
