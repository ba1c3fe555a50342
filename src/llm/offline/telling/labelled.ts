import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readRole } from './roles.ts';

const LINE = /(?<=^|\n|[.;] )(?<label>\p{L}[\p{L} -]{1,24}): (?<value>[^\n:?;]{2,60}?)(?=$|\n|;|\.(?: |$))/gu;
const NAMES =
  /^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|de|van|von|da|di|&)){0,3}$/u;
/** What a form asks for, and how it is said in words. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:employer|company|workplace|work place|place of work|firm)$/, 'I work at'],
  [/^(?:job|job title|role|occupation|profession|position|title|trade|work)$/, 'I’m'],
  [/^(?:home|lives? in|city|town|location|based|based in|home town|hometown|residence)$/, 'I live in'],
  [/^(?:diet|dietary|dietary needs)$/, 'I’m'],
];
/** "New date: 19 November": of what was just spoken of. */
const NEW_TIME = /^(?:the )?new (?:date|day|time|deadline)$/;
const ARTICLE = /^(?:an? |the |head of |vegan|vegetarian|pescatarian|halal|kosher)/i;

function worded(all: string, label: string, value: string): string {
  const plain = label.toLowerCase().replace(/^(?:my|our|current|present) | of (?:mine|ours)$/g, '');
  if (NEW_TIME.test(plain)) return `it's on ${value.replace(/^on /i, '')} now`;
  const lead = FORMS.find(([at]) => at.test(plain))?.[1];
  if (lead && !/\b(?:i|we|you|my|your|is|are|at \d|please)\b/i.test(value)) {
    if (lead === 'I’m')
      return `I'm ${ARTICLE.test(value) ? '' : /^[aeiou]/i.test(value) ? 'an ' : 'a '}${value}`;
    return NAMES.test(value.split(',')[0] ?? '') ? `${lead} ${value}` : all;
  }
  return readRole(plain)?.kind === 'person' && NAMES.test(value) ? `my ${plain} is ${value}` : all;
}

/** "Employer: Brackwater Logistics": what is told as a form asks for it, in words. */
export function unlabelled(whole: Sentence): Sentence {
  if (!whole.text.includes(': ')) return whole;
  const text = whole.text.replaceAll(LINE, (all: string, ...found) => {
    const { label = '', value = '' } = found.at(-1) as Record<string, string>;
    return worded(all, label, value);
  });
  return text === whole.text ? whole : readSentence(text);
}
