import { RESPONSE_URL_USES, type Times } from './limits.ts';
import { SlackError } from './slack-error.ts';

interface Trigger {
  user: string;
  at: number;
  used: boolean;
}

/** Where an interaction took place; what its response_url may speak about. */
export interface Place {
  channel: string;
  user: string;
  thread_ts?: string;
  /** The message whose button was pressed. */
  message_ts?: string;
}

interface ResponseUrl {
  place: Place;
  at: number;
  uses: number;
}

/** Short-lived keys that an interaction hands to the app: trigger ids and response addresses. */
export class Keys {
  readonly #triggers = new Map<string, Trigger>();
  readonly #urls = new Map<string, ResponseUrl>();
  readonly #clock: { now(): number };
  readonly #times: Times;
  readonly #secret: (length: number) => string;

  constructor(clock: { now(): number }, times: Times, secret: (length: number) => string) {
    this.#clock = clock;
    this.#times = times;
    this.#secret = secret;
  }

  trigger(user: string): string {
    const id = `${this.#clock.now()}.${this.#secret(16)}`;
    this.#triggers.set(id, { user, at: this.#clock.now(), used: false });
    return id;
  }

  /** The person behind a trigger, once and within three seconds. Throws SlackError with Slack's code otherwise. */
  redeem(id: string): string {
    const trigger = this.#triggers.get(id);
    if (trigger === undefined) throw new SlackError('invalid_trigger_id');
    if (trigger.used) throw new SlackError('exchanged_trigger_id');
    if (this.#clock.now() - trigger.at > this.#times.trigger) throw new SlackError('expired_trigger_id');
    trigger.used = true;
    return trigger.user;
  }

  responseKey(place: Place): string {
    const key = this.#secret(24);
    this.#urls.set(key, { place, at: this.#clock.now(), uses: 0 });
    return key;
  }

  /** One use of a response address. Throws SlackError 'used_url' or 'expired_url'. */
  use(key: string): Place {
    const url = this.#urls.get(key);
    if (url === undefined || this.#clock.now() - url.at > this.#times.responseUrl)
      throw new SlackError('expired_url');
    if (url.uses >= RESPONSE_URL_USES) throw new SlackError('used_url');
    url.uses += 1;
    return url.place;
  }

  clear(): void {
    this.#triggers.clear();
    this.#urls.clear();
  }
}
