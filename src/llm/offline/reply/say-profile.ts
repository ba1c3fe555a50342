import type { ProfilePart } from '../intent/read-profile.ts';
import type { ProfileLists } from '../memory-answers.ts';
import { ofYou } from '../words/without-subject.ts';

const GROUPS: readonly (readonly [keyof ProfileLists, string])[] = [
  ['facts', 'About you'],
  ['preferences', 'What you prefer'],
  ['decisions', 'What you decided'],
  ['notes', 'Notes'],
  ['events', 'Dates ahead'],
  ['commitments', 'What you promised'],
  ['people', 'People'],
  ['projects', 'Projects'],
  ['organisations', 'Organisations'],
  ['tools', 'Tools'],
  ['topics', 'Topics'],
  ['schedules', 'What I do for you'],
  ['habits', 'What I’ve noticed'],
];

/** What the person told of themselves; of others, "their" may be theirs. */
const OWN: ReadonlySet<string> = new Set([
  'facts',
  'preferences',
  'decisions',
  'notes',
  'events',
  'commitments',
]);

function group(title: string, lines: readonly string[]): string {
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}

function dayWords(since: string): string {
  const at = Date.parse(`${since.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(at)) return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** All that is known, in groups, with how forward Alfred may be and an invitation to correct it; or one group of it. */
export function sayProfile(lists: ProfileLists, part: ProfilePart | undefined): string {
  const shown = part ? GROUPS.filter(([name]) => name === part) : GROUPS;
  const groups = shown.flatMap(([name, title]) => {
    const lines = lists[name];
    return Array.isArray(lines) && lines.length > 0
      ? [group(title, OWN.has(name) ? lines.map(ofYou) : lines)]
      : [];
  });
  if (part) return groups.join('\n\n') || 'Nothing of the kind so far; you haven’t told me.';
  const since = lists.since ? dayWords(lists.since) : '';
  const setting = [lists.zone, lists.locale].filter(Boolean).join(', ');
  const name = [lists.name, setting ? `(${setting})` : ''].filter(Boolean).join(' ');
  const head = `${name || 'You'}${since ? `, known to me since ${since}` : ''}.`;
  const forward = lists.proactiveness ? [`**How forward I am**\n- ${lists.proactiveness}`] : [];
  const lead = groups.length > 0 ? `This is everything I know. ${head}` : `Very little so far. ${head}`;
  return [
    lead,
    ...groups,
    ...forward,
    'If something is wrong or out of date, tell me and I’ll correct it; “forget …” removes it.',
  ].join('\n\n');
}
