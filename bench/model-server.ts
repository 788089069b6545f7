/** A Chat Completions server with the timing of a real model, which notes when it was asked and what it had sent by when. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allSupported, judgedIn } from '../test/agent/second-look-requests.ts';
import { now } from './now.ts';

interface Pace {
  /** Milliseconds to the first token: evenly spread between the two. */
  firstToken: [number, number];
  tokensPerSecond: number;
  answer: 'line' | 'short' | 'usual';
}

/** Some 400 ms to the first token and 40 tokens a second, as hosted models have them. */
export const REALISTIC: Pace = { firstToken: [250, 550], tokensPerSecond: 40, answer: 'usual' };
/** Everything at once: what is left is our own time. */
export const INSTANT: Pace = {
  firstToken: [0, 0],
  tokensPerSecond: Number.POSITIVE_INFINITY,
  answer: 'usual',
};

/** What became of one request. Times in milliseconds of `now`. */
interface Asked {
  /** The request was read. */
  at: number;
  /** The token behind the first sentence, or the end, was sent: only then is it certain that the sentence is whole. */
  firstSentence: number;
  /** The last token was sent. */
  end: number;
}

export interface BenchModel {
  /** With /v1. */
  url: string;
  pace: Pace;
  /** By the tag in the question, `(#…)`. A question that is asked of the model twice keeps its first time. */
  asked: Map<string, Asked>;
  /** Requests beyond one a question: sentences that the gate held back. */
  repeated: number;
  close(): Promise<void>;
}

/** A question with this word gets its first token after `HANG_MS`. */
export const HANG = 'hang';
const HANG_MS = 20_000;

/** About the papers of `paper.ts`, every sentence true and cited. */
const SENTENCES = [
  'R1 says that the experiments on the cache policy use only small traces and miss stronger baselines [R1.10].',
  'R2 makes the same point about the experiments on the recovery log [R2.10].',
  'R3 asks how the workload traces behave when several nodes fail at once, and wants the variance reported [R3.11].',
  'On the positive side, R4 finds the description of the cost model clear and the idea interesting for storage systems [R4.2].',
  'R5 would raise the score if the authors answer how large the eviction rule is after a week [R5.27].',
];
export const ANSWERS = {
  line: SENTENCES[0]!,
  short: SENTENCES.slice(0, 2).join(' '),
  usual: SENTENCES.join(' '),
};

export async function startBenchModel(random: () => number): Promise<BenchModel> {
  const server = createServer((request, response) => void serve(model, random, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: BenchModel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    pace: REALISTIC,
    asked: new Map(),
    repeated: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}

async function serve(
  model: BenchModel,
  random: () => number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const at = now();
  const body = Buffer.concat(chunks).toString('utf8');
  const [low, high] = model.pace.firstToken;
  const first = low + random() * (high - low);
  const sentences = judgedIn(body);
  if (sentences !== null) return judge(sentences, first, response);
  const question = lastMessage(body);
  const tag = /\(#([^)]+)\)/.exec(question)?.[1] ?? '';
  const asked = { at, firstSentence: Number.NaN, end: Number.NaN };
  if (model.asked.has(tag)) model.repeated += 1;
  else model.asked.set(tag, asked);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.flushHeaders();
  const start = at + (question.includes(HANG) ? HANG_MS : first);
  speak(response, ANSWERS[model.pace.answer], start, 1_000 / model.pace.tokensPerSecond, asked);
}

/** A second look, which supports every sentence; its few tokens come all at once. */
function judge(sentences: number, first: number, response: ServerResponse): void {
  setTimeout(() => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(chunkOf({ content: allSupported(sentences) }));
    response.write(chunkOf({}, 'stop'));
    response.end('data: [DONE]\n\n');
  }, first);
}

/** The end of a request is its newest message: parsing all of it would cost this process more than it costs the app. */
function lastMessage(body: string): string {
  return body.slice(body.lastIndexOf('"content"'));
}

/** Sends token after token, each at its own time from the start on, so that a late one makes no later one late. */
function speak(response: ServerResponse, text: string, start: number, gap: number, asked: Asked): void {
  const tokens = text.match(/\s?[^\s[\]]{1,6}|\s?[[\]]/g) ?? [];
  const whole = text.indexOf('].') + 2;
  let sent = 0;
  let next = 0;
  const step = () => {
    if (response.destroyed) return;
    while (next < tokens.length && start + next * gap <= now()) {
      const token = tokens[next]!;
      response.write(chunkOf({ content: token }));
      if (sent <= whole && sent + token.length > whole) asked.firstSentence = now();
      sent += token.length;
      next += 1;
    }
    if (next < tokens.length) return void setTimeout(step, Math.max(1, start + next * gap - now()));
    asked.end = now();
    if (Number.isNaN(asked.firstSentence)) asked.firstSentence = asked.end;
    response.write(chunkOf({}, 'stop'));
    response.end('data: [DONE]\n\n');
  };
  setTimeout(step, Math.max(0, start - now()));
}

function chunkOf(delta: object, finish: string | null = null): string {
  const choice = { index: 0, delta, finish_reason: finish };
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'bench', choices: [choice] })}\n\n`;
}
