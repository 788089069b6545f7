import type { Log } from '../../../src/log.ts';
import type { AppLink } from '../app-link.ts';
import type { Hub } from '../hub.ts';
import type { Keys } from '../keys.ts';
import type { Times } from '../limits.ts';
import type { Manifest } from '../manifest.ts';
import type { Modals } from '../modals.ts';
import type { RateLimiter } from '../rate.ts';
import type { SocketMode } from '../socket.ts';
import type { Workspace } from '../workspace.ts';
import type { Uploads } from './uploads.ts';

/** Everything a Web API method may work with. */
export interface Desk {
  workspace: Workspace;
  modals: Modals;
  keys: Keys;
  uploads: Uploads;
  /** The app's sockets, and what goes to the app over them or to its request address. */
  socket: SocketMode;
  app: AppLink;
  hub: Hub;
  rates: RateLimiter;
  manifest: Manifest;
  clock: { now(): number };
  times: Times;
  log: Log;
  /** An identifier with a prefix, as Slack writes them: `F0123ABCD`. */
  newId(prefix: string): string;
  secret(length: number): string;
  /** The stand-in's own address, without a slash at the end. */
  base(): string;
  /** `revoked`: Slack takes neither token any more. */
  tokens: { bot: string; app: string; revoked: boolean };
}
