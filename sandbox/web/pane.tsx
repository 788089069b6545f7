/** The frame of a pane, and the list of messages inside it. */
import { type ReactNode, useMemo } from 'react';
import type { Message } from '../protocol.ts';
import { rows } from './grouping.ts';
import { DownIcon, MenuIcon } from './icons.tsx';
import { MessageView } from './message.tsx';
import { useStick } from './scroll.ts';
import { lastFor, type ReplySummary } from './state.ts';
import { useNames } from './workspace.tsx';

export const MenuButton = ({ onClick }: { onClick(): void }) => (
  <button type="button" className="icon menu-button" aria-label="Open menu" onClick={onClick}>
    <MenuIcon />
  </button>
);

interface MessageListProps {
  /** What is open: a change jumps to the end. */
  shown: string;
  label: string;
  messages: Message[];
  /** Stands above the first message. */
  start?: ReactNode;
  /** Stands under the last message: what the app is doing. */
  status?: ReactNode;
  summaries?: Map<string, ReplySummary>;
  openThread?(ts: string): void;
  /** The thread that is open beside this list. */
  openTs?: string | null;
}

export function MessageList(props: MessageListProps) {
  const { shown, label, messages, start, status, summaries, openThread, openTs } = props;
  const drawn = useMemo(() => rows(messages, Date.now()), [messages]);
  const { me } = useNames();
  const stick = useStick(shown, messages.at(-1)?.ts ?? '', lastFor(messages, me)?.ts ?? '');
  return (
    <div className="list-frame">
      <div className="list" ref={stick.ref} onScroll={stick.onScroll}>
        {start}
        <div role="log" aria-label={label} aria-busy={messages.some((message) => message.streaming)}>
          {drawn.map(({ message, continues, day }) => (
            <div key={message.ts} className="row">
              {day && (
                <div className="day">
                  <span>{day}</span>
                </div>
              )}
              <MessageView
                message={message}
                continues={continues}
                summary={summaries?.get(message.ts)}
                openThread={openThread}
                open={openTs === message.ts}
              />
            </div>
          ))}
        </div>
        {status}
      </div>
      {stick.unseen && (
        <button type="button" className="unseen" onClick={stick.toEnd}>
          New messages
          <DownIcon />
        </button>
      )}
    </div>
  );
}
