/** The pane beside the channel: one thread. On a narrow window it takes the channel's place. */
import { useMemo, useState } from 'react';
import type { Channel } from '../protocol.ts';
import { post } from './api.ts';
import { Composer } from './composer.tsx';
import { leaveTo } from './composer-hooks.ts';
import { BackIcon, CloseIcon, StopIcon } from './icons.tsx';
import { MessageList } from './pane.tsx';
import { statusKey, thread } from './state.ts';
import { useAttempt } from './toasts.tsx';
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

interface Place {
  channel: string;
  ts: string;
}

/** What the app is doing here, under the last message, and the way to stop it. */
function Status({ channel, ts }: Place) {
  const { statuses, stoppable } = useWorkspace();
  return (
    <div className="status-line">
      <p className="status" role="status">
        {statuses[statusKey(channel, ts)]}
      </p>
      {stoppable.includes(statusKey(channel, ts)) && <Stop channel={channel} ts={ts} />}
    </div>
  );
}

/** Slack's own Stop button: it stays until the app has stopped. */
function Stop({ channel, ts }: Place) {
  const attempt = useAttempt();
  const [pressed, setPressed] = useState(false);
  const stop = async (button: Element) => {
    setPressed(true);
    leaveTo(button);
    if (!(await attempt(() => post('/local/stop', { channel, thread_ts: ts })))) setPressed(false);
  };
  return (
    <button
      type="button"
      className="stop"
      disabled={pressed}
      onClick={(event) => void stop(event.currentTarget)}
    >
      <StopIcon />
      {pressed ? 'Stopping…' : 'Stop'}
    </button>
  );
}
