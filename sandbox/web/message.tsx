/** One message: who, when, what, its files, its replies, and what can be done with it. */
import { memo, useMemo, useRef, useState } from 'react';
import type { Message } from '../protocol.ts';
import { post } from './api.ts';
import { Avatar } from './avatar.tsx';
import { Blocks } from './blocks/blocks.tsx';
import { asBlocks } from './blocks/shapes.ts';
import { type Loaded, type Surface, SurfaceProvider } from './blocks/surface.tsx';
import { Mrkdwn } from './blocks/text.tsx';
import { EditBox } from './edit-box.tsx';
import { FileChip } from './file-chip.tsx';
import type { Values } from './form.ts';
import { EyeIcon } from './icons.tsx';
import { MessageTools } from './message-tools.tsx';
import { useHeldWhileSelected } from './selection.ts';
import { type ReplySummary, statusKey } from './state.ts';
import { ago, clock, moment, shortClock } from './time.ts';
import { useAttempt } from './toasts.tsx';
import { useNames, useWorkspace } from './workspace.tsx';

interface MessageViewProps {
  message: Message;
  continues: boolean;
  summary: ReplySummary | undefined;
  openThread: ((ts: string) => void) | undefined;
  /** Its thread is open. */
  open: boolean;
}

export const MessageView = (props: MessageViewProps) =>
  props.message.subtype === 'tombstone' ? <Tombstone {...props} /> : <Living {...props} />;

/** A deleted message whose replies are still there. */
function Tombstone({ message, summary, openThread }: MessageViewProps) {
  return (
    <article className="message tombstone" aria-label="Deleted message">
      <div className="message-gutter">
        <span className="avatar gone" aria-hidden="true" />
      </div>
      <div className="message-main">
        <p>{message.text}</p>
        {openThread && <Replies message={message} summary={summary} openThread={openThread} />}
      </div>
    </article>
  );
}

function Living(props: MessageViewProps) {
  const { message, continues, summary, openThread, open } = props;
  const { user } = useNames();
  const [editing, setEditing] = useState(false);
  const author = user(message.user);
  return (
    <article
      className={`message ${continues ? 'continues' : ''} ${message.ephemeral_to ? 'ephemeral' : ''} ${open ? 'open' : ''}`}
      aria-label={`${author.name} at ${clock(message.ts)}`}
      data-ts={message.ts}
    >
      {message.ephemeral_to && (
        <p className="only-you">
          <EyeIcon /> Only visible to you
          <Dismiss message={message} />
        </p>
      )}
      <div className="message-gutter">
        {continues ? <time className="late">{shortClock(message.ts)}</time> : <Avatar user={author} />}
      </div>
      <div className="message-main">
        {!continues && (
          <header className="message-head">
            <strong>{author.name}</strong>
            {author.is_bot && <span className="badge">APP</span>}
            <time title={moment(message.ts)}>{clock(message.ts)}</time>
          </header>
        )}
        {message.subtype === 'thread_broadcast' && <p className="broadcast-note">replied to a thread</p>}
        {editing ? (
          <EditBox message={message} onDone={() => setEditing(false)} />
        ) : (
          <Body message={message} by={author.is_bot ? 'app' : 'person'} />
        )}
        <Files message={message} />
        {openThread && <Replies message={message} summary={summary} openThread={openThread} />}
      </div>
      {!editing && <MessageTools message={message} openThread={openThread} onEdit={() => setEditing(true)} />}
    </article>
  );
}

function Dismiss({ message: { channel, ts } }: { message: Message }) {
  const attempt = useAttempt();
  return (
    <button
      type="button"
      className="link"
      onClick={() => void attempt(() => post('/local/dismiss', { channel, ts }))}
    >
      Dismiss
    </button>
  );
}

interface BodyProps {
  message: Message;
  by: 'app' | 'person';
}

/** A person's message is drawn from its text, which holds what was typed; the app's from its blocks. */
const Body = memo(function Body({ message: latest, by }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const message = useHeldWhileSelected(body, latest);
  const surface = useMessageSurface(message);
  const blocks = asBlocks(message.blocks);
  const edited = message.edited && <span className="edited">(edited)</span>;
  if (by === 'person' || (blocks.length === 0 && !message.streaming)) {
    return (
      <div className="message-body" ref={body}>
        {message.text !== '' && <Mrkdwn source={message.text} />}
        {edited}
      </div>
    );
  }
  const shown = blocks.length > 0 ? blocks : [{ type: 'markdown', text: message.text }];
  return (
    <div className={`message-body ${message.streaming ? 'streaming' : ''}`} ref={body}>
      <SurfaceProvider value={surface}>
        <Blocks blocks={shown} />
      </SurfaceProvider>
      {edited}
    </div>
  );
});

/** Elements of a message act at once; what was chosen last is kept while the message is on the page. */
function useMessageSurface({ channel, ts }: Message): Surface {
  const attempt = useAttempt();
  const [values, setValues] = useState<Values>({});
  return useMemo(
    () => ({
      values,
      errors: {},
      set: (blockId, actionId, value) =>
        setValues((all) => ({ ...all, [blockId]: { ...all[blockId], [actionId]: value } })),
      act: async (action) => {
        await attempt(() => post('/local/action', { channel, ts, action }));
      },
      load: (block_id, action_id, value) =>
        post('/local/options', { channel, ts, block_id, action_id, value }) as Promise<Loaded>,
    }),
    [values, attempt, channel, ts],
  );
}

function Files({ message }: { message: Message }) {
  if (!message.files?.length) return null;
  return (
    <div className="chips">
      {message.files.map((file) => (
        <FileChip key={file.id} file={file} linked />
      ))}
    </div>
  );
}

interface RepliesProps {
  message: Message;
  summary: ReplySummary | undefined;
  openThread(ts: string): void;
}

/** The way into the thread, with who is in it; and what the app is doing there. */
function Replies({ message, summary, openThread }: RepliesProps) {
  const { statuses, bot } = useWorkspace();
  const { user } = useNames();
  const status = statuses[statusKey(message.channel, message.ts)];
  if (!summary && !status) return null;
  const count = summary?.count ?? 0;
  return (
    <button type="button" className="replies" onClick={() => openThread(message.ts)}>
      <span className="faces">
        {summary?.users.slice(0, 4).map((id) => (
          <Avatar key={id} user={user(id)} small />
        ))}
      </span>
      {count > 0 && (
        <strong>
          {count} {count === 1 ? 'reply' : 'replies'}
        </strong>
      )}
      <small>
        {status ? `${bot.name} is working…` : summary && `Last reply ${ago(summary.lastTs, Date.now())}`}
      </small>
    </button>
  );
}
