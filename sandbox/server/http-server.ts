import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../src/log.ts';
import { fields, readBody, send, sendJson } from './http.ts';
import { SIZES } from './limits.ts';
import type { LocalApi } from './local-api.ts';
import { Refusal } from './refusal.ts';
import { respond } from './respond.ts';
import { SlackError } from './slack-error.ts';
import type { WebApi } from './web-api/call.ts';
import type { Desk } from './web-api/desk.ts';

export interface Page {
  html: string;
  js: string;
  css: string;
}

/** What the page may load: its own script and style, pictures of its own, nothing from elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Parts {
  desk: Desk;
  webApi: WebApi;
  local: LocalApi;
  page(): Promise<Page>;
  log: Log;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** One HTTP server for Slack's side (`/api`, `/hooks`, files, the socket) and the page's side (`/`, `/local`). */
export class StandInServer {
  readonly #parts: Parts;
  readonly #server: Server;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on('upgrade', (request, stream, head) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (!isLocal(request) || url.pathname !== '/link/') return stream.destroy();
      parts.desk.socket.upgrade(request, stream, head, url.searchParams.get('ticket') ?? '');
    });
  }

  /** Listens on 127.0.0.1 only. Resolves with the port. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', reject);
        resolve((this.#server.address() as AddressInfo).port);
      });
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (!isLocal(request)) throw new Refusal('This workspace answers on this machine only.', 403);
      const url = new URL(request.url ?? '/', 'http://localhost');
      await this.#handler(url.pathname)(request, response, url);
    } catch (error) {
      this.#failed(error, response);
    }
  }

  #failed(error: unknown, response: ServerResponse): void {
    if (error instanceof Refusal) {
      sendJson(response, error.status, { error: error.message });
      return;
    }
    this.#parts.log.error('standin.request_failed', {
      error: error instanceof Error ? error.name : 'unknown',
    });
    sendJson(response, 500, { error: 'The workspace failed. Nothing was changed; try again.' });
  }

  #handler(path: string): Handler {
    if (path.startsWith('/api/')) return this.#api;
    if (path.startsWith('/local/'))
      return (request, response, url) => this.#parts.local.serve(request, response, url);
    if (path.startsWith('/hooks/')) return this.#hook;
    if (path.startsWith('/upload/v1/')) return this.#upload;
    if (path.startsWith('/files-pri/')) return this.#download;
    return this.#page;
  }

  #page: Handler = async (_request, response, url) => {
    const { html, js, css } = await this.#parts.page();
    if (url.pathname.endsWith('/page.js')) return send(response, 200, 'text/javascript; charset=utf-8', js);
    if (url.pathname.endsWith('/page.css')) return send(response, 200, 'text/css; charset=utf-8', css);
    if (url.pathname !== '/' && !url.pathname.startsWith('/archives/'))
      return send(response, 404, 'text/plain; charset=utf-8', 'Not found');
    send(response, 200, 'text/html; charset=utf-8', html, { 'content-security-policy': PAGE_POLICY });
  };

  #api: Handler = async (request, response, url) => {
    const type = request.headers['content-type'] ?? '';
    const body = fieldsOrNull(await readBody(request), type);
    if (body === null) return sendJson(response, 200, { ok: false, error: 'invalid_json' });
    const { token, ...args } = { ...Object.fromEntries(url.searchParams), ...body };
    const bearer = bearerOf(request) ?? (typeof token === 'string' ? token : null);
    const reply = await this.#parts.webApi.call(url.pathname.slice('/api/'.length), bearer, args);
    if (reply === 'hang') return;
    if (reply === null) return void request.socket.destroy();
    sendJson(response, reply.status, reply.body, reply.headers);
  };

  #hook: Handler = async (request, response, url) => {
    const body = fieldsOrNull(await readBody(request), 'application/json');
    try {
      respond(this.#parts.desk.keys.use(url.pathname.slice('/hooks/'.length)), body, this.#parts.desk);
      send(response, 200, 'text/plain; charset=utf-8', 'ok');
    } catch (error) {
      if (!(error instanceof SlackError)) throw error;
      const gone = error.code === 'expired_url' || error.code === 'used_url';
      sendJson(response, gone ? 404 : 400, { ok: false, error: error.code, ...error.more });
    }
  };

  #upload: Handler = async (request, response, url) => {
    const bytes = await uploaded(request);
    const taken = this.#parts.desk.uploads.receive(url.pathname.slice('/upload/v1/'.length), bytes);
    send(
      response,
      taken ? 200 : 404,
      'text/plain; charset=utf-8',
      taken ? `OK - ${bytes.byteLength}` : 'not found',
    );
  };

  /** Slack shows its log-in page, in an HTTP 200, to whoever may not read the file. */
  #download: Handler = (request, response, url) => {
    const id = /^\/files-pri\/[^/]+-([^/]+)\//.exec(url.pathname)?.[1] ?? '';
    const { workspace, manifest, tokens } = this.#parts.desk;
    const file = workspace.file(id);
    const bytes = workspace.fileBytes(id);
    if (bearerOf(request) !== tokens.bot || !manifest.scopes.has('files:read'))
      return send(response, 200, 'text/html; charset=utf-8', '<!DOCTYPE html><title>Sign in</title>');
    if (file === undefined || bytes === null)
      return send(response, 404, 'text/html; charset=utf-8', 'Not found');
    send(response, 200, file.mimetype, bytes, { 'content-disposition': 'attachment' });
  };
}

/** Refuses names that some other web page could have pointed at this machine. */
function isLocal(request: IncomingMessage): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  return name === '127.0.0.1' || name === 'localhost';
}

function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function fieldsOrNull(body: Buffer, type: string): Record<string, unknown> | null {
  try {
    return fields(body, type);
  } catch {
    return null;
  }
}

async function uploaded(request: IncomingMessage): Promise<Uint8Array> {
  const body = await readBody(request, SIZES.uploadBytes + SIZES.bodyBytes);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const part = [...form.values()].find((value) => typeof value !== 'string');
  return part === undefined ? new Uint8Array() : new Uint8Array(await part.arrayBuffer());
}
