import { sensitiveKind } from '../../../domain/sensitive.ts';
import type { Sensitive } from '../../../domain/sensitive.ts';
import { readRole } from '../telling/roles.ts';

/** What names a whole side of somebody's life, and nothing of it. */
const TOPICS: readonly { readonly kind: Sensitive; readonly at: RegExp }[] = [
  {
    kind: 'health',
    at: /^(?:my |our |any |the |physical |mental |medical )*(?:health|wellbeing|well - being|medical (?:history|details|info|information|stuff|needs|conditions?|issues?|record|file)|ailments?|illness(?:es)?|medical|conditions?|health (?:issues?|problems?|conditions?|stuff|things?|details|history|info|information|needs|concerns?))$/,
  },
  {
    kind: 'money',
    at: /^(?:my |our |any |the )*(?:money|finances?|financial (?:situation|details|things?|matters|stuff|affairs|state)|income|pay|earnings|money (?:things?|stuff|matters|situation|worries))$/,
  },
  {
    kind: 'belief',
    at: /^(?:my |our |any |the )*(?:beliefs?|religion|faith|politics|political (?:views|beliefs|leanings)|religious (?:views|beliefs)|convictions)$/,
  },
];

/** Which kind of thing a question is for that names no more than the kind: "what do you know about my health?" */
export function topicOf(words: string): Sensitive | undefined {
  const named = words.trim().replace(/^(?:i|we) (?:have|had|suffer from|told you about) /, '');
  return TOPICS.find(({ at }) => at.test(named))?.kind;
}

/** True of what is known of that kind and of the person: "Mum has diabetes" is of somebody else. */
export function isOfTopic(content: string, topic: Sensitive): boolean {
  const who = readRole(content.split(' ')[0]?.replace(/['’]s$/, '') ?? '');
  return sensitiveKind(content) === topic && !(who?.kind === 'person' && who.sure);
}
