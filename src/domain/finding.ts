/** One thing that was looked at to see whether Alfred can run as it is set up. */
export interface Finding {
  /** The setting or part that it is about. */
  readonly about: string;
  /** Good; doubtful: it runs, but something should be seen to; wrong: it will not run, or not work. */
  readonly is: 'good' | 'doubtful' | 'wrong';
  /** What was found; holds no secret. */
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
}

/** All is well with something. */
export function good(about: string, says: string): Finding {
  return { about, is: 'good', says };
}

/** Something works, and should be seen to. */
export function doubtful(about: string, says: string, todo: string): Finding {
  return { about, is: 'doubtful', says, todo };
}

/** Something does not work. */
export function wrong(about: string, says: string, todo: string): Finding {
  return { about, is: 'wrong', says, todo };
}
