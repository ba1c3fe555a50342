import type { KeyboardEvent, ReactNode } from 'react';

import { textOf } from '../../block-kit/options.ts';
import { useViewer } from '../viewer.tsx';
import { useEntry } from './use-element.ts';
import type { ElementProps } from './use-element.ts';

const HTML_TYPES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
};
const INITIAL: Readonly<Record<string, string>> = { datepicker: 'initial_date', timepicker: 'initial_time' };

/** A field to type in, or to pick a day or a time. */
export function Field(props: ElementProps): ReactNode {
  const { element, label, describedBy, quiet, wrong } = props;
  const { entry, enter } = useEntry(props);
  const { type, multiline, focus_on_load, max_length, min_length } = element;
  const initial = element[INITIAL[type] ?? 'initial_value'];
  const value =
    typeof entry === 'string' ? entry : entry === undefined && typeof initial === 'string' ? initial : '';
  const picks = type === 'datepicker' || type === 'timepicker';
  const shared = {
    className: 'field',
    value,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': wrong,
    placeholder: textOf(element['placeholder']),
    autoFocus: focus_on_load === true,
    maxLength: typeof max_length === 'number' ? max_length : undefined,
    minLength: typeof min_length === 'number' ? min_length : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      enter(target.value === '' ? null : target.value, picks && !quiet),
  };
  if (multiline === true || type === 'rich_text_input') return <textarea rows={4} {...shared} />;
  const tellOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || picks) return;
    event.preventDefault();
    if (!quiet) enter(value);
  };
  return <input type={HTML_TYPES[type] ?? 'text'} {...shared} onKeyDown={tellOnEnter} />;
}

/** A field for a moment, entered in this machine's zone and told to the app in seconds. */
export function MomentField(props: ElementProps): ReactNode {
  const { now } = useViewer();
  const { entry, enter } = useEntry(props);
  const { initial_date_time: initial } = props.element;
  const seconds =
    typeof entry === 'string' ? Number(entry) : typeof initial === 'number' ? initial : undefined;
  const shown = seconds === undefined ? '' : localInput(new Date(seconds * 1000));
  return (
    <input
      type="datetime-local"
      className="field"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.wrong}
      min={localInput(new Date(now().getTime() - 365 * 24 * 3600_000))}
      value={shown}
      onChange={({ target }) =>
        enter(target.value === '' ? null : String(new Date(target.value).getTime() / 1000))
      }
    />
  );
}

function localInput(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
