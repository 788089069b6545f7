/** A Chat Completions server that answers each question as it is told to, and counts as a provider does. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { allSupported, judgedIn } from '../agent/second-look-requests.ts';

export interface AnsweringServer {
  /** With /v1. */
  url: string;
  /** Questions answered, in order; a sentence asked for again counts anew. */
  asked: string[];
  close(): Promise<void>;
}

export interface Behaviour {
  /** The answer to the newest question; null: the server fails. */
  answer: (question: string, again: boolean) => string | null;
  /** The judge's verdicts on so many sentences, as JSON; all supported when left out. */
  judge?: (sentences: number) => string;
}

/** Prompt tokens it says it counted, and how many of them it served from its cache. */
export const COUNTED = { prompt: 2000, cached: 1500, completion: 40 };

export async function startAnsweringServer({ answer, judge }: Behaviour): Promise<AnsweringServer> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url?.endsWith('/models')) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end('{"data":[{"id":"invented-model"}]}');
    }
    const messages = await messagesOf(request);
    const sentences = judgedIn(messages.join('\n'));
    const again = messages.at(-1)!.startsWith('That sentence was not shown.');
    const question = questionIn(messages);
    if (sentences === null) asked.push(question);
    const text = sentences === null ? answer(question, again) : (judge ?? allSupported)(sentences);
    if (text === null) {
      response.writeHead(400, { 'content-type': 'application/json' });
      return void response.end('{"error":{"message":"scripted failure"}}');
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(streamOf(text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function messagesOf(request: IncomingMessage): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { messages } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return messages.map(({ content }: { content: string }) => content);
}

const questionIn = (messages: string[]): string =>
  messages.findLast((message) => /^Person \S+ asks:\n/.test(message))?.replace(/^.*\n/, '') ?? '';

function streamOf(text: string): string {
  const chunk = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const usage = {
    prompt_tokens: COUNTED.prompt,
    completion_tokens: COUNTED.completion,
    prompt_tokens_details: { cached_tokens: COUNTED.cached },
  };
  const counted = `data: ${JSON.stringify({ id: 'c', choices: [], usage })}\n\n`;
  return [chunk({ content: text }, null), chunk({}, 'stop'), counted, 'data: [DONE]\n\n'].join('');
}
