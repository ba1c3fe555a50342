/** A call of a tool by its name; every argument of the tool is there, null where nothing was said. */
export interface Call {
  readonly id: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What comes next for one wish: calls whose answers are needed, or what to say when all is done. */
export type Step = { readonly calls: readonly Call[] } | { readonly say: string; readonly created?: true };

/** Tells calls to be made from words to be said. */
export function isCalls(step: Step): step is { readonly calls: readonly Call[] } {
  return 'calls' in step;
}
