import { all, anything, byType, flag, integer, list, needsOneOf, object, oneOf, string } from './check.ts';
import type { Check } from './check.ts';
import { LIMITS } from './limits.ts';

const word = (text: string): Check => oneOf(text);
const id = string(LIMITS.id);

/** A check for a `plain_text` object. */
export function plainText(max: number): Check {
  return object({ type: word('plain_text'), text: string(max) }, { emoji: flag });
}

const mrkdwn = (max: number): Check =>
  object({ type: word('mrkdwn'), text: string(max) }, { verbatim: flag });

/** A check for a `mrkdwn` object. */
export const mrkdwnText = mrkdwn;

/** A check for a text object of either kind. */
export function eitherText(max: number): Check {
  return byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });
}

const confirm = object(
  { text: eitherText(LIMITS.confirmText) },
  {
    title: plainText(LIMITS.confirmTitle),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
    style: oneOf('primary', 'danger'),
  },
);

function option(text: Check): Check {
  return object(
    { text, value: string(LIMITS.optionValue) },
    { description: eitherText(LIMITS.optionDescription), url: string(LIMITS.url) },
  );
}
const plainOption = option(plainText(LIMITS.optionText));
const richOption = option(eitherText(LIMITS.optionText));
const optionGroup = object({
  label: plainText(LIMITS.optionText),
  options: list(plainOption, LIMITS.selectOptions),
});

const slackFile = all(object({}, { id, url: string(LIMITS.url) }), needsOneOf('id', 'url'));
const imageFields = { image_url: string(LIMITS.url), slack_file: slackFile };

/** The fields of an image in a block or as an element. */
export const image = all(
  object({ type: word('image'), alt_text: string(LIMITS.imageText) }, imageFields),
  needsOneOf('image_url', 'slack_file'),
);

const shared = { action_id: id, confirm, focus_on_load: flag };
const labelled = { ...shared, placeholder: plainText(LIMITS.placeholder) };
const dispatch = object(
  {},
  {
    trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2),
  },
);

/** An element of one type with its own required and optional fields beside those most elements share. */
function element(
  type: string,
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
): [string, Check] {
  return [type, object({ type: word(type), ...required }, { ...labelled, ...optional })];
}

const staticOptions = {
  options: list(plainOption, LIMITS.selectOptions),
  option_groups: list(optionGroup, LIMITS.optionGroups),
};
const conversationFilter = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: flag,
    exclude_bot_users: flag,
  },
);
const conversations = {
  default_to_current_conversation: flag,
  response_url_enabled: flag,
  filter: conversationFilter,
};
const several = { max_selected_items: integer(1, LIMITS.selectOptions) };
const ids = list(id, LIMITS.selectOptions);

function withOptions([type, check]: [string, Check]): [string, Check] {
  return [type, all(check, needsOneOf('options', 'option_groups'))];
}

const selects = Object.fromEntries([
  withOptions(element('static_select', {}, { ...staticOptions, initial_option: plainOption })),
  element('external_select', {}, { initial_option: plainOption, min_query_length: integer(0, 1000) }),
  element('users_select', {}, { initial_user: id }),
  element('conversations_select', {}, { initial_conversation: id, ...conversations }),
  element('channels_select', {}, { initial_channel: id, response_url_enabled: flag }),
  withOptions(
    element(
      'multi_static_select',
      {},
      {
        ...staticOptions,
        ...several,
        initial_options: list(plainOption, LIMITS.selectOptions),
      },
    ),
  ),
  element(
    'multi_external_select',
    {},
    {
      ...several,
      initial_options: list(plainOption, LIMITS.selectOptions),
      min_query_length: integer(0, 1000),
    },
  ),
  element('multi_users_select', {}, { ...several, initial_users: ids }),
  element('multi_conversations_select', {}, { ...several, initial_conversations: ids, ...conversations }),
  element('multi_channels_select', {}, { ...several, initial_channels: ids }),
]);

const pickers = Object.fromEntries([
  element(
    'checkboxes',
    { options: list(richOption, LIMITS.choices) },
    { initial_options: list(richOption, LIMITS.choices) },
  ),
  element('radio_buttons', { options: list(richOption, LIMITS.choices) }, { initial_option: richOption }),
  element('datepicker', {}, { initial_date: string(10, { form: /^\d{4}-\d{2}-\d{2}$/ }) }),
  element(
    'timepicker',
    {},
    { initial_time: string(5, { form: /^\d{2}:\d{2}$/ }), timezone: string(LIMITS.id) },
  ),
]);
const datetimepicker = Object.fromEntries([
  element('datetimepicker', {}, { initial_date_time: integer(1_000_000_000, 9_999_999_999) }),
]);
const richTextInput = Object.fromEntries([
  element('rich_text_input', {}, { initial_value: anything, dispatch_action_config: dispatch }),
]);

const styled = { style: oneOf('primary', 'danger'), accessibility_label: string(LIMITS.accessibilityLabel) };

/** A check for a button, also where only buttons may stand. */
export const button = object(
  { type: word('button'), text: plainText(LIMITS.buttonText) },
  { action_id: id, confirm, value: string(LIMITS.buttonValue), url: string(LIMITS.url), ...styled },
);
const workflowButton = object(
  { type: word('workflow_button'), text: plainText(LIMITS.buttonText), workflow: anything },
  { action_id: id, confirm, ...styled },
);
const overflow = object(
  { type: word('overflow'), options: list(plainOption, LIMITS.overflowOptions) },
  { action_id: id, confirm },
);

const common = { button, workflow_button: workflowButton, overflow, ...selects, ...pickers };

/** What may stand in an actions block. */
export const actionsElement = byType({ ...common, ...datetimepicker, ...richTextInput });

/** What may stand beside the text of a section. */
export const sectionAccessory = byType({ ...common, image });

/** What may stand in a context block. */
export const contextElement = byType({
  image,
  plain_text: plainText(LIMITS.sectionField),
  mrkdwn: mrkdwn(LIMITS.sectionField),
});

const feedback = object(
  { text: plainText(LIMITS.buttonText), value: string(LIMITS.buttonValue) },
  { accessibility_label: string(LIMITS.accessibilityLabel) },
);

/** What may stand in a context_actions block. */
export const contextActionsElement = byType({
  feedback_buttons: object(
    { type: word('feedback_buttons'), positive_button: feedback, negative_button: feedback },
    { action_id: id },
  ),
  icon_button: object(
    { type: word('icon_button'), icon: oneOf('trash'), text: plainText(LIMITS.buttonText) },
    {
      action_id: id,
      confirm,
      value: string(LIMITS.buttonValue),
      accessibility_label: string(LIMITS.accessibilityLabel),
      visible_to_user_ids: ids,
    },
  ),
});

const typed = { initial_value: string(LIMITS.inputValue), dispatch_action_config: dispatch };

/** What may stand in an input block. */
export const inputElement = byType({
  ...selects,
  ...pickers,
  ...datetimepicker,
  ...richTextInput,
  ...Object.fromEntries([
    element(
      'plain_text_input',
      {},
      {
        ...typed,
        multiline: flag,
        min_length: integer(0, LIMITS.inputValue),
        max_length: integer(1, LIMITS.inputValue),
      },
    ),
    element('email_text_input', {}, typed),
    element('url_text_input', {}, typed),
    element(
      'number_input',
      { is_decimal_allowed: flag },
      {
        ...typed,
        min_value: string(LIMITS.id),
        max_value: string(LIMITS.id),
      },
    ),
    element('file_input', {}, { filetypes: list(id, 100), max_files: integer(1, LIMITS.filesPerInput) }),
  ]),
});
