/**
 * A Chat Completions server whose every answer begins and ends with the token of its question, so that a half
 * answer, an answer to an older wording and an answer in the wrong place can all be told from a whole one.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { allSupported, judgedIn } from '../test/agent/second-look-requests.ts';
import type { Random } from './random.ts';

interface FaultModel {
  /** With /v1. */
  url: string;
  close(): Promise<void>;
}

/** Longest wait between two pieces of an answer, in milliseconds: an answer takes up to some two seconds. */
const GAP_MS = 350;

/** Pieces that an answer comes in; the first and the last are its first and last sentence. */
const PIECES = 4;

/** Complaints of `PAPER`, each with one passage of its own, and each long: some sixty of them fill a message. */
const COMPLAINTS = Array.from(
  { length: 145 },
  (_, index) =>
    `experiment ${index + 1} has no baseline of its own, reports a single seed, leaves out the variance and hides its settings`,
);

/** About `PAPER`, each true and cited, so that all of it is shown. */
const CLAIMS = [
  'R1 says the baselines are outdated [R1.2].',
  'R2 says the ablation study is missing [R2.2].',
];
const LONG_CLAIMS = COMPLAINTS.map((complaint, index) => `R1 says ${complaint} [R1.${index + 3}].`);

/** How many of the complaints an answer tells: some need two messages, some three. It changes with each wording. */
function complaintsIn(token: string): number {
  const [number = 0, wording = 1] = (token.match(/\d+/g) ?? []).map(Number);
  return { 2: 80, 5: COMPLAINTS.length }[(number + wording) % 6] ?? 0;
}

export const PAPER = JSON.stringify({
  title: 'Pruning by rule',
  venue: 'ICLR 2026',
  reviews: [
    {
      reviewer: 'Reviewer_Aa1b',
      rating: 6,
      confidence: 4,
      sections: {
        Strengths: 'The pruning rule is simple.',
        Weaknesses: ['the baselines are outdated', ...COMPLAINTS]
          .map((complaint) => `${complaint[0]!.toUpperCase()}${complaint.slice(1)}.`)
          .join('\n'),
      },
    },
    {
      reviewer: 'Reviewer_Cc2d',
      rating: 4,
      confidence: 3,
      sections: { Strengths: 'The writing is clear.', Weaknesses: 'The ablation study is missing.' },
    },
  ],
});

/** Every word of the answer to the question with this token, as it must stand in the end. */
export const answerTo = (token: string): string => sentencesFor(token).join(' ');

const sentencesFor = (token: string): string[] => [
  `Noted ${token}.`,
  ...CLAIMS,
  ...LONG_CLAIMS.slice(0, complaintsIn(token)),
  `Good luck with ${token}.`,
];

/** An answer as it comes: its first sentence, most of it, and its last. */
function piecesOf(token: string): string[] {
  const [first = '', ...rest] = sentencesFor(token);
  const last = rest.pop() ?? '';
  const most = Math.ceil(rest.length / (PIECES - 2));
  const middle = Array.from({ length: PIECES - 2 }, (_, part) => rest.slice(part * most, (part + 1) * most));
  return [`${first} `, ...middle.map((sentences) => `${sentences.join(' ')} `), last];
}

/** The tokens in a text, such as `q17` or, after the second edit of it, `q17v3`. */
export const tokensIn = (text: string): string[] => text.match(/\bq\d+(?:v\d+)?\b/g) ?? [];

export async function startFaultModel(random: Random): Promise<FaultModel> {
  const server = createServer((request, response) => void serve(random, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function serve(random: Random, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const sentences = judgedIn(body);
  if (sentences !== null) return judge(random, sentences, response);
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const token = tokensIn(messages.at(-1)?.content ?? '').at(-1) ?? 'nothing';
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const piece of piecesOf(token)) {
    await pause(random.between(0, GAP_MS));
    if (response.destroyed) return;
    response.write(chunkOf({ content: piece }));
  }
  response.write(chunkOf({}, 'stop'));
  response.end('data: [DONE]\n\n');
}

/** A second look, which finds nothing to strike. It takes time too, so that processes die during it. */
async function judge(random: Random, sentences: number, response: ServerResponse): Promise<void> {
  await pause(random.between(0, GAP_MS));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunkOf({ content: allSupported(sentences) }));
  response.write(chunkOf({}, 'stop'));
  response.end('data: [DONE]\n\n');
}

function chunkOf(delta: object, finish: string | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'f', object: 'chat.completion.chunk', created: 0, model: 'f', choices })}\n\n`;
}
