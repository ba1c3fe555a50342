import type { Feeling } from '../intent/read-feeling.ts';
import type { Context } from '../turn.ts';
import { givenName, sayGreeting } from './say-greeting.ts';

/** One kind sentence for what was only said. */
export function sayFeeling(what: Feeling, context: Context | undefined): string {
  const name = context?.person.trim() ? `, ${givenName(context.person)}` : '';
  switch (what) {
    case 'danger':
      return `I’m so sorry${name}. Please don’t stay alone with this: talk to somebody now, a person you trust or your local emergency number.`;
    case 'grief':
      return `I’m very sorry for your loss${name}. Take all the time you need; nothing here is urgent.`;
    case 'hard':
      return `That sounds hard${name}, and I’m sorry. Go gently; what can wait, I’ll keep for you.`;
    case 'joy':
      return `Congratulations${name}. What lovely news.`;
    case 'cheer':
      return `I’m glad${name}.`;
    case 'glad':
      return `Well done${name}. That’s good news.`;
    case 'birthday':
      return `Many happy returns${name}.`;
    case 'imagined':
      return 'I won’t hold you to it.';
    case 'opinion':
      return 'That one I leave to you; you know better than I do.';
    case 'ask':
      return 'Ask away.';
    case 'why':
      return 'So that I can be of use. Tell me as much or as little as you like.';
    case 'self':
      return 'I keep time and keep quiet; the rest I leave to people.';
    case 'complaint':
      return 'Fair. Tell me what it should be, and I’ll put it right.';
    case 'sorry':
      return 'No harm done.';
    case 'amused':
      return 'Glad to be of some amusement.';
    case 'thanks':
      return 'Any time.';
    case 'how':
      return `Well, thank you${name}.`;
    case 'bye':
      return `Until later${name}.`;
    case 'busy':
      return 'No hurry. I’m here when you are.';
    case 'greeting':
      return sayGreeting(context);
    case 'finished':
      return 'Good. One thing less.';
    case 'word':
      return 'Right you are.';
    case 'said':
      return 'I see. Nothing for me to do there, unless you’d like a reminder.';
  }
}
