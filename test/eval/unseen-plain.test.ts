import { expect, test } from 'vitest';

import { converse, once } from './converse.ts';

test.each([
  [
    'I would be grateful if you reserved two seats on the Sunday ferry',
    /reserve two seats on the Sunday ferry/,
  ],
  ['It would be kind of you to book two rooms at the Harbour Inn', /book two rooms/],
  ['Could the lights be switched off at eleven, please?', /switch off the lights|switch the lights off/],
  ['can we get a sitter sorted for friday 7pm', /sort a sitter/],
  ['text Dad: train’s late, start without me', /text Dad: train's late, start without you/],
  ['Reply to Ondine that Tuesday suits me.', /reply to Ondine that Tuesday suits you/],
  ['I’d like to have a taxi at the door at 5:30 tomorrow.', /book a taxi/],
  ['Make an appointment for me at the optician’s for Thursday at noon', /make an appointment/],
  ['Set the office thermostat to 21 before the board arrives at eight tomorrow.', /thermostat to 21/],
  ['switch off aircon in my flat pls. back 18:00', /switch off aircon/],
  ['weather tomorrow', /check the weather/],
  ['cycling in early tmrw. frost or no frost?', /check the weather/],
  ['I wonder how cold it will get tonight; the ferns are outdoors.', /check the weather/],
  ['Final score of the Foxes match on Saturday, please. A client will ask.', /look it up/],
  ['look up tin at 4pm and ping me if it drops under 200', /look it up/],
  ['calender fri afternon. busy or free', /look at your calendar/],
  ['Could you tell me at what time my first appointment is tomorrow?', /look at your calendar/],
  ['thu 11:00 - Jo free?', /ask Jo/],
  ['pipedrive: open deals with Orrin Glass, how many', /look at the figures there/],
  ['8:15 to york cancelled or what', /look it up/],
  ['the 19:10 boat, is it sailing tonight', /look it up/],
  ['need 2 know if the tutor emailed back', /check your mail/],
  ['https://news.example/a what is the upshot?', /read it/],
  ['u know if my boots have been sent yet, ordered em last week', /check on your order/],
])('“%s” is beyond Alfred, which offers “%s”', async (says, task) => {
  const { text, calls } = await converse({ says });
  expect(text).toMatch(/can’t/);
  expect(text).toMatch(/Shall I remind you to .*\?$/s);
  expect(text).toMatch(task);
  expect(calls).toEqual([]);
});

const MAIL = ['Any mail from Ines today?', 'I can’t see your mail. Shall I remind you to check your mail?'];

test.each([
  ['ya go on, 6:30 tonight', /18:30/],
  ['In that case half past eight tonight; I can speak to her then.', /20:30/],
  ['bit of a pain but ok, 10 tomorrow', /10:00/],
  ['tonight at 7 would suit me', /19:00/],
  ['9 tomorrow is grand', /09:00/],
  ['k, tmrw 8:45, will ask her', /08:45/],
  ['Alright, remind me in a quarter of an hour then, before it slips my mind', /today at/],
])('the offer is taken up by “%s”', async (says, time) => {
  const { text } = await converse({ says, before: MAIL });
  expect(text).toMatch(/I’ll remind you to check your mail, once/);
  expect(text).toMatch(time);
});

test.each([
  'That is not necessary.',
  'nah its grand',
  'no its fine',
  'I would rather not.',
  'Please don’t.',
  'Thank you, but I shall look at the board.',
  'pass',
])('the offer is turned down by “%s”', async (says) => {
  const { text, calls } = await converse({ says, before: MAIL });
  expect(calls).toEqual([]);
  expect(text).not.toMatch(/Shall I remind you/);
});

test.each([
  'Two or three items would suffice.',
  'cmon gimme like 1 or 2 top stories',
  'top 3 pls',
  'surely you can name one story',
  'A couple of the biggest stories would be quite enough.',
  '2 lines enough',
  'try anyway',
])('pressed with “%s”, Alfred can’t all the same', async (says) => {
  const before = [
    'any big news 2day',
    'I can’t look things up: I have no web here. Shall I remind you to look it up?',
  ];
  const { text, calls } = await converse({ says, before });
  expect(text).toMatch(/can’t look things up/);
  expect(calls).toEqual([]);
});

test.each([
  ['call mum at 5', /call mum, once, today at 17:00/],
  ['remind me to buy bread at 6', /buy bread, once, today at 18:00/],
])('“%s” behind an offer is a wish of its own', async (says, done) => {
  const { text } = await converse({ says, before: MAIL });
  expect(text).toMatch(done);
});

test.each([
  ['news quiz on friday at 8', /news quiz, once/],
  ['weather app meeting tomorrow at 4', /weather app meeting, once/],
  ['I would be grateful if you reminded me at five to call the bank.', /call the bank, once, today at 17:00/],
  ['remind me 2 get milk n eggs tmrw', /get milk n eggs, once/],
])('“%s” is simply done', async (says, done) => {
  const { text } = await converse({ says });
  expect(text).toMatch(done);
});

test('reminders are asked for in chat', async () => {
  const { text } = await converse({
    says: 'what reminders u got 4 me atm',
    schedules: [once('water the ferns', '2026-11-23T18:00')],
  });
  expect(text).toMatch(/water the ferns/);
});
