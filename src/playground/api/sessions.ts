import { z } from 'zod';

import { LIMITS } from '../block-kit/limits.ts';
import { sessionChange } from '../messages/session-change.ts';
import { currentStatus, SESSION_STATUSES, sessionOf } from '../messages/session-status.ts';
import { threadRoot } from '../messages/threads.ts';
import type { Workspace } from '../workspace.ts';
import { refuse } from './answer.ts';
import { json, method, text } from './method.ts';

const LEGACY_LAPSES = 2 * 60;
const title = z.string().min(1).max(LIMITS.sessionTitle);
const place = { channel_id: text, thread_ts: z.string().optional() };

/** The root of the thread a session call is about, or Slack's name for why there is none. */
function findThread(
  { store, manifest }: Workspace,
  args: { channel_id: string; thread_ts?: string | undefined },
): { root: string } | { error: string } {
  if (!manifest.features.agent_view) return { error: 'feature_disabled' };
  if (!store.state.channels[args.channel_id]) return { error: 'channel_not_found' };
  if (args.thread_ts === undefined) return { error: 'thread_ts_required' };
  const root = threadRoot(store.state, args.channel_id, args.thread_ts);
  return root === undefined ? { error: 'thread_not_found' } : { root };
}

/** Agent sessions, and the older calls for status, title and prompts that are carried over to them. */
export const sessionMethods = {
  'agents.sessions.setStatus': method({
    scope: 'chat:write',
    args: z.object({
      ...place,
      status: z.string(),
      title: title.optional(),
      initiator_user_id: z.string().optional(),
    }),
    run: (workspace, args) => {
      const thread = findThread(workspace, args);
      if ('error' in thread) return refuse(thread.error);
      const status = SESSION_STATUSES.find((known) => known === args.status);
      if (!status) return refuse('invalid_status');
      const { store, manifest, now } = workspace;
      const { initiator_user_id: initiator } = args;
      if (initiator !== undefined && !store.state.people[initiator]) return refuse('user_not_found');
      const isNew = !sessionOf(store.state, args.channel_id, thread.root);
      const named = isNew && args.title !== undefined ? { title: args.title } : {};
      store.commit(sessionChange(workspace, args.channel_id, thread.root, { status, ...named }));
      const session = sessionOf(store.state, args.channel_id, thread.root);
      const stoppable = manifest.settings.event_subscriptions.bot_events.includes('agent_session_stopped');
      return {
        ok: true,
        status: session && currentStatus(session, now()),
        agent_status: status,
        ...(session?.title !== undefined && { title: session.title }),
        ...(!stoppable && { warning: 'missing_agent_session_stopped_event_subscription' }),
      };
    },
  }),

  'agents.sessions.rename': method({
    scope: 'chat:write',
    args: z.object({ ...place, title }),
    run: (workspace, args) => {
      const thread = findThread(workspace, args);
      if ('error' in thread) return refuse(thread.error);
      const session = sessionOf(workspace.store.state, args.channel_id, thread.root);
      if (!session) return refuse('session_not_found');
      workspace.store.commit({ type: 'session_set', session: { ...session, title: args.title } });
      return { ok: true, title: args.title };
    },
  }),

  'assistant.threads.setStatus': method({
    scope: 'assistant:write',
    args: z.object({
      ...place,
      status: z.string(),
      loading_messages: json('invalid_arguments')
        .pipe(z.array(z.string()).max(LIMITS.loadingMessages))
        .optional(),
    }),
    run: (workspace, args) => {
      const thread = findThread(workspace, args);
      if ('error' in thread) return refuse(thread.error);
      const said = args.status === '' ? {} : { status_text: args.status, lapses_after: LEGACY_LAPSES };
      const status = args.status === '' ? 'active' : 'processing';
      workspace.store.commit(sessionChange(workspace, args.channel_id, thread.root, { status, ...said }));
      return { ok: true };
    },
  }),

  'assistant.threads.setTitle': method({
    scope: 'assistant:write',
    args: z.object({ ...place, title }),
    run: (workspace, args) => {
      const thread = findThread(workspace, args);
      if ('error' in thread) return refuse(thread.error);
      workspace.store.commit(sessionChange(workspace, args.channel_id, thread.root, { title: args.title }));
      return { ok: true };
    },
  }),

  'assistant.threads.setSuggestedPrompts': method({
    scope: 'assistant:write',
    args: z.object({
      ...place,
      title: z.string().optional(),
      prompts: json('invalid_arguments').pipe(
        z.array(z.object({ title: text, message: text })).max(LIMITS.suggestedPrompts),
      ),
    }),
    run: ({ store, manifest }, { channel_id, thread_ts, title: heading, prompts }) => {
      if (!manifest.features.agent_view) return refuse('not_agent_app');
      if (!store.state.channels[channel_id]) return refuse('channel_not_found');
      const root = thread_ts === undefined ? undefined : threadRoot(store.state, channel_id, thread_ts);
      if (thread_ts !== undefined && root === undefined) return refuse('invalid_thread_ts');
      store.commit({
        type: 'prompts_set',
        key: root === undefined ? channel_id : `${channel_id}:${root}`,
        prompts: { prompts, ...(heading !== undefined && { title: heading }) },
      });
      return { ok: true };
    },
  }),
};
