import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Posts } from '../protocol.ts';
import { readBody, send, sendJson } from './http.ts';
import type { Change } from './hub.ts';
import type { Target } from './interactions.ts';
import { SIZES } from './limits.ts';
import { fileInfo, PageView } from './page-view.ts';
import type { Person } from './person.ts';
import { Refusal } from './refusal.ts';
import type { Desk } from './web-api/desk.ts';

interface Parts {
  desk: Desk;
  person(id: string): Person;
  reset(): Promise<void>;
}

const place = {
  channel: z.string().optional(),
  ts: z.string().optional(),
  view_id: z.string().optional(),
};
const action = z.looseObject({ action_id: z.string() });
const nothing = z.object({});

/** Bodies of POST /local/…, as protocol.ts has them. */
const BODIES = {
  '/local/message': z.object({
    channel: z.string(),
    thread_ts: z.string().optional(),
    text: z.string(),
    file_ids: z.array(z.string()).max(SIZES.fileInputFiles).optional(),
  }),
  '/local/edit': z.object({ channel: z.string(), ts: z.string(), text: z.string() }),
  '/local/delete': z.object({ channel: z.string(), ts: z.string() }),
  '/local/command': z.object({ channel: z.string(), command: z.string(), text: z.string() }),
  '/local/shortcut': z.object({
    callback_id: z.string(),
    channel: z.string().optional(),
    ts: z.string().optional(),
  }),
  '/local/action': z.object({ ...place, action }),
  '/local/options': z.object({ ...place, action_id: z.string(), block_id: z.string(), value: z.string() }),
  '/local/submit': z.object({
    view_id: z.string(),
    state: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
  }),
  '/local/close': z.object({ view_id: z.string() }),
  '/local/stop': z.object({ channel: z.string(), thread_ts: z.string() }),
  '/local/dismiss': z.object({ channel: z.string(), ts: z.string() }),
  '/local/home': nothing,
  '/local/me': z.object({ user: z.string() }),
  '/local/reset': nothing,
} as const satisfies Record<keyof Posts, z.ZodType>;

type Path = keyof Posts;
type Body<P extends Path> = z.infer<(typeof BODIES)[P]>;
type Handlers = { [P in Path]: (body: Body<P>, me: Person) => Promise<Posts[P]['out']> };

