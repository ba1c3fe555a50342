import { useState } from 'react';
import type { ReactNode } from 'react';

import { sessionOf } from '../messages/session-status.ts';
import { messagesOf, topLevel } from '../messages/threads.ts';
import type { Channel } from '../state/state.ts';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { EphemeralRow } from './ephemeral-row.tsx';
import type { Live } from './live.ts';
import { moveAmongMessages } from './message-keys.ts';
import { MessageRow } from './message-row.tsx';
import { NewBelow } from './new-below.tsx';
import { PromptChips } from './prompt-chips.tsx';
import { useStickToBottom } from './stick-to-bottom.ts';
import { RepliesLink, ThreadInline } from './thread-inline.tsx';
import { conversationOf, lastOwn } from './timeline.ts';
import type { Item } from './timeline.ts';
import type { Unread } from './use-unread.ts';
import { useViewer } from './viewer.tsx';
import { Welcome } from './welcome.tsx';
import { dayName } from './when.ts';

const NONE: readonly Item[] = [];

interface ConversationProps {
  live: Live;
  channel: Channel;
  unread: Unread;
  onThread: (root: string) => void;
}

/** The messages of a channel or of the direct messages, and the composer below them. */
export function Conversation({ live, channel, unread, onThread }: ConversationProps): ReactNode {
  const { me, app } = useViewer();
  const [editing, setEditing] = useState<string>();
  const { state } = live;
  const isDm = channel.kind === 'im';
  const own = lastOwn(state, channel.id, me.id);
  const others = isDm ? messagesOf(state, channel.id) : topLevel(state, channel.id);
  const { box, ...end } = useStickToBottom(own, others.findLast(({ user }) => user !== me.id)?.ts);
  const { days, threads } = conversationOf(state, channel.id, me);
  // As long as nothing was said, the welcome has things to try.
  const welcomes = days.length === 0 && app.prompts.length > 0;

  const draw = (item: Item): ReactNode => {
    if (item.kind === 'ephemeral') return <EphemeralRow key={item.key} ephemeral={item.ephemeral} />;
    const { message, follows, key } = item;
    const replies = threads.get(key) ?? NONE;
    const session = sessionOf(state, channel.id, key);
    return (
      <div key={key} className="root">
        {key === unread.firstNew && (
          <p className="new-line">
            <span>New</span>
          </p>
        )}
        <MessageRow
          message={message}
          follows={follows}
          editing={editing === key}
          onEdit={setEditing}
          onReply={onThread}
        />
        {isDm ? (
          <ThreadInline
            root={key}
            items={replies}
            session={session}
            editing={editing}
            onEdit={setEditing}
            onOpen={onThread}
          />
        ) : (
          replies.length > 0 && (
            <RepliesLink root={key} items={replies} unread={unread.threads.has(key)} onOpen={onThread} />
          )
        )}
      </div>
    );
  };

  return (
    <section className="conversation" aria-label={isDm ? `Messages with ${app.name}` : `#${channel.name}`}>
      <div
        className="scroll"
        role="group"
        aria-label="Messages"
        tabIndex={0}
        {...box}
        onKeyDown={moveAmongMessages}
      >
        <div className="messages">
          {isDm ? (
            <Welcome channel={channel.id} clock={live.tools.clock !== null} />
          ) : (
            <p className="channel-start">This is the start of #{channel.name}.</p>
          )}
          {days.map(({ key, at, items }) => (
            <section key={key} className="day">
              <DayName at={at} />
              {items.map(draw)}
            </section>
          ))}
        </div>
      </div>
      <NewBelow {...end} />
      <Announcer live={live} channel={channel.id} />
      {isDm && !welcomes && <PromptChips channel={channel.id} prompts={state.prompts[channel.id]} />}
      <Composer
        key={channel.id}
        channel={channel.id}
        placeholder={isDm ? `Message ${app.name}` : `Message #${channel.name}`}
        onEditLast={() => setEditing(own)}
      />
    </section>
  );
}

function DayName({ at }: { at: Date }): ReactNode {
  const { me, now } = useViewer();
  return (
    <h3 className="day-name">
      <span>{dayName(at, now(), me)}</span>
    </h3>
  );
}
