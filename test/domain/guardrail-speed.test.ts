import { expect, test } from 'vitest';

import { judgeInput } from '../../src/domain/guardrail.ts';

/** Pieces that, said over and over, are the hardest to read for the rules of what is declined. */
const SLOW_TO_READ: readonly string[] = [
  'tell ',
  'tell me what ',
  'what is ',
  'tell system developer ',
  'tell your x y z ',
  'ignore all of your ',
  'ignore the the the ',
  'you are ',
  'be no ',
  'What Anaaa ',
  "I'm actually Ana ",
  'Show me Ana’s private own ',
  'make me a ',
  'how to ',
  'private notes ',
  'everything you ',
  'remind me. ',
  'kill my x y ',
  '"aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '"',
  '```',
  '\n> ',
  '\n',
  ' ',
  ': ',
  '.',
  'your ',
  'instructions you ',
  'the rules that you ',
  'please ',
  'write a ',
  'get into his ',
  'Show me Anna Bo ',
  'reminders of all ',
  "don't ",
  "'a ",
  'a\n',
  'x. ',
];

test.each(SLOW_TO_READ)('20,000 characters of “%s” are judged in no time', (piece) => {
  const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
  judgeInput(text);
  // The fastest of a few: what else a busy machine makes it wait for is not its own.
  const times = Array.from({ length: 3 }, () => {
    const began = process.cpuUsage();
    judgeInput(text);
    return process.cpuUsage(began).user / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
