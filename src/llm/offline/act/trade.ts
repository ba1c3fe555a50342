import { readRole } from '../telling/roles.ts';
import { tellingWords } from './alike.ts';

const TRADE = /^(?:works as|is) an? ([^,.]+)/i;

/** "Is head of payroll". */
const POST = /^(?:is|works as) (?:the )?(?:head|director|chief|manager|lead|deputy|chair)\b/i;

/** "Runs the bakery at Initech": where one works, in the words of what one does there. */
export const AT_A_POST =
  /^(?:Runs|Manages|Leads|Heads|Heads up|Oversees) (?:the|an?) .+ (?:at|for|with) (?:the )?\p{Lu}/u;

/** True of a memory that says what somebody is by trade. */
export function isTrade(content: string): boolean {
  const what = TRADE.exec(content)?.[1]?.split(/ (?:at|for|in|with|from|by) /)[0] ?? '';
  return (
    /^works (?:as|(?:at|for|with) .+ as) /i.test(content) ||
    readRole(what.split(' ').slice(-2).join(' '))?.kind === 'person'
  );
}

/** "Works as a stonemason" and "Is a stonemason by trade". */
export function sameTrade(one: string, other: string): boolean {
  const [a, b] = [TRADE.exec(one)?.[1], TRADE.exec(other)?.[1]];
  if (!a || !b) return false;
  const plain = (text: string) => tellingWords(text.replace(/ by (?:trade|profession|training)$/i, ''));
  const [first, second] = [plain(a), plain(b)];
  return second.length > 0 && second.every((word) => first.includes(word));
}

/** What somebody may be beside their work. */
const BESIDE_WORK =
  /(?:^|[ -])(?:(?:grand|god|step|foster )?(?:mother|father|mum|mom|dad|parent|son|daughter|child|ma|pa|mama|papa)|grandparent|nan|granny|aunt|auntie|uncle|wife|husband|spouse|partner|sister|brother|sibling|twin|cousin|niece|nephew|widow|widower|relative|in-law|fian[c\u00e7][\u00e9e]e?|boyfriend|girlfriend|runner|swimmer|cyclist|climber|hiker|reader|gamer|owner|homeowner|lover|believer|sleeper|eater|drinker|smoker|non-smoker|member|winner|beginner|subscriber|customer|client|tenant|neighbou?r|flatmate|roommate|housemate|friend|fan|citizen|resident|vegan|vegetarian|pescatarian|carnivore|person|bird|owl|student|volunteer|guest|host|patient|donor|carer|guardian|buddy|rival|teenager|pensioner|millionaire|jogger|rower|knitter|collector|foreigner|outsider|insider|introvert|extrovert|optimist|pessimist|atheist|buddhist)$/i;

/** True of what tells what somebody does for work: "Is a nurse", and not "Is a grandmother". */
export function isJob(content: string): boolean {
  if (POST.test(content) || /^works as /i.test(content)) return true;
  const what =
    TRADE.exec(content)?.[1]
      ?.split(/ (?:at|for|in|with|from|by|of|now) /)[0]
      ?.trim() ?? '';
  const bare =
    /^is (?<what>\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*){1,3})$/iu.exec(content)?.groups?.['what'] ?? '';
  if (what) return !BESIDE_WORK.test(what);
  // "Is lead designer": without an article it is a post.
  return (
    /^(?:lead|senior|junior|principal|chief|deputy|assistant|acting|interim|staff|managing|executive|associate) /i.test(
      bare,
    ) && readRole(bare)?.kind === 'person'
  );
}
