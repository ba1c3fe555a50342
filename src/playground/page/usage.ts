import type { AppFacts } from '../page-protocol.ts';

/** What the command being typed takes, once its name is complete: `/alfred pause <name>`. */
export function usageOf(text: string, { commands }: Pick<AppFacts, 'commands'>): string | undefined {
  const [name = '', sub = '', ...more] = text.split(' ');
  const command = commands.find((one) => one.command === name);
  if (!command?.usage_hint || more.length === 0) return undefined;
  const usage = command.usage_hint.split('|').map((part) => part.trim());
  const found = usage.find((part) => part.split(' ')[0] === sub);
  return found === undefined ? undefined : `${name} ${found}`;
}
