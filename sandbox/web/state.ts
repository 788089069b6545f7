/** The workspace as the page holds it: the stand-in's State, changed by each Push. Nothing here touches the DOM. */
import type { Message, Push, State } from '../protocol.ts';

/** Slack's timestamps are decimal strings of one width today; a longer one is later. */
export function compareTs(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * The state after one push. The same push twice, or one that the state already holds, changes nothing that is
 * shown, so that pushes received while the state was being fetched can be applied after it.
 * A `reset` is for the caller: it fetches the state again.
 */
export function apply(state: State, push: Push): State {
  switch (push.type) {
    case 'message':
    case 'message_changed':
      return { ...state, messages: put(state.messages, push.message) };
    case 'message_deleted':
      return { ...state, messages: state.messages.filter((m) => !isAt(m, push.channel, push.ts)) };
    case 'status':
      return {
        ...state,
        statuses: withStatus(state.statuses, statusKey(push.channel, push.thread_ts), push.text),
      };
    case 'stoppable':
      return { ...state, stoppable: push.stoppable };
    case 'views':
      return { ...state, views: push.views };
    case 'home':
      return { ...state, home: push.view };
    case 'app_connected':
      return { ...state, app_connected: push.connected };
    case 'reset':
      return state;
  }
}

export const statusKey = (channel: string, threadTs: string): string => `${channel}:${threadTs}`;

const isAt = (message: Message, channel: string, ts: string): boolean =>
  message.channel === channel && message.ts === ts;

function put(messages: Message[], message: Message): Message[] {
  const at = messages.findIndex((m) => isAt(m, message.channel, message.ts));
  if (at >= 0) return messages.with(at, message);
  return [...messages, message].sort((a, b) => compareTs(a.ts, b.ts));
}

function withStatus(statuses: Record<string, string>, key: string, text: string): Record<string, string> {
  const { [key]: _, ...others } = statuses;
  return text === '' ? others : { ...others, [key]: text };
}

/** The last message that this person wrote, or that came for their eyes only: the answer to a command. */
export const lastFor = (messages: Message[], me: string): Message | undefined =>
  messages.findLast((message) => message.user === me || message.ephemeral_to === me);

/** A message that stands in a thread and is not its first. */
const isReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts;

/** What the channel shows, oldest first: everything but replies, and those replies that were also sent to it. */
export function inChannel(messages: Message[], channel: string): Message[] {
  return messages
    .filter((m) => m.channel === channel && (!isReply(m) || m.subtype === 'thread_broadcast'))
    .sort((a, b) => compareTs(a.ts, b.ts));
}

/** A thread: its first message (null when deleted or never seen) and its replies, oldest first. */
export function thread(
  messages: Message[],
  channel: string,
  ts: string,
): { root: Message | null; replies: Message[] } {
  const here = messages.filter((m) => m.channel === channel);
  return {
    root: here.find((m) => m.ts === ts) ?? null,
    replies: here.filter((m) => m.thread_ts === ts && m.ts !== ts).sort((a, b) => compareTs(a.ts, b.ts)),
  };
}

/** Replies under one message: how many, who wrote them (in order of first reply), and when the last came. */
export interface ReplySummary {
  count: number;
  users: string[];
  lastTs: string;
}

/** Summaries by the ts of the message replied to. Ephemeral replies do not count, as in Slack. */
export function replySummaries(messages: Message[], channel: string): Map<string, ReplySummary> {
  const summaries = new Map<string, ReplySummary>();
  for (const message of messages) {
    const root = message.thread_ts;
    if (message.channel !== channel || root === undefined || !isReply(message) || message.ephemeral_to)
      continue;
    const soFar = summaries.get(root) ?? { count: 0, users: [], lastTs: message.ts };
    summaries.set(root, {
      count: soFar.count + 1,
      users: soFar.users.includes(message.user) ? soFar.users : [...soFar.users, message.user],
      lastTs: compareTs(message.ts, soFar.lastTs) > 0 ? message.ts : soFar.lastTs,
    });
  }
  return summaries;
}

/** Messages at the top of a channel by which the app begins a thread at the wish of the person here, who is named in it. */
export const startedForMe = ({ messages, bot, me }: State, channel: string): string[] =>
  inChannel(messages, channel)
    .filter((m) => m.user === bot.id && !m.ephemeral_to && !isReply(m) && m.text.includes(`<@${me}>`))
    .map(({ ts }) => ts);

/** The ts of the oldest message of a channel that the app has replied to; null when there is none. */
export function firstThread(state: State, channel: string): string | null {
  const summaries = replySummaries(state.messages, channel);
  const answered = [...summaries].filter(([, { users }]) => users.includes(state.bot.id)).map(([ts]) => ts);
  return answered.sort(compareTs)[0] ?? null;
}
