import type { Message, State } from '../../sandbox/protocol.ts';

/** A message at so many seconds after an arbitrary start. */
export function said(seconds: number, more: Partial<Message> = {}): Message {
  return {
    channel: 'C1',
    ts: `${1_770_000_000 + seconds}.000100`,
    user: 'U1',
    text: `said at ${seconds}`,
    ...more,
  };
}

export function workspaceWith(messages: Message[]): State {
  return {
    team: { id: 'T1', name: 'Area chairs' },
    me: 'U1',
    users: [{ id: 'U1', name: 'Robin Vale', is_bot: false }],
    bot: { id: 'U9', name: 'Sidechair', is_bot: true },
    channels: [{ id: 'C1', name: 'papers', kind: 'channel', private: false, archived: false }],
    messages,
    views: [],
    home: null,
    statuses: {},
    stoppable: [],
    commands: [],
    shortcuts: [],
    app_connected: true,
  };
}
