/** The box at the bottom of a pane: words, files, mentions, and in a channel commands. */
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useRef } from 'react';
import type { Channel } from '../protocol.ts';
import { post } from './api.ts';
import { useDrop, useFocusAt, useGrow, useWriting } from './composer-hooks.ts';
import { FileChip } from './file-chip.tsx';
import { AttachIcon, BoltIcon, SendIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { type PendingFiles, usePendingFiles } from './pending-files.ts';
import { useSending } from './sending.ts';
import { useAttempt } from './toasts.tsx';
import { useSuggestions } from './use-suggestions.tsx';
import { useNames } from './workspace.tsx';

interface ComposerProps {
  channel: Channel;
  /** The thread written to; null for the channel itself. */
  thread: string | null;
  label: string;
}

export function Composer(props: ComposerProps) {
  if (props.channel.archived)
    return (
      <p className="composer archived">
        This channel is archived. It can be read, and nothing more is said in it.
      </p>
    );
  return <OpenComposer {...props} />;
}

function OpenComposer({ channel, thread, label }: ComposerProps) {
  const place = `${channel.id}.${thread ?? ''}`;
  const box = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { text, caret, write, clear, putBack, field } = useWriting(place, box);
  const pending = usePendingFiles();
  const over = useDrop(form, pending.add);
  useGrow(box, text);
  useFocusAt(box, place);
  const suggestions = useSuggestions({ text, caret, inThread: thread !== null, write });
  const sending = useSending({ channel, thread, text, pending, clear, putBack });

  const onKeyDown = (event: KeyboardEvent) => {
    if (suggestions.onKeyDown(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void sending.send();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    pending.add(files);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void sending.send();
  };
  return (
    <form
      ref={form}
      className={`composer ${over ? 'over' : ''}`}
      aria-label={thread ? 'Reply' : label}
      onSubmit={onSubmit}
    >
      {suggestions.list}
      {sending.note && (
        <p className="composer-note" role="alert">
          {sending.note}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          aria-label={label}
          placeholder={label}
          rows={1}
          {...field}
          {...suggestions.field}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Pending pending={pending} />
        <Bar ready={sending.ready} busy={sending.busy} onFiles={pending.add} />
      </div>
    </form>
  );
}

const Pending = ({ pending }: { pending: PendingFiles }) => (
  <div className="chips">
    {pending.files.map(({ key, name, info }) => (
      <FileChip key={key} file={info ?? { name }} onRemove={() => pending.remove(key)} />
    ))}
  </div>
);

interface BarProps {
  /** There is something to send, and it may go. */
  ready: boolean;
  busy: boolean;
  onFiles(files: File[]): void;
}

function Bar({ ready, busy, onFiles }: BarProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="composer-bar">
      <input
        ref={picker}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Files to attach"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="icon"
        aria-label="Attach files"
        title="Attach files"
        onClick={() => picker.current?.click()}
      >
        <AttachIcon />
      </button>
      <GlobalShortcuts />
      <span className="keys">
        <kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> new line
      </span>
      <button
        type="submit"
        className="icon send"
        aria-label="Send"
        title="Send"
        disabled={!ready}
        aria-busy={busy}
      >
        <SendIcon />
      </button>
    </div>
  );
}

/** The app's shortcuts that need no message; nothing when it has none. */
function GlobalShortcuts() {
  const state = useNames();
  const attempt = useAttempt();
  const items = state.shortcuts
    .filter((shortcut) => shortcut.type === 'global')
    .map(({ name, callback_id, description }) => ({
      label: name,
      detail: description,
      choose: () => void attempt(() => post('/local/shortcut', { callback_id })),
    }));
  return items.length === 0 ? null : <Menu label="Shortcuts" icon={<BoltIcon />} items={items} />;
}
