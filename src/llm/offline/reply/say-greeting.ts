import type { Context } from '../turn.ts';
import { ofYou } from '../words/without-subject.ts';

/** As much of what is ahead is named. */
const MOST_AHEAD = 3;

/** The first of a person's names; one typed all in small letters gets its capital. */
export function givenName(person: string): string {
  const [name = ''] = person.trim().split(/\s+/);
  return /^\p{Ll}+$/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** The one open question that a newcomer is met with. */
const OPEN_QUESTION = 'Tell me a little about your world: what fills your days?';

function ahead({ upcoming }: Context): string {
  const once = upcoming.filter(({ what }, i) => {
    return upcoming.findIndex((other) => other.what.toLowerCase() === what.toLowerCase()) === i;
  });
  const told = once.slice(0, MOST_AHEAD).map(({ what, when, days }) => {
    const near = days === 0 ? 'today' : days === 1 ? 'tomorrow' : '';
    const time = / at (.+)$/.exec(when)?.[1];
    return `${ofYou(what)}, ${near ? `${near}${time ? ` at ${time}` : ''}` : when}`;
  });
  if (told.length === 0) return '';
  const more = once.length > told.length ? `; and ${once.length - told.length} more` : '';
  return ` Coming up: ${told.join('; ')}${more}.`;
}

/**
 * How a person is met: a newcomer with one open question, somebody known by name and with what is ahead,
 * somebody long away gently and with the same.
 */
export function sayGreeting(context: Context | undefined): string {
  const name = context?.person.trim() ? `, ${givenName(context.person)}` : '';
  if (!context?.stage) return `Hello${name}. Tell me what to keep in mind for you, and when; I’ll see to it.`;
  if (context.stage === 'new')
    return `Hello${name}. I’m Alfred, and I’m here for you alone. ${OPEN_QUESTION}`;
  if (context.stage === 'asked') return `Hello${name}. In your own time.`;
  if (!context.opens) return `Hello${name}.`;
  const away = context.stage === 'absent' ? context.last_seen?.words : undefined;
  if (context.stage === 'absent') {
    const long = away
      ? `It’s been ${away}; good to have you back.`
      : 'It’s been a while; good to have you back.';
    return `Hello${name}. ${long}${ahead(context)}`;
  }
  return `Hello${name}. ${ahead(context).trim() || 'Good to see you.'}`;
}
