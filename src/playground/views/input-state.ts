import type { AnyBlock } from '@slack/types';

import { elementsOf } from '../block-kit/interactive.ts';
import type { PlacedElement } from '../block-kit/interactive.ts';
import { labelOf, optionsOf } from '../block-kit/options.ts';
import { bare, own } from '../own.ts';
import type { Entered, InputValue } from './input-value.ts';

type Fields = Record<string, unknown>;
type Element = PlacedElement['element'];

const first = (value: InputValue): string | null =>
  typeof value === 'string' ? value : (value?.[0] ?? null);
const several = (value: InputValue): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** How the elements of these types tell their value: under which field, from which start, and read how. */
interface Report {
  types: readonly string[];
  field: string;
  initial: string;
  none: null | readonly never[];
  read: (value: InputValue, element: Element) => unknown;
}

const chosen: Report['read'] = (value, element) => optionOf(element, first(value));
const allChosen: Report['read'] = (value, element) => several(value).map((each) => optionOf(element, each));
const seconds: Report['read'] = (value) => (value === null ? null : Number(first(value)));

const REPORTS: readonly Report[] = [
  {
    types: ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'],
    field: 'value',
    initial: 'initial_value',
    none: null,
    read: first,
  },
  {
    types: ['static_select', 'external_select', 'radio_buttons'],
    field: 'selected_option',
    initial: 'initial_option',
    none: null,
    read: chosen,
  },
  {
    types: ['multi_static_select', 'multi_external_select', 'checkboxes'],
    field: 'selected_options',
    initial: 'initial_options',
    none: [],
    read: allChosen,
  },
  ...['user', 'conversation', 'channel'].flatMap((kind): Report[] => [
    {
      types: [`${kind}s_select`],
      field: `selected_${kind}`,
      initial: `initial_${kind}`,
      none: null,
      read: first,
    },
    {
      types: [`multi_${kind}s_select`],
      field: `selected_${kind}s`,
      initial: `initial_${kind}s`,
      none: [],
      read: several,
    },
  ]),
  { types: ['datepicker'], field: 'selected_date', initial: 'initial_date', none: null, read: first },
  { types: ['timepicker'], field: 'selected_time', initial: 'initial_time', none: null, read: first },
  {
    types: ['datetimepicker'],
    field: 'selected_date_time',
    initial: 'initial_date_time',
    none: null,
    read: seconds,
  },
];

function optionOf(element: Element, wanted: string | null): Record<string, unknown> | null {
  if (wanted === null) return null;
  const option = optionsOf(element).find((each) => each['value'] === wanted || labelOf(each) === wanted);
  if (!option) throw new Error(`${element.action_id} has no option "${wanted}"`);
  return { text: option['text'], value: option['value'] };
}

/** The fields that tell an app what was entered in an element, or undefined for one that holds no value. */
export function reportOf(element: Element, value: InputValue | undefined): Fields | undefined {
  const report = REPORTS.find(({ types }) => types.includes(element.type));
  if (!report) return undefined;
  const { field, initial, none, read } = report;
  return {
    type: element.type,
    [field]: value === undefined ? (element[initial] ?? none) : read(value, element),
  };
}

/** `state.values`: what every input of these blocks holds, by block and action. */
export function stateValues(
  blocks: readonly AnyBlock[] | undefined,
  entered: Entered,
): Record<string, Record<string, Fields>> {
  const values: Record<string, Record<string, Fields>> = bare();
  for (const { block_id, element } of elementsOf(blocks)) {
    const byAction = own(entered, element.action_id);
    // What was emptied is null and must not become what it began with.
    const report = reportOf(element, byAction === undefined ? own(entered, block_id) : byAction);
    if (report) (values[block_id] ??= bare())[element.action_id] = report;
  }
  return values;
}

/** What Slack's own form says against these values before it sends them, by block_id. */
export function formErrors(blocks: readonly AnyBlock[], entered: Entered): Record<string, string> {
  const values = stateValues(blocks, entered);
  const inputs = blocks.map((block): AnyBlock & Record<string, unknown> => ({ ...block }));
  const missing = inputs.filter(({ type, block_id = '', optional }) => {
    const held = Object.values(values[block_id] ?? {})[0];
    return type === 'input' && optional !== true && held !== undefined && isEmpty(held);
  });
  return Object.fromEntries(
    missing.map(({ block_id = '' }) => [block_id, 'Please complete this required field.']),
  );
}

function isEmpty({ type: _type, ...fields }: Fields): boolean {
  return Object.values(fields).every(
    (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  );
}
