/** Times as Slack shows them. `now` and the locale are given, so that tests say what they are. */

/** Milliseconds since the epoch of a Slack timestamp. */
export const tsToMs = (ts: string): number => Math.floor(Number(ts) * 1000);

/** Made once: making one takes longer than all that is done with it for a message. */
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

/** `10:31 AM`, or `10:31` where the locale counts to 24. */
export const clock = (ts: string): string => CLOCK.format(tsToMs(ts));

/** `10:31`, for a column with no room for AM or PM. */
export const shortClock = (ts: string): string =>
  CLOCK.formatToParts(tsToMs(ts))
    .filter(({ type }) => type !== 'dayPeriod')
    .map(({ value }) => value)
    .join('')
    .trim();

/** `Tuesday, March 3, 2026 at 10:31:07 AM`: the whole moment, for a tooltip. */
export const moment = (ts: string): string => MOMENT.format(tsToMs(ts));

/** Whether two timestamps fall on one day of the reader's calendar. */
export const sameDay = (a: string, b: string): boolean =>
  dayNumber(new Date(tsToMs(a))) === dayNumber(new Date(tsToMs(b)));

/** `Today`, `Yesterday`, else `Tuesday, March 3`, with the year when it is not this one. */
export function day(ts: string, now: number, locale?: string): string {
  const then = new Date(tsToMs(ts));
  const days = dayNumber(new Date(now)) - dayNumber(then);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const sameYear = then.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(then);
}

/** `just now`, `5 minutes ago`, `3 hours ago`, `2 days ago`. */
export function ago(ts: string, now: number): string {
  const minutes = Math.floor((now - tsToMs(ts)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes < 24 * 60) return plural(Math.floor(minutes / 60), 'hour');
  return plural(Math.floor(minutes / (24 * 60)), 'day');
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`;

/** Days since the epoch of the local calendar day, so that yesterday is yesterday across a clock change too. */
const dayNumber = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;

/** `820 B`, `14 KB`, `2.3 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
