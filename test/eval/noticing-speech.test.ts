import { describe, expect, test } from 'vitest';

import { lookOver } from './look-over.ts';
import type { Finished } from './look-over.ts';

/** What a message is taken for: the labels of what it is a sign of, a known one by its id. */
async function signsIn(says: string, patterns: Finished['patterns'] = []): Promise<readonly string[]> {
  const seen = await lookOver({ says, patterns });
  return seen.patterns.map(({ known_id, kind, label }) => known_id ?? `${kind}: ${label}`);
}

describe('what is come back to in real speech', () => {
  test.each([
    [
      'me sourdough starter smells of nail varnish, is that normal like?',
      'topic_interest: sourdough starter',
    ],
    ['my bonsai is dropping leaves, what am I doing wrong', 'topic_interest: bonsai'],
    ['thinking about solar, does it even pay off up here', 'topic_interest: solar'],
    ['When do I prune hydrangeas?', 'topic_interest: prune hydrangeas'],
    ['what papers does one need for a work visa', 'topic_interest: papers for work visa'],
    ['the owner is after the occupancy for January, can you work that out', 'recurring_request: occupancy'],
    [
      'Can you make an overview of the prices of our competitors?',
      'recurring_request: prices of the competitors',
    ],
    ['could you tidy up these minutes', 'recurring_request: minutes'],
    ['Just finished the stocktake, my back hurts', 'time_based: stocktake'],
    ['phew, chapel hoovered, home now', 'time_based: hoovering chapel'],
    ['home from the Sunday ride with the club', 'time_based: ride'],
    ['on the 25th of each month I sit until nine and write all the invoices', 'time_based: writing invoices'],
  ])('“%s” is of %s', async (says, sign) => {
    expect(await signsIn(says)).toEqual([sign]);
  });

  test.each([
    ['competitor prices, in a short list, cheapest on top', 'recurring_request', 'competitor prices'],
    ['the sourdough came out flat again, any idea why', 'topic_interest', 'sourdough starter'],
    ['I am done with the stocktake now, going home', 'time_based', 'stocktake'],
    [
      'sir wants to know how the sprint went, can you put it in few lines',
      'recurring_request',
      'summary of the sprint',
    ],
  ])('“%s” is one that is known', async (says, kind, label) => {
    expect(await signsIn(says, [{ id: 'known', kind, label }])).toEqual(['known']);
  });

  test.each([
    'finally finished the loft conversion, never again',
    'My wife just finished the stocktake at her shop',
    'just finished dinner, stuffed',
    'I am done with this printer, it jams all the time',
    'just finished Breaking Bad again, what a series',
    'the cleaning lady is done for today',
    'my wife snores, is that normal',
    'I sit in meetings and nod every single day',
    'when do we meet Anna?',
    'any chance of a lie in?',
  ])('“%s” is a sign of nothing', async (says) => {
    expect(await signsIn(says)).toEqual([]);
  });
});
