import { expect, test } from 'vitest';

import { textOf } from '../../../eval/play/answer-text.ts';

test('a card is read as its blocks, without its buttons', () => {
  const blocks = [
    {
      type: 'section' as const,
      text: { type: 'mrkdwn' as const, text: 'The <https://example.com|figures> &amp; dates' },
    },
    { type: 'context' as const, elements: [{ type: 'mrkdwn' as const, text: 'because you asked' }] },
    {
      type: 'actions' as const,
      elements: [
        { type: 'button' as const, action_id: 'a', text: { type: 'plain_text' as const, text: 'Why?' } },
      ],
    },
  ];
  expect(textOf({ text: 'what a notification says', blocks })).toBe('The figures & dates\nbecause you asked');
});

test('without blocks it is its text, and files are named', () => {
  const file = { id: 'F1', name: 'me.json', title: '', mimetype: '', size: 1, user: 'U1', created: 0 };
  expect(textOf({ text: 'Here you are.', files: [file] })).toBe('Here you are.\n[file me.json]');
  expect(textOf({ text: '' })).toBe('');
});
