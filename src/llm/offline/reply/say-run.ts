import type { Run } from '../turn.ts';
import { secondPerson } from '../words/second-person.ts';
import { looksLikeDoing } from '../words/verbs.ts';

function ended(words: string, mark = '.'): string {
  return /[.!?…):]$/.test(words) ? words : `${words}${mark}`;
}

function question(words: string): string {
  const about = /^(?:for|about|on|of) (.+)$/i.exec(words)?.[1];
  if (about === undefined) return `You wanted me to ask ${secondPerson(words.replace(/[.?!]+$/, ''))}. Well?`;
  const thing = secondPerson(about.replace(/[.?!]+$/, ''));
  const plural = /(?<!s)s$/.test(thing) && !/\b(?:status|focus|news|progress)$/.test(thing);
  const today = /\b(?:plans?|goals?|priorit(?:y|ies)|focus|agenda|intentions?)$/.test(thing)
    ? ' for today'
    : '';
  const owned = /^(?:your|the|our|his|her|their) /.test(thing) ? thing : `your ${thing}`;
  if (/^(?:about|on) /i.test(words)) return `How are things with ${thing}?`;
  return `What ${plural ? 'are' : 'is'} ${owned}${today}?`.replace('What is', 'What’s');
}

/** The first line put as a person would say it; the lines below it stay as they were typed. */
function remind(prompt: string): string {
  const [first = '', ...rest] = prompt.trim().split('\n');
  return [remindLine(first), ...rest].join('\n');
}

function remindLine(prompt: string): string {
  const words = prompt.trim().replace(/^remind me (?=to |about |that |of )/i, '');
  const asked = /^ask me\s+(?!to )(.+)$/is.exec(words)?.[1];
  if (asked) return question(asked);
  const todo = /^ask me\s+to (.+)$/is.exec(words)?.[1];
  if (todo) return ended(`Time to ${secondPerson(todo)}`);
  const that = /^that (.+)$/is.exec(words)?.[1];
  if (that) return ended(`Remember: ${secondPerson(that)}`);
  const not = /^not to (.+)$/is.exec(words)?.[1];
  if (not) return ended(`Remember not to ${secondPerson(not)}`);
  const fetch =
    /^(?:send|give|show|get|fetch|bring|email|forward|read|find|brief|update|deliver|post|share|tell) (?:me|us) (?:on |about |with )?(.+)$/is.exec(
      words,
    )?.[1];
  if (fetch)
    return `Time for ${ended(secondPerson(fetch))} I can’t fetch it myself without a language model.`;
  const plain = secondPerson(words.replace(/^(?:to|about) /i, ''));
  if (/^wake up$/i.test(plain)) return 'Time to get up.';
  if (/^timer$/i.test(plain)) return 'Time’s up.';
  if (/^to /i.test(words) || looksLikeDoing(words)) return ended(`Time to ${plain}`);
  if (/^(?:the|an?|that|this|those|these) /i.test(plain)) return ended(`Don’t forget ${plain}`);
  if (
    /^(?:your|our|standup|lunch|dinner|breakfast|gym|yoga|dentist|doctor|meeting|bed|school|work|practice|training|class)\b/i.test(
      plain,
    ) ||
    /^\p{L}+(?: \p{L}+)?$/u.test(plain)
  ) {
    return ended(`Time for ${plain}`);
  }
  return ended(`A reminder: ${plain}`);
}

/** What Alfred says when a schedule is due: the reminder as a person would say it, or honestly what it could not prepare. */
export function sayRun(run: Run): string {
  const prompt = run.prompt.trim() || run.name.trim();
  if (!prompt) return 'You asked to be reminded now; of what, you didn’t say.';
  if (run.task === 'remind') return remind(prompt);
  const name = run.name.trim() || 'this';
  if (name.toLowerCase() === prompt.toLowerCase())
    return `It’s time for “${name}”. Without a language model I can only remind you of it.`;
  return `It’s time for “${name}”, which needs a language model, and none is configured. So here is your own note instead: ${secondPerson(prompt)}`;
}
