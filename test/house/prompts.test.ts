import { countTokens } from 'gpt-tokenizer';
import { expect, test } from 'vitest';

import { INSTRUCTIONS, STAGE_INSTRUCTIONS } from '../../src/assistant/instructions.ts';

// What the model is always told comes first and is the same in every call, so that providers can keep it ready; it
// is paid for again and again all the same.
test.each([
  [INSTRUCTIONS.conversation, 1_500],
  [INSTRUCTIONS.run, 350],
  [INSTRUCTIONS.summary, 200],
  [STAGE_INSTRUCTIONS.new, 200],
  [STAGE_INSTRUCTIONS.asked, 200],
  [STAGE_INSTRUCTIONS.absent, 200],
])('the fixed part of a prompt stays within its tokens', (text, most) => {
  expect(countTokens(text)).toBeLessThanOrEqual(most);
  expect(text).not.toMatch(/\{\{|undefined|\$\{/);
});
