import { isRecord } from './check.ts';

/** All options of an element, those in groups too. */
export function optionsOf(element: Record<string, unknown>): Record<string, unknown>[] {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isRecord) : [];
  return [element['options'], ...groups.map((group) => group['options'])].flat().filter(isRecord);
}

/** The words on a button or an option. */
export function labelOf(labelled: Record<string, unknown>): string | undefined {
  return textOf(labelled['text']);
}

/** The words of a text object. */
export function textOf(text: unknown): string | undefined {
  return isRecord(text) && typeof text['text'] === 'string' ? text['text'] : undefined;
}
