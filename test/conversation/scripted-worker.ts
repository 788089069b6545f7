/** A worker that does what a test says and keeps what happened, in order. */
import { EventEmitter, once } from 'node:events';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Done, Hand, Worker } from '../../src/conversation/worker.ts';

type Work = (turn: Turn, hand: Hand) => Promise<string[]>;

export class ScriptedWorker implements Worker {
  /** 'start 1.000001', 'end 1.000001', 'give up …', 'remove …'. */
  readonly events: string[] = [];
  readonly #said = new EventEmitter();
  readonly #work: Work;
  /** What `remove` does; by default it succeeds. */
  removing: (assertHeld: () => void) => Promise<void> = async () => {};

  constructor(work: Work = async () => []) {
    this.#work = work;
  }

  async work(turn: Turn, hand: Hand): Promise<Done> {
    this.note(`start ${turn.ts}`);
    const reply = await this.#work(turn, hand);
    this.note(`end ${turn.ts}`);
    return { reply, save: async () => this.note(`save ${turn.ts}`) };
  }

  async giveUp(turn: Turn, _hand: Hand, error: unknown): Promise<string[]> {
    this.note(`give up ${turn.ts} ${(error as Error).name}`);
    return [...turn.reply, 'notice'];
  }

  async remove(turn: Turn, assertHeld: () => void): Promise<void> {
    this.note(`remove ${turn.reply.join(' ')}`);
    await this.removing(assertHeld);
  }

  note(event: string): void {
    this.events.push(event);
    this.#said.emit('event');
  }

  /** Resolves when the event has happened `times` times. */
  async until(event: string, times = 1): Promise<void> {
    while (this.events.filter((past) => past === event).length < times) await once(this.#said, 'event');
  }
}

/** A promise that a test resolves. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
