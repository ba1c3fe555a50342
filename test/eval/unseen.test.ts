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
  ['Has Marguerite got back to me about the lease?', /mail or messages/, /check your messages/],
  ['I wonder if Leo got my message', /mail or messages/, /check your messages/],
  ['is it going to bucket down at the weekend at all?', /see the weather/, /check the weather/],
  ['google the opening hours of Tamblyn Hardware for me', /no web/, /look it up/],
  ['any chance you could book us a meeting room for 3?', /can’t do that/, /book a meeting room for 3/],
  ['would you mind sending Pete the slides', /can’t do that/, /send Pete the slides/],
  ['text my sister happy birthday from me at noon', /can’t do that/, /text your sister happy birthday/],
  ['Can you please ping Lakshmi and ask her to share the deck', /can’t do that/, /ping Lakshmi/],
  ['Put lunch with Ferris in my calendar for Thursday 12:30', /write in your calendar/, /lunch with Ferris/],
  ['move PLUM-212 to done', /your tickets/, /move PLUM-212 to done/],
  ['can you do my expenses', /can’t do that/, /do your expenses/],
  ['play some jazz', /can’t do that/, /play some jazz/],
  ['lights off in the den please', /can’t do that/, /turn lights off in the den/],
  ['let me know when the Corvane tickets go on sale', /can’t watch for that/, /check on it/],
  ['remind Tom about the rent on Friday', /anybody but you/, /remind Tom about the rent/],
  ['Pay the Glenhaven bill please. It’s due Friday.', /can’t do that/, /pay the Glenhaven bill/],
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
  ['Has my order shipped?', 'ok, remind me at 5', /check on your order, once, today at 17:00/],
  ['Has my order shipped?', 'Fine, remind me at 4 to do it', /check on your order, once, today at 16:00/],
  ['Has my order shipped?', 'grand, tomorrow morning so', /check on your order, once, tomorrow at 09:00/],
  ['Has my order shipped?', 'in 5 mins yeah', /check on your order, once, today at 09:05/],
  ['Has my order shipped?', 'yes please, at 6 when I am home', /check on your order, once, today at 18:00/],
  ['play some jazz', 'yes do that', /When shall I remind you\?/],
  ['play some jazz', 'that would be lovely', /When shall I remind you\?/],
  ['play some jazz', 'no it’s fine, I’ll do it', /I’ll leave it/],
  ['play some jazz', 'all good mate', /I’ll leave it/],
  ['cancel my gym membership', 'monday 9am', /cancel your gym membership, once, Mon/],
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
  ['have I anything on tomorrow?', /Nothing is due tomorrow/],
  ['quick one, what’s the date today?', /23 November 2026/],
  ['email Tom tomorrow at 9', /email Tom, once, tomorrow at 09:00/],
  ['remind me to text my sister happy birthday at noon', /text your sister.*, once, today at 12:00/],
])('“%s” is simply done', async (says, done) => {
  const { text } = await converse({ says });
  expect(text).toMatch(done);
});
