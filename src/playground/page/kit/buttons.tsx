import { useState } from 'react';
import type { ReactNode } from 'react';

import { isRecord } from '../../block-kit/check.ts';
import { labelOf, textOf } from '../../block-kit/options.ts';
import { Icon } from '../icons.tsx';
import { useConfirm } from './confirm.tsx';
import { Emojis } from './emojis.tsx';
import { usePress } from './use-element.ts';
import type { ElementProps } from './use-element.ts';

/** A button of an app; one with an address opens it as well. */
export function Button(props: ElementProps): ReactNode {
  const { element } = props;
  const { busy, press } = usePress(props);
  const [guard, dialog] = useConfirm(element['confirm']);
  const style =
    element['style'] === 'primary' || element['style'] === 'danger' ? `button-${element['style']}` : '';
  const { url, accessibility_label: spoken } = element;
  const run = (): void => {
    if (typeof url === 'string' && /^https?:/.test(url)) window.open(url, '_blank', 'noopener');
    press();
  };
  return (
    <>
      <button
        type="button"
        className={`button ${style}`}
        aria-label={typeof spoken === 'string' ? spoken : undefined}
        aria-busy={busy}
        onClick={() => guard(run)}
      >
        <Emojis text={labelOf(element) ?? ''} />
      </button>
      {dialog}
    </>
  );
}

/** A small button with an icon, below an answer. */
export function IconButton(props: ElementProps): ReactNode {
  const { busy, press } = usePress(props);
  const [guard, dialog] = useConfirm(props.element['confirm']);
  return (
    <>
      <button
        type="button"
        className="button button-icon"
        aria-busy={busy}
        onClick={() => guard(() => press())}
      >
        <Icon name="trash" />
        <span>{labelOf(props.element)}</span>
      </button>
      {dialog}
    </>
  );
}

/** A pair of buttons to say whether an answer was good. */
export function FeedbackButtons(props: ElementProps): ReactNode {
  const { busy, press } = usePress(props);
  const [chosen, choose] = useState('');
  const side = (name: 'positive' | 'negative', icon: 'up' | 'down'): ReactNode => {
    const button = props.element[`${name}_button`];
    const spoken = isRecord(button) ? button['accessibility_label'] : undefined;
    return (
      isRecord(button) && (
        <button
          type="button"
          className="button button-icon"
          aria-label={typeof spoken === 'string' ? spoken : undefined}
          aria-pressed={chosen === name}
          aria-busy={busy}
          onClick={() => {
            choose(name);
            press(name);
          }}
        >
          <Icon name={icon} size={16} />
          <span>{textOf(button['text'])}</span>
        </button>
      )
    );
  };
  return (
    <div className="kit-row">
      {side('positive', 'up')}
      {side('negative', 'down')}
    </div>
  );
}
