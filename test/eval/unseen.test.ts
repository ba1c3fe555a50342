import { expect, test } from 'vitest';

import { readProfile } from '../../src/llm/offline/intent/read-profile.ts';
import { readSentence } from '../../src/llm/offline/words/sentence.ts';
import { converse, once } from './converse.ts';

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
  ['would you ever drop Niall a line about the gate', /can’t do that/, /drop Niall a line about the gate/],
  ['You couldn’t book us a table at Lanterna, could you?', /can’t do that/, /book a table at Lanterna/],
  ['my hands are full, order me a large pizza', /can’t do that/, /order a large pizza/],
  ['stuck behind a lorry so please tell Priya I’m late', /can’t do that/, /tell Priya you’re late/],
  ['need a car at 6, you order me a taxi?', /can’t do that/, /order a taxi/],
  ['Somebody must tell Ana the lift is out, can you do that?', /can’t do that/, /tell Ana the lift is out/],
  ['been waiting all day, where’s the courier got to?', /see orders/, /check on your order/],
  ['I’m off to lunch, keep an eye on the oven', /can’t watch/, /check on it/],
  ['how would you say “good luck” in Portuguese', /translate or look up words/, /look that up/],
  ['Cab at 4 please', /can’t do that/, /book a cab at 4/],
  ['The printer is stuck again. And reboot it for me', /can’t do that/, /reboot it/],
  ['the sales figures again please', /CRM or dashboards|can’t look things up/, /./],
  ['look up when the tile shop shuts today, im on a ladder', /no web/, /look it up/],
  ['finally done, phew. post ‘kiln is free from 2’ in the group', /can’t do that/, /post/],
  ['let the team know standup is at 10', /can’t do that/, /let the team know standup is at 10\?/],
  ['convert 300 dollars to euros', /can’t do that/, /convert 300 dollars/],
  ['Two seats on the 7:40 to Leeds on Thursday. Could you book those?', /can’t do that/, /book those/],
  ['Quick one before we start - what’s Corvane trading at?', /no web/, /look it up/],
  ['forward the plans to Prof. Ames', /can’t do that/, /to Prof. Ames/],
  ['shout if the Corvane fares drop', /can’t watch/, /check on it/],
  ['can you read my emails?', /No, I can’t see your mail/, /check your mail/],
  ['wish i knew whether last night’s deploy came through', /see your builds/, /look at the build/],
  ['no clue whether my pull request passed, kinda need to know', /see your builds/, /pull request/],
  ['trying to decide if the wash can hang out or if it’s going to pour', /see the weather/, /the weather/],
  ['I’ve been wondering all day whether the deploy went out', /see your builds/, /look at the build/],
  ['would Ines be around at half ten tomorrow, do you think', /other people’s calendars/, /ask Ines/],
  ['is my boss at her desk this afternoon?', /other people’s calendars/, /ask your boss/],
  ['what are we down for on the Tillbrook renewal in Pipedrive?', /CRM/, /figures there/],
  ['wat meetigns do i hav thurday aftrnoon', /see your calendar/, /look at your calendar/],
  ['kindly get the robot vacuum going at four, my in-laws arrive at five', /can’t do that/, /vacuum/],
  ['please start the dishwasher at ten tonight', /can’t do that/, /start the dishwasher/],
  ['catch me up on the news, I’ve been away since Friday', /no web/, /look it up\?$/],
  ['Reserve a squash court for two on Sunday at 11am', /can’t do that/, /court for two on Sunday at 11am/],
  ['how many bugs in Linear have my name on them', /your tickets/, /tickets/],
  ['Is there a slot in Corinne’s day on Monday?', /other people’s calendars/, /ask Corinne\?/],
  ['Did anyone ring while I was out?', /mail or messages/, /check your messages/],
  ['reckon I’ll need wellies for the fair?', /see the weather/, /check the weather/],
  ['squeeze me in at the garage on Thursday', /can’t do that/, /squeeze you in at the garage/],
  ['Honestly, Mondays. Has anyone from Larch written back?', /mail or messages/, /check your messages/],
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
  [FREE, 'alright, after work, say 5.45', /ask Marek, once, today at 17:45/],
  [FREE, 'when I’m out of this meeting, 10.15', /ask Marek, once, today at 10:15/],
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
  [FREE, 'ok do that, 16:10 today. i’ll wander over to his desk', /ask Marek, once, today at 16:10/],
  [FREE, 'sure, make it 11:45, I pass his office anyway', /ask Marek, once, today at 11:45/],
  [FREE, 'yes do, when I’m out of the shower at last, so 9:40', /ask Marek, once, today at 09:40/],
  ['play some jazz', 'yes do that', /When shall I remind you\?/],
  ['play some jazz', 'that would be lovely', /When shall I remind you\?/],
  ['play some jazz', 'no it’s fine, I’ll do it', /I’ll leave it/],
  ['play some jazz', 'all good mate', /I’ll leave it/],
  ['cancel my gym membership', 'monday 9am', /cancel your gym membership, once, Mon/],
  ['Has my order shipped?', 'no, remind me to call mum at 5', /call mum, once, today at 17:00/],
  [
    'play some jazz',
    'all good, remind me tonight at 8 when I do the books',
    /some jazz, once, today at 20:00/,
  ],
  ['play some jazz', 'not today, tomorrow at 11 please', /some jazz, once, tomorrow at 11:00/],
  ['play some jazz', 'I’d like that, in the afternoon, say 4', /some jazz, once, today at 16:00/],
  ['play some jazz', 'later, at 8 tonight', /some jazz, once, today at 20:00/],
  ['play some jazz', 'yes, tuesday at 9', /some jazz, once, tomorrow \(Tuesday\) at 09:00/],
  ['play some jazz', 'is the bridge open at 4', /^(?!.*some jazz, once)/s],
])('“%s”, and then “%s”', async (first, says, made) => {
  const { text: offer } = await converse({ says: first });
  const { text } = await converse({ says, before: [first, offer] });
  expect(text).toMatch(made);
});

