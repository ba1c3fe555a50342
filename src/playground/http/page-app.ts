import { Hono } from 'hono';
import type { Context } from 'hono';

import { createActor } from '../actor/actor.ts';
import type { AppManifest } from '../manifest.ts';
import { repliesTo, threadRoot } from '../messages/threads.ts';
import { actSchema } from '../page-protocol.ts';
import type { ActResult, AppFacts, Push } from '../page-protocol.ts';
import type { Workspace } from '../workspace.ts';
import type { Bundle } from './bundle-page.ts';
import { doAct } from './do-act.ts';
import { limitBody } from './limit-body.ts';
import { visibleChange, visibleState } from './visible.ts';

type Told = Push extends infer One ? (One extends Push ? Omit<One, 'now' | 'tools'> : never) : never;

const ACT_BYTES = 1024 * 1024;
const HEARTBEAT_MS = 15_000;

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
    "img-src 'self' data: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Playground</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23611f69'/%3E%3Cpath d='M5 12V4h3.5a2.5 2.5 0 0 1 0 5H5' fill='none' stroke='white' stroke-width='1.6'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<div id="root"><p class="loading">Opening the playground…</p></div>
<noscript>The playground needs JavaScript.</noscript>
<script type="module" src="/app.js"></script>
</body>
</html>
`;

/** The page, what it is told, and what it may ask for. */
export function pageApp(workspace: Workspace, bundle: () => Promise<Bundle>): Hono {
  const app = new Hono();
  app.get('/', (context) => context.html(HTML, 200, HEADERS));
  app.get('/app.js', async (context) => asset(context, 'text/javascript', (await bundle()).script));
  app.get('/style.css', async (context) => asset(context, 'text/css', (await bundle()).style));

  app.get('/playground/stream', (context) => {
    const first = Object.keys(workspace.store.state.people).find((id) => isPerson(workspace, id));
    const me = context.req.query('as') ?? first ?? '';
    if (!isPerson(workspace, me)) return context.text('no such person', 404);
    return new Response(stream(workspace, me), {
      headers: { ...HEADERS, 'content-type': 'text/event-stream' },
    });
  });

  app.post('/playground/act', limitBody(ACT_BYTES), async (context) => {
    const refuse = (error: string): Response => context.json<ActResult>({ ok: false, error }, 422);
    const me = context.req.query('as') ?? '';
    if (!isPerson(workspace, me)) return refuse('there is no such person');
    const act = actSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!act.success) return refuse('this is nothing the page could ask for');
    try {
      const doing = () => doAct(createActor(workspace, me), act.data);
      return context.json<ActResult>({ ok: true, acked: await workspace.tools.standing(doing) });
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error));
    }
  });

  // Where Slack's own links to messages lead.
  app.get('/archives/:channel/:message', (context) => {
    const { channel, message } = context.req.param();
    const { state } = workspace.store;
    const me = state.channels[channel]?.members.find((id) => isPerson(workspace, id));
    const root = threadRoot(state, channel, message.replace(/^p(\d+)(\d{6})$/, '$1.$2'));
    if (me === undefined || root === undefined) return context.text('no such message', 404, HEADERS);
    const inThread = repliesTo(state, channel, root).length > 0;
    return context.redirect(`/#${[me, channel, 'messages', inThread ? root : ''].join('/')}`);
  });

  app.get('/playground/files/:id', (context) => {
    const { state } = workspace.store;
    const file = state.files[context.req.param('id')];
    const me = context.req.query('as') ?? '';
    const shared = Object.values(state.channels)
      .filter(({ members }) => members.includes(me))
      .flatMap(({ id }) => Object.values(state.messages[id] ?? {}))
      .some(({ files, deleted }) => !deleted && files?.some(({ id }) => id === file?.id));
    if (!file || !shared) return context.text('no such file', 404);
    const name = encodeURIComponent(file.name.toWellFormed());
    return new Response(Buffer.from(state.contents[file.id] ?? '', 'base64'), {
      headers: {
        ...HEADERS,
        'content-type': file.mimetype,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      },
    });
  });
  return app;
}

function asset(context: Context, type: string, body: string): Response {
  return context.body(body, 200, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
}

/** Whether somebody is a person of the workspace, and not the app. */
export function isPerson({ store }: Workspace, id: string): boolean {
  const { people, installation } = store.state;
  return people[id] !== undefined && id !== installation.bot_user_id;
}

/** Server-sent events for one person: a snapshot, then every change as they may see it. */
function stream({ store, manifest, now, tools }: Workspace, me: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = (): void => {};
  return new ReadableStream({
    start: (controller) => {
      const push = (event: Told): void => {
        const whole: Push = { now: now().getTime(), tools: tools.state(), ...event };
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(whole)}\n\n`));
      };
      push({ kind: 'snapshot', me, state: visibleState(store.state, me), app: appFacts(manifest) });
      const unsubscribe = store.onCommit((all) => {
        const changes = all.flatMap((change) => visibleChange(store.state, me, change) ?? []);
        if (changes.length > 0) push({ kind: 'changes', changes });
      });
      const nothingNew = (): void => push({ kind: 'changes', changes: [] });
      const untold = tools.onChange(nothingNew);
      const heartbeat = setInterval(nothingNew, HEARTBEAT_MS).unref();
      stop = () => {
        unsubscribe();
        untold();
        clearInterval(heartbeat);
      };
    },
    cancel: () => stop(),
  });
}

function appFacts({ display_information, features }: AppManifest): AppFacts {
  const { agent_view, slash_commands, app_home, bot_user } = features;
  const { description, long_description } = display_information;
  return {
    name: bot_user.display_name,
    description,
    ...(long_description !== undefined && { longDescription: long_description }),
    ...(agent_view && { agentDescription: agent_view.agent_description }),
    prompts: agent_view?.suggested_prompts ?? [],
    commands: slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      ...(usage_hint !== undefined && { usage_hint }),
    })),
    hasHome: app_home.home_tab_enabled,
  };
}
