import type { Tool } from '@openai/agents';

import type { Surface } from '../../domain/conversation.ts';
import { adjustProactivenessTool } from './adjust-proactiveness.ts';
import { completeCommitmentTool } from './complete-commitment.ts';
import { createScheduleTool } from './create-schedule.ts';
import { explainSilenceTool } from './explain-silence.ts';
import { exportProfileTool } from './export-profile.ts';
import { forgetMemoryTool } from './forget-memory.ts';
import { getUserProfileTool } from './get-user-profile.ts';
import { listSchedulesTool } from './list-schedules.ts';
import { manageScheduleTool } from './manage-schedule.ts';
import { recordEngagementTool } from './record-engagement.ts';
import { recordPatternTool } from './record-pattern.ts';
import { saveEntityTool } from './save-entity.ts';
import { saveMemoryTool } from './save-memory.ts';
import { saveRelationTool } from './save-relation.ts';
import { searchEntitiesTool } from './search-entities.ts';
import { searchMemoryTool } from './search-memory.ts';
import type { ReadContext, TalkContext } from './tool-context.ts';

/** What only looks at what Alfred itself keeps: handed to scheduled runs and to whatever happens in the background. */
export function readingTools(context: ReadContext): Tool[] {
  return [
    listSchedulesTool(context),
    searchMemoryTool(context),
    searchEntitiesTool(context),
    getUserProfileTool(context),
  ];
}

/** What a conversation is handed. In a channel others read along: there only what needs no look at the person's own things. */
export function talkTools(context: TalkContext, surface: Surface): Tool[] {
  if (surface !== 'dm') return [createScheduleTool(context)];
  return [
    createScheduleTool(context),
    manageScheduleTool(context),
    saveMemoryTool(context),
    forgetMemoryTool(context),
    completeCommitmentTool(context),
    saveEntityTool(context),
    saveRelationTool(context),
    exportProfileTool(context),
    recordPatternTool(context),
    adjustProactivenessTool(context),
    ...(context.suggestions.length > 0 ? [recordEngagementTool(context)] : []),
    explainSilenceTool(context),
    ...readingTools(context),
  ];
}
