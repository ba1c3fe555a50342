import type { ReactNode } from 'react';

import { Button, FeedbackButtons, IconButton } from './buttons.tsx';
import { Select, Ticks } from './choices.tsx';
import { Field, MomentField } from './fields.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import type { ElementProps } from './use-element.ts';

/** Any element that a person can use, by its type. */
export function InteractiveElement(props: ElementProps): ReactNode {
  const { type } = props.element;
  switch (type) {
    case 'button':
    case 'workflow_button':
      return <Button {...props} />;
    case 'icon_button':
      return <IconButton {...props} />;
    case 'feedback_buttons':
      return <FeedbackButtons {...props} />;
    case 'overflow':
      return <OverflowMenu {...props} />;
    case 'radio_buttons':
      return <Ticks {...props} only="one" />;
    case 'checkboxes':
      return <Ticks {...props} only="several" />;
    case 'datetimepicker':
      return <MomentField {...props} />;
    case 'file_input':
      return <p className="unsupported">Files cannot be given to a form here.</p>;
    default:
      if (type.startsWith('multi_')) return <Ticks {...props} only="several" />;
      return type.endsWith('_select') ? <Select {...props} /> : <Field {...props} />;
  }
}
