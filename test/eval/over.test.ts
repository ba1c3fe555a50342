import { describe, expect, test } from 'vitest';

import { findMoot } from '../../src/llm/offline/observe/find-moot.ts';

const found = (says: string, name: string, prompt = name) =>
  findMoot([says], [{ id: 'one', name, prompt }]).length > 0;

describe('what is over for good, whoever ends it and however it is told', () => {
  test.each([
    ['we lost Biscuit on sunday, he died in his sleep', 'walk Biscuit'],
    ['I finished my Spanish course, got the certificate and all. No more lessons!', 'Spanish homework'],
    ['Patricia has left the company, Friday was her last day.', 'one-to-one with Patricia'],
    ['gave up the allotment when we moved', 'water the allotment'],
    ["I don't work at Lumina any more, I quit last week", 'Lumina timesheet'],
    ['I handed in my thesis today!!! It is done', 'write thesis'],
    ['Not my job any more, the safety walk.', 'safety walk'],
    ['Deb has taken the rota over permanently', 'rota'],
    ['the daily huddle was replaced by a chat thread', 'huddle'],
    ['We switched from Trello to Jira for everything', 'Trello board'],
    ['Nobody uses the wiki any more', 'wiki'],
    ['Corvex let me go last week', 'Corvex timesheet'],
    ['We let the magazine subscription go', 'magazine'],
    ['Our cleaner Rosa retired on Friday', 'pay Rosa'],
    ['the stand-up was a waste of time. We scrapped it.', 'stand-up'],
    ['I was taken off the night rota for good', 'night rota'],
    ["I've stopped going to yoga, my hip can't take it", 'yoga'],
    ['From now on the duty roster belongs to Ines', 'duty roster'],
    ['the floor checks fall to Bert from now on', 'floor checks'],
    ['Finally wrapped up the Example Street renovation!', 'how far is the Example Street renovation'],
  ])('“%s” ends “%s”', (says, name) => {
    expect(found(says, name)).toBe(true);
  });
});

describe('what is over for a day, for others, in part or only perhaps', () => {
  test.each([
    ['The gym was closed today because of the flooding', 'gym'],
    ['The team meeting is cancelled this week because of the training', 'team meeting'],
    ['We finished the first phase of Banyan, three more phases to go.', 'Banyan status'],
    ['I finished reading chapter four of the thesis', 'thesis'],
    ['My brother cancelled his gym membership', 'gym'],
    ["the neighbour's old dog Monty died yesterday", 'walk Bramble'],
    ['I left my gym bag on the bus', 'gym'],
    ['Ana left early today, her son is ill', 'one-to-one with Ana'],
    ['Falke isn’t over yet, they gave us another half year', 'Falke status'],
    ['i hope they don’t close the choir', 'choir practice'],
    ['Fatima is doing the inventory for me until Monday', 'inventory'],
    ['done with the stocktake for today', 'stocktake'],
    ['I stopped the car to take a photo', 'wash the car'],
    ['we ended up at the rowing club bar', 'rowing'],
    ['I cleaned the greenhouse and it’s all done', 'greenhouse'],
    ['should we stop the Friday demo?', 'Friday demo'],
  ])('“%s” does not end “%s”', (says, name) => {
    expect(found(says, name)).toBe(false);
  });

  test.each([
    ['the blue mug belongs to Ines', 'blue mug'],
    ['our newsletter goes to 400 people now', 'newsletter'],
  ])('“%s” does not end “%s”', (says, name) => {
    expect(found(says, name)).toBe(false);
  });
});
