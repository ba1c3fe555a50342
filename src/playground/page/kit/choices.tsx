import { useId } from 'react';
import type { ReactNode } from 'react';

import { isRecord } from '../../block-kit/check.ts';
import { labelOf, optionsOf, textOf } from '../../block-kit/options.ts';
import { useViewer } from '../viewer.tsx';
import { useConfirm } from './confirm.tsx';
import { Mrkdwn } from './rich.tsx';
import { useEntry } from './use-element.ts';
import type { Element, ElementProps } from './use-element.ts';

interface Choice {
  value: string;
  label: string;
  description?: string | undefined;
}

/** What can be chosen in an element: its own options, or the people or channels of the workspace. */
function useChoices(element: Element): Choice[] {
  const { people, channels } = useViewer();
  if (element.type.includes('users')) {
    return Object.values(people).map(({ id, real_name }) => ({ value: id, label: real_name }));
  }
  if (element.type.includes('channels') || element.type.includes('conversations')) {
    const rooms = Object.values(channels).filter(({ kind }) => kind === 'channel');
    return rooms.map(({ id, name }) => ({ value: id, label: `#${name}` }));
  }
  return optionsOf(element).map((option) => ({
    value: String(option['value']),
    label: labelOf(option) ?? '',
    description: textOf(option['description']),
  }));
}

function valueOf(initial: unknown): string[] {
  const values = [initial].flat().filter((one) => one !== undefined && one !== null);
  return values.map((one) => String(isRecord(one) ? one['value'] : one));
}

const INITIAL = [
  'option',
  'options',
  'user',
  'users',
  'channel',
  'channels',
  'conversation',
  'conversations',
];

function initialOf(element: Element): string[] {
  return INITIAL.flatMap((name) => valueOf(element[`initial_${name}`]));
}

/** A menu to choose one of many from. */
export function Select(props: ElementProps): ReactNode {
  const { element, label, describedBy, wrong } = props;
  const choices = useChoices(element);
  const { entry, enter } = useEntry(props);
  const [guard, dialog] = useConfirm(element['confirm']);
  const [initial = ''] = initialOf(element);
  const placeholder = textOf(element['placeholder']) ?? 'Choose…';
  return (
    <>
      <select
        className="field"
        aria-label={label ?? placeholder}
        aria-describedby={describedBy}
        aria-invalid={wrong}
        value={typeof entry === 'string' ? entry : entry === null ? '' : initial}
        onChange={({ target }) => {
          const chosen = target.value === '' ? null : target.value;
          guard(() => enter(chosen));
        }}
      >
        <option value="">{placeholder}</option>
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {dialog}
    </>
  );
}

/** A list to tick several of, or one of. */
export function Ticks(props: ElementProps & { only: 'one' | 'several' }): ReactNode {
  const { element, label, describedBy, only } = props;
  const group = useId();
  const choices = useChoices(element);
  const { entry, enter } = useEntry(props);
  const ticked = entry === undefined ? initialOf(element) : [entry ?? []].flat();
  const toggle = (value: string): void => {
    if (only === 'one') enter(value);
    else enter(ticked.includes(value) ? ticked.filter((one) => one !== value) : [...ticked, value]);
  };
  return (
    <div
      className="ticks"
      role={only === 'one' ? 'radiogroup' : 'group'}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {choices.map(({ value, label: text, description }) => (
        <label key={value}>
          <input
            type={only === 'one' ? 'radio' : 'checkbox'}
            name={group}
            checked={ticked.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>
            <Mrkdwn text={text} />
            {description !== undefined && <small>{description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
