/**
 * A Chat Completions server that plays a script, for tests: one step a request, in order. It records every request,
 * and `close` fails when it was asked too often or too seldom. Second looks have a script of their own.
 */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allSupported, judgedIn } from './second-look-requests.ts';

/** A place in a stream where the server waits until the test opens it. */
interface Pause {
  /** Resolves when the server has arrived here: what stands before has been sent. */
  reached: Promise<void>;
  open(): void;
  /** For the server. */
  wait(): Promise<void>;
}

export function pause(): Pause {
  const arrived = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: arrived.promise,
    open: opened.resolve,
    wait() {
      arrived.resolve();
      return opened.promise;
    },
  };
}

export type Step =
  /** Streams the pieces; `finish` null ends without a finish_reason. */
  | {
      kind: 'stream';
      pieces: (string | Pause)[];
      finish: string | null;
      usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
    }
  /** Sends the pieces, then breaks the connection. */
  | { kind: 'cut'; pieces: string[] }
  /** Sends the pieces, then nothing more, and keeps the connection open. */
  | { kind: 'stall'; pieces: string[] }
  | { kind: 'status'; status: number; code?: string; message?: string; headers?: Record<string, string> }
  | { kind: 'refusal'; text: string }
  | { kind: 'raw'; contentType: string; body: string }
  /** An error inside a stream that began with status 200. */
  | { kind: 'error-in-stream'; code: string };

/** The model says this and ends. */
export const says = (...pieces: (string | Pause)[]): Step => ({ kind: 'stream', pieces, finish: 'stop' });

/** The model answers with this object. */
export const givesJson = (value: unknown): Step => says(JSON.stringify(value));

export const status = (
  code: number,
  more: { code?: string; message?: string; headers?: Record<string, string> } = {},
): Step => ({ kind: 'status', status: code, ...more });

interface ModelRequest {
  path: string;
  authorization: string | undefined;
  /** Resolves when the connection of its answer is closed, by whichever side. */
  closed: Promise<void>;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    stream?: boolean;
    stream_options?: unknown;
    response_format?: { type: string; json_schema?: { schema: unknown; strict: boolean } };
  };
}

export interface ModelServer {
  /** The base URL, with /v1. */
  url: string;
  host: string;
  requests: ModelRequest[];
  /** Requests of second looks, which `requests` does not hold. */
  judged: ModelRequest[];
  /** Adds steps to the end of the script. */
  add(...steps: Step[]): void;
  /** Steps for the next requests of second looks, in order; beyond them every sentence is supported. */
  judge(...steps: Step[]): void;
  /** Stops the server; rejects when the script was not played exactly. */
  close(): Promise<void>;
}

export async function startModelServer(
  script: Step[],
  models: string[] = ['scripted-model'],
): Promise<ModelServer> {
  const steps = [...script];
  const judgeSteps: Step[] = [];
  const requests: ModelRequest[] = [];
  const judged: ModelRequest[] = [];
  let beyond = 0;
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith('/models'))
      return sendJson(response, 200, { data: models.map((id) => ({ id })) });
    const closed = new Promise<void>((resolve) => response.once('close', resolve));
    const asked = { ...(await recorded(request)), closed };
    const sentences = judgedIn(asked.body.messages.map(({ content }) => content).join('\n'));
    if (sentences !== null) {
      judged.push(asked);
      return play(judgeSteps.shift() ?? says(allSupported(sentences)), response);
    }
    requests.push(asked);
    const step = steps.shift();
    if (!step) beyond++;
    await play(step ?? status(418), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/v1`,
    host,
    requests,
    judged,
    add: (...more) => void steps.push(...more),
    judge: (...more) => void judgeSteps.push(...more),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      assert.equal(beyond, 0, `the model was asked ${beyond} times more than scripted`);
      assert.equal(steps.length, 0, `the model was asked ${steps.length} times less than scripted`);
      assert.equal(judgeSteps.length, 0, `${judgeSteps.length} steps for second looks were not played`);
    },
  };
}

async function recorded(request: IncomingMessage): Promise<Omit<ModelRequest, 'closed'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
  };
}

function sendJson(
  response: ServerResponse,
  code: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(code, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function play(step: Step, response: ServerResponse): Promise<void> {
  switch (step.kind) {
    case 'status': {
      const error = { message: step.message ?? 'scripted failure', code: step.code ?? null, type: null };
      return sendJson(response, step.status, { error }, step.headers);
    }
    case 'raw':
      response.writeHead(200, { 'content-type': step.contentType });
      return void response.end(step.body);
    default:
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
      return playStream(step, response);
  }
}

async function playStream(
  step: Exclude<Step, { kind: 'status' | 'raw' }>,
  response: ServerResponse,
): Promise<void> {
  const send = (data: unknown) => void response.write(`data: ${JSON.stringify(data)}\n\n`);
  const delta = (part: object, finish: string | null = null) =>
    send({
      id: 'c1',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta: part, finish_reason: finish }],
    });
  if (step.kind === 'error-in-stream')
    return void response.end(
      `data: ${JSON.stringify({ error: { message: 'scripted', code: step.code } })}\n\n`,
    );
  delta({ role: 'assistant', content: '' });
  if (step.kind === 'refusal') delta({ refusal: step.text });
  for (const piece of 'pieces' in step ? step.pieces : []) {
    if (typeof piece === 'string') delta({ content: piece });
    else await piece.wait();
  }
  if (step.kind === 'stall') return;
  if (step.kind === 'cut') return void setImmediate(() => response.destroy());
  const finish = step.kind === 'refusal' ? 'stop' : step.finish;
  if (finish !== null) delta({}, finish);
  if (step.kind === 'stream' && step.usage) send({ id: 'c1', choices: [], usage: step.usage });
  response.end(finish === null ? '' : 'data: [DONE]\n\n');
}
