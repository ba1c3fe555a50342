/** Control characters other than tab and line ends: none is visible, and Postgres refuses NUL. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/**
 * Outside text in a form that can be stored and shown: without control characters and without halves of
 * surrogate pairs, which neither JSON in Postgres nor Slack takes. Objects and arrays are cleaned throughout.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replace(CONTROL, '') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => storable(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [storable(key), storable(item)])) as T;
}
