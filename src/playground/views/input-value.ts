/** What a person enters: a text, the value of an option, several of them, or nothing. */
export type InputValue = string | readonly string[] | null;

/** What a person entered, by block_id or action_id. */
export type Entered = Readonly<Record<string, InputValue>>;
