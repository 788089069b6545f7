import type { RawArgs } from './args.ts';
import type { Desk } from './desk.ts';
import type { Method } from './method.ts';

/** The scopes of which one is needed. Reading a conversation needs the scope of its kind: `channels:…` or `im:…`. */
export function needed(method: Method, args: RawArgs, desk: Desk): string[] {
  const channel = desk.workspace.channel(String(args.channel ?? ''));
  if (channel === undefined) return method.scopes;
  const prefix = channel.kind === 'im' ? 'im:' : 'channels:';
  const ofKind = method.scopes.filter((scope) => scope.startsWith(prefix));
  return ofKind.length > 0 ? ofKind : method.scopes;
}
