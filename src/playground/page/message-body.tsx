import { memo } from 'react';
import type { ReactNode } from 'react';

import { blocksOf } from '../messages/message-object.ts';
import { isStreaming } from '../messages/stream.ts';
import type { Ephemeral, StoredFile, StoredMessage } from '../state/state.ts';
import { Icon } from './icons.tsx';
import { Blocks } from './kit/blocks.tsx';
import { Mrkdwn } from './kit/rich.tsx';
import { SurfaceProvider } from './kit/surface.tsx';
import { useSurfaceOf } from './surface-of.ts';
import { useViewer } from './viewer.tsx';

/** What a message says and shows, with a caret while it is still being written. */
export const MessageBody = memo(({ message }: { message: StoredMessage | Ephemeral }): ReactNode => {
  const { now } = useViewer();
  const surface = useSurfaceOf(message.ts);
  const isMessage = !('from' in message);
  const blocks = isMessage ? blocksOf(message) : (message.blocks ?? []);
  const streaming = isMessage && isStreaming(message, now());
  const { text } = message;
  return (
    <SurfaceProvider value={surface}>
      <div className={streaming ? 'body streaming' : 'body'}>
        {blocks.length > 0 ? <Blocks blocks={blocks} /> : text !== '' && <Mrkdwn text={text} />}
        {streaming && text === '' && blocks.length === 0 && <span className="caret" />}
        {isMessage && message.files && <Files files={message.files} />}
      </div>
    </SurfaceProvider>
  );
});

function Files({ files }: { files: readonly StoredFile[] }): ReactNode {
  const { me } = useViewer();
  return (
    <ul className="files">
      {files.map(({ id, name, title, size }) => (
        <li key={id}>
          <a href={`/playground/files/${id}?as=${me.id}`} download={name}>
            <Icon name="file" size={28} />
            <span>
              <strong>{title}</strong>
              <small>
                {name} · {sizeInWords(size)}
              </small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
