import { createContext, useContext } from 'react';

import type { Act, AppFacts } from '../page-protocol.ts';
import type { Channel, Person } from '../state/state.ts';

/** The person who looks at the page, whom they know, and how they act. Changes rarely, unlike what they look at. */
export interface Viewer {
  me: Person;
  people: Readonly<Record<string, Person>>;
  channels: Readonly<Record<string, Channel>>;
  app: AppFacts & { userId: string };
  theme: 'light' | 'dark';
  /** The workspace's time, which need not be this machine's. */
  now: () => Date;
  /** Acts as the person; tells them if it can't be done, and gives whether the app answered. */
  act: (act: Act, onFailure?: () => void) => Promise<boolean>;
  /** Tells the person something in passing. */
  tell: (text: string) => void;
}

const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Makes a viewer known to all that is drawn inside. */
export const ViewerProvider = ViewerContext.Provider;

/** The viewer of whatever is being drawn. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('drawn outside of a viewer');
  return viewer;
}

/** A person's name as shown, also of those who are no members. */
export function nameOf({ people }: Pick<Viewer, 'people'>, user: string): string {
  return user === 'USLACKBOT' ? 'Slackbot' : (people[user]?.real_name ?? user);
}
