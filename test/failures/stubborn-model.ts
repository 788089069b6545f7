/**
 * A Chat Completions server with a model that does not learn: it says what it was told to say, and says a sentence
 * again word for word when it is told that it was not shown.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  messages: { role: string; content: string }[];
}

export interface StubbornModel {
  /** The base URL, with /v1. */
  url: string;
  /** The next answers, until it is set anew. */
  answer: string;
  /** What it was sent, in order. */
  asked: Asked[];
  close(): Promise<void>;
}

export async function startStubbornModel(): Promise<StubbornModel> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push(body);
    const delta = (part: object, finish_reason: string | null) =>
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: part, finish_reason }] })}\n\n`;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(
      `${delta({ role: 'assistant', content: repeated(body) ?? model.answer }, null)}${delta({}, 'stop')}data: [DONE]\n\n`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: StubbornModel = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    answer: '',
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** The sentence that was held, when this request asks for it once more. */
function repeated({ messages }: Asked): string | null {
  const asksAgain = /^That sentence was not shown\./.test(messages.at(-1)?.content ?? '');
  return asksAgain ? messages.at(-2)!.content : null;
}
