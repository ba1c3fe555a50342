import type { AnyBlock } from '@slack/types';
import { expect, test } from 'vitest';

import { isRecord } from '../../src/playground/block-kit/check.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { clientOf } from './world.ts';

const dm = 'D0ROBIN0001';
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (fields: object = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const feedback = (fields: object = {}) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'judge',
      positive_button: { text: plain('Good'), value: 'good' },
      negative_button: { text: plain('Bad'), value: 'bad' },
      ...fields,
    },
  ],
});
const modal = (fields: object = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...fields });
const option = (index: number) => ({ text: plain(`Option ${index}`), value: String(index) });
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

test.for<[what: string, block: object, message: string]>([
  [
    'section text',
    { type: 'section', text: plain('x'.repeat(3_001)) },
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'empty text',
    { type: 'section', text: plain('') },
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'section without text',
    { type: 'section' },
    'missing required field: text or fields [json-pointer:/blocks/0]',
  ],
  [
    'eleven fields',
    { type: 'section', fields: many(11, () => plain('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'header',
    { type: 'header', text: plain('x'.repeat(151)) },
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'mrkdwn header',
    { type: 'header', text: { type: 'mrkdwn', text: 'x' } },
    'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'button text',
    actions(button({ text: plain('x'.repeat(76)) })),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'button value',
    actions(button({ value: 'x'.repeat(2_001) })),
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'button style',
    actions(button({ style: 'loud' })),
    'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'no button text',
    actions({ type: 'button', action_id: 'go' }),
    'missing required field: text [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a wrong field',
    actions(button({ label: 'x' })),
    'invalid additional property: label [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'action_id',
    actions(button({ action_id: 'x'.repeat(256) })),
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'the same action twice',
    actions(button(), button()),
    '`action_id` already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    '26 elements',
    actions(...many(26, (index) => button({ action_id: `${index}` }))),
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'six overflow options',
    {
      type: 'section',
      text: plain('x'),
      accessory: { type: 'overflow', action_id: 'o', options: many(6, option) },
    },
    'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
  ],
  [
    '101 select options',
    actions({ type: 'static_select', action_id: 's', options: many(101, option) }),
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'confirm text',
    actions(button({ confirm: { text: plain('x'.repeat(301)) } })),
    'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
  ],
  [
    'context',
    { type: 'context', elements: many(11, () => plain('x')) },
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  ['an unknown block', { type: 'hologram' }, 'unsupported type: hologram [json-pointer:/blocks/0/type]'],
  [
    'an unknown element',
    actions({ type: 'lever', action_id: 'l' }),
    'unsupported type: lever [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a text input among actions',
    actions({ type: 'plain_text_input', action_id: 'p' }),
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'feedback without a second button',
    feedback({ negative_button: undefined }),
    'missing required field: negative_button [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'what feedback is heard as',
    feedback({
      positive_button: { text: plain('Good'), value: 'good', accessibility_label: 'x'.repeat(76) },
    }),
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/positive_button/accessibility_label]',
  ],
])('blocks are checked: %s', async ([, block, message]) => {
  await using playground = await startPlayground({ port: 0, page: false });
  const call = clientOf(playground).apiCall('chat.postMessage', { channel: dm, text: 'x', blocks: [block] });
  await expect(call).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      errors: [message],
      response_metadata: { messages: [`[ERROR] ${message}`] },
    },
  });
});

test('block ids are unique in a message, and markdown blocks share one limit', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const problems = async (blocks: AnyBlock[]): Promise<unknown> => {
    const call = clientOf(playground).apiCall('blocks.validate', { blocks });
    return call.then(
      () => [],
      (error: unknown) => isRecord(error) && isRecord(error['data']) && error['data']['errors'],
    );
  };
  expect(
    await problems([
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ]),
  ).toEqual([{ message: '`block_id` already exists', pointer: '/blocks/1/block_id' }]);
  const markdown = { type: 'markdown', text: 'x'.repeat(6_001) };
  expect(await problems([markdown, markdown])).toMatchObject([{ message: expect.stringContaining('12001') }]);
  expect(await problems([{ type: 'divider' }, { type: 'divider' }, feedback()])).toEqual([]);
});

test('a modal with an input needs a submit button; views take no message-only blocks', async () => {
  await using playground = await startPlayground({ port: 0, page: false });
  const input = {
    type: 'input',
    label: plain('Name'),
    element: { type: 'plain_text_input', action_id: 'a' },
  };
  const errors = async (view: object): Promise<unknown> =>
    clientOf(playground)
      .apiCall('blocks.validate', { view })
      .then(
        () => [],
        (error: unknown) => isRecord(error) && isRecord(error['data']) && error['data']['errors'],
      );
  expect(await errors(modal({ blocks: [input] }))).toMatchObject([
    { message: 'missing required field: submit' },
  ]);
  expect(await errors(modal({ blocks: [input], submit: plain('Save') }))).toEqual([]);
  expect(await errors({ type: 'home', blocks: [{ type: 'markdown', text: 'x' }] })).toMatchObject([
    { message: 'unsupported type: markdown' },
  ]);
});
