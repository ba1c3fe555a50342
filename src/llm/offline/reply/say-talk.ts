import type { Topic } from '../intent/read-talk.ts';
import type { Context } from '../turn.ts';

/** What to say of what this model cannot do, and how to get one that can. */
export const BEYOND = [
  'That’s beyond me: I’m running without a language model, so reminders and schedules are what I do.',
  'Try “remind me tomorrow at 3 to call Ana”, “every weekday at 9:15 ask me for my plan” or “what have you got for me?”.',
  'For the rest, whoever runs me sets OPENAI_API_KEY (or OPENAI_BASE_URL and OPENAI_MODEL); the README says how.',
].join('\n\n');

const HELP = [
  'I keep your reminders, and I keep them on time:',
  '- once: “remind me in 20 minutes to check the oven”, “friday at 4 send the newsletter”',
  '- again and again: “every weekday at 9:15 ask me for my plan”, “last working day of the month at 4: expenses”, “every 2 hours between 9 and 5”',
  '- with limits: “every day at 8 for the next 5 days”, “weekdays except Fridays”, “until December”, “9am New York time”',
  '- afterwards: “make it 10”, “not on Fridays”, “move it to Thursday”, “pause standup”, “skip the next one”, “what have you got for me?”',
  '',
  'Without a time of day I take 09:00; 1 to 6 alone means the afternoon. For more than schedules I need a language model: set OPENAI_API_KEY, or OPENAI_BASE_URL and OPENAI_MODEL (see the README).',
].join('\n');

function clockLine(context: Context | undefined): string {
  return context
    ? `It’s ${context.now.slice(11, 16)} where you are (${context.zone}).`
    : 'I can’t see a clock just now.';
}

function dateLine(context: Context | undefined): string {
  if (!context) return 'I can’t see a calendar just now.';
  const at = Date.parse(`${context.now.slice(0, 10)}T00:00Z`);
  const english = /^en(-[A-Z]{2})?$/.test(context.locale) ? context.locale : 'en-GB';
  const date = new Intl.DateTimeFormat(english, { dateStyle: 'full', timeZone: 'UTC' }).format(at);
  return `${date}.`;
}

/** The first of a person's names; one typed all in small letters gets its capital. */
function givenName(person: string): string {
  const [name = ''] = person.trim().split(/\s+/);
  return /^\p{Ll}+$/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Alfred's line for small talk. */
export function sayTalk(topic: Topic, context: Context | undefined): string {
  const name = context?.person.trim() ? `, ${givenName(context.person)}` : '';
  switch (topic) {
    case 'greeting':
      return `Hello${name}. Tell me what to keep in mind for you, and when; I’ll see to it.`;
    case 'how':
      return `On time, thank you${name}. What can I keep in mind for you?`;
    case 'thanks':
      return 'Any time.';
    case 'help':
      return HELP;
    case 'who':
      return 'Alfred. I remember things for you and bring them up when they’re due. At present I run on plain rules, without a language model: schedules I understand, small talk only so far.';
    case 'clock':
      return clockLine(context);
    case 'date':
      return dateLine(context);
    case 'done':
      return 'Good. One thing less.';
    case 'never_mind':
      return 'All right, I’ll leave it.';
    case 'undo':
      return 'I have no undo, but most things can be taken back: “cancel it” takes back a reminder, “resume” a pause or a cancellation, and a change by saying the time it had, such as “make it 9:15”.';
    case 'sorry':
      return 'No harm done.';
    case 'bye':
      return `Until later${name}. I’ll keep an eye on the clock.`;
  }
}
