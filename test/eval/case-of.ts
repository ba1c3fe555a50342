import type { z } from 'zod';

import { Case } from '../../eval/case.ts';

/** A case of one's own; what is left out is as usual. Monday 2 March 2026, nine o'clock in Lisbon. */
export function caseOf(
  says: readonly string[],
  before: z.input<typeof Case>['before'] = {},
  more: Record<string, unknown> = {},
): Case {
  return Case.parse({
    id: 'own',
    about: '',
    person: { name: 'Robin Vale', zone: 'Europe/Lisbon', locale: 'en-GB' },
    now: '2026-03-02T09:00',
    before,
    turns: says.map((line) => ({ says: line })),
    ...more,
  });
}
