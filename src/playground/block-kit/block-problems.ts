import {
  all,
  anything,
  byType,
  flag,
  integer,
  isRecord,
  list,
  needsOneOf,
  object,
  oneOf,
  string,
} from './check.ts';
import type { Check, Problem } from './check.ts';
import {
  actionsElement,
  button,
  contextActionsElement,
  contextElement,
  eitherText,
  image,
  inputElement,
  mrkdwnText,
  plainText,
  sectionAccessory,
} from './elements.ts';
import { LIMITS } from './limits.ts';

/** Where blocks are to be shown; some kinds of block are for messages alone. */
export type Surface = 'message' | 'view';

function block(
  type: string,
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
): [string, Check] {
  return [type, object({ type: oneOf(type), ...required }, { block_id: string(LIMITS.id), ...optional })];
}

const richText = object(
  { type: oneOf('rich_text'), elements: list(byType(richTextElements()), 1000, 0) },
  { block_id: string(LIMITS.id) },
);

function richTextElements(): Record<string, Check> {
  const names = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
  return Object.fromEntries(names.map((name) => [name, anything]));
}

const cell = byType({
  rich_text: anything,
  raw_text: object({ type: oneOf('raw_text'), text: string(LIMITS.sectionText) }),
  raw_number: object({ type: oneOf('raw_number'), value: anything, text: string(LIMITS.id) }),
});
const rows = list(list(cell, LIMITS.tableColumns), LIMITS.tableRows);

const card = all(
  object(
    { type: oneOf('card') },
    {
      block_id: string(LIMITS.id),
      hero_image: image,
      icon: image,
      title: mrkdwnText(LIMITS.cardTitle),
      subtitle: mrkdwnText(LIMITS.cardTitle),
      body: mrkdwnText(LIMITS.cardBody),
      actions: list(button, LIMITS.actionsElements),
    },
  ),
  needsOneOf('hero_image', 'title', 'actions', 'body'),
);

const [, taskCard] = block(
  'task_card',
  {
    task_id: string(LIMITS.id),
    title: string(LIMITS.taskTitle),
    status: oneOf('pending', 'in_progress', 'complete', 'error'),
  },
  { details: richText, output: richText, sources: list(anything, LIMITS.taskSources) },
);

const anywhere: Record<string, Check> = Object.fromEntries([
  block('actions', { elements: list(actionsElement, LIMITS.actionsElements) }),
  block(
    'alert',
    { text: eitherText(LIMITS.sectionText) },
    {
      level: oneOf('default', 'info', 'warning', 'error', 'success'),
    },
  ),
  block('carousel', { elements: list(card, LIMITS.carouselCards) }),
  block('context', { elements: list(contextElement, LIMITS.contextElements) }),
  block('divider', {}),
  block('file', { source: oneOf('remote'), external_id: string(LIMITS.id) }),
  block('header', { text: plainText(LIMITS.header) }, { level: integer(1, 4) }),
  withImage(
    block(
      'image',
      { alt_text: string(LIMITS.imageText) },
      {
        image_url: string(LIMITS.url),
        slack_file: anything,
        title: plainText(LIMITS.imageText),
      },
    ),
  ),
  block(
    'input',
    { label: plainText(LIMITS.inputText), element: inputElement },
    {
      hint: plainText(LIMITS.inputText),
      optional: flag,
      dispatch_action: flag,
    },
  ),
  withText(
    block(
      'section',
      {},
      {
        text: eitherText(LIMITS.sectionText),
        fields: list(eitherText(LIMITS.sectionField), LIMITS.sectionFields),
        accessory: sectionAccessory,
        expand: flag,
      },
    ),
  ),
  block(
    'video',
    {
      video_url: string(LIMITS.url),
      thumbnail_url: string(LIMITS.url),
      alt_text: string(LIMITS.imageText),
      title: plainText(LIMITS.videoTitle),
    },
    {
      title_url: string(LIMITS.url),
      author_name: string(50),
      provider_name: string(LIMITS.id),
      provider_icon_url: string(LIMITS.url),
      description: plainText(LIMITS.videoTitle),
    },
  ),
]);

