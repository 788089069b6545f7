import type { Message as PageMessage, Push, State } from '../protocol.ts';
import type { Change } from './hub.ts';
import type { Desk } from './web-api/desk.ts';
import { hearsOfStops } from './web-api/sessions.ts';
import { type Channel, type Message, type StoredFile, TEAM } from './workspace.ts';

/** The workspace as the person at the keyboard sees it, in the page's own words. */
export class PageView {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Everything the page shows to the person at the keyboard. */
  state(): State {
    const { workspace, manifest, app } = this.#desk;
    const { me } = workspace;
    const channels = workspace.channels.filter(({ members }) => members.includes(me));
    return {
      team: { id: TEAM.id, name: TEAM.name },
      me,
      users: workspace.users.map(({ id, name, is_bot }) => ({ id, name, is_bot })),
      bot: workspace.bot,
      channels: channels.map(pageChannel),
      messages: workspace
        .messages()
        .filter((message) => this.#visible(message))
        .map(pageMessage),
      views: this.#views(),
      home: workspace.homes.get(me) ?? null,
      statuses: Object.fromEntries(workspace.statuses),
      stoppable: this.#stoppable(),
      commands: manifest.commands.map(({ command, description, usage_hint }) => ({
        name: command,
        description,
        usage_hint,
      })),
      shortcuts: manifest.shortcuts,
      app_connected: app.connected,
    };
  }

  #views(): State['views'] {
    const { modals, workspace } = this.#desk;
    return modals.stack(workspace.me).map(({ view, errors }) => ({ id: view.id, view, errors }));
  }

  /** Threads in which the app says it is at work, when it hears of a stop. */
  #stoppable(): string[] {
    if (!hearsOfStops(this.#desk)) return [];
    const sessions = [...this.#desk.workspace.sessions];
    return sessions.filter(([, status]) => status === 'processing').map(([place]) => place);
  }

  #visible(message: Message): boolean {
    const { workspace } = this.#desk;
    const inside = workspace.channel(message.channel)?.members.includes(workspace.me) ?? false;
    return inside && (message.ephemeral_to ?? workspace.me) === workspace.me;
  }

  /** What the page is told of a change; null when it does not concern the person at the keyboard. */
  push(change: Change): Push | null {
    const { workspace, app } = this.#desk;
    switch (change.type) {
      case 'message':
      case 'message_changed':
        return this.#visible(change.message)
          ? { type: change.type, message: pageMessage(change.message) }
          : null;
      case 'message_deleted':
        return { type: change.type, channel: change.message.channel, ts: change.message.ts };
      case 'status':
        return change;
      case 'session':
        return { type: 'stoppable', stoppable: this.#stoppable() };
      case 'views':
        return change.user === workspace.me ? { type: 'views', views: this.#views() } : null;
      case 'home':
        return change.user === workspace.me
          ? { type: 'home', view: workspace.homes.get(change.user) ?? null }
          : null;
      case 'app_connected':
        return { type: 'app_connected', connected: app.connected };
      case 'me':
      case 'roster':
      case 'reset':
        return { type: 'reset' };
      default:
        return null;
    }
  }
}

function pageChannel({ id, name, kind, private: hidden, archived }: Channel): State['channels'][number] {
  return { id, name, kind, private: hidden, archived };
}

/** A person's own blocks only repeat their text, so the page gets the text alone. */
function pageMessage(message: Message): PageMessage {
  const {
    stream,
    stopped: ___,
    blocks,
    files,
    edited,
    bot_id,
    client_msg_id: _,
    reactions: __,
    ...rest
  } = message;
  return {
    ...rest,
    ...(bot_id !== undefined && blocks !== undefined && { blocks }),
    ...(files !== undefined && { files: files.map(fileInfo) }),
    ...(edited !== undefined && { edited: { ts: edited.ts } }),
    ...(stream !== undefined && { streaming: true }),
  };
}

export function fileInfo({ id, name, size, mimetype }: StoredFile) {
  return { id, name, size, mimetype };
}
