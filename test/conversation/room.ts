/**
 * A room in memory where a conversation takes place: what people see, in the order they see it. The replies hold
 * to the contract: a message is announced before more is sent, and a reply opened again continues in its messages.
 */
import { EventEmitter, once } from 'node:events';
import type { Agent, Exchange, Question, Sentence } from '../../src/agent/agent.ts';
import type { Conversation, Incoming } from '../../src/conversation/conversation.ts';
import { createConversation, type DeskDeps } from '../../src/conversation/desk.ts';
import type { Files, Outcome, Replies, Reply } from '../../src/conversation/ports.ts';
import type { FileRef, Turn } from '../../src/conversation/turn.ts';
import { InputError } from '../../src/errors.ts';
import { type Paper, passageText } from '../../src/papers/paper.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';
import type { Store } from '../../src/store/store.ts';
import { quiet } from '../store/open.ts';

/** Three invented reviews, as people paste them. */
export const PASTED = `Review 1:
Rating: 6
Confidence: 4
Strengths:
The pruning rule is simple and well motivated.
Weaknesses:
The baselines are outdated.

Review 2:
Rating: 3
Confidence: 3
Strengths:
The writing is clear.
Weaknesses:
The ablation study is missing.

Review 3:
Rating: 8
Confidence: 2
Strengths:
The experiments cover nine languages.
Weaknesses:
The licence of the corpus is not stated.
`;

interface Seen {
  ts: string;
  turn: string;
  text: string;
  outcome: Outcome | null;
}

export class Room implements Replies, Files {
  /** Every message of the bot that still stands, by ts. */
  readonly #messages = new Map<string, Seen>();
  readonly #changed = new EventEmitter();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly statuses: string[] = [];
  /** Runs before each finish; may throw, or wait. */
  beforeFinish: (turn: Turn, outcome: Outcome) => Promise<void> = async () => {};
  #clock = 500;

