import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Log } from '../../src/log.ts';
import type { Hub } from './hub.ts';
import { SOCKETS, type Times } from './limits.ts';
import { type Asked, type Envelope, type Line, NoAnswer, Undelivered } from './line.ts';
import { APP_ID } from './workspace.ts';

type Json = Record<string, unknown>;

/** An envelope that a socket has not acknowledged yet. */
interface Sent {
  socket: WebSocket;
  acknowledged(payload: Json): void;
  broken(): void;
}

interface Parts {
  hub: Hub;
  times: Times;
  log: Log;
  /** A token of `length` characters that cannot be guessed. */
  secret(length: number): string;
}

/** Slack's side of Socket Mode: hands each payload to one of the app's sockets, in turn. */
export class SocketMode implements Line {
  readonly #parts: Parts;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Map<string, NodeJS.Timeout>();
  readonly #sockets = new Set<WebSocket>();
  /** By envelope id. */
  readonly #sent = new Map<string, Sent>();
  #turn = 0;
  #closing = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get open(): boolean {
    return this.#ready().length > 0;
  }

  get full(): boolean {
    return this.#sockets.size >= SOCKETS;
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
    this.#server.handleUpgrade(request, stream, head, (socket) => this.#opened(socket));
  }

  #opened(socket: WebSocket): void {
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
  }

  event({ id, payload, retry }: Envelope): Promise<void> {
    const envelope = {
      envelope_id: id,
      payload,
      type: 'events_api',
      accepts_response_payload: false,
      retry_attempt: retry.attempt,
      retry_reason: retry.reason,
    };
    return new Promise((resolve, reject) => {
      const broken = () => reject(new Undelivered('connection_failed', true));
      this.#send(envelope, { acknowledged: () => resolve(), broken });
    });
  }

  ask({ type, payload }: Asked): Promise<Json> {
    const envelope = { envelope_id: this.#parts.secret(20), payload, type, accepts_response_payload: true };
    return new Promise((acknowledged, reject) => {
      const broken = () => reject(new NoAnswer('no app is connected'));
      this.#send(envelope, { acknowledged, broken });
    });
  }

  #send(envelope: Json & { envelope_id: string }, sent: Omit<Sent, 'socket'>): void {
    const ready = this.#ready();
    this.#turn += 1;
    const socket = ready[this.#turn % Math.max(1, ready.length)];
    if (socket === undefined) {
      sent.broken();
      return;
    }
    this.#sent.set(envelope.envelope_id, { ...sent, socket });
    socket.send(JSON.stringify(envelope));
  }

  #ready(): WebSocket[] {
    return [...this.#sockets].filter((socket) => socket.readyState === WebSocket.OPEN);
  }

  #heard(data: string): void {
    const ack = readAck(data);
    if (ack === null) {
      this.#parts.log.warn('standin.bad_ack');
      return;
    }
    this.#sent.get(ack.envelope_id)?.acknowledged(ack.payload);
    this.#sent.delete(ack.envelope_id);
  }

  #closed(socket: WebSocket): void {
    this.#sockets.delete(socket);
    for (const [id, sent] of [...this.#sent])
      if (sent.socket === socket) {
        this.#sent.delete(id);
        sent.broken();
      }
    if (!this.#closing) this.#parts.hub.emit({ type: 'app_connected', connected: this.open });
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

  /** Says goodbye to every socket, waits a moment for the answer, and cuts those that do not give one. */
  async close(): Promise<void> {
    for (const timer of this.#tickets.values()) clearTimeout(timer);
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

function hello(connections: number): object {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18060 },
    connection_info: { app_id: APP_ID },
  };
}

function readAck(data: string): { envelope_id: string; payload: Json } | null {
  try {
    const frame: unknown = JSON.parse(data);
    if (typeof frame !== 'object' || frame === null || !('envelope_id' in frame)) return null;
    const payload = 'payload' in frame ? frame.payload : {};
    const record = typeof payload === 'object' && payload !== null ? (payload as Json) : {};
    return { envelope_id: String(frame.envelope_id), payload: record };
  } catch {
    return null;
  }
}
