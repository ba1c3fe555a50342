/** A tool of a server that the operator has connected. */
export interface ConnectedTool {
  /** What the model calls it by: "tickets__create_issue". */
  readonly name: string;
  readonly server: string;
  /** What the server itself calls it. */
  readonly tool: string;
  readonly description: string;
  /** What it takes, as JSON Schema of an object. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it only looks. Whatever is not known to is taken to act. */
  readonly readOnly: boolean;
}

/** Providers take no longer name of a function. */
const LONGEST_NAME = 64;

/** What the model calls a tool by; null when that would be no name. */
export function modelName(server: string, tool: string): string | null {
  const name = `${server}__${tool}`.replaceAll(/[^A-Za-z0-9_-]/g, '_');
  return name.length <= LONGEST_NAME ? name : null;
}

/** What people call a tool: "tickets · create issue". */
export function toolWords(name: string): string {
  return name.replace('__', ' · ').replaceAll(/_+/g, ' ');
}

/** What people can be shown at once, so that they know all of what they allow. */
const LONGEST_SHOWN = 1_800;

/** What a tool would be used with, a line a field, for the person who is asked. */
export function inputLines(input: unknown): string[] {
  const fields = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  return fields.map(([key, value]) => {
    const said = typeof value === 'string' ? value : JSON.stringify(value);
    return `${key.replaceAll('_', ' ')}: ${said}`.replaceAll(/\s+/g, ' ');
  });
}

/** Whether all of what a tool would be used with can be shown to the person who is asked. */
export function canBeShown(input: unknown): boolean {
  return inputLines(input).join('\n').length <= LONGEST_SHOWN;
}
