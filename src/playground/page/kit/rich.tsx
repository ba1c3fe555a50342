import type { AnyBlock } from '@slack/types';
import { memo } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Message } from 'slack-blocks-to-jsx';

import { readMessageLink, showMessage } from '../message-link.ts';
import { usePane } from '../pane.ts';
import { useRoute } from '../route.ts';
import { nameOf, useViewer } from '../viewer.tsx';
import { formatDate } from '../when.ts';
import { drawable } from './drawable.ts';

type LibraryProps = ComponentProps<typeof Message>;

const SAFE_LINK = /^(https?:|mailto:|slack:)/;

const HOOKS: NonNullable<LibraryProps['hooks']> = {
  user: ({ id }) => <Mention id={id} />,
  date: ({ timestamp, format, fallback }) => (
    <DateInText seconds={Number(timestamp)} format={format} fallback={fallback} />
  ),
  link: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  // What is no emoji, as in “at 10:30: the dentist”, stays as it was typed.
  emoji: (emoji, parse) => {
    const drawn = parse(emoji);
    return /^[\w+'-]+$/.test(drawn) ? `:${emoji.name}:` : drawn;
  },
};

/** Blocks that are only to be read, drawn by the library with names, dates and links as this person reads them. */
export const Rich = memo(({ blocks }: { blocks: readonly AnyBlock[] }): ReactNode => {
  const { people, channels, theme } = useViewer();
  const data = {
    users: Object.values(people).map(({ id, real_name: name }) => ({ id, name, avatar: '' })),
    channels: Object.values(channels).map(({ id, name }) => ({ id, name })),
  };
  return (
    <Message
      withoutWrapper
      blocks={drawable(blocks)}
      theme={theme}
      data={data}
      hooks={HOOKS}
      name=""
      logo=""
    />
  );
});

/** Text in Slack's own markup. */
export const Mrkdwn = memo(({ text }: { text: string }): ReactNode => (
  <Rich blocks={[{ type: 'section', text: { type: 'mrkdwn', text } }]} />
));

function Mention({ id }: { id: string }): ReactNode {
  const viewer = useViewer();
  return (
    <span className={id === viewer.me.id ? 'mention mention-me' : 'mention'}>@{nameOf(viewer, id)}</span>
  );
}

function DateInText({
  seconds,
  format,
  fallback,
}: {
  seconds: number;
  format: string;
  fallback: string;
}): ReactNode {
  const { now, me } = useViewer();
  return <time title={fallback}>{formatDate(seconds, format, now(), me)}</time>;
}

function SafeLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  const { side } = usePane();
  const [route, go] = useRoute(side);
  if (!SAFE_LINK.test(href)) return <span>{children}</span>;
  const place = readMessageLink(href);
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      onClick={(event) => {
        const pane = event.currentTarget.closest('.pane');
        // With a key held down, a tab of its own is what is wanted.
        if (!place || !pane || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go({ ...(route.me && { me: route.me }), channel: place.channel, tab: 'messages' });
        showMessage(pane, place.ts);
      }}
    >
      {children}
    </a>
  );
}
