/** Files of Slack messages: where they are, and their bytes, which never cost the bot its token. */
import { z } from 'zod';
import { type Files, ReplyError } from '../src/conversation/ports.ts';
import type { FileRef } from '../src/conversation/turn.ts';
import { InputError } from '../src/errors.ts';
import { tooLarge } from '../src/papers/decode.ts';
import { TIMES } from './limits.ts';
import { type Calls, SlackFailure } from './slack-calls.ts';

interface FileDeps {
  calls: Calls;
  token: string;
}

/** Asked for each file: a message or modal may hold no address, and for Slack Connect (`check_file_info`) never does. */
const FileInfo = z.object({
  file: z.object({
    size: z.number().nullish(),
    mode: z.string().nullish(),
    url_private_download: z.string().nullish(),
    url_private: z.string().nullish(),
  }),
});

const MAX_REDIRECTS = 5;
/** A download that is longer under way is given up. */
const DOWNLOAD_MS = 4 * TIMES.call;

export function createFiles(deps: FileDeps): Files {
  return {
    async fetch(_turn, file, limit) {
      try {
        return await bytesOf(deps, file, limit);
      } catch (error) {
        // Slack's fault and not the person's: the turn waits for Slack as it does for a reply.
        throw error instanceof SlackFailure ? new ReplyError(error.code, false) : error;
      }
    },
  };
}

async function bytesOf({ calls, token }: FileDeps, file: FileRef, limit: number): Promise<Uint8Array> {
  const info = await ask(calls, file);
  if ((info.size ?? 0) > limit) throw tooLarge(`The file ${file.name}`, limit);
  const address = info.url_private_download ?? info.url_private;
  if (!address || info.mode === 'tombstone') throw gone(file);
  const response = await download(address, token, file);
  refusePage(response, file);
  return readUpTo(response, file, limit);
}

async function ask(calls: Calls, file: FileRef) {
  try {
    return FileInfo.parse(await calls.call('files.info', { file: file.id }, true)).file;
  } catch (error) {
    if (!(error instanceof SlackFailure) || !error.sure) throw error;
    if (error.code === 'missing_scope') throw notAllowed(file);
    if (error.code === 'ratelimited') throw error;
    throw gone(file);
  }
}

/** Follows redirects by hand: the token goes to the first host only. */
async function download(address: string, token: string, file: FileRef): Promise<Response> {
  const first = new URL(address);
  let target = first;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const own = target.origin === first.origin;
    const response = await get(target, own ? { authorization: `Bearer ${token}` } : {});
    const next = isRedirect(response) ? response.headers.get('location') : null;
    if (!next) return whole(response, file);
    await response.body?.cancel();
    target = new URL(next, target);
  }
  throw gone(file);
}

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400;

/** The response, when it holds the file. Slack's own trouble passes; any other refusal does not. */
async function whole(response: Response, file: FileRef): Promise<Response> {
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status >= 500 || response.status === 429) throw new SlackFailure('file_unavailable', false);
  throw gone(file);
}

async function get(target: URL, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(target, { headers, redirect: 'manual', signal: AbortSignal.timeout(DOWNLOAD_MS) });
  } catch {
    throw new SlackFailure('network', false);
  }
}

/** Without the scope files:read Slack answers 200 with its sign-in page. A saved web page has its own name. */
function refusePage(response: Response, file: FileRef): void {
  const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const attachment = response.headers.get('content-disposition')?.startsWith('attachment') ?? false;
  const isPage = /\.x?html?$/i.test(file.name) || file.mimetype.startsWith('text/html');
  if (html && !attachment && !isPage) throw notAllowed(file);
}

async function readUpTo(response: Response, file: FileRef, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.byteLength;
      if (size > limit) throw tooLarge(`The file ${file.name}`, limit);
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof InputError ? error : new SlackFailure('network', false);
  }
  return Buffer.concat(parts);
}

const gone = (file: FileRef) =>
  new InputError(
    `The file ${file.name} is not there any more, or Sidechair may not see it; it was not read.`,
    'Upload it again in this thread.',
  );

const notAllowed = (file: FileRef) =>
  new InputError(
    `Sidechair may not read files here, so ${file.name} was not read.`,
    'Ask the person who installed Sidechair to give it the scope files:read and to install it again, or paste the text.',
  );
