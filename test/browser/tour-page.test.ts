import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { openModels } from '../../src/llm/client.ts';
import { startAlfred } from '../support/alfred.ts';
import { describeInBrowser, visit } from './visit.ts';
import { readSteps, walk } from './walk.ts';

const TOUR = join(import.meta.dirname, '../../docs/tour.md');
/** A Monday, 09:00 in Lisbon, in a summer in which no clock changes. */
const startAt = new Date('2026-06-01T08:00:00Z');

describeInBrowser('the tour in docs', () => {
  test('every step of the page can be done, and what it says is seen', async () => {
    const steps = readSteps(TOUR);
    expect(steps.length).toBeGreaterThan(40);
    await using alfred = await startAlfred({
      models: openModels(null),
      playground: { page: true },
      startAt,
    });
    await using visitor = await visit(alfred.playground.url, { width: 1120, height: 640 });
    // Its pictures are made anew where the setting asks for it.
    const pictures = process.env['TOUR_PICTURES'] ? dirname(TOUR) : undefined;
    for (const step of steps) {
      await walk(visitor.page, step, pictures).catch((cause: unknown) => {
        throw new Error(`the tour can’t go on: ${step.do} “${step.what}”`, { cause });
      });
      // Readers are slower than this: some seconds are over when they come to what follows.
      if (step.do === 'type') await alfred.advance(0.05);
    }
    // It takes some seconds, on a machine that is busy more.
  }, 60_000);
});
