import type { Other } from '../intent/intent.ts';
import { BEYOND } from './say-talk.ts';

/** What is said to a message that nothing can be made of. */
export function sayOther(other: Other): string {
  switch (other.why) {
    case 'empty':
      return 'That came through empty. What shall I keep in mind for you?';
    case 'long':
      return 'That’s longer than I can take in without a language model. Put what you want, and when, in a sentence or two.';
    case 'partly':
      return 'The rest is beyond me without a language model.';
    case 'quoted':
      return 'What is quoted there I leave alone; making sense of a text takes a language model. I can remind you to come back to it.';
    case 'unknown':
      return BEYOND;
  }
}