function withImage([type, check]: [string, Check]): [string, Check] {
  return [type, all(check, needsOneOf('image_url', 'slack_file'))];
}

function withText([type, check]: [string, Check]): [string, Check] {
  return [type, all(check, needsOneOf('text', 'fields'))];
}

const container = block(
  'container',
  {
    child_blocks: list(byType({ ...anywhere, rich_text: richText }), LIMITS.containerBlocks),
  },
  {
    title: plainText(LIMITS.containerTitle),
    rich_text_title: richText,
    subtitle: eitherText(LIMITS.containerTitle),
    width: oneOf('narrow', 'standard', 'wide', 'full'),
    icon: image,
    is_collapsible: flag,
    default_collapsed: flag,
    has_header_divider: flag,
  },
);

const inViews = { ...anywhere, card, rich_text: richText, ...Object.fromEntries([container]) };
const inMessages = {
  ...inViews,
  task_card: taskCard,
  ...Object.fromEntries([
    block('context_actions', { elements: list(contextActionsElement, LIMITS.contextActionsElements) }),
    block('markdown', { text: string(LIMITS.markdown) }),
    block('plan', { title: string(LIMITS.taskTitle) }, { tasks: list(taskCard, 100, 0) }),
    block('table', { rows }, { column_settings: list(anything, LIMITS.tableColumns) }),
    block(
      'data_table',
      { rows, caption: string(LIMITS.imageText) },
      {
        page_size: integer(1, 100),
        row_header_column_index: integer(0, LIMITS.tableColumns - 1),
      },
    ),
  ]),
};

const surfaces = {
  message: list(byType(inMessages), LIMITS.blocksPerMessage, 0),
  view: list(byType(inViews), LIMITS.blocksPerView, 0),
};

/** Everything Slack would refuse about these blocks, each with a JSON pointer that starts with `pointer`. */
export function blockProblems(blocks: unknown, surface: Surface, pointer = '/blocks'): Problem[] {
  const problems = surfaces[surface](blocks, pointer);
  if (!Array.isArray(blocks)) return problems;
  const records = blocks.filter(isRecord);
  return [
    ...problems,
    ...repeatedBlockIds(records, pointer),
    ...repeatedActionIds(records, pointer),
    ...totals(records, pointer),
  ];
}

function repeatedBlockIds(blocks: readonly Record<string, unknown>[], pointer: string): Problem[] {
  const ids = blocks.map((entry) => entry['block_id']);
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [{ message: '`block_id` already exists', pointer: `${pointer}/${index}/block_id` }]
      : [],
  );
}

function repeatedActionIds(blocks: readonly Record<string, unknown>[], pointer: string): Problem[] {
  return blocks.flatMap(({ elements }, index) => {
    if (!Array.isArray(elements)) return [];
    const ids = elements.map((entry: unknown) => (isRecord(entry) ? entry['action_id'] : undefined));
    return ids.flatMap((id, place) =>
      id !== undefined && ids.indexOf(id) < place
        ? [
            {
              message: '`action_id` already exists',
              pointer: `${pointer}/${index}/elements/${place}/action_id`,
            },
          ]
        : [],
    );
  });
}

function totals(blocks: readonly Record<string, unknown>[], pointer: string): Problem[] {
  const markdown = blocks
    .filter(({ type }) => type === 'markdown')
    .reduce((sum, { text }) => sum + (typeof text === 'string' ? text.length : 0), 0);
  const tables = blocks.filter(({ type }) => type === 'table').length;
  return [
    ...(markdown > LIMITS.markdown
      ? [{ message: `markdown blocks must be less than ${LIMITS.markdown + 1} characters`, pointer }]
      : []),
    ...(tables > 1 ? [{ message: 'only one table block allowed', pointer }] : []),
  ];
}
