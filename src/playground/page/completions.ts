import type { AppFacts } from '../page-protocol.ts';
import type { Person } from '../state/state.ts';

/** Something to complete what is being typed with. */
export interface Completion {
  label: string;
  hint: string;
  /** The whole text of the composer once this is taken. */
  text: string;
}

/** What the text so far could become: a command, one of its sub-commands, or a mention of somebody. */
export function completionsOf(
  text: string,
  { commands }: Pick<AppFacts, 'commands'>,
  people: readonly Person[],
): Completion[] {
  const found = text.startsWith('/') ? commandsFor(text, commands) : mentionsFor(text, people);
  return found.filter((completion) => completion.text.trim() !== text.trim());
}

function commandsFor(text: string, commands: AppFacts['commands']): Completion[] {
  const [name = '', ...rest] = text.split(' ');
  if (rest.length === 0) {
    return commands
      .filter(({ command }) => command.startsWith(name))
      .map(({ command, description }) => ({ label: command, hint: description, text: `${command} ` }));
  }
  const usage = commands.find(({ command }) => command === name)?.usage_hint;
  const [typed = '', ...more] = rest;
  if (usage === undefined || more.length > 0) return [];
  return usage
    .split('|')
    .map((part) => part.trim().split(' '))
    .filter(([word = '']) => word.startsWith(typed))
    .map(([word = '', ...words]) => ({
      label: `${name} ${word}`,
      hint: words.join(' '),
      text: `${name} ${word}${words.length > 0 ? ' ' : ''}`,
    }));
}

function mentionsFor(text: string, people: readonly Person[]): Completion[] {
  const [, before = '', typed] = /^(.*(?:^|\s))@([\w .-]{0,20})$/s.exec(text) ?? [];
  if (typed === undefined) return [];
  const wanted = typed.toLowerCase();
  return people
    .filter(({ real_name, name }) => [real_name, name].some((one) => one.toLowerCase().startsWith(wanted)))
    .map(({ real_name, title = '' }) => ({
      label: `@${real_name}`,
      hint: title,
      text: `${before}@${real_name} `,
    }));
}
