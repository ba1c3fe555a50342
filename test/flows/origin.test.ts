import { expect, test } from 'vitest';

import { originOf, originsOf } from '../../src/slack/origin.ts';

const wide = { team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: true };

test.each([
  ['an event', { team_id: 'T1', authorizations: [{ team_id: 'T1', enterprise_id: null }] }, 'T1'],
  ['an event in a shared channel', { team_id: 'T9', authorizations: [{ team_id: 'T1' }] }, 'T1'],
  ['an event of an organisation', { team_id: 'T1', authorizations: [wide] }, 'E1'],
  ['an event without authorizations', { team_id: 'T1', enterprise_id: 'E1' }, 'T1'],
  ['a command', { command: '/alfred', team_id: 'T1', is_enterprise_install: 'false' }, 'T1'],
  ['a command in an organisation', { ...wide, is_enterprise_install: 'true' }, 'E1'],
  ['a press', { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T9' }, enterprise: null }, 'T1'],
  ['a press where the team is missing', { team: null, user: { id: 'U1', team_id: 'T1' } }, 'T1'],
  ['a press in an organisation', { team: null, enterprise: { id: 'E1' }, is_enterprise_install: true }, 'E1'],
  ['a form', { team: { id: 'T9' }, view: { app_installed_team_id: 'T1' } }, 'T1'],
  ['nothing', {}, null],
  ['nonsense', { team_id: 7, authorizations: 'x', team: [], view: 3, enterprise: '', user: null }, null],
])('%s says by which installation it came', (_what, body, from) => {
  expect(originOf(body)).toBe(from);
});

test('word of a removal may be about the workspace or its organisation', () => {
  expect(originsOf({ team_id: 'T1', enterprise_id: 'E1' })).toEqual(['T1', 'E1']);
  expect(originsOf({ team_id: 'T1', authorizations: [wide] })).toEqual(['E1', 'T1']);
  expect(originsOf({})).toEqual([]);
});
