import { rule } from './decline-rule.ts';
import type { DeclineRule } from './decline-rule.ts';
import { TONGUES } from './tongues.ts';

/** A reminder of it is asked for, or it is somebody else's. */
const ASIDE =
  '\\bremind me\\b|(?<!\\p{L})(?:erinner|rappelle|recuérda|lembr|ricorda|herinner|påminn|mind (?:om|på)|przypomnij|připome|напомни|hatırlat)';

/** What is declined in other languages than English: being freed of one's rules, and telling them. */
export const ABROAD: readonly DeclineRule[] = TONGUES.flatMap((tongue) => [
  rule(
    'role',
    [tongue.drop, tongue.which, tongue.laws],
    [ASIDE, ...(tongue.not ? [tongue.not] : [])].join('|'),
  ),
  rule('instructions', [tongue.show, tongue.yours, tongue.laws], ASIDE),
  ...(tongue.given ? [rule('instructions', [tongue.given, tongue.laws], ASIDE)] : []),
  ...(tongue.become && tongue.free ? [rule('role', [tongue.become, tongue.free], ASIDE)] : []),
]);
