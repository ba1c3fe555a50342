import { sayable } from './verb-forms.ts';

/** The form in which a verb names what is done: "sort" is "sorting", "write" is "writing". */
export function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^(?:[^aeiou]*[aeiou][bdgmnprt]|.*(?:fer|mit|cur))$/.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return `${verb}ing`;
}

/** "sorting" is of "sort", "running" of "run", "writing" of "write". */
export function plainOf(word: string): string | undefined {
  if (!/^[a-z]{2,}ing$/.test(word)) return undefined;
  const stem = word.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/([a-z])\1$/, '$1'), stem.replace(/y$/, 'ie')].find(sayable);
}
