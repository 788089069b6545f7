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
