/** The id of the direct messages between a person and the app. */
export function dmOf(person: string): string {
  return `D${person.slice(1)}`;
}
