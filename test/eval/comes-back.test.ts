import { expect, test } from 'vitest';

import { comesBack } from '../../src/llm/offline/intent/comes-back.ts';

test.each([
  'hey alfred, remember me?',
  'well hello there stranger, its been an age hasnt it',
  'heya its me agian',
  'I’m back from holiday!',
  'guess who’s back',
  'Hi Alfred, sorry for the silence',
  'hello, it’s been a while since we spoke',
  'good evening old friend',
  'are you still there?',
])('“%s” only says that somebody is here again', (text) => {
  expect(comesBack(text)).toEqual({ how: false });
});

test.each(['hi, how are you?', 'hello again, hope you’re well', 'morning all, how was your weekend?'])(
  '“%s” asks how Alfred is as well',
  (text) => {
    expect(comesBack(text)).toEqual({ how: true });
  },
);

test.each([
  'good morning, what’s on today?',
  'hi I need a reminder',
  'hi, my name is Tom',
  'how is Ana',
  'hows the weather looking for friday',
  'Back again! Loads has happened, I’ve moved to Harrowick.',
  'I’m on holiday all next week',
  'thanks',
  'my dog died',
])('“%s” says more than that', (text) => {
  expect(comesBack(text)).toBeUndefined();
});
