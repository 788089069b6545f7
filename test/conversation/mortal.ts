/**
 * A process that answers two messages and, when told to, kills itself at one step of the first:
 * `node mortal.ts STORE ROOM STEP`. ROOM is a file that stands for the platform: what was posted there stays.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { Queue } from '../../src/conversation/queue.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Done, Hand, Worker } from '../../src/conversation/worker.ts';
import { openStore, type Session } from '../../src/store/store.ts';
import { question, quiet } from '../store/open.ts';

/** Each lies between two steps of a turn's way. */
export const STEPS = [
  'opened',
  'received',
  'taken',
  'posted',
  'kept',
  'shown',
  'saving',
  'settled',
  'never',
] as const;
export type Step = (typeof STEPS)[number];

/** One line of the room: `post` makes a message, `show` replaces its text. */
interface Line {
  do: 'post' | 'show';
  ts: string;
  turn: string;
  text: string;
}

export const roomOf = (file: string): Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line): Line => JSON.parse(line))
    : [];

const FIRST = '101.000001';
const SECOND = '102.000001';

if (import.meta.main) await main(process.argv[2]!, process.argv[3]!, process.argv[4] as Step);

async function main(file: string, room: string, dieAt: Step): Promise<void> {
  const die = (turn: string, step: Step) => {
    if (turn.endsWith(FIRST) && step === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const store = await openStore({ url: file, clock: Date.now, log: quiet });
  die(FIRST, 'opened');
  await store.turns.enqueue(question(FIRST, 'first'));
  die(FIRST, 'received');
  await store.turns.enqueue(question(SECOND, 'second'));
  const queue = new Queue({ store, worker: workerIn(room, die), clock: Date.now, log: quiet });
  await queue.start();
  for (const ts of [FIRST, SECOND]) {
    while ((await store.turns.get(`T1:C1:${ts}`))?.state !== 'answered') await new Promise(setImmediate);
    die(ts, 'settled');
  }
  await queue.stop(1000);
  await store.close();
}

function workerIn(room: string, die: (turn: string, step: Step) => void): Worker {
  const write = (line: Line) => appendFileSync(room, `${JSON.stringify(line)}\n`);

  /** The message of this turn: known, or posted by a process that died before it could say so, or new. */
  async function messageOf(turn: Turn, hand: Hand): Promise<string> {
    const known = turn.reply[0];
    if (known) return known;
    const lost = roomOf(room).find((line) => line.do === 'post' && line.turn === turn.id);
    const ts = lost?.ts ?? `${1000 + roomOf(room).length}.000001`;
    if (!lost) write({ do: 'post', ts, turn: turn.id, text: '…' });
    die(turn.id, 'posted');
    await hand.posted(ts);
    die(turn.id, 'kept');
    return ts;
  }

  async function work(turn: Turn, hand: Hand): Promise<Done> {
    die(turn.id, 'taken');
    const ts = await messageOf(turn, hand);
    write({ do: 'show', ts, turn: turn.id, text: `answer to ${turn.ts}` });
    die(turn.id, 'shown');
    return { reply: [ts], save: (session) => save(session, turn) };
  }

  /** Counts the outcomes, so that one too many shows. */
  async function save(session: Session, turn: Turn): Promise<void> {
    const entry = { thread: turn.id, threadTs: turn.ts, title: '', submission: null, venue: '' };
    await session.channels.update('outcomes', (entries) => [...(entries ?? []), entry]);
    die(turn.id, 'saving');
  }

  return { work, giveUp: async () => [], remove: async () => {} };
}
