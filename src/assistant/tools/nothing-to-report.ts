import { tool } from '@openai/agents';
import { z } from 'zod';

/** The tool with which a run stays silent, handed only to runs whose schedule allows it. */
export function nothingToReportTool() {
  let called = false;
  return {
    called: () => called,
    tool: tool({
      name: 'nothing_to_report',
      description: 'Stays silent this time, because there is nothing that the person would want to hear.',
      parameters: z.object({}),
      execute: () => {
        called = true;
        return JSON.stringify({ done: 'silent' });
      },
    }),
  };
}
