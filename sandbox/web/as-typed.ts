/** From what Slack stores to what a person typed. The other way is the stand-in's work, as it is Slack's. */
import type { Channel, User } from '../protocol.ts';

export function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a person would have typed to get this text: for the box in which a message is edited. */
export function asTyped(text: string, users: User[], channels: Channel[]): string {
  const named = (things: { id: string; name: string }[], id: string, otherwise: string) =>
    things.find((thing) => thing.id === id)?.name ?? otherwise;
  const typed = text.replace(/<([^<>]+)>/g, (whole, inner: string) => {
    const [target = '', label] = inner.split('|');
    const id = target.slice(1);
    if (target.startsWith('@')) return `@${named(users, id, id)}`;
    if (target.startsWith('#')) return `#${named(channels, id, label ?? id)}`;
    return /^(https?|mailto):/.test(target) ? target : whole;
  });
  return unescapeText(typed);
}
