import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { attachmentOf } from './attachment.ts';
import type { Attachment } from './attachment.ts';
import { completionsOf } from './completions.ts';
import { Icon } from './icons.tsx';
import { usageOf } from './usage.ts';
import { useDraft } from './use-draft.ts';
import { useViewer } from './viewer.tsx';

interface ComposerProps {
  channel: string;
  thread?: string | undefined;
  placeholder: string;
  /** Edits the last message of one's own, when the arrow up is pressed in an empty composer. */
  onEditLast: () => void;
}

const TALLEST = 220;

/** Makes a text box as tall as its text, within reason. */
function fit(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
}

/** Where messages and commands are typed: Enter sends, Shift+Enter starts a new line. */
export function Composer({ channel, thread, placeholder, onEditLast }: ComposerProps): ReactNode {
  const { me, act, app, people, tell } = useViewer();
  const [text, setText] = useDraft([me.id, channel, thread].join(' '));
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const options = useRef<HTMLUListElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const list = useId();

  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => fit(field.current));

  const completions = dismissed ? [] : completionsOf(text, app, Object.values(people));
  const usage = completions.length === 0 ? usageOf(text, app) : undefined;
  useEffect(() => {
    options.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const change = (next: string): void => {
    setText(next);
    setChosen(0);
    setDismissed(false);
  };
  const clear = (): void => {
    change('');
    setFiles([]);
  };
  const attach = async (picked: readonly File[]): Promise<void> => {
    const read = await Promise.all(picked.map(attachmentOf));
    setFiles([...files, ...read]);
  };

  const send = (): void => {
    const typed = text.trim();
    if (typed === '' && files.length === 0) return;
    clear();
    // What could not be sent is there to be sent again, unless more has been written meanwhile.
    const giveBack = (): void => {
      if (field.current?.value !== '') return;
      setText(typed);
      setFiles(files);
    };
    if (!typed.startsWith('/'))
      void act({ do: 'send', channel, text: typed, files: [...files], ...(thread && { thread }) }, giveBack);
    else if (thread === undefined) void act({ do: 'command', channel, text: typed }, giveBack);
    else tell(`${typed.split(' ')[0]} is not supported in threads. Sorry!`);
  };

  const keys = (event: KeyboardEvent): void => {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const completion = completions[chosen];
    if (completion && ((key === 'Tab' && !shiftKey) || (key === 'Enter' && !shiftKey))) {
      event.preventDefault();
      change(completion.text);
    } else if (completion && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      setChosen((chosen + (key === 'ArrowDown' ? 1 : -1) + completions.length) % completions.length);
    } else if (completion && key === 'Escape') {
      event.preventDefault();
      setDismissed(true);
    } else if (key === 'Enter' && !shiftKey) {
      event.preventDefault();
      send();
    } else if (key === 'ArrowUp' && text === '') {
      event.preventDefault();
      onEditLast();
    }
  };

  return (
    <div className="composer-frame">
      {completions.length > 0 && (
        <ul className="completions" ref={options} id={list} role="listbox" aria-label="Completions">
          {completions.map(({ label, hint, text: completed }, index) => (
            <li
              key={label}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onPointerDown={(event) => {
                event.preventDefault();
                change(completed);
              }}
            >
              <strong>{label}</strong> <span>{hint}</span>
            </li>
          ))}
        </ul>
      )}
      {usage !== undefined && (
        <p className="usage" role="status">
          {usage}
        </p>
      )}
      <div className="composer">
        <textarea
          ref={field}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          role="combobox"
          aria-expanded={completions.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={completions.length > 0 ? `${list}-${chosen}` : undefined}
          onChange={({ target }) => change(target.value)}
          onKeyDown={keys}
        />
        {files.length > 0 && (
          <ul className="attached">
            {files.map((file) => (
              <li key={file.name}>
                <Icon name="file" size={16} /> {file.name}
                <button
                  type="button"
                  aria-label={`Remove ${file.name}`}
                  onClick={() => setFiles(files.filter((one) => one !== file))}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="composer-foot">
          <button type="button" aria-label="Attach a file" onClick={() => picker.current?.click()}>
            <Icon name="attach" />
          </button>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            onChange={({ target }) => {
              void attach([...(target.files ?? [])]);
              target.value = '';
            }}
          />
          <span className="muted composer-help">
            Enter sends, Shift+Enter for a new line{thread === undefined && ', / for commands'}
          </span>
          <button
            type="button"
            className="send"
            aria-label="Send"
            disabled={text.trim() === '' && files.length === 0}
            onClick={send}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}
