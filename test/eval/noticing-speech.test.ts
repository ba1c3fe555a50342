import { describe, expect, test } from 'vitest';

import { lookOver } from './look-over.ts';
import type { Finished } from './look-over.ts';

/** What a message is taken for: the labels of what it is a sign of, a known one by its id. */
async function signsIn(
  says: string,
  patterns: Finished['patterns'] = [],
  started = '2026-03-02T09:00',
): Promise<readonly string[]> {
  const seen = await lookOver({ says, patterns, started });
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
    ['did my Tuesday greenhouse walk, feet are soaked', 'time_based: greenhouse walk'],
    ['back from the Sunday walk round the reservoir, all fine', 'time_based: walk round the reservoir'],
    ['doing the cashing up, shutters down', 'time_based: cashing up'],
    ['still marking the exercise books, on number 20 of 34', 'time_based: marking exercise books'],
    ['packing orders again, 40 boxes', 'time_based: packing orders'],
    ['what is the hardiest type of rose for a windy garden?', 'topic_interest: rose'],
    ['electric or gas kiln for a small studio?', 'topic_interest: kiln'],
    ['teach me a Welsh word', 'recurring_request: Welsh word'],
    ['write me a limerick for the team chat', 'recurring_request: limerick for the team chat'],
    ['what’s on my plate today then', 'recurring_request: agenda for the day'],
    ['what’s the weather doing this week, thinking of cutting silage', 'recurring_request: weather'],
    ['are you able to send me the rota?', 'recurring_request: rota'],
    ['on the 25th of each month I sit until nine and write all the invoices', 'time_based: writing invoices'],
    ['overdue parcels, list them for me', 'recurring_request: overdue parcels'],
    ['unsold seats, the names', 'recurring_request: unsold seats'],
    ['hit me, last night’s takings', 'recurring_request: takings'],
    ['memberships that lapsed, go', 'recurring_request: memberships'],
    [
      'right, the weekly letter to the volunteers. Keep it short',
      'recurring_request: letter to the volunteers',
    ],
    ['do we have to worry about slugs this week', 'recurring_request: worry about slugs'],
    ['any idea of the number of crates we have', 'recurring_request: number of crates'],
    ['whose turn is it to sweep the yard', 'recurring_request: yard'],
    ['who do I need to chase for forms', 'recurring_request: forms'],
    ['what’s waiting for me tomorrow', 'recurring_request: agenda for the day'],
    ['how heavy is your average canoe', 'topic_interest: average canoe'],
    ['jobs I haven’t billed', 'recurring_request: jobs'],
    ['shall we go through the parcels', 'recurring_request: parcels'],
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
    'just wondering, are you able to read handwriting?',
    'is reading handwritten notes a thing you can do?',
    'could you in theory draft a contract',
    'cat fed?',
    'just checking in',
    'how’s life treating you',
    'who am I kidding',
    'do we have to talk about it today',
    'jot this down for me',
    'hold the door for me',
    'packing is a pain',
    'marking books is dull',
    'washing the lorry costs a fortune',
    'tell me a joke for the lads',
    'another word please',
  ])('“%s” is a sign of nothing', async (says) => {
    expect(await signsIn(says)).toEqual([]);
  });

  const starter = {
    id: 'known',
    kind: 'recurring_request',
    label: 'maths starter',
    last: '2026-03-02T12:30',
  };
  test.each([
    ['2026-03-09T12:40', 'maths warm-up for my class please', ['known']],
    ['2026-03-03T12:10', 'need a maths puzzle again please', ['known']],
    ['2026-04-02T12:30', 'maths quiz please', ['known']],
    [
      '2026-03-09T17:40',
      'maths warm-up for my class please',
      ['recurring_request: maths warm-up for the class'],
    ],
    ['2026-03-12T12:30', 'maths quiz please', ['recurring_request: maths quiz']],
    ['2026-03-09T12:30', 'history starter please', ['recurring_request: history starter']],
  ])('at %s “%s” is of %j, where a starter in maths was asked for on a Monday', async (at, says, signs) => {
    expect(await signsIn(says, [starter], at)).toEqual(signs);
  });
});
