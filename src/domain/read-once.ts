/**
 * Keeps the latest answers of a reading that depends on its key alone, so that one turn, which asks the same in many
 * places, has it read once. At most `most` answers are kept; the one asked for longest ago goes first.
 */
export function readOnce<Answer>(most: number): (key: string, read: () => Answer) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (key, read) => {
    const known = kept.get(key) ?? { answer: read() };
    kept.delete(key);
    kept.set(key, known);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return known.answer;
  };
}
