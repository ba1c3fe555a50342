import { own } from '../own.ts';

/** One thing wrong with a payload, and the JSON pointer to where. */
export interface Problem {
  message: string;
  pointer: string;
}

/** Looks at one value at one place of a payload and says what Slack would say against it. */
export type Check = (value: unknown, pointer: string) => Problem[];

type Fields = Readonly<Record<string, Check>>;

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds nothing wrong with anything. */
export const anything: Check = () => [];

/** A check for a true or false. */
export const flag: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : [{ message: 'must be a boolean', pointer }];

/** A check for a whole number within bounds. */
export function integer(min: number, max: number): Check {
  return (value, pointer) => {
    if (!Number.isInteger(value)) return [{ message: 'must be an integer', pointer }];
    const outside = Number(value) < min || Number(value) > max;
    return outside ? [{ message: `must be between ${min} and ${max}`, pointer }] : [];
  };
}

/** A check for a text of at least `min` and at most `max` characters, and of a form if one is given. */
export function string(max: number, { min = 1, form }: { min?: number; form?: RegExp } = {}): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return [{ message: 'must be a string', pointer }];
    if (value.length < min) return [{ message: `must be more than ${min - 1} characters`, pointer }];
    if (value.length > max) return [{ message: `must be less than ${max + 1} characters`, pointer }];
    return form && !form.test(value) ? [{ message: 'must match the expected format', pointer }] : [];
  };
}

/** A check for one of a few words. */
export function oneOf(...words: string[]): Check {
  return (value, pointer) =>
    words.some((word) => word === value) ? [] : [{ message: `must be one of: ${words.join(', ')}`, pointer }];
}

/** A check for a list whose items all pass `item`. */
export function list(item: Check, max: number, min = 1): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [{ message: 'must be an array', pointer }];
    if (value.length < min) return [{ message: `no less than ${min} items allowed`, pointer }];
    if (value.length > max) return [{ message: `no more than ${max} items allowed`, pointer }];
    return value.flatMap((entry, index) => item(entry, `${pointer}/${index}`));
  };
}

/** A check for an object with these fields and no others. */
export function object(required: Fields, optional: Fields = {}): Check {
  const known = { ...required, ...optional };
  return (value, pointer) => {
    if (!isRecord(value)) return [{ message: 'must be an object', pointer }];
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    const present = Object.entries(value).filter(([, field]) => field !== undefined);
    return [
      ...missing.map((key) => ({ message: `missing required field: ${key}`, pointer })),
      ...present.flatMap(([key, field]) => {
        const check = own(known, key);
        return check
          ? check(field, `${pointer}/${key}`)
          : [{ message: `invalid additional property: ${key}`, pointer }];
      }),
    ];
  };
}

/** A check that picks the check for an object by its `type`. */
export function byType(checks: Fields): Check {
  return (value, pointer) => {
    if (!isRecord(value)) return [{ message: 'must be an object', pointer }];
    const { type } = value;
    if (typeof type !== 'string') return [{ message: 'missing required field: type', pointer }];
    const check = own(checks, type);
    return check
      ? check(value, pointer)
      : [{ message: `unsupported type: ${type}`, pointer: `${pointer}/type` }];
  };
}

/** A check that holds where every one of these holds. */
export function all(...checks: Check[]): Check {
  return (value, pointer) => checks.flatMap((check) => check(value, pointer));
}

/** A check that an object has at least one of these fields. */
export function needsOneOf(...keys: string[]): Check {
  return (value, pointer) =>
    isRecord(value) && keys.every((key) => value[key] === undefined)
      ? [{ message: `missing required field: ${keys.join(' or ')}`, pointer }]
      : [];
}
