import type { Topic } from '../intent/read-talk.ts';
import type { Context, Said } from '../turn.ts';
import { givenName, sayGreeting } from './say-greeting.ts';

/** What to say of what this model cannot do, and how to get one that can. */
export const BEYOND =
  'That’s beyond me: I’m running without a language model, so I keep reminders, dates and what you tell me, and leave the rest. Whoever runs me can change that with OPENAI_API_KEY; the README says how.';

const HELP = [
  'I keep your reminders, and I keep them on time:',
  '- once: “remind me in 20 minutes to check the oven”, “friday at 4 send the newsletter”',
  '- again and again: “every weekday at 9:15 ask me for my plan”, “last working day of the month at 4: expenses”',
  '- afterwards: “make it 10”, “not on Fridays”, “pause standup”, “skip the next one”, “what have you got for me?”',
  '- and I remember what you tell me: “my manager is Ana”, “the report is due on Friday”, “what do you know about me?”, “forget that”',
  '',
  'Without a time of day I take 09:00; 1 to 6 alone means the afternoon. For the rest I need a language model (`OPENAI_API_KEY`, see the README).',
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

/** What Alfred said last, once more. */
export function sayAgain(history: readonly Said[]): string {
  const last = history.findLast(({ role }) => role === 'assistant')?.text ?? '';
  return last ? `I said: ${last}` : 'Nothing yet. Tell me what to keep in mind for you.';
}

/** Alfred's line for small talk. */
export function sayTalk(topic: Topic, context: Context | undefined): string {
  const name = context?.person.trim() ? `, ${givenName(context.person)}` : '';
  switch (topic) {
    case 'greeting':
      return sayGreeting(context);
    case 'how':
      return context?.opens && (context.stage === 'known' || context.stage === 'absent')
        ? sayGreeting(context, ' On time, thank you.')
        : `On time, thank you${name}.`;
    case 'unable':
      return 'No. I see only what you write to me and what you’ve told me, and I reach nobody but you. Reminders, dates and what you tell me I keep.';
    case 'thanks':
      return 'Any time.';
    case 'help':
      return HELP;
    case 'who':
      return 'Alfred: software, not a person. I remember what you tell me and bring things up when they’re due. At present I run on plain rules, without a language model.';
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
    case 'kept':
      return 'Then everything stays as it is.';
    case 'private':
      return 'Nobody but you: what you tell me I use for you alone, and in channels I leave it out. It lies in the database of whoever runs me. “/alfred profile” lists all of it, and “forget …” removes what you like.';
    case 'repeat':
      return sayAgain([]);
    case 'skip':
      return 'Of course. I’m here when you want something.';
  }
}
