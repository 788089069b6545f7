import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../src/log.ts';
import type { EventCallback } from './events.ts';
import type { Hub } from './hub.ts';
import { SOCKETS, type Times } from './limits.ts';
import type { Shelf } from './shelf.ts';
import { APP_ID } from './workspace.ts';

export interface Retry {
  attempt: number;
  reason: string;
}

/** A command or an interaction that was put to the app. */
export interface Asked {
  type: 'slash_commands' | 'interactive';
  payload: Record<string, unknown>;
}

/** An event on its way to the app; on the shelf until the app has acknowledged it. */
interface Delivery {
  id: string;
  payload: EventCallback;
  retry: Retry;
  state:
    | { kind: 'waiting' }
    | { kind: 'sent'; socket: WebSocket; timer: NodeJS.Timeout }
    /** Not acknowledged; goes out again when the timer ends. */
    | { kind: 'resting'; timer: NodeJS.Timeout };
}

/** A delivery as it lies on the shelf. */
interface Kept {
  id: string;
  payload: EventCallback;
  retry: Retry;
}

interface Question {
  socket: WebSocket;
  answer(payload: Record<string, unknown>): void;
  fail(error: NoAnswer): void;
}

/** Nobody answered an interaction in time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

interface Parts {
  shelf: Shelf;
  hub: Hub;
  times: Times;
  log: Log;
  /** A token of `length` characters that cannot be guessed. */
  secret(length: number): string;
}

/** Slack's side of Socket Mode: hands each payload to one of the app's sockets, and keeps events until they are acknowledged. */
export class SocketMode {
  readonly #parts: Parts;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Map<string, NodeJS.Timeout>();
  readonly #sockets = new Set<WebSocket>();
  readonly #deliveries = new Map<string, Delivery>();
  readonly #questions = new Map<string, Question>();
  #turn = 0;
  #sequence = 0;
  #closing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes up the events that an earlier run did not deliver; their files are at `base` now. */
  restore(base: string): void {
    const { shelf } = this.#parts;
    for (const { id, payload, retry } of shelf.all<Kept>('outbox')) {
      shelf.remove('outbox', id);
      this.event(movedTo(base, payload), { ...retry, attempt: retry.attempt + 1 });
    }
  }

  get connected(): boolean {
    return this.#sockets.size > 0;
  }

  get full(): boolean {
    return this.#sockets.size >= SOCKETS;
  }

  /** Events that the app has not acknowledged yet. */
  get pending(): number {
    return this.#deliveries.size;
  }

  /** A one-time ticket for a socket. */
  ticket(): string {
    const ticket = this.#parts.secret(24);
    const timer = setTimeout(() => this.#tickets.delete(ticket), this.#parts.times.ticket);
    this.#tickets.set(ticket, timer.unref());
    return ticket;
  }

  /** Takes the upgrade of an HTTP request to `/link/?ticket=…`. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer, ticket: string): void {
    if (!this.#tickets.has(ticket)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    clearTimeout(this.#tickets.get(ticket));
    this.#tickets.delete(ticket);
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#open(socket));
  }

  #open(socket: WebSocket): void {
    this.#sockets.add(socket);
    const ping = setInterval(() => socket.ping(), this.#parts.times.ping);
    ping.unref();
    socket.on('message', (data) => this.#heard(String(data)));
    socket.on('error', (error) => this.#parts.log.warn('standin.socket', { error: error.name }));
    socket.on('close', () => {
      clearInterval(ping);
      this.#closed(socket);
    });
    socket.send(JSON.stringify(hello(this.#sockets.size)));
    this.#parts.hub.emit({ type: 'app_connected', connected: true });
    this.#flush();
  }

  /** Delivers an event, now or when the app is back. */
  event(payload: EventCallback, retry: Retry = { attempt: 0, reason: '' }): void {
    const delivery = this.#enqueue(payload, retry);
    this.#parts.shelf.put('outbox', delivery.id, { id: delivery.id, payload, retry });
    this.#flush();
  }

  #enqueue(payload: EventCallback, retry: Retry): Delivery {
    this.#sequence += 1;
    const id = `${String(this.#sequence).padStart(9, '0')}-${this.#parts.secret(12)}`;
    const delivery: Delivery = { id, payload, retry, state: { kind: 'waiting' } };
    this.#deliveries.set(id, delivery);
    return delivery;
  }

