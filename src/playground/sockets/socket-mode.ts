import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { type WebSocket, WebSocketServer } from 'ws';

import { isRecord } from '../block-kit/check.ts';
import { LIMITS } from '../block-kit/limits.ts';

const PING_EVERY_MS = 10_000;
const TICKET_LIVES_MS = 30_000;
/** How long Slack leaves a socket open after it has asked the app to get a new one. */
const REFRESH_GRACE_MS = 10_000;

/** What goes to the app over a socket, before it has its envelope id. */
export interface Envelope {
  type: 'events_api' | 'interactive' | 'slash_commands';
  payload: object;
  accepts_response_payload: boolean;
  retry_attempt?: number;
  retry_reason?: string;
}

/** How a delivery ended: with the app's answer, or without one. */
export type Delivery =
  | { acked: true; payload: Record<string, unknown> }
  | { acked: false; reason: 'no_socket' | 'timeout' };

interface Connection {
  socket: WebSocket;
  /** True once Slack asked the app to leave this socket; it gets no new payloads. */
  draining: boolean;
  alive: boolean;
  waiting: Map<string, (delivery: Delivery) => void>;
}

/** Slack's side of Socket Mode: tickets, up to ten sockets, and each payload to exactly one of them. */
export class SocketMode implements Disposable {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #tickets = new Map<string, number>();
  readonly #onChange = new Set<() => void>();
  readonly #pings: NodeJS.Timeout;
  readonly #appId: string;
  readonly #ackTimeoutMs: number;
  #refusing = false;
  #copies = 1;
  #turn = 0;
  #held: (() => void)[] | undefined;

  constructor(appId: string, ackTimeoutMs: number) {
    this.#appId = appId;
    this.#ackTimeoutMs = ackTimeoutMs;
    this.#pings = setInterval(() => this.#ping(), PING_EVERY_MS).unref();
  }

  /** True while connections are refused on purpose. */
  get refusing(): boolean {
    return this.#refusing;
  }

  /** How many sockets are open and take payloads. */
  get count(): number {
    return this.#ready().length;
  }

  /** A ticket that lets one socket in, once. */
  issueTicket(): string {
    const ticket = randomBytes(16).toString('hex');
    this.#tickets.set(ticket, Date.now() + TICKET_LIVES_MS);
    return ticket;
  }

  /** Calls back whenever a socket has come or gone, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#onChange.add(listener);
    return () => this.#onChange.delete(listener);
  }

  /** Lets a socket in if its ticket is good; drops the connection if not. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const expires = this.#tickets.get(ticket) ?? 0;
    this.#tickets.delete(ticket);
    if (this.#refusing || expires < Date.now()) {
      stream.destroy();
      return;
    }
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#welcome(socket));
  }

  /** Hands a payload to one open socket and resolves with its acknowledgement, or without after Slack's patience. */
  async deliver(envelope: Envelope): Promise<Delivery> {
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => void held.push(resolve));
    const delivery = this.#send(envelope);
    if (envelope.type === 'events_api')
      for (let copy = 1; copy < this.#copies; copy += 1) void this.#send(envelope);
    return delivery;
  }

  /** Cuts every socket off without a word. */
  drop(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  /** Asks every socket to reconnect, as Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    for (const connection of this.#connections) {
      connection.draining = true;
      this.#say(connection, { type: 'disconnect', reason, debug_info: { host: 'playground' } });
      setTimeout(() => connection.socket.terminate(), REFRESH_GRACE_MS).unref();
    }
  }

  /** From now on (or no longer) refuses new sockets. */
  refuse(refusing: boolean): void {
    this.#refusing = refusing;
  }

  /** Keeps payloads back until it is called with false; they are then delivered in order. */
  hold(holding: boolean): void {
    if (holding) {
      this.#held ??= [];
      return;
    }
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const release of held) release();
  }

  /** Delivers each event this many times from now on; 1 is normal. */
  duplicate(times: number): void {
    this.#copies = times;
  }

  [Symbol.dispose](): void {
    clearInterval(this.#pings);
    this.#onChange.clear();
    this.hold(false);
    this.drop();
    this.#server.close();
  }

  #ready(): Connection[] {
    return [...this.#connections].filter(
      ({ draining, socket }) => !draining && socket.readyState === socket.OPEN,
    );
  }

  #welcome(socket: WebSocket): void {
    const connection: Connection = { socket, draining: false, alive: true, waiting: new Map() };
    socket.on('error', () => socket.terminate());
    socket.on('pong', () => (connection.alive = true));
    socket.on('message', (data) => this.#hear(connection, Buffer.isBuffer(data) ? data.toString() : ''));
    socket.on('close', () => {
      this.#connections.delete(connection);
      for (const settle of connection.waiting.values()) settle({ acked: false, reason: 'timeout' });
      this.#tell();
    });
    if (this.#connections.size >= LIMITS.sockets) {
      this.#say(connection, {
        type: 'disconnect',
        reason: 'too_many_websockets',
        debug_info: { host: 'playground' },
      });
      socket.close();
      return;
    }
    this.#connections.add(connection);
    this.#say(connection, {
      type: 'hello',
      num_connections: this.#connections.size,
      connection_info: { app_id: this.#appId },
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
    });
    this.#tell();
  }

  #hear({ waiting }: Connection, text: string): void {
    const message = parse(text);
    const settle = isRecord(message) ? waiting.get(String(message['envelope_id'])) : undefined;
    if (!isRecord(message) || !settle) return;
    const { payload } = message;
    settle({ acked: true, payload: isRecord(payload) ? payload : {} });
  }

  #send(envelope: Envelope): Promise<Delivery> {
    const ready = this.#ready();
    const connection = ready[(this.#turn += 1) % ready.length];
    if (!connection) return Promise.resolve({ acked: false, reason: 'no_socket' });
    return new Promise((resolve) => {
      const id = randomUUID();
      const timer = setTimeout(() => settle({ acked: false, reason: 'timeout' }), this.#ackTimeoutMs).unref();
      const settle = (delivery: Delivery): void => {
        clearTimeout(timer);
        connection.waiting.delete(id);
        resolve(delivery);
      };
      connection.waiting.set(id, settle);
      this.#say(connection, { envelope_id: id, ...envelope });
    });
  }

  #tell(): void {
    for (const listener of this.#onChange) listener();
  }

  #say({ socket }: Connection, message: object): void {
    socket.send(JSON.stringify(message));
  }

  #ping(): void {
    for (const connection of this.#connections) {
      if (!connection.alive) connection.socket.terminate();
      connection.alive = false;
      connection.socket.ping();
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
