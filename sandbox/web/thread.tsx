/** The pane beside the channel: one thread. On a narrow window it takes the channel's place. */
import { useMemo } from 'react';
import type { Channel } from '../protocol.ts';
import { Composer } from './composer.tsx';
import { BackIcon, CloseIcon } from './icons.tsx';
import { MessageList } from './pane.tsx';
import { statusKey, thread } from './state.ts';
import { useNames, useWorkspace } from './workspace.tsx';

interface ThreadPaneProps {
  channel: Channel;
  ts: string;
  onClose(): void;
}

export function ThreadPane({ channel, ts, onClose }: ThreadPaneProps) {
  const state = useWorkspace();
  const { title } = useNames();
  const { root, replies } = useMemo(
    () => thread(state.messages, channel.id, ts),
    [state.messages, channel.id, ts],
  );
  const messages = useMemo(() => (root ? [root, ...replies] : replies), [root, replies]);
  const where = title(channel);
  return (
    <section className="pane thread-pane" aria-label="Thread">
      <header className="pane-head">
        <button type="button" className="icon back" aria-label={`Back to ${where}`} onClick={onClose}>
          <BackIcon />
        </button>
        <h2>
          Thread <small>{where}</small>
        </h2>
        <button type="button" className="icon thread-close" aria-label="Close thread" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      <MessageList
        shown={ts}
        label="Messages in this thread"
        messages={messages}
        start={
          messages.length === 0 && <p className="start">This thread is empty: its messages were deleted.</p>
        }
        status={<Status channel={channel.id} ts={ts} />}
      />
      <Composer channel={channel} thread={ts} label="Reply…" />
    </section>
  );
}

/** What the app is doing here, under the last message. */
function Status({ channel, ts }: { channel: string; ts: string }) {
  const { statuses, bot } = useWorkspace();
  const text = statuses[statusKey(channel, ts)];
  const { name } = bot;
  return (
    <p className="status" role="status">
      {text && (text.startsWith(name) ? text : `${name} ${text}`)}
    </p>
  );
}
