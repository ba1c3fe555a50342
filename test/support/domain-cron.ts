import * as fc from 'fast-check';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

function field(from: number, to: number, names: readonly string[] = []): fc.Arbitrary<string> {
  const number = fc.integer({ min: from, max: to });
  const name = (value: number) => names[value - from] ?? String(value);
  const value = fc.oneof(number.map(String), number.map(name));
  const range = fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const step = fc.integer({ min: 1, max: to - from });
  const stepped = fc.tuple(fc.oneof(range, fc.constant('*')), step).map(([base, n]) => `${base}/${n}`);
  const part = fc.oneof({ arbitrary: value, weight: 3 }, range, stepped);
  const list = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(','));
  return fc.oneof({ arbitrary: fc.constant('*'), weight: 2 }, { arbitrary: list, weight: 3 });
}

/** Five-field expressions of all kinds that are read without complaint, though some may never fire. */
export const cronExpressions: fc.Arbitrary<string> = fc
  .tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12, MONTHS), field(0, 6, WEEKDAYS))
  .map((fields) => fields.join(' '));
