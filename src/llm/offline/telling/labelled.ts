import { readSentence } from '../words/sentence.ts';
import type { Sentence } from '../words/sentence.ts';
import { readRole } from './roles.ts';

const LINE = /(?<=^|\n|[.;] )(?<label>\p{L}[\p{L} -]{1,24}): (?<value>[^\n:?;]{2,60}?)(?=$|\n|;|\.(?: |$))/gu;
const NAMES =
  /^(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|de|van|von|da|di|&)){0,3}$/u;
/** What a form asks for, and how it is said in words; `own` = only of "my" city. */
const FORMS: readonly { readonly at: RegExp; readonly lead: string; readonly own?: true }[] = [
  { at: /^(?:employer|workplace|work place|place of work)$/, lead: 'I work at' },
  { at: /^(?:company|firm)$/, lead: 'I work at', own: true },
  { at: /^(?:job|job title|role|occupation|profession)$/, lead: 'I’m' },
  { at: /^(?:position|title|trade|work)$/, lead: 'I’m', own: true },
  { at: /^(?:lives? in|based in|home town|hometown|residence)$/, lead: 'I live in' },
  { at: /^(?:home|city|town|location|based)$/, lead: 'I live in', own: true },
  { at: /^(?:diet|dietary|dietary needs)$/, lead: 'I’m', own: true },
];
const OWN = /^(?:my|our) | of (?:mine|ours)$/;
/** "New date: 19 November": of what was just spoken of. */
const NEW_TIME = /^(?:the )?new (?:date|day|time|deadline)$/;
const DIET = /^(?:vegan|vegetarian|pescatarian|halal|kosher)\b/i;
const ARTICLE = /^(?:an? |the |head of )/i;
/** Whom a person has but one of, so that the label alone says whose it is. */
const CLOSE =
  /^(?:(?:line )?manager|boss|supervisor|wife|husband|spouse|partner|mother|mum|mom|father|dad|sister|brother|son|daughter)$/;
const NOBODY = /^(?:none|nobody|no one|unknown|tbc|tba|tbd|n\/a|various|support|pending|yes|no)$/i;
/** What is noted of somebody else, or of a trip. */
const OF_OTHERS =
  /(?:^|\n|[.;,!?] )\s*(?:new )?(?:candidate|lead|applicant|prospect|guest|patient|customer|hotel|venue|event|date|arrival|departure|check[ -]?in|check[ -]?out|flight|contact|interviewee)(?: name)?(?::|\.(?: |\n))/i;

/** "I'm a nurse", where the value is what somebody may be. */
function being(value: string, diet: boolean): string | undefined {
  if (diet) return DIET.test(value) ? `I'm ${value}` : undefined;
  const role = value.replace(ARTICLE, '').split(/,| (?:at|for|in|of|with) /)[0] ?? '';
  const part = /^head of /i.test(value) || readRole(role)?.kind === 'person';
  return part
    ? `I'm ${ARTICLE.test(value) ? '' : /^[aeiou]/i.test(value) ? 'an ' : 'a '}${value}`
    : undefined;
}

function worded(all: string, label: string, value: string, others: boolean): string {
  const small = label.toLowerCase();
  const own = OWN.test(small);
  const plain = small.replace(/^(?:my|our|current|present) | of (?:mine|ours)$/g, '');
  if (NEW_TIME.test(plain)) return `it's on ${value.replace(/^on /i, '')} now`;
  if (others || NOBODY.test(value)) return all;
  const form = FORMS.find(({ at }) => at.test(plain));
  if (form?.own && !own) return all;
  if (form && !/\b(?:i|we|you|my|your|is|are|at \d|please)\b/i.test(value)) {
    if (form.lead === 'I’m') return being(value, plain.startsWith('diet')) ?? all;
    return NAMES.test(value.split(',')[0] ?? '') ? `${form.lead} ${value}` : all;
  }
  const close = own || CLOSE.test(plain);
  return close && readRole(plain)?.kind === 'person' && NAMES.test(value) ? `my ${plain} is ${value}` : all;
}

/** "Employer: Brackwater Logistics": what is told as a form asks for it, in words. */
export function unlabelled(whole: Sentence): Sentence {
  if (!whole.text.includes(': ')) return whole;
  const others = OF_OTHERS.test(whole.text);
  const text = whole.text.replaceAll(LINE, (all: string, ...found) => {
    const { label = '', value = '' } = found.at(-1) as Record<string, string>;
    return worded(all, label, value, others);
  });
  return text === whole.text ? whole : readSentence(text);
}
