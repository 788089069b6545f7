/** The middle pane: a channel, or the direct message with the app. */
import { useMemo } from 'react';
import type { Channel } from '../protocol.ts';
import { AppTabs } from './app-tabs.tsx';
import { ChannelName } from './channel-name.tsx';
import { Composer } from './composer.tsx';
import { MenuButton, MessageList } from './pane.tsx';
import { inChannel, replySummaries } from './state.ts';
import { useNames, useWorkspace } from './workspace.tsx';

interface ChannelPaneProps {
  channel: Channel;
  thread: string | null;
  openThread(ts: string): void;
  onMenu(): void;
}

export function ChannelPane({ channel, thread, openThread, onMenu }: ChannelPaneProps) {
  const state = useWorkspace();
  const { title } = useNames();
  const messages = useMemo(() => inChannel(state.messages, channel.id), [state.messages, channel.id]);
  const summaries = useMemo(() => replySummaries(state.messages, channel.id), [state.messages, channel.id]);
  const direct = channel.kind === 'im';
  const name = title(channel);
  return (
    <section
      className="pane channel-pane"
      aria-label={direct ? `Direct message with ${name}` : `Channel ${name}`}
    >
      <header className="pane-head">
        <MenuButton onClick={onMenu} />
        <h2>{direct ? name : <ChannelName channel={channel} />}</h2>
        {direct && <AppTabs current="Messages" />}
      </header>
      <MessageList
        shown={channel.id}
        label={`Messages in ${name}`}
        messages={messages}
        summaries={summaries}
        openThread={openThread}
        openTs={thread}
        start={<Start channel={channel} empty={messages.length === 0} />}
      />
      <Composer key={channel.id} channel={channel} thread={null} label={`Message ${name}`} />
    </section>
  );
}

/** What stands where a channel begins: what it is for, and when it is empty, what to do first. */
function Start({ channel, empty }: { channel: Channel; empty: boolean }) {
  const bot = useNames().bot.name;
  if (channel.kind === 'im') {
    return (
      <div className="start">
        <h3>{bot}</h3>
        <p>
          This conversation is between you and {bot}. Drop a file of reviews here, or paste their text; then
          ask about them in the thread.
        </p>
      </div>
    );
  }
  return (
    <div className="start">
      <h3>
        <ChannelName channel={channel} />
      </h3>
      <p>
        This is the beginning of the channel.{' '}
        {channel.private
          ? 'It is private: only its members see it.'
          : 'Everybody in the workspace can read it.'}
      </p>
      {empty && (
        <p>
          Nothing has been said here. Type <kbd>/</kbd> to see the commands, or mention <kbd>@{bot}</kbd> with
          a file of reviews.
        </p>
      )}
    </div>
  );
}
