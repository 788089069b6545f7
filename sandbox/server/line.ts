/** A way from Slack to the app: its sockets, or its request address. */
import type { EventCallback } from './events.ts';

export interface Retry {
  /** 0 for the first delivery. */
  attempt: number;
  reason: string;
}

/** An event on its way to the app. `id` stays the same when it is sent again. */
export interface Envelope {
  id: string;
  payload: EventCallback;
  retry: Retry;
}

/** A command or an interaction that is put to the app. */
export interface Asked {
  type: 'slash_commands' | 'interactive';
  payload: Record<string, unknown>;
}

export interface Line {
  /** False while nothing can be sent: events wait. */
  readonly open: boolean;
  /** Resolves when the app has acknowledged the event. Rejects with Undelivered. */
  event(envelope: Envelope): Promise<void>;
  /** Resolves with what the app acknowledges. Rejects with NoAnswer. */
  ask(asked: Asked): Promise<Record<string, unknown>>;
}

/** An event that was not acknowledged. `gone`: the line itself broke, so that the next one takes the event at once. */
export class Undelivered extends Error {
  override name = 'Undelivered';
  gone: boolean;
  constructor(reason: string, gone: boolean) {
    super(reason);
    this.gone = gone;
  }
}

/** Nobody answered a command or an interaction in time. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}
