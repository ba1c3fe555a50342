import { newId } from '../../src/db/ids.ts';

export type Columns = Readonly<Record<string, unknown>>;

/** What a table refuses and the nearest thing it takes, each as a copy of a good row with other columns. */
interface Rule {
  readonly table: string;
  readonly refuses: readonly Columns[];
  readonly takes: readonly Columns[];
}

const at = '2026-03-02T09:00:00Z';
const later = '2026-03-02T10:00:00Z';
const another = { id: newId };
const once = { kind: 'once', at, expression: null, anchor_at: null };
const rrule = { kind: 'rrule', expression: 'FREQ=DAILY', anchor_at: at };

/** By the name of each rule of the tables. `newId` stands for a new id, 'suggestions' for that of the good suggestion. */
export const RULES: Readonly<Record<string, Rule>> = {
  workspaces_team_id_key: { table: 'workspaces', refuses: [another], takes: [{ ...another, team_id: 'T1' }] },
  workspaces_off_check: {
    table: 'workspaces',
    refuses: [
      { ...another, team_id: 'T2', off_reason: 'removed' },
      { ...another, team_id: 'T2', off_at: at },
    ],
    takes: [{ ...another, team_id: 'T2', off_reason: 'removed', off_at: at }],
  },
  people_workspace_id_slack_user_id_key: {
    table: 'people',
    refuses: [another],
    takes: [{ ...another, slack_user_id: 'U0other' }],
  },
  threads_person_id_channel_root_ts_key: {
    table: 'threads',
    refuses: [another],
    takes: [
      { ...another, root_ts: '2.2' },
      { ...another, channel: 'C2' },
    ],
  },
  messages_person_id_channel_slack_ts_key: {
    table: 'messages',
    refuses: [another],
    takes: [
      { ...another, slack_ts: '2.2' },
      { ...another, channel: 'C2' },
    ],
  },
  turns_one_running_key: {
    table: 'turns',
    refuses: [another, { ...another, job_id: newId }],
    takes: [
      { ...another, state: 'done' },
      { ...another, state: 'stopped' },
    ],
  },
  tool_calls_pkey: {
    table: 'tool_calls',
    refuses: [{}, { input_hash: 'worded otherwise' }],
    takes: [{ nth: 2 }, { tool: 'manage_schedule' }, { cause: newId }],
  },
  schedules_name_check: {
    table: 'schedules',
    refuses: [
      { ...another, name: '' },
      { ...another, name: 'x'.repeat(201) },
    ],
    takes: [
      { ...another, name: 'é' },
      { ...another, name: 'é'.repeat(200) },
    ],
  },
  schedules_kind_check: {
    table: 'schedules',
    refuses: [
      { ...another, expression: null },
      { ...another, at },
      { ...another, ...once, at: null },
      { ...another, ...once, expression: '0 9 * * *' },
      { ...another, ...rrule, expression: null },
      { ...another, ...rrule, anchor_at: null },
      { ...another, ...rrule, at },
    ],
    takes: [{ ...another, ...once }, { ...another, ...rrule }, another],
  },
  schedules_next_check: {
    table: 'schedules',
    refuses: ['paused', 'cancelled', 'completed', 'invalid'].map((state) => ({
      ...another,
      state,
      next_run_at: later,
    })),
    takes: [
      { ...another, next_run_at: later },
      { ...another, state: 'paused', next_run_at: null },
    ],
  },
  schedules_runs_left_check: {
    table: 'schedules',
    refuses: [{ ...another, runs_left: -1 }],
    takes: [{ ...another, runs_left: 0 }],
  },
  runs_schedule_id_occurrence_at_key: {
    table: 'runs',
    refuses: [{ ...another, state: 'missed', slot: null, trigger: 'manual' }],
    takes: [{ ...another, state: 'missed', occurrence_at: later }],
  },
  runs_slot_key: {
    table: 'runs',
    refuses: [{ ...another, occurrence_at: later }],
    takes: [
      { ...another, occurrence_at: later, slot: 2 },
      { ...another, occurrence_at: '2026-03-02T11:00:00Z', slot: null },
      { ...another, occurrence_at: '2026-03-02T12:00:00Z', slot: null },
      { ...another, occurrence_at: '2026-03-02T13:00:00Z', state: 'thought' },
    ],
  },
  deliveries_cause_id_part_key: {
    table: 'deliveries',
    refuses: [{ ...another, state: 'pending' }],
    takes: [{ ...another, state: 'pending', part: 1 }],
  },
  deliveries_posting_key: {
    table: 'deliveries',
    refuses: [{ ...another, part: 1 }],
    takes: [
      { ...another, part: 1, state: 'pending' },
      { ...another, part: 2, state: 'streaming' },
      { ...another, part: 3, channel: 'D2' },
    ],
  },
  engagement_events_run_id_action_key: {
    table: 'engagement_events',
    refuses: [{ ...another, kind: 'dismissed', source: 'words' }],
    takes: [{ ...another, action: 'snooze' }],
  },
  engagement_events_suggestion_id_action_key: {
    table: 'engagement_events',
    refuses: [{ ...another, run_id: null, suggestion_id: 'suggestions' }],
    takes: [{ ...another, run_id: null, suggestion_id: 'suggestions', action: 'snooze' }],
  },
  engagement_events_about_check: {
    table: 'engagement_events',
    refuses: [
      { ...another, run_id: null },
      { ...another, suggestion_id: 'suggestions', action: 'snooze' },
    ],
    takes: [{ ...another, run_id: null, suggestion_id: 'suggestions', action: 'snooze' }],
  },
  episodes_conversation_id_key: { table: 'episodes', refuses: [another], takes: [] },
  patterns_confidence_check: {
    table: 'patterns',
    refuses: [
      { ...another, confidence: -0.1 },
      { ...another, confidence: 1.1 },
    ],
    takes: [{ ...another, confidence: 1 }],
  },
  pattern_evidence_pattern_id_conversation_id_key: {
    table: 'pattern_evidence',
    refuses: [another],
    takes: [{ ...another, conversation_id: newId }],
  },
  opportunities_person_id_type_key_key: {
    table: 'opportunities',
    refuses: [another],
    takes: [
      { ...another, key: 'pattern:2' },
      { ...another, type: 'topic_digest' },
    ],
  },
  suggestions_open_key: {
    table: 'suggestions',
    refuses: [another],
    takes: [
      { ...another, state: 'accepted' },
      { ...another, state: 'ignored' },
    ],
  },
  weekly_scores_once_key: {
    table: 'weekly_scores',
    refuses: [another],
    takes: [
      { ...another, week: '2026-03-09' },
      { ...another, person_id: null },
    ],
  },
  withheld_pkey: {
    table: 'withheld',
    refuses: [{}, { count: 2 }],
    takes: [{ reason: 'unsure' }, { day: '2026-03-09' }],
  },
  memories_content_check: {
    table: 'memories',
    refuses: [
      { ...another, content: '' },
      { ...another, content: 'x'.repeat(1_001) },
    ],
    takes: [{ ...another, content: 'x'.repeat(1_000) }],
  },
  memories_importance_check: {
    table: 'memories',
    refuses: [{ ...another, importance: 1.1 }],
    takes: [{ ...another, importance: 1 }],
  },
  memories_dates_check: {
    table: 'memories',
    refuses: [
      { ...another, due_at: at },
      { ...another, kind: 'fact', happens_at: at },
      { ...another, kind: 'commitment', happens_at: at },
    ],
    takes: [
      { ...another, happens_at: at },
      { ...another, kind: 'commitment', due_at: at, done_at: later },
    ],
  },
  entities_person_id_kind_key_key: {
    table: 'entities',
    refuses: [another],
    takes: [
      { ...another, key: 'ben' },
      { ...another, kind: 'project' },
    ],
  },
  relations_once_key: {
    table: 'relations',
    refuses: [another],
    takes: [{ ...another, label: 'colleague' }],
  },
  relations_ends_check: {
    table: 'relations',
    refuses: [{ ...another, from_id: null }],
    takes: [{ ...another, label: 'friend' }],
  },
  api_tokens_hash_key: {
    table: 'api_tokens',
    refuses: [{ ...another, name: 'phone' }],
    takes: [{ ...another, name: 'phone', hash: newId }],
  },
  api_tokens_person_id_name_key: {
    table: 'api_tokens',
    refuses: [{ ...another, hash: newId }],
    takes: [{ ...another, hash: newId, name: 'Laptop' }],
  },
  proactiveness_settings_level_check: {
    table: 'proactiveness_settings',
    refuses: [{ level: -0.1 }, { level: 1.1 }],
    takes: [],
  },
  proactiveness_settings_hours_check: {
    table: 'proactiveness_settings',
    refuses: [{ quiet_from: 1_440 }, { work_until: 1_441 }, { work_from: -1 }],
    takes: [],
  },
};