test.each([
  [
    'Nudge me at 4 to phone the roofer, ta, and forward his quote to my brother while you’re at it',
    [/phone the roofer, once, today at 16:00/, /can’t do that/, /forward his quote to your brother\?$/],
  ],
  [
    'Put the dentist in my calendar, and remind me on Wednesday at 8pm about it',
    [/about the dentist, once, Wed/, /can’t write in your calendar\.$/],
  ],
  [
    'order paper for the printer, then remind me at 4 to check if it came',
    [/check if it came, once, today at 16:00/, /order paper for the printer\?$/],
  ],
  [
    'remind me at 4 to take the bins out and can you check if it’s going to rain',
    [/take the bins out, once/, /can’t see the weather/],
  ],
  [
    'remind me at 4 to ring Mum and tell her about the party',
    [/ring Mum and tell her about the party, once/],
  ],
  [
    'change my address with the bank please',
    [/no reminder by that name/, /can’t change it elsewhere/, /change your address with the bank\?$/],
  ],
])('“%s”: what can be done is done, the rest is named', async (says, parts) => {
  const { text } = await converse({ says });
  for (const part of parts) expect(text).toMatch(part);
});

test.each([
  'She asked me, could you send the invoice by Friday?',
  'If you could send mail, would you?',
  'gave up the allotment when we moved',
  'had to book a taxi yesterday, cost me a fortune',
  'I love my job, order and all',
  'I don’t know if I should take the job at the hotel',
  'can’t decide between oak and pine for the shelves',
  'everything reminds me of her',
])('“%s” asks for nothing', async (says) => {
  const { text, calls } = await converse({ says });
  expect(text).not.toMatch(/Shall I remind you/);
  expect(calls.filter(({ tool }) => tool === 'create_schedule')).toEqual([]);
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
  'local stuff will do, a line or two',
  'just the gist then',
  'a rough idea would do',
  'just one will do',
])('what is asked again as “%s” is out of sight still', async (says) => {
  const { text: offer } = await converse({ says: "What's in the news today?" });
  const { text } = await converse({ says, before: ["What's in the news today?", offer] });
  expect(text).toBe(offer);
});

test.each([
  'I’ve lost track, run me through the reminders still coming my way',
  'what have i asked you to remind me of? all of it please',
  'lost count of my reminders. which ones are there?',
  'can’t remember what I’ve asked you to nudge me about, list it all',
  'which reminders are still to come?',
  'which reminders have you got for me',
  'what have you got me down for',
  'what am I going to be reminded of?',
])('“%s” is answered with what there is', async (says) => {
  const { text } = await converse({ says, schedules: [once('water the ferns', '2026-11-23T18:00')] });
  expect(text).toMatch(/water the ferns/);
});

