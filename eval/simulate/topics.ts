/** Something that people come back to. */
export interface Topic {
  /** A word by which it is known again in whatever is said of it. */
  readonly key: string;
  readonly label: string;
  readonly sort: 'request' | 'interest';
  /** How people put it. */
  readonly phrasings: readonly [string, ...string[]];
}

const request = (key: string, label: string, ...phrasings: [string, ...string[]]): Topic => ({
  key,
  label,
  sort: 'request',
  phrasings,
});

const interest = (key: string, label: string, facts: readonly string[]): Topic => ({
  key,
  label,
  sort: 'interest',
  phrasings: [
    `What do you know about ${label}?`,
    `Tell me something about ${label}`,
    ...facts.map((fact) => `Remember that for the ${label} ${fact}`),
  ],
});

/** What the made people may have as habits and interests. */
export const TOPICS: readonly Topic[] = [
  request(
    'sales',
    'sales figures',
    'Can you give me the sales figures?',
    'sales figures please',
    'I need the sales figures again',
  ),
  request(
    'ticket',
    'support tickets',
    'Could you pull up the support tickets?',
    'show me the support tickets',
    'What do the support tickets look like?',
  ),
  request(
    'backlog',
    'backlog overview',
    'Give me a backlog overview',
    'backlog overview, please',
    'Can I have the backlog overview?',
  ),
  request(
    'inventory',
    'inventory count',
    'What is the inventory count?',
    'Give me the inventory count',
    'inventory count please',
  ),
  request(
    'newsletter',
    'newsletter numbers',
    'How are the newsletter numbers?',
    'newsletter numbers please',
    'Show me the newsletter numbers',
  ),
  request(
    'incident',
    'incident report',
    'Can you write up the incident report?',
    'incident report please',
    'I need the incident report',
  ),
  request(
    'timesheet',
    'timesheet check',
    'Can you do the timesheet check?',
    'timesheet check please',
    'I need a timesheet check',
  ),
  request(
    'roster',
    'roster changes',
    'What are the roster changes?',
    'Show me the roster changes',
    'roster changes please',
  ),
  interest('greenhouse', 'greenhouse', [
    'we chose larch wood',
    'the frame comes from Porto',
    'the beds face south',
    'Ines looks after the watering',
  ]),
  interest('orchestra', 'orchestra', [
    'we rehearse in the old mill',
    'the cellos need new stands',
    'Jonas leads the strings',
    'the spring programme is Dvorak',
  ]),
  interest('podcast', 'podcast', [
    'we record in the small room',
    'the jingle is by Marta',
    'each episode has one guest',
    'the second season is about rivers',
  ]),
];

/** What people say of what they have no use for any more. */
export const MOOT = 'pointless';

/** What people have themselves reminded of, and how they say later that it has become pointless. */
export const REMINDERS: readonly { readonly make: string; readonly moot: string; readonly key: string }[] = [
  {
    key: 'water',
    make: 'Remind me every weekday at 9:30 to water the plants',
    moot: 'The plants are gone, so it is pointless to water the plants',
  },
  {
    key: 'standup',
    make: 'Remind me every weekday at 10:15 to prepare the standup notes',
    moot: 'We no longer have a standup, so preparing the standup notes is pointless',
  },
  {
    key: 'parking',
    make: 'Remind me every weekday at 16:30 to renew the parking ticket',
    moot: 'I sold the car, so to renew the parking ticket is pointless now',
  },
];

/** Events, deadlines and promises: how they are told, the day in the place of `DAY`. */
export const DATED: readonly { readonly key: string; readonly say: string }[] = [
  { key: 'board meeting', say: 'The board meeting is on DAY at 15:00.' },
  { key: 'team dinner', say: 'The team dinner is on DAY at 19:00.' },
  { key: 'product launch', say: 'The product launch is on DAY at 12:00.' },
  { key: 'tax filing', say: 'The tax filing is on DAY at 17:00.' },
  { key: 'supplier visit', say: 'The supplier visit is on DAY at 10:30.' },
  { key: 'budget draft', say: 'I’ll send Ana the budget draft by DAY.' },
  { key: 'floor plan', say: 'I’ll send Tom the floor plan by DAY.' },
  { key: 'training day', say: 'The training day is on DAY at 9:00.' },
  { key: 'grant submission', say: 'The grant submission is on DAY at 16:00.' },
  { key: 'client workshop', say: 'The client workshop is on DAY at 14:00.' },
  { key: 'contract notes', say: 'I’ll finish the contract notes by DAY.' },
  { key: 'fire drill', say: 'The fire drill is on DAY at 11:00.' },
];

export const SMALL_TALK: readonly [string, ...string[]] = [
  'what is a good name for a boat?',
  'thanks for yesterday',
  'how are you?',
  'is it going to be a long week?',
  'hello',
];
