/**
 * What the page and the stand-in say to each other. Everything here is under `/local/` on the stand-in's own
 * port; Slack's side (`/api/…`, the socket, files) is Slack's, unchanged.
 *
 * GET  /local/state    → State            everything the page shows, at once
 * GET  /local/events   → server-sent events, each `data:` a Push
 * POST /local/…        → JSON in, JSON out; a failure is `{ error: string }` in words for a person, status 4xx
 */

export interface User {
  id: string;
  name: string;
  is_bot: boolean;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** Seen by its members only: a lock stands in place of the #. */
  private: boolean;
  /** Nothing can be said in it any more. */
  archived: boolean;
}

/** A Slack message as `conversations.history` returns it, and what the page needs beside. */
export interface Message {
  channel: string;
  ts: string;
  thread_ts?: string;
  user: string;
  text: string;
  blocks?: unknown[];
  files?: FileInfo[];
  subtype?: string;
  edited?: { ts: string };
  /** Streamed and not yet stopped. */
  streaming?: boolean;
  /** Shown to this user only. */
  ephemeral_to?: string;
  metadata?: unknown;
}

export interface FileInfo {
  id: string;
  name: string;
  size: number;
  mimetype: string;
}

/** An open modal. `view` is Slack's view object. `errors` maps block_id to a sentence, after a refused submission. */
export interface OpenView {
  id: string;
  view: Record<string, unknown>;
  errors: Record<string, string>;
}

export interface State {
  team: { id: string; name: string };
  /** The person at the keyboard; others can be chosen with POST /local/me. */
  me: string;
  users: User[];
  bot: User;
  channels: Channel[];
  messages: Message[];
  /** Ephemeral messages for `me` are among `messages`. Modals, top of the stack last. */
  views: OpenView[];
  /** The app's Home tab for `me`, a view of type home, or null. */
  home: Record<string, unknown> | null;
  /** "Sidechair is reading…" lines, by `channel:thread_ts`. */
  statuses: Record<string, string>;
  /** Threads, as `channel:thread_ts`, in which the app is at work and can be stopped. */
  stoppable: string[];
  commands: { name: string; description: string; usage_hint: string }[];
  shortcuts: { name: string; callback_id: string; type: 'message' | 'global'; description: string }[];
  /** False while no app holds a socket: what is said now is delivered when it is back. */
  app_connected: boolean;
}

export type Push =
  | { type: 'message'; message: Message }
  | { type: 'message_changed'; message: Message }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'status'; channel: string; thread_ts: string; text: string }
  | { type: 'stoppable'; stoppable: string[] }
  | { type: 'views'; views: OpenView[] }
  | { type: 'home'; view: Record<string, unknown> | null }
  | { type: 'app_connected'; connected: boolean }
  /** Everything changed: fetch State again. */
  | { type: 'reset' };

/** POST bodies and answers, by path. */
export interface Posts {
  '/local/message': {
    in: { channel: string; thread_ts?: string; text: string; file_ids?: string[] };
    out: { ts: string };
  };
  '/local/edit': { in: { channel: string; ts: string; text: string }; out: { ok: true } };
  '/local/delete': { in: { channel: string; ts: string }; out: { ok: true } };
  /** Slash command typed in a channel (Slack has none inside threads). `text` is what follows the name. */
  '/local/command': { in: { channel: string; command: string; text: string }; out: { ok: true } };
  /** A message shortcut needs `channel` and `ts`; a global one neither. */
  '/local/shortcut': { in: { callback_id: string; channel?: string; ts?: string }; out: { ok: true } };
  /** A button, select or feedback in a message, a modal (`view_id`) or the Home tab (`view_id: 'home'`). `action` is Slack's action object: action_id, block_id, type, value or selected_…; the stand-in adds action_ts. */
  '/local/action': {
    in: { channel?: string; ts?: string; view_id?: string; action: Record<string, unknown> };
    out: { ok: true };
  };
  /** Options of an external_select as the person types. Out: Slack's `options` or `option_groups`. */
  '/local/options': {
    in: {
      channel?: string;
      ts?: string;
      view_id?: string;
      action_id: string;
      block_id: string;
      value: string;
    };
    out: { options?: unknown[]; option_groups?: unknown[] };
  };
  /** `state` is Slack's `view.state.values`. Out: closed, or the errors by block_id. */
  '/local/submit': {
    in: { view_id: string; state: Record<string, Record<string, unknown>> };
    out: { errors?: Record<string, string> };
  };
  /** Slack's own Stop button in a thread that is `stoppable`. */
  '/local/stop': { in: { channel: string; thread_ts: string }; out: { ok: true } };
  /** Takes away a message that only `me` sees. */
  '/local/dismiss': { in: { channel: string; ts: string }; out: { ok: true } };
  '/local/close': { in: { view_id: string }; out: { ok: true } };
  '/local/home': { in: Record<string, never>; out: { ok: true } };
  '/local/me': { in: { user: string }; out: { ok: true } };
  /** Begin afresh: every message, file and paper is removed; the sample paper is attached again. */
  '/local/reset': { in: Record<string, never>; out: { ok: true } };
}
/** POST /local/upload?name=…: the body is the file's bytes; answers FileInfo. Give its id in `file_ids`, or in a file_input's value `{ type: 'file_input', files: [FileInfo] }`. GET /local/files/ID downloads it. */