test.each([
  'out of curiosity, what have you got on file about me?',
  "I'd be curious to hear what you have on me so far",
  'which things about me do you keep?',
  'what do your notes say about me',
  'mind listing the things you know about me?',
])('“%s” asks for all that is known', (says) => {
  expect(readProfile(readSentence(says))).toEqual({ kind: 'profile', as: 'text' });
});

test.each([
  'delete everything you have stored about me',
  'what do you know about the file on my desk',
  'what have you got on file about my sister?',
])('“%s” does not', (says) => {
  expect(readProfile(readSentence(says))).toBeUndefined();
});

test.each([
  ['remind me tomorrow at 9 to check my inbox', /check your inbox, once/],
  ['Every Monday at 9 I’d like a nudge to look at the sales dashboard', /every Monday at 09:00/],
  ['could I get a ping at 4 about the order', /about the order, once, today at 16:00/],
  ['set a reminder for 20:30, need to look up the forecast', /look up the forecast, once, today at 20:30/],
  ['set a reminder for 15:30. Need to ring the garage.', /ring the garage, once, today at 15:30/],
  ['every weekday at 8:30 prompt me to read the report', /read the report, every weekday at 08:30/],
  ['put a reminder in for 14:15, I want to check the flight', /check the flight, once, today at 14:15/],
  ['turn off the oven at 5', /turn off the oven, once, today at 17:00/],
  ['how many meetings have I tomorrow?', /Nothing is due tomorrow.*see your calendar.*Shall I remind you/s],
  ['what have you got for me tomorrow?', /Nothing is due tomorrow/],
  ['have I anything on tomorrow?', /Nothing is due tomorrow/],
  ['quick one, what’s the date today?', /23 November 2026/],
  ['email Tom tomorrow at 9', /email Tom, once, tomorrow at 09:00/],
  ['remind me to text my sister happy birthday at noon', /text your sister.*, once, today at 12:00/],
  ['send me a reminder at 4 to book the hotel', /book the hotel, once, today at 16:00/],
  ['would you mind reminding me at 4 to check the forecast?', /check the forecast, once, today at 16:00/],
  [
    'so they know: every second Friday at 11, starting this week, remind me to post the rota',
    /post the rota, every/,
  ],
])('“%s” is simply done', async (says, done) => {
  const { text } = await converse({ says });
  expect(text).toMatch(done);
});

test('asked whether it was done, Alfred says no and offers the reminder again', async () => {
  const { text, calls } = await converse({
    before: ['Order two cartridges', 'I can’t do that myself. Shall I remind you to order two cartridges?'],
    says: 'so did you order them or not?',
  });
  expect(text).toBe('No: I can’t do that myself. Shall I remind you to order two cartridges?');
  expect(calls).toEqual([]);
});

test('a yes with a time where nothing was asked makes no row', async () => {
  const { text, calls } = await converse({ says: 'sure, Friday morning' });
  expect(text).toMatch(/What shall I remind you of/);
  expect(calls).toEqual([]);
});

test.each([
  'Dorian retired at the end of January',
  'the boiler broke on Sunday',
  'Kavita joined on the 1st',
  'Keys went back to the owners on Monday.',
  'bookings open on the 14th at 10',
])('“%s” makes no reminder', async (says) => {
  const { calls } = await converse({ says });
  expect(calls.filter(({ tool }) => tool === 'create_schedule')).toEqual([]);
});

test.each([
  'bins out wednesday night',
  'broken heater: call the landlord tomorrow at 9',
  'send last month’s invoices on Monday',
  'review yesterday’s notes tomorrow at 9',
  'band saw service Friday 10am',
  'please send the radio to Ana tomorrow at 9',
])('“%s” makes one', async (says) => {
  const { text } = await converse({ says });
  expect(text).toMatch(/I’ll remind you/);
});

test.each([
  'free rooms this weekend, a number is enough',
  'ok last thing for today, what have we got in free rooms at the weekend',
  'could you tell me who’s working tonight',
  'missed calls tomorrow please',
  'greenhouse water use last week, thanks',
  'sign-ups for spin, what’s the number',
  'show me my day tomorrow',
  'Hi there! Happy Tuesday.',
])('“%s” makes no schedule and is no thanks', async (says) => {
  const { text, calls } = await converse({ says });
  expect(calls).not.toContainEqual(expect.objectContaining({ tool: 'create_schedule' }));
  expect(text).not.toMatch(/^Any time|remind you to sign/);
});
