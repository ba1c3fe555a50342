/** A pattern that is written over several lines, as the one line it is. */
export function oneLine(pattern: string): string {
  return pattern.replaceAll(/\n\s*/g, '');
}
