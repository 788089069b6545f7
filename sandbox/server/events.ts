import type { Change } from './hub.ts';
import type { Manifest } from './manifest.ts';
import { slackMessage } from './shapes.ts';
import { APP_ID, BOT_USER, type Channel, type Message, TEAM, type Workspace } from './workspace.ts';

/** The inner event of an Events API callback. */
export type SlackEvent = Record<string, unknown> & { type: string; event_ts: string };

export interface EventCallback extends Record<string, unknown> {
  type: 'event_callback';
  event_id: string;
  event: SlackEvent;
}

/** What the app hears of a change: only what it subscribed to, only in conversations it is a member of. */
export function eventsOf(
  change: Change,
  workspace: Workspace,
  manifest: Manifest,
  base: string,
): SlackEvent[] {
  return heard(change, workspace, base).filter((event) => subscribed(event, workspace, manifest));
}

function heard(change: Change, workspace: Workspace, base: string): SlackEvent[] {
  switch (change.type) {
    case 'message':
      return posted(change.message, workspace, base);
    case 'message_changed':
      return change.quiet ? [] : [changed(change.message, change.previous, workspace, base)];
    case 'message_deleted':
      return change.quiet || change.message.ephemeral_to !== undefined
        ? []
        : [deleted(change.message, workspace, base)];
    case 'reaction_added':
      return [reacted(change, workspace)];
    case 'session_stopped':
      return [sessionStopped(change, workspace)];
    case 'home_opened':
      return homeOpened(change.user, workspace);
    default:
      return [];
  }
}

function subscribed(event: SlackEvent, workspace: Workspace, manifest: Manifest): boolean {
  const channel = typeof event.channel === 'string' ? workspace.channel(event.channel) : undefined;
  if (channel !== undefined && !channel.members.includes(BOT_USER)) return false;
  if (event.type !== 'message' || channel === undefined) return manifest.events.has(event.type);
  return manifest.events.has(MESSAGE_EVENTS[channelType(channel)]);
}

function posted(message: Message, workspace: Workspace, base: string): SlackEvent[] {
  if (message.ephemeral_to !== undefined) return [];
  const common = {
    ...slackMessage(message, workspace, base),
    channel: message.channel,
    event_ts: message.ts,
  };
  const asMessage = { ...common, ...typeOfChannel(message, workspace), ...root(message, workspace, base) };
  return mentionsBot(message, workspace)
    ? [asMessage, { ...omit(common, 'subtype'), type: 'app_mention' }]
    : [asMessage];
}

/** A broadcast reply carries the thread's first message. */
function root(message: Message, workspace: Workspace, base: string): object {
  if (message.subtype !== 'thread_broadcast' || message.thread_ts === undefined) return {};
  const parent = workspace.message(message.channel, message.thread_ts);
  return parent === undefined ? {} : { root: slackMessage(parent, workspace, base) };
}

function mentionsBot(message: Message, workspace: Workspace): boolean {
  const channel = workspace.channel(message.channel);
  return channel?.kind === 'channel' && message.user !== BOT_USER && message.text.includes(`<@${BOT_USER}>`);
}

function changed(message: Message, previous: Message, workspace: Workspace, base: string): SlackEvent {
  const event_ts = workspace.timestamp();
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: message.channel,
    ...typeOfChannel(message, workspace),
    ts: event_ts,
    event_ts,
    message: slackMessage(message, workspace, base),
    previous_message: slackMessage(previous, workspace, base),
  };
}

function deleted(message: Message, workspace: Workspace, base: string): SlackEvent {
  const event_ts = workspace.timestamp();
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: message.channel,
    ...typeOfChannel(message, workspace),
    ts: event_ts,
    event_ts,
    deleted_ts: message.ts,
    previous_message: slackMessage(message, workspace, base),
  };
}

function reacted(change: Extract<Change, { type: 'reaction_added' }>, workspace: Workspace): SlackEvent {
  const { channel, ts, user } = change.message;
  return {
    type: 'reaction_added',
    user: change.user,
    reaction: change.name,
    item_user: user,
    item: { type: 'message', channel, ts },
    event_ts: workspace.timestamp(),
  };
}

function sessionStopped(
  { channel, user, thread_ts, streams }: Extract<Change, { type: 'session_stopped' }>,
  workspace: Workspace,
): SlackEvent {
  const event_ts = workspace.timestamp();
  return {
    type: 'agent_session_stopped',
    channel,
    user,
    thread_ts,
    streaming_message_ts: streams,
    event_ts,
  };
}

function homeOpened(user: string, workspace: Workspace): SlackEvent[] {
  const channel = workspace.direct(user);
  if (channel === undefined) return [];
  const view = workspace.homes.get(user);
  const event_ts = workspace.timestamp();
  return [
    { type: 'app_home_opened', user, channel: channel.id, tab: 'home', ...(view && { view }), event_ts },
  ];
}

function typeOfChannel(message: Message, workspace: Workspace): { channel_type: string } {
  const channel = workspace.channel(message.channel);
  return { channel_type: channel === undefined ? 'channel' : channelType(channel) };
}

/** The kind of conversation as events name it. */
function channelType(channel: Channel): 'im' | 'group' | 'channel' {
  if (channel.kind === 'im') return 'im';
  return channel.private ? 'group' : 'channel';
}

/** The subscription under which the messages of each kind of conversation are delivered. */
const MESSAGE_EVENTS = { im: 'message.im', group: 'message.groups', channel: 'message.channels' };

function omit(record: SlackEvent, field: string): SlackEvent {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field)) as SlackEvent;
}

/**
 * The callback that carries an event. `id` makes it recognisable when it is delivered again. In a channel shared
 * through Slack Connect `team_id` is the speaker's workspace; ours is in `context_team_id` and `authorizations`.
 */
export function callback(event: SlackEvent, id: string, now: number, workspace: Workspace): EventCallback {
  const channel = typeof event.channel === 'string' ? workspace.channel(event.channel) : undefined;
  return {
    token: 'unused-verification-token',
    team_id: typeof event.user_team === 'string' ? event.user_team : TEAM.id,
    context_team_id: TEAM.id,
    context_enterprise_id: null,
    api_app_id: APP_ID,
    event,
    type: 'event_callback',
    event_id: id,
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: TEAM.id,
        user_id: BOT_USER,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: (channel?.connected.length ?? 0) > 0,
    event_context: `4-${id}`,
  };
}
