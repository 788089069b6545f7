import { RATES, type Strictness, type Tier } from './limits.ts';

interface Bucket {
  left: number;
  at: number;
}

/** One token bucket per key. Returns how many seconds to wait, or 0 when the call may go ahead. */
export class RateLimiter {
  strictness: Strictness;
  readonly #buckets = new Map<string, Bucket>();

  constructor(strictness: Strictness) {
    this.strictness = strictness;
  }

  take(key: string, tier: Tier, now: number): number {
    if (tier === 'free' || this.strictness === 'off') return 0;
    const { perMinute, burst } = RATES[tier];
    const size = burst[this.strictness];
    const bucket = this.#buckets.get(key) ?? { left: size, at: now };
    const left = Math.min(size, bucket.left + ((now - bucket.at) / 60_000) * perMinute);
    const wait = left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) / perMinute) * 60));
    this.#buckets.set(key, { left: wait === 0 ? left - 1 : left, at: now });
    return wait;
  }

  clear(): void {
    this.#buckets.clear();
  }
}
