/** Why something asked for cannot be done; the person is told `say`, which says what to change. */
export interface Refusal {
  readonly refused: RefusalReason;
  readonly say: string;
}

/** The fixed vocabulary of refusals. */
export type RefusalReason =
  | 'past'
  | 'impossible_date'
  | 'no_time'
  | 'several_times'
  | 'unknown_zone'
  | 'bad_expression'
  | 'too_frequent'
  | 'too_far'
  | 'never'
  | 'too_many'
  | 'too_long'
  | 'not_found'
  | 'wrong_state'
  | 'taken'
  | 'nothing_to_change'
  | 'secret'
  | 'sensitive'
  | 'unknown_tool';

/** Makes a refusal from its reason and a sentence for the person. */
export function refuse(refused: RefusalReason, say: string): Refusal {
  return { refused, say };
}

/** Tells a refusal from whatever else a function may answer. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
