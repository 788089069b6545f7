/** The work of a turn that attaches reviews: fetch, read, compare with what the thread holds, keep. */
import { type Agents, chooseAgent } from '../agent/choose.ts';
import { fenceOf } from '../agent/model/fence.ts';
import { InputError } from '../errors.ts';
import { decode } from '../papers/decode.ts';
import type { Input } from '../papers/draft.ts';
import type { Paper } from '../papers/paper.ts';
import { readPaper } from '../papers/read.ts';
import { revise } from '../papers/revise.ts';
import { samePaper } from '../papers/same-paper.ts';
import { fingerprint } from '../store/audit.ts';
import { channelKey, type Session } from '../store/store.ts';
import type { NewTurn } from '../store/turn-rows.ts';
import { requestIn } from './intake.ts';
import { NOTHING_CHANGED, notAsked, otherPaper } from './notices.ts';
import type { Files, Outcome, Reply } from './ports.ts';
import { addPerson, type Result } from './result.ts';
import type { PaperEntry } from './thread.ts';
import type { Request, Turn } from './turn.ts';

export type AttachTurn = Turn & { request: Extract<Request, { kind: 'attach' }> };

interface AttachDeps {
  agents: Agents;
  files: Files;
  /** So many random bytes, for the fence around a paper's texts in a prompt. */
  random: (bytes: number) => Uint8Array;
  limits: { fileBytes: number; textChars: number };
}

/**
 * Attaches the turn's reviews. `held` is the thread's paper. Throws InputError when they cannot be used.
 *
 * What is asked beside them becomes a turn of its own, next in the thread: one reply is one thing, and the
 * question is answered (and can fail, and be tried again) apart from the attaching.
 */
export async function attach(
  deps: AttachDeps,
  turn: AttachTurn,
  reply: Reply,
  held: Paper | null,
): Promise<Result> {
  reply.status('reading what you attached…');
  const { outcome, paper, belongs } = compared(
    deps,
    await paperIn(deps, turn, held),
    held,
    turn.request.text,
  );
  return {
    outcome,
    save: async (session) => {
      if (paper) await keepPaper(session, turn, paper);
      await addPerson(session, turn);
      await askBeside(session, turn, belongs ? turn.request.text : '');
    },
  };
}

async function paperIn(deps: AttachDeps, turn: AttachTurn, held: Paper | null): Promise<Paper> {
  const { title, venue } = turn.request;
  return readPaper(await inputsOf(deps, turn), { title, venue, responsesAlone: held !== null });
}

/**
 * What is shown for `given`, the paper to keep (null when nothing changes), and whether it belongs in this thread.
 * `beside`: what was asked with it.
 */
function compared(
  deps: AttachDeps,
  given: Paper,
  held: Paper | null,
  beside: string,
): { outcome: Outcome; paper: Paper | null; belongs: boolean } {
  if (!held) {
    const paper = marked(deps, given);
    return { outcome: card(deps, paper, null), paper, belongs: true };
  }
  if (!samePaper(held, given)) {
    const text = notAsked(otherPaper(held, given), beside);
    return { outcome: { kind: 'notice', text }, paper: null, belongs: false };
  }
  const { paper: revised, changed } = revise(held, given);
  if (changed === null)
    return { outcome: { kind: 'notice', text: NOTHING_CHANGED }, paper: null, belongs: true };
  const paper = marked(deps, revised);
  return { outcome: card(deps, paper, changed), paper, belongs: true };
}

const marked = ({ random }: AttachDeps, paper: Paper): Paper => ({ ...paper, fence: fenceOf(paper, random) });

const card = ({ agents }: AttachDeps, paper: Paper, changed: string | null): Outcome => ({
  kind: 'card',
  paper,
  agent: chooseAgent(paper, agents).note,
  changed,
});

async function inputsOf({ files, limits }: AttachDeps, turn: AttachTurn): Promise<Input[]> {
  const inputs: Input[] = turn.request.pasted.map((text) => ({ name: null, text }));
  for (const file of turn.request.files) {
    const bytes = await files.fetch(turn, file, limits.fileBytes);
    inputs.push({ name: file.name, text: decode(bytes, file.name) });
  }
  if (inputs.length === 0) throw nothingToRead();
  const total = inputs.reduce((sum, { text }) => sum + text.length, 0);
  if (total > limits.textChars) throw tooMuch(total, limits.textChars);
  return inputs;
}

/** Makes the thread one the bot listens in, when it is not yet. */
export async function knowThread(session: Session, turn: NewTurn): Promise<void> {
  const { thread: key, team, channel, threadTs } = turn;
  if (await session.threads.get(key)) return;
  await session.threads.set(key, { key, team, channel, threadTs, mode: 'every', people: [], decision: null });
}

/** A thread that was only about to get a paper, by this turn, is none that the bot listens in any more. */
export async function unknowThread(session: Session, turn: Pick<Turn, 'id' | 'thread'>): Promise<void> {
  if (await session.papers.get(turn.thread)) return;
  if (!(await session.turns.attachesNext(turn))) await session.threads.delete(turn.thread);
}

/** Keeps the paper, and lists it among its channel's; one read before keeps its place there. */
async function keepPaper(session: Session, turn: Turn, paper: Paper): Promise<void> {
  const { title, submission, venue } = paper;
  const { thread, threadTs } = turn;
  const told = { reviews: paper.reviews.length, at: Math.round(Number(turn.ts) * 1000) };
  const entry: PaperEntry = { thread, threadTs, title, submission, venue, ...told };
  await knowThread(session, turn);
  await session.papers.set(turn.thread, paper);
  await session.audit.add({
    what: 'attached',
    thread: turn.thread,
    by: turn.user,
    count: paper.reviews.length,
    hash: fingerprint(paper.reviews.map(({ text }) => text).join('\n')),
  });
  await session.channels.update(channelKey(turn.team, turn.channel), (entries) =>
    listed(entries ?? [], entry),
  );
}

const listed = (entries: PaperEntry[], entry: PaperEntry): PaperEntry[] =>
  entries.some(({ thread }) => thread === entry.thread)
    ? entries.map((other) => (other.thread === entry.thread ? entry : other))
    : [entry, ...entries];

/** Id of the turn that asks what was written beside the reviews of turn `id`. */
export const besideId = (id: string): string => `${id}+question`;

async function askBeside(session: Session, turn: AttachTurn, text: string): Promise<void> {
  const id = besideId(turn.id);
  if (text === '') return void (await session.turns.withdraw(id));
  const request = requestIn(text);
  if (!(await session.turns.enqueue({ ...turn, id, request }))) await session.turns.revise(id, request);
}

const nothingToRead = (): InputError =>
  new InputError(
    'There is nothing to read in this message; nothing was changed.',
    'Attach a file of reviews, or paste them.',
  );

const tooMuch = (total: number, limit: number): InputError =>
  new InputError(
    `This is ${megabytes(total)} million characters of text, and the limit for one paper is ${megabytes(limit)}; nothing was changed.`,
    'Attach the reviews of one paper only.',
  );

const megabytes = (characters: number): string => (characters / 1_000_000).toFixed(1);
