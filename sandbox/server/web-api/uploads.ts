import { basename, extname } from 'node:path';
import { SlackError } from '../slack-error.ts';
import type { StoredFile, Workspace } from '../workspace.ts';

interface Pending {
  name: string;
  size: number;
  bytes: Uint8Array | null;
}

const TYPES: Record<string, string> = {
  '.json': 'application/json',
  '.jsonl': 'application/x-ndjson',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.zip': 'application/zip',
};

/** Files on their way in: the app's two-step uploads, and what people drop onto the page. */
export class Uploads {
  readonly #pending = new Map<string, Pending>();
  readonly #workspace: Workspace;
  readonly #clock: { now(): number };
  readonly #newId: (prefix: string) => string;

  constructor(workspace: Workspace, clock: { now(): number }, newId: (prefix: string) => string) {
    this.#workspace = workspace;
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Announces an upload of the app; returns the file's id. */
  expect(name: string, size: number): string {
    const id = this.#newId('F');
    this.#pending.set(id, { name, size, bytes: null });
    return id;
  }

  /** The bytes of an announced upload; false when it was not announced. */
  receive(id: string, bytes: Uint8Array): boolean {
    const pending = this.#pending.get(id);
    if (pending === undefined) return false;
    pending.bytes = bytes;
    return true;
  }

  /** Makes an announced upload a file. Throws SlackError when its bytes never came. */
  complete(id: string, title: string | undefined, user: string): StoredFile {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.bytes === null) throw new SlackError('file_not_found');
    this.#pending.delete(id);
    return this.add(pending.name, pending.bytes, user, { id, title: title ?? pending.name });
  }

  add(given: string, bytes: Uint8Array, user: string, own: { id?: string; title?: string } = {}): StoredFile {
    const name = basename(given.replaceAll('\\', '/')).slice(0, 255) || 'file';
    const file: StoredFile = {
      id: own.id ?? this.#newId('F'),
      name,
      title: own.title ?? name,
      size: bytes.byteLength,
      mimetype: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
      user,
      created: Math.floor(this.#clock.now() / 1000),
    };
    return this.#workspace.addFile(file, bytes);
  }
}
