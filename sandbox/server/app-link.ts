import type { Log } from '../../src/log.ts';
import type { EventCallback } from './events.ts';
import type { Hub } from './hub.ts';
import type { Times } from './limits.ts';
import { type Asked, type Envelope, type Line, NoAnswer, type Retry, Undelivered } from './line.ts';
import type { Shelf } from './shelf.ts';

/** An event on the shelf until the app has acknowledged it. */
interface Delivery extends Envelope {
  state: Waiting | Timed;
}
type Waiting = { kind: 'waiting' };
/** `resting`: not acknowledged; goes out again when the timer ends. */
type Timed = { kind: 'sent' | 'resting'; timer: NodeJS.Timeout };

interface Parts {
  shelf: Shelf;
  hub: Hub;
  times: Times;
  log: Log;
  /** A token of `length` characters that cannot be guessed. */
  secret(length: number): string;
}

/** What goes to the app, over its sockets or to its request address: events, kept until acknowledged, and questions. */
export class AppLink {
  readonly #parts: Parts;
  readonly #deliveries = new Map<string, Delivery>();
  readonly #stop: () => void;
  #line: Line;
  #sequence = 0;
  #closed = false;

  constructor(parts: Parts, line: Line) {
    this.#parts = parts;
    this.#line = line;
    this.#stop = parts.hub.on(({ type }) => {
      if (type === 'app_connected') this.#flush();
    });
  }

  /** From now on everything goes over this line; what waits goes at once. */
  use(line: Line): void {
    this.#line = line;
    this.#parts.hub.emit({ type: 'app_connected', connected: line.open });
  }

  get connected(): boolean {
    return this.#line.open;
  }

  /** Events that the app has not acknowledged yet. */
  get pending(): number {
    return this.#deliveries.size;
  }

  /** Takes up the events that an earlier run did not deliver; their files are at `base` now. */
  restore(base: string): void {
    const { shelf } = this.#parts;
    for (const { id, payload, retry } of shelf.all<Envelope>('outbox')) {
      shelf.remove('outbox', id);
      this.event(movedTo(base, payload), { ...retry, attempt: retry.attempt + 1 });
    }
  }

  /** Delivers an event, now or when the app is back. */
  event(payload: EventCallback, retry: Retry = { attempt: 0, reason: '' }): void {
    this.#sequence += 1;
    const id = `${String(this.#sequence).padStart(9, '0')}-${this.#parts.secret(12)}`;
    const delivery: Delivery = { id, payload, retry, state: { kind: 'waiting' } };
    this.#deliveries.set(id, delivery);
    this.#keep(delivery);
    this.#flush();
  }

  #keep({ id, payload, retry }: Delivery): void {
    this.#parts.shelf.put('outbox', id, { id, payload, retry });
  }

  #flush(): void {
    for (const delivery of [...this.#deliveries.values()])
      if (delivery.state.kind === 'waiting' && this.#line.open) this.#send(delivery);
  }

  #send(delivery: Delivery): void {
    const timer = setTimeout(() => this.#again(delivery, 'timeout'), this.#parts.times.ack).unref();
    const state: Timed = { kind: 'sent', timer };
    delivery.state = state;
    const { id, payload, retry } = delivery;
    this.#line.event({ id, payload, retry }).then(
      () => this.#done(delivery),
      (error: unknown) => {
        if (delivery.state === state && !this.#closed) this.#failed(delivery, error);
      },
    );
    this.#parts.hub.emit({ type: 'delivered', id: payload.event_id });
  }

  #done(delivery: Delivery): void {
    if (!this.#deliveries.has(delivery.id) || this.#closed) return;
    this.#drop(delivery);
    this.#parts.hub.emit({ type: 'acknowledged', id: delivery.payload.event_id });
  }

  #failed(delivery: Delivery, error: unknown): void {
    if (!(error instanceof Undelivered)) throw error;
    if (error.gone) this.#atOnce(delivery, error.message);
    else this.#again(delivery, error.message);
  }

  /** The line broke: the event goes to the next one, in its old place in the queue. */
  #atOnce(delivery: Delivery, reason: string): void {
    stopTimer(delivery);
    delivery.state = { kind: 'waiting' };
    this.#retry(delivery, reason);
    this.#flush();
  }

  /** An event that was not acknowledged comes again, each time later, and is given up in the end. */
  #again(delivery: Delivery, reason: string): void {
    stopTimer(delivery);
    const delay = this.#parts.times.retries[delivery.retry.attempt];
    if (delay === undefined) {
      this.#parts.log.warn('standin.event_given_up', { event: delivery.payload.event.type });
      this.#drop(delivery);
      this.#parts.hub.emit({ type: 'given_up', id: delivery.payload.event_id });
      return;
    }
    this.#retry(delivery, reason);
    const timer = setTimeout(() => {
      delivery.state = { kind: 'waiting' };
      this.#flush();
    }, delay);
    delivery.state = { kind: 'resting', timer: timer.unref() };
  }

  #retry(delivery: Delivery, reason: string): void {
    delivery.retry = { attempt: delivery.retry.attempt + 1, reason };
    this.#keep(delivery);
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
  ask(type: Asked['type'], payload: Asked['payload']): Promise<Record<string, unknown>> {
    const asked: Asked = { type, payload };
    this.#parts.hub.emit({ type: 'asked', asked });
    return within(this.#line.ask(asked), this.#parts.times.ack);
  }

  /** Forgets every event that was not delivered. */
  forget(): void {
    for (const delivery of [...this.#deliveries.values()]) this.#drop(delivery);
  }

  /** Sends nothing any more. What was not acknowledged stays on the shelf. */
  close(): void {
    this.#closed = true;
    this.#stop();
    for (const delivery of this.#deliveries.values()) stopTimer(delivery);
  }
}

async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new NoAnswer('not acknowledged in time')), ms);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function stopTimer(delivery: Delivery): void {
  if (delivery.state.kind !== 'waiting') clearTimeout(delivery.state.timer);
}

/** A workspace may come back on another port. */
function movedTo(base: string, payload: EventCallback): EventCallback {
  return JSON.parse(JSON.stringify(payload).replaceAll(/http:\/\/127\.0\.0\.1:\d+(?=\/files)/g, base));
}
