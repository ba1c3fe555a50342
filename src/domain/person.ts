declare const personId: unique symbol;

/**
 * Whose data is read or written. Made from a verified Slack event, from a token that its person made or from a job
 * that Alfred wrote, never from what a model says; every query about a person takes it.
 */
export interface PersonScope {
  readonly personId: string & { readonly [personId]: true };
}

/** What Alfred knows of a person from Slack. */
export interface Person extends PersonScope {
  readonly workspaceId: string;
  readonly slackUserId: string;
  /** The workspace that they belong to, which of an organisation is one of many; null when Slack did not tell. */
  readonly teamId: string | null;
  readonly name: string;
  /** IANA name. */
  readonly zone: string;
  readonly locale: string;
  /** The channel of their DM with Alfred, once known; their user id opens it all the same. */
  readonly dmChannel: string | null;
  readonly guest: boolean;
  /** Of another organisation. */
  readonly foreign: boolean;
  /** All that is known of them is being deleted. */
  readonly erasing: boolean;
}
