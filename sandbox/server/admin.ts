import type { Hub } from './hub.ts';
import {
  BOT_USER,
  type Channel,
  channelOf,
  directOf,
  OTHER_TEAM,
  TEAM,
  type User,
  type Workspace,
} from './workspace.ts';

export interface NewChannel {
  name: string;
  private?: boolean;
  /** Shared with another workspace through Slack Connect. */
  external?: boolean;
  /** Ids of people; the bot is a member unless `bot` is false. */
  members: string[];
  bot?: boolean;
}

export interface NewUser {
  name: string;
  /** `multi`: a guest in several channels; `single`: in one. */
  guest?: 'multi' | 'single';
  /** Another workspace's id for a person met through Slack Connect. */
  team?: string;
}

/** What the owners of a workspace do to it. Channels and people added here live as long as the process. */
export class Admin {
  readonly #workspace: Workspace;
  readonly #hub: Hub;
  readonly #newId: (prefix: string) => string;

  constructor(workspace: Workspace, hub: Hub, newId: (prefix: string) => string) {
    this.#workspace = workspace;
    this.#hub = hub;
    this.#newId = newId;
  }

  addChannel(given: NewChannel): Channel {
    const { channels } = this.#workspace;
    const members = given.bot === false ? given.members : [...given.members, BOT_USER];
    const channel: Channel = {
      ...channelOf(this.#newId('C'), given.name, members),
      private: given.private ?? false,
      connected: given.external === true ? [OTHER_TEAM] : [],
    };
    channels.push(channel);
    this.#hub.emit({ type: 'roster' });
    return channel;
  }

  /** A new person, in no channel yet; one of this workspace has a direct conversation with the bot. */
  addUser({ name, guest, team }: NewUser): User {
    const user: User = {
      id: this.#newId('U'),
      name,
      is_bot: false,
      team: team ?? TEAM.id,
      ...(guest !== undefined && { guest }),
    };
    this.#workspace.users.push(user);
    if (user.team === TEAM.id) this.#workspace.channels.push(directOf(this.#newId('D'), user.id));
    this.#hub.emit({ type: 'roster' });
    return user;
  }

  setMember(id: string, user: string, member: boolean): void {
    const channel = this.#channel(id);
    const others = channel.members.filter((other) => other !== user);
    channel.members = member ? [...others, user] : others;
    this.#hub.emit({ type: 'roster' });
  }

  archive(id: string, archived: boolean): void {
    this.#channel(id).archived = archived;
    this.#hub.emit({ type: 'roster' });
  }

  /** Shares a channel with another workspace, or ends that. */
  share(id: string, shared: boolean): void {
    this.#channel(id).connected = shared ? [OTHER_TEAM] : [];
    this.#hub.emit({ type: 'roster' });
  }

  /** Deletes a channel with all that was said in it. The app hears nothing of its messages. */
  deleteChannel(id: string): void {
    const { channels } = this.#workspace;
    channels.splice(channels.indexOf(this.#channel(id)), 1);
    for (const message of this.#workspace.messages(id)) this.#workspace.delete(message, true);
    this.#hub.emit({ type: 'roster' });
  }

  /** Deletes a thread with every reply; `quiet` as a workspace's retention does it, with no event to the app. */
  deleteThread(channel: string, ts: string, quiet: boolean): void {
    for (const message of this.#workspace.thread(channel, ts).toReversed())
      this.#workspace.delete(message, quiet);
  }

  #channel(id: string): Channel {
    const channel = this.#workspace.channel(id);
    if (channel === undefined) throw new Error(`There is no channel ${id}.`);
    return channel;
  }
}
