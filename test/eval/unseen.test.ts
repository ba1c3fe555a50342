import { expect, test } from 'vitest';

import { converse } from './converse.ts';

test.each([
  ['curious whether it will rain on saturday', /see the weather/, /check the weather/],
  ['whats on my calender tomorow mornign', /see your calendar/, /look at your calendar/],
  ['could you see if my parcel has left the depot?', /see orders/, /check on your order/],
  ['do you know if Priya is around tomorrow', /other people’s calendars/, /ask Priya/],
  ['i’d love to know if the build went green', /see your builds/, /look at the build/],
  ['is my flight delayed', /no web/, /look it up/],
  ['get me a cab to the airport at 6', /can’t do that/, /get a cab to the airport at 6/],
  ['turn off the heating', /can’t do that/, /turn off the heating/],
  ['Long day. Has my order shipped yet? They promised it.', /see orders/, /check on your order/],
])('“%s” is out of sight, and a reminder is offered', async (says, cannot, task) => {
  const { text, calls } = await converse({ says });
  expect(text).toMatch(cannot);
  expect(text).toMatch(task);
  expect(text).toMatch(/Shall I remind you/);
  expect(calls).toEqual([]);
});

const FREE = 'Is Marek free at 3 on Thursday?';
test.each([
  [FREE, 'yes, at 5', /ask Marek, once, today at 17:00/],
  [FREE, 'half 9, ask him myself', /ask Marek, once, today at 09:30/],
  [FREE, 'fine, tomorrow morning at 9:30 then, I’ll ask him myself', /ask Marek, once, tomorrow at 09:30/],
  ['Has my order shipped?', 'ok, do that in an hour', /check on your order, once, today at 10:00/],
  ['Has my order shipped?', 'that’d be great, 6pm', /check on your order, once, today at 18:00/],
  ['Tell Priyanka I am late', 'ok then remind me in 10 minutes', /tell Priyanka .*, once, today at 09:10/],
  ['Has my order shipped?', 'no, remind me to call mum at 5', /call mum, once, today at 17:00/],
])('“%s”, and then “%s”', async (first, says, made) => {
  const { text: offer } = await converse({ says: first });
  const { text } = await converse({ says, before: [first, offer] });
  expect(text).toMatch(made);
});

test('what is asked again in a few words is out of sight still', async () => {
  const { text: offer } = await converse({ says: "What's in the news today?" });
  const { text } = await converse({
    says: 'Just the headlines then, two or three is plenty',
    before: ["What's in the news today?", offer],
  });
  expect(text).toMatch(/can’t look things up/);
});

test.each([
  ['remind me tomorrow at 9 to check my inbox', /check your inbox, once/],
  ['Every Monday at 9 I’d like a nudge to look at the sales dashboard', /every Monday at 09:00/],
  ['could I get a ping at 4 about the order', /about the order, once, today at 16:00/],
  ['turn off the oven at 5', /turn off the oven, once, today at 17:00/],
  ['what have you got for me tomorrow?', /Nothing is due tomorrow/],
])('“%s” is simply done', async (says, done) => {
  const { text } = await converse({ says });
  expect(text).toMatch(done);
});
