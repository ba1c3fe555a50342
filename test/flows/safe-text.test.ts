import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeMarkdown } from '../../src/slack/views/text.ts';
import type { TestAlfred } from '../support/alfred.ts';
import { startAlfred } from '../support/alfred.ts';
import { observer } from '../support/observer.ts';
import type { Asked } from '../support/observer.ts';
import { creates, says } from '../support/script.ts';

test('whatever is put together, nobody is notified', () => {
  const piece = fc.constantFrom('<', '>', '!', '@', '|', 'here', 'channel', 'U0123ABC', ' ', '<!', '<@', 'x');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      expect(safeMarkdown(pieces.join(''))).not.toMatch(/<[!@][^<>]*>/);
    }),
    { numRuns: 2_000 },
  );
  expect(safeMarkdown('<<!U0123ABC>>')).not.toContain('<@U0123ABC>');
});

const ODD = 'plan <https://example.com|click> <!here>';

/** Alfred with a live schedule of an odd name, and an offer to cancel it of which odd things were said. */
async function oddly(): Promise<TestAlfred> {
  const look = ({ said, schedules }: Asked) =>
    said.some(({ text }) => text.includes('cancelled'))
      ? {
          summary: 'The plan.',
          moot: [{ id: schedules.find(({ name }) => name === ODD)?.id, said: `it is over, see ${ODD}` }],
        }
      : {};
  const alfred = await startAlfred({
    script: [
      creates({ name: ODD, prompt: 'plan', cron: '0 7 * * 2' }),
      creates({ name: `once ${ODD}`, prompt: 'once', in_minutes: 600 }),
      says('Done.'),
      says('I see.'),
    ],
    background: observer(look),
  });
  await alfred.ask(alfred.robin, 'my plan, please');
  await alfred.advance(15);
  await alfred.ask(alfred.robin, 'that was cancelled');
  await alfred.advance(15);
  return alfred;
}

test('names and what was said can neither link nor notify in what only one person is told', async () => {
  await using alfred = await oddly();
  const { robin } = alfred;
  const told = () => robin.ephemerals().at(-1)?.text ?? '';
  const offer = alfred.posts(robin).at(-1);
  expect(offer?.text).toContain('still any use');
  expect(JSON.stringify(offer)).not.toMatch(/<https|<!here/);
  await robin.press(offer?.ts ?? '', 'Why?');
  await alfred.app.settled();
  expect(told()).toContain('&lt;https://example.com|click&gt; &lt;!here&gt;');
  await robin.command('/alfred skip once');
  await alfred.app.settled();
  expect(told()).toContain('has no run after the next one');
  expect(told()).not.toMatch(/<https|<!here/);
});
