import type { Case } from '../case.ts';
import type { Played } from '../play/play-case.ts';
import { judgeStanding } from './judge-standing.ts';
import { judgeTurn } from './judge-turn.ts';

/** True when rows, calls or text say something about how a case went. */
export function hasChecks({ turns, expect }: Case): boolean {
  const some = (expected: object | undefined) =>
    Object.values(expected ?? {}).some((value) => value !== undefined);
  return some(expect) || turns.some((turn) => some(turn.expect));
}

/** True when a case asks for silence: that nothing is noticed, or nothing offered. */
export function wantsSilence({ expect }: Case): boolean {
  return expect?.no_patterns !== undefined || expect?.no_suggestions !== undefined;
}

/** The reasons for which a case did not go as expected by rows, calls and text; none when it did. */
export function judgeCase(item: Case, played: Played): string[] {
  const turns = item.turns.flatMap((turn, nth) => {
    const heard = played.turns[nth];
    if (!turn.expect || !heard) return [];
    const reasons = judgeTurn(turn.expect, heard);
    return item.turns.length === 1 ? reasons : reasons.map((reason) => `turn ${nth + 1}: ${reason}`);
  });
  return [
    ...turns,
    ...(item.expect ? judgeStanding(item.expect, played.standing, item.person.zone) : []),
    ...played.leaks.map((place) => `secrets: there is one in ${place}`),
  ];
}
