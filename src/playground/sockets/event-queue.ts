import type { PendingEvent, State } from '../state/state.ts';
import type { Workspace } from '../workspace.ts';

type Parts = Pick<Workspace, 'store' | 'line' | 'log'>;

/** Delivers what is queued: at once, again when not acknowledged, and what is left over when the app can be reached again. */
export class EventQueue implements Disposable {
  readonly #parts: Parts;
  readonly #delays: readonly number[];
  readonly #timers = new Set<NodeJS.Timeout>();
  /** Events that found no open socket, with the number of the attempt that comes next. */
  readonly #stranded = new Map<string, number>();
  readonly #unsubscribe: readonly (() => void)[];
  #closed = false;

  constructor(parts: Parts, retryDelaysMs: readonly number[]) {
    this.#parts = parts;
    this.#delays = retryDelaysMs;
    // What an earlier process left behind may have been delivered before: that is a retry.
    for (const id of Object.keys(parts.store.state.pending_events)) this.#stranded.set(id, 1);
    this.#unsubscribe = [
      parts.store.onCommit((changes) => {
        for (const change of changes) if (change.type === 'event_queued') void this.#deliver(change.event, 0);
      }),
      parts.line.onChange(() => this.#retryStranded()),
    ];
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #retryStranded(): void {
    const { line, store } = this.#parts;
    if (line.count === 0) return;
    const { pending_events } = store.state;
    const stranded = [...this.#stranded];
    this.#stranded.clear();
    for (const [id, attempt] of stranded) {
      const event = pending_events[id];
      if (event) void this.#deliver(event, attempt);
    }
  }

  async #deliver(event: PendingEvent, attempt: number): Promise<void> {
    const { store, line, log } = this.#parts;
    const { event_id } = event;
    const delivery = await line.deliver({
      type: 'events_api',
      payload: eventBody(store.state, event),
      accepts_response_payload: false,
      retry_attempt: attempt,
      retry_reason: attempt > 0 ? 'timeout' : '',
    });
    if (this.#closed) return;
    if (delivery.acked) {
      store.commit({ type: 'event_settled', event_id });
    } else if (delivery.reason === 'no_socket') {
      this.#stranded.set(event_id, Math.max(1, attempt));
    } else if (attempt < this.#delays.length) {
      this.#later(this.#delays[attempt] ?? 0, () => void this.#deliver(event, attempt + 1));
    } else {
      log('event never acknowledged, given up', { event_id, type: event.event.type });
      store.commit({ type: 'event_settled', event_id });
    }
  }

  #later(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs).unref();
    this.#timers.add(timer);
  }
}

/** The body the Events API wraps an event in. */
function eventBody({ installation }: Readonly<State>, { event, event_id, event_time }: PendingEvent): object {
  const { team, app_id, bot_user_id } = installation;
  const enterprise_id = team.enterprise?.id ?? null;
  return {
    token: 'playground-verification-token',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: enterprise_id,
    api_app_id: app_id,
    event,
    type: 'event_callback',
    event_id,
    event_time,
    authorizations: [
      {
        enterprise_id,
        team_id: team.id,
        user_id: bot_user_id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${event_id}`,
  };
}
