/**
 * A reminder in the person's own words, for when nobody words it better: "stretch" becomes "Reminder:
 * stretch".
 */
export function ownWords(prompt: string): string {
  const words = prompt.trim();
  return /^(reminder|remember|time to|don['’]t forget)\b/i.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : `Reminder: ${words}`;
}