/** The page's side: what the person at the keyboard sees and does. */
export class LocalApi {
  readonly #parts: Parts;
  readonly #view: PageView;
  readonly #streams = new Set<ServerResponse>();
  readonly #stop: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#view = new PageView(parts.desk);
    this.#stop = parts.desk.hub.on((change) => this.#push(change));
  }

  close(): void {
    this.#stop();
    for (const stream of this.#streams) stream.end();
  }

  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (request.method === 'GET') return this.#get(response, url);
    if (request.method !== 'POST') throw new Refusal('Only GET and POST are taken here.', 405);
    sameOrigin(request);
    if (url.pathname === '/local/upload') return this.#upload(request, response, url);
    if (!isPath(url.pathname)) throw new Refusal('There is nothing at this address.', 404);
    sendJson(response, 200, await this.#post(url.pathname, await readBody(request)));
  }

  #get(response: ServerResponse, url: URL): void {
    const file = /^\/local\/files\/([A-Z0-9]+)$/.exec(url.pathname)?.[1];
    if (url.pathname === '/local/state') sendJson(response, 200, this.#view.state());
    else if (url.pathname === '/local/events') this.#listen(response);
    else if (file !== undefined) this.#download(response, file);
    else throw new Refusal('There is nothing at this address.', 404);
  }

  #download(response: ServerResponse, id: string): void {
    const { workspace } = this.#parts.desk;
    const file = workspace.file(id);
    const bytes = workspace.fileBytes(id);
    if (file === undefined || bytes === null) throw new Refusal('That file is no longer there.', 404);
    send(response, 200, 'application/octet-stream', bytes, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    });
  }

  async #upload(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const name = url.searchParams.get('name') ?? '';
    const bytes = await readBody(request, SIZES.uploadBytes);
    if (bytes.byteLength === 0) throw new Refusal('The file is empty.');
    sendJson(response, 200, fileInfo(this.#me().upload(name, bytes)));
  }

  #post<P extends Path>(path: P, raw: Buffer): Promise<Posts[P]['out']> {
    const parsed = BODIES[path].safeParse(jsonOrNull(raw));
    if (!parsed.success) throw new Refusal('The page sent what this workspace does not understand.');
    return this.#handlers[path](parsed.data as Body<P>, this.#me());
  }

  #me(): Person {
    return this.#parts.person(this.#parts.desk.workspace.me);
  }

  readonly #handlers: Handlers = {
    '/local/message': async ({ file_ids, channel, text, thread_ts }, me) => {
      const said = { channel, text, ...(thread_ts !== undefined && { thread_ts }) };
      return { ts: me.say({ ...said, files: file_ids ?? [] }).ts };
    },
    '/local/edit': async ({ channel, ts, text }, me) => {
      me.edit(channel, ts, text);
      return { ok: true };
    },
    '/local/delete': async ({ channel, ts }, me) => {
      me.delete(channel, ts);
      return { ok: true };
    },
    '/local/command': async ({ channel, command, text }, me) => {
      await me.command(channel, command, text);
      return { ok: true };
    },
    '/local/shortcut': async ({ callback_id, channel, ts }, me) => {
      const on = channel === undefined || ts === undefined ? undefined : { channel, ts };
      await me.shortcut(callback_id, on);
      return { ok: true };
    },
    '/local/action': async (body, me) => {
      await me.act(target(body), body.action);
      return { ok: true };
    },
    '/local/options': async ({ action_id, block_id, value, ...where }, me) =>
      await me.options(target(where), { action_id, block_id, value }),
    '/local/submit': async ({ view_id, state }, me) => {
      const errors = await me.submit(view_id, state);
      return Object.keys(errors).length > 0 ? { errors } : {};
    },
    '/local/close': async ({ view_id }, me) => {
      await me.close(view_id);
      return { ok: true };
    },
    '/local/stop': async ({ channel, thread_ts }, me) => {
      me.stop(channel, thread_ts);
      return { ok: true };
    },
    '/local/dismiss': async ({ channel, ts }, me) => {
      me.dismiss(channel, ts);
      return { ok: true };
    },
    '/local/home': async (_, me) => {
      me.openHome();
      return { ok: true };
    },
    '/local/me': async ({ user }) => {
      const { workspace } = this.#parts.desk;
      if (workspace.user(user)?.is_bot !== false)
        throw new Refusal('That person is not in this workspace.', 404);
      workspace.me = user;
      return { ok: true };
    },
    '/local/reset': async () => {
      await this.#parts.reset();
      return { ok: true };
    },
  };

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.#streams.add(response);
    const beat = setInterval(() => response.write(': still here\n\n'), 15_000);
    beat.unref();
    response.on('close', () => {
      clearInterval(beat);
      this.#streams.delete(response);
    });
  }

  #push(change: Change): void {
    const push = this.#view.push(change);
    if (push === null) return;
    const data = `data: ${JSON.stringify(push)}\n\n`;
    for (const stream of this.#streams) stream.write(data);
  }
}

function target({
  channel,
  ts,
  view_id,
}: {
  channel?: string | undefined;
  ts?: string | undefined;
  view_id?: string | undefined;
}): Target {
  if (view_id !== undefined) return { view_id };
  if (channel === undefined || ts === undefined)
    throw new Refusal('The page named no message and no window.');
  return { channel, ts };
}

function isPath(path: string): path is Path {
  return Object.hasOwn(BODIES, path);
}

function jsonOrNull(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8') || '{}');
  } catch {
    return null;
  }
}

/** No other web page may act here: a browser tells where a POST comes from. */
function sameOrigin(request: IncomingMessage): void {
  if (request.headers.origin !== `http://${request.headers.host}`)
    throw new Refusal('This workspace takes requests from its own page only.', 403);
}
