import type { Channel } from '../workspace.ts';
import type { RawArgs } from './args.ts';
import type { Desk } from './desk.ts';
import type { Method } from './method.ts';

const PREFIXES = { im: 'im:', private_channel: 'groups:', public_channel: 'channels:' };

/** A conversation's kind as `types` names it. */
export function kindOf(channel: Channel): keyof typeof PREFIXES {
  if (channel.kind === 'im') return 'im';
  return channel.private ? 'private_channel' : 'public_channel';
}

/** The scopes of which one is needed. Reading a conversation needs the scope of its kind: `channels:…`, `groups:…` or `im:…`. */
export function needed(method: Method, args: RawArgs, desk: Desk): string[] {
  const channel = desk.workspace.channel(String(args.channel ?? ''));
  if (channel === undefined) return method.scopes;
  const prefix = PREFIXES[kindOf(channel)];
  const ofKind = method.scopes.filter((scope) => scope.startsWith(prefix));
  return ofKind.length > 0 ? ofKind : method.scopes;
}