  #flush(): void {
    for (const delivery of this.#deliveries.values()) {
      const socket = delivery.state.kind === 'waiting' ? this.#next() : undefined;
      if (socket !== undefined) this.#send(delivery, socket);
    }
  }

  #send(delivery: Delivery, socket: WebSocket): void {
    const { id, payload, retry } = delivery;
    const timer = setTimeout(() => this.#again(delivery), this.#parts.times.ack);
    delivery.state = { kind: 'sent', socket, timer: timer.unref() };
    socket.send(
      JSON.stringify({
        envelope_id: id,
        payload,
        type: 'events_api',
        accepts_response_payload: false,
        retry_attempt: retry.attempt,
        retry_reason: retry.reason,
      }),
    );
    this.#parts.hub.emit({ type: 'delivered', id: payload.event_id });
  }

  /** An event that was not acknowledged comes again, each time later, and is given up in the end. */
  #again(delivery: Delivery): void {
    const delay = this.#parts.times.retries[delivery.retry.attempt];
    if (delay === undefined) {
      this.#parts.log.warn('standin.event_given_up', { event: delivery.payload.event.type });
      this.#drop(delivery);
      return;
    }
    this.#retry(delivery, 'timeout');
    const timer = setTimeout(() => {
      delivery.state = { kind: 'waiting' };
      this.#flush();
    }, delay);
    delivery.state = { kind: 'resting', timer: timer.unref() };
  }

  #retry(delivery: Delivery, reason: string): void {
    delivery.retry = { attempt: delivery.retry.attempt + 1, reason };
    const { id, payload, retry } = delivery;
    this.#parts.shelf.put('outbox', id, { id, payload, retry });
  }

  #drop(delivery: Delivery): void {
    stopTimer(delivery);
    this.#deliveries.delete(delivery.id);
    this.#parts.shelf.remove('outbox', delivery.id);
  }

  /**
   * Asks the app (a slash command or an interaction) and resolves with what it acknowledges.
   * Throws NoAnswer when no app is connected or none acknowledges in time.
   */
  ask(type: Asked['type'], payload: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#parts.hub.emit({ type: 'asked', asked: { type, payload } });
    const socket = this.#next();
    if (socket === undefined) return Promise.reject(new NoAnswer('no app is connected'));
    const id = this.#parts.secret(20);
    return new Promise((resolve, reject) => {
      const done = (end: () => void) => {
        clearTimeout(timer);
        this.#questions.delete(id);
        end();
      };
      const fail = (error: NoAnswer) => done(() => reject(error));
      const timer = setTimeout(() => fail(new NoAnswer('not acknowledged in time')), this.#parts.times.ack);
      this.#questions.set(id, { socket, answer: (answer) => done(() => resolve(answer)), fail });
      socket.send(JSON.stringify({ envelope_id: id, payload, type, accepts_response_payload: true }));
    });
  }

  #heard(data: string): void {
    const ack = readAck(data);
    if (ack === null) {
      this.#parts.log.warn('standin.bad_ack');
      return;
    }
    const delivery = this.#deliveries.get(ack.envelope_id);
    if (delivery !== undefined) {
      this.#drop(delivery);
      this.#parts.hub.emit({ type: 'acknowledged', id: delivery.payload.event_id });
    }
    this.#questions.get(ack.envelope_id)?.answer(ack.payload);
  }

  #closed(socket: WebSocket): void {
    this.#sockets.delete(socket);
    if (this.#closing) return;
    for (const question of [...this.#questions.values()])
      if (question.socket === socket) question.fail(new NoAnswer('the socket was closed'));
    for (const delivery of [...this.#deliveries.values()])
      if (delivery.state.kind === 'sent' && delivery.state.socket === socket) this.#returned(delivery);
    this.#parts.hub.emit({ type: 'app_connected', connected: this.connected });
    this.#flush();
  }

  /** What a closed socket left unacknowledged goes to the next one, in its old place in the queue. */
  #returned(delivery: Delivery): void {
    stopTimer(delivery);
    delivery.state = { kind: 'waiting' };
    this.#retry(delivery, 'connection_failed');
  }

  #next(): WebSocket | undefined {
    const open = [...this.#sockets].filter((socket) => socket.readyState === WebSocket.OPEN);
    this.#turn += 1;
    return open[this.#turn % Math.max(1, open.length)];
  }

  /** Cuts every socket without a word, as a broken network does. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Tells every socket to reconnect, as Slack does every few hours. */
  refresh(): void {
    const frame = JSON.stringify({
      type: 'disconnect',
      reason: 'refresh_requested',
      debug_info: { host: 'local' },
    });
    for (const socket of this.#sockets) socket.send(frame);
  }

  /** Forgets every event that was not delivered. */
  forget(): void {
    for (const delivery of [...this.#deliveries.values()]) this.#drop(delivery);
  }

  /** Says goodbye to every socket, waits a moment for the answer, and cuts those that do not give one. */
  async close(): Promise<void> {
    for (const timer of this.#tickets.values()) clearTimeout(timer);
    for (const delivery of this.#deliveries.values()) stopTimer(delivery);
    for (const question of [...this.#questions.values()])
      question.fail(new NoAnswer('the workspace was closed'));
    this.#closing = true;
    await Promise.all([...this.#sockets].map(goodbye));
    this.#server.close();
  }
}

/** How long a socket may take to close, in milliseconds. */
const GOODBYE = 500;

function goodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), GOODBYE);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(1001);
  });
}

function stopTimer(delivery: Delivery): void {
  if (delivery.state.kind !== 'waiting') clearTimeout(delivery.state.timer);
}

/** A workspace may come back on another port. */
function movedTo(base: string, payload: EventCallback): EventCallback {
  return JSON.parse(JSON.stringify(payload).replaceAll(/http:\/\/127\.0\.0\.1:\d+(?=\/files)/g, base));
}

function hello(connections: number): object {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18060 },
    connection_info: { app_id: APP_ID },
  };
}

function readAck(data: string): { envelope_id: string; payload: Record<string, unknown> } | null {
  try {
    const frame: unknown = JSON.parse(data);
    if (typeof frame !== 'object' || frame === null || !('envelope_id' in frame)) return null;
    const payload = 'payload' in frame ? frame.payload : {};
    const record =
      typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {};
    return { envelope_id: String(frame.envelope_id), payload: record };
  } catch {
    return null;
  }
}
