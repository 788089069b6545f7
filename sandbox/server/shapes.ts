/** Workspace records in the form in which Slack sends them. */
import { extname } from 'node:path';
import {
  APP_ID,
  BOT_ID,
  BOT_USER,
  type Channel,
  type Message,
  type StoredFile,
  TEAM,
  type User,
  type Workspace,
} from './workspace.ts';

type Json = Record<string, unknown>;

/** A message as events, `conversations.history` and interaction payloads carry it. `base` is the stand-in's own address. */
export function slackMessage(message: Message, workspace: Workspace, base: string): Json & { type: string } {
  const { user, text, ts } = message;
  return {
    type: 'message',
    ...(message.subtype && { subtype: message.subtype }),
    user,
    text,
    ts,
    ...teamFields(workspace.user(user)),
    ...(message.client_msg_id && { client_msg_id: message.client_msg_id }),
    ...(message.bot_id && botFields(workspace)),
    ...(message.blocks && { blocks: message.blocks }),
    ...(message.files && { files: message.files.map((file) => slackFile(file, base)), upload: false }),
    ...(message.edited && { edited: message.edited }),
    ...(message.reactions && { reactions: message.reactions.map((r) => ({ ...r, count: r.users.length })) }),
    ...(message.metadata && { metadata: message.metadata }),
    ...(message.stream && { streaming_state: 'in_progress' }),
    ...threadFields(message, workspace),
  };
}

/** A speaker from another workspace is named with it. */
function teamFields(user: User | undefined): Json {
  const team = user?.team ?? TEAM.id;
  return team === TEAM.id ? { team } : { team, user_team: team, source_team: team };
}

function botFields(workspace: Workspace): Json {
  const profile = {
    id: BOT_ID,
    app_id: APP_ID,
    user_id: BOT_USER,
    name: workspace.bot.name,
    deleted: false,
    team_id: TEAM.id,
  };
  return { bot_id: BOT_ID, app_id: APP_ID, bot_profile: profile };
}

function threadFields(message: Message, workspace: Workspace): Json {
  if (message.thread_ts !== undefined) {
    const parent = workspace.message(message.channel, message.thread_ts);
    return { thread_ts: message.thread_ts, ...(parent && { parent_user_id: parent.user }) };
  }
  const replies = workspace.thread(message.channel, message.ts).slice(1);
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users,
    latest_reply: last.ts,
    is_locked: false,
  };
}

/** Slack's file object; `url_private_download` wants the bot's token. */
export function slackFile(file: StoredFile, base: string): Json {
  const path = `${TEAM.id}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extname(file.name).slice(1) || 'binary',
    pretty_type: file.mimetype,
    user: file.user,
    user_team: TEAM.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: true,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${base}/files-pri/${path}/${name}`,
    url_private_download: `${base}/files-pri/${path}/download/${name}`,
    permalink: `${base}/files/${file.user}/${file.id}/${name}`,
    has_rich_preview: false,
    file_access: 'visible',
  };
}

/** `known`: whether the person is in a channel the bot can see; one from another workspace who is not is a stranger. */
export function slackUser(user: User, known: boolean): Json {
  const foreign = user.team !== TEAM.id;
  return {
    id: user.id,
    team_id: user.team,
    name: user.name.toLowerCase().replaceAll(' ', '.'),
    deleted: false,
    real_name: user.name,
    tz: 'Etc/UTC',
    tz_offset: 0,
    profile: { real_name: user.name, display_name: user.name, team: user.team },
    is_admin: false,
    is_restricted: user.guest !== undefined,
    is_ultra_restricted: user.guest === 'single',
    ...(foreign && { is_stranger: !known }),
    is_bot: user.is_bot,
    is_app_user: false,
  };
}

export function slackChannel(channel: Channel): Json {
  if (channel.kind === 'im') {
    const user = channel.members.find((member) => member !== BOT_USER);
    return { id: channel.id, is_im: true, user, is_archived: false, context_team_id: TEAM.id };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.private,
    is_archived: channel.archived,
    is_general: false,
    ...sharing(channel),
    is_org_shared: false,
    is_member: channel.members.includes(BOT_USER),
    context_team_id: TEAM.id,
    num_members: channel.members.length,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

/** Slack Connect: which workspaces share the channel. */
function sharing({ connected }: Channel): Json {
  const shared = connected.length > 0;
  return {
    is_shared: shared,
    is_ext_shared: shared,
    is_pending_ext_shared: false,
    pending_shared: [],
    shared_team_ids: [TEAM.id, ...connected],
    internal_team_ids: shared ? [TEAM.id] : [],
    ...(shared && { connected_team_ids: connected, conversation_host_id: TEAM.id }),
  };
}

/** The name of a conversation as payloads carry it: private ones are not named. */
export function nameInPayloads(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.private ? 'privategroup' : channel.name;
}

/** `team`, `user` and the rest that every interaction payload begins with. */
export function interactionHead(user: User): Json {
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: APP_ID,
    token: 'unused-verification-token',
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}
