/** The page's one way to the stand-in. Every failure is an Error whose message is a sentence for the person. */
import type { FileInfo, Posts, Push, State } from '../protocol.ts';

const UNREACHABLE = 'The local workspace does not answer. Nothing was sent. Is it still running?';

async function answer<T>(request: Promise<Response>): Promise<T> {
  const response = await request.catch(() => {
    throw new Error(UNREACHABLE);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  const said = (body as { error?: unknown } | null)?.error;
  throw new Error(
    typeof said === 'string' ? said : `The local workspace answered ${response.status}. Nothing was changed.`,
  );
}

export function post<P extends keyof Posts>(path: P, body: Posts[P]['in']): Promise<Posts[P]['out']> {
  return answer(
    fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

export const getState = (): Promise<State> => answer(fetch('/local/state'));

export const upload = (file: File): Promise<FileInfo> =>
  answer<FileInfo>(
    fetch(`/local/upload?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/octet-stream' },
      body: file,
    }),
  ).catch((error: Error) => {
    throw new Error(`${file.name} was not attached. ${error.message}`);
  });

export const fileUrl = (id: string): string => `/local/files/${encodeURIComponent(id)}`;

/** Listens to pushes until the returned function is called. The browser itself connects again after a break. */
export function listen(on: { push(push: Push): void; open(): void; lost(): void }): () => void {
  const source = new EventSource('/local/events');
  source.onopen = () => on.open();
  source.onerror = () => on.lost();
  source.onmessage = (event: MessageEvent<string>) => on.push(JSON.parse(event.data) as Push);
  return () => source.close();
}
