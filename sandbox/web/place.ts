/** What is open, as the address bar keeps it: `#/C1`, `#/C1/1712345678.000100` (a thread), `#/app`. */
export type Place =
  | { kind: 'channel'; channel: string; thread: string | null }
  /** The app's Home tab. */
  | { kind: 'home' };

export function formatPlace(place: Place): string {
  if (place.kind === 'home') return '#/app';
  return place.thread === null ? `#/${place.channel}` : `#/${place.channel}/${place.thread}`;
}

/** The place that a hash names, or null when it names none of `channels`. */
export function parsePlace(hash: string, channels: string[]): Place | null {
  if (hash === '#/app') return { kind: 'home' };
  const found = /^#\/([A-Za-z0-9]+)(?:\/(\d+\.\d+))?$/.exec(hash);
  const channel = found?.[1];
  if (channel === undefined || !channels.includes(channel)) return null;
  return { kind: 'channel', channel, thread: found?.[2] ?? null };
}

/** The place that the path of a message's permanent link names: its thread, or the channel. Null for other paths. */
export function placeOfPermalink(path: string, search: string): Place | null {
  const found = /^\/archives\/([A-Z0-9]+)(?:\/p(\d{10,})(\d{6}))?\/?$/.exec(path);
  if (found === null) return null;
  const own = found[2] === undefined ? null : `${found[2]}.${found[3]}`;
  return { kind: 'channel', channel: found[1]!, thread: new URLSearchParams(search).get('thread_ts') ?? own };
}

/** Where a link leads inside this page, when it is a permanent link of this very workspace; else null. */
export function insideLink(href: string, origin: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const place = url.origin === origin ? placeOfPermalink(url.pathname, url.search) : null;
  return place && formatPlace(place);
}