  open(turn: Turn, posted: (ts: string) => Promise<void>): Reply {
    const seen: Seen[] = turn.reply.flatMap((ts) => this.#messages.get(ts) ?? []);
    let text = '';
    let pump = Promise.resolve();
    const show = (outcome: Outcome | null): Promise<void> => {
      pump = pump.then(async () => {
        if (seen.length === 0) seen.push(await this.#post(turn, posted));
        Object.assign(seen[0]!, { text, outcome });
        this.#changed.emit('changed');
      });
      return pump;
    };
    return {
      status: (words) => void this.statuses.push(words),
      append: (markdown) => {
        text += markdown;
        show(null).catch(() => {});
      },
      abandon: () => {},
      finish: async (outcome) => {
        await this.beforeFinish(turn, outcome);
        await show(outcome);
        return seen.map(({ ts }) => ts);
      },
    };
  }

  async remove(turn: Turn): Promise<void> {
    for (const ts of turn.reply) this.#messages.delete(ts);
    this.#changed.emit('changed');
  }

  async fetch(_turn: Turn, file: FileRef, limit: number): Promise<Uint8Array> {
    const bytes = this.#bytes.get(file.id);
    if (!bytes) throw new InputError(`The file ${file.name} is gone.`, 'Upload it again.');
    if (bytes.length > limit) throw new InputError(`The file ${file.name} is too large.`, 'Upload less.');
    return bytes;
  }

  upload(id: string, text: string): FileRef {
    const bytes = new TextEncoder().encode(text);
    this.#bytes.set(id, bytes);
    return { id, name: `${id}.txt`, size: bytes.length, mimetype: 'text/plain' };
  }

  /** What stands in the room, in the order it was posted. */
  get seen(): Seen[] {
    return [...this.#messages.values()];
  }

  /** The kinds of the finished messages, in the order they were posted. */
  get kinds(): string[] {
    return this.seen.map(({ outcome }) => outcome?.kind ?? 'unfinished');
  }

  /** What the reply to this message says in the end: the notice, the card's change, the answer's text. */
  says(ts: string): string | undefined {
    const outcome = this.seen.findLast(({ turn }) => turn === `T1:C1:${ts}`)?.outcome;
    if (outcome?.kind === 'answer') return outcome.answer.markdown;
    if (outcome?.kind === 'notice') return outcome.text;
    if (outcome?.kind === 'card') return outcome.changed ?? outcome.paper.title;
    return outcome?.recommendation.lean;
  }

  /** Resolves as soon as `what` holds of the room. */
  async until(what: (room: Room) => boolean): Promise<void> {
    while (!what(this)) await once(this.#changed, 'changed');
  }

  async #post(turn: Turn, posted: (ts: string) => Promise<void>): Promise<Seen> {
    const seen: Seen = { ts: `${++this.#clock}.000000`, turn: turn.id, text: '', outcome: null };
    this.#messages.set(seen.ts, seen);
    await posted(seen.ts);
    return seen;
  }
}

/** An agent that quotes the passage holding a word of the question, and remembers what it was given. */
export class QuotingAgent implements Agent {
  readonly name = 'extractive';
  readonly model = null;
  readonly host = null;
  readonly asked: { question: string; history: Exchange[] }[] = [];
  /** Papers it was told of on arrival. */
  readonly prepared: Paper[] = [];
  /** Runs before each answer; may throw, or wait. */
  before: (question: Question) => Promise<void> = async () => {};

  prepare(paper: Paper): void {
    this.prepared.push(paper);
  }

  async *answer(question: Question): AsyncGenerator<Sentence> {
    this.asked.push({ question: question.question, history: question.history });
    yield { lead: '', text: 'Certainly.', cites: [] };
    await this.before(question);
    const { id, quote } = found(question);
    yield { lead: ' ', text: `“${quote}” [${id}]`, cites: [id] };
  }

  async again(): Promise<Sentence | null> {
    return null;
  }

  async recommend(question: Question): Promise<Recommendation> {
    this.asked.push({ question: question.question, history: question.history });
    const { id, reviewer, section, quote } = found({ ...question, question: 'baselines' });
    return {
      lean: 'borderline',
      rating: null,
      confidence: { value: 2, label: 'low', reason: 'The reviewers disagree.' },
      for: [],
      against: [{ claim: `${reviewer} says “${quote}”`, citations: [{ id, reviewer, section, quote }] }],
      disagreements: [],
      response: [],
      wouldChange: [],
      facts: question.facts,
      agent: 'extractive',
      model: null,
      host: null,
      withheld: [],
      stability: null,
      notice: null,
    };
  }
}

function found({ paper, question }: Question) {
  const words = question.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  const all = paper.reviews.flatMap((review) =>
    review.passages.map((passage) => ({
      id: passage.id,
      reviewer: review.label,
      section: passage.section,
      quote: passageText(review, passage),
    })),
  );
  const hit = all.find(({ quote }) => words.some((word) => quote.toLowerCase().includes(word))) ?? all[0];
  if (!hit) throw new Error('the paper has no passage');
  return hit;
}

export const THREAD = 'T1:C1:100.000001';

/** The thread of these tests, and the person who speaks in it. */
export const HERE = { team: 'T1', channel: 'C1', threadTs: '100.000001', user: 'U1', userTeam: 'T1' };

/** A message in the room's thread, with no mention. */
export const says = (ts: string, text: string, parts: Partial<Incoming> = {}): Incoming => ({
  ...HERE,
  ts,
  text,
  files: [],
  mentioned: false,
  toOthers: false,
  direct: false,
  ...parts,
});

export interface Talk {
  store: Store;
  room: Room;
  agent: QuotingAgent;
  conversation: Conversation;
  /** Receives the message, and waits until its turn has settled. */
  say(message: Incoming): Promise<void>;
  /** Waits until nothing is left to do for this turn. */
  settled(ts: string): Promise<Turn>;
}

/** A conversation over a real store, not yet started. */
export function talkOn(store: Store, given: Partial<DeskDeps> = {}, room = new Room()): Talk {
  const agent = new QuotingAgent();
  const conversation = createConversation({
    store,
    agents: { model: null, extractive: agent },
    replies: room,
    files: room,
    clock: Date.now,
    log: quiet,
    ...given,
  });
  const settled = async (ts: string): Promise<Turn> => {
    for (;;) {
      const turn = await store.turns.get(`T1:C1:${ts}`);
      const done = turn && ['answered', 'failed', 'withdrawn'].includes(turn.state);
      if (done && (turn.state !== 'withdrawn' || turn.reply.length === 0)) return turn;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const say = async (message: Incoming): Promise<void> => {
    await conversation.receive(message);
    await settled(message.ts);
  };
  return { store, room, agent, conversation, say, settled };
}

/** The first message of the thread: the bot is called, and three reviews are pasted. */
export const attaching = (text = PASTED): Incoming =>
  says('100.000001', text, { threadTs: null, mentioned: true });
