/** The box at the bottom of a pane: words, files, mentions, and in a channel commands. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Channel } from '../protocol.ts';
import { post } from './api.ts';
import { commandRefusal, commandsFor, completeMention, mentionAt, parseCommand } from './completion.ts';
import { FileChip } from './file-chip.tsx';
import { AttachIcon, BoltIcon, SendIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { usePendingFiles } from './pending-files.ts';
import { type Suggestion, Suggestions } from './suggestions.tsx';
import { useAttempt } from './toasts.tsx';
import { useWorkspace } from './workspace.tsx';

interface ComposerProps {
  channel: Channel;
  /** The thread written to; null for the channel itself. */
  thread: string | null;
  label: string;
}

/** Words not yet sent, kept per place while this tab is open. */
function useDraft(place: string): [string, (text: string) => void] {
  const key = `sidechair.draft.${place}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const change = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, change];
}

export function Composer({ channel, thread, label }: ComposerProps) {
  const [text, setText] = useDraft(`${channel.id}.${thread ?? ''}`);
  const [caret, setCaret] = useState(text.length);
  const [note, setNote] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const pending = usePendingFiles();
  const attempt = useAttempt();
  const { state } = useWorkspace();
  const box = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useGrow(box, text);
  useFocusAt(box, `${channel.id}.${thread}`);
  const over = useDrop(form, pending.add);

  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    setNote(null);
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at));
  };
  const suggestions = useSuggestions({ text, caret, inThread: thread !== null, write });
  const nothing = text.trim() === '' && pending.files.length === 0;

  const send = async () => {
    if (nothing || sending || pending.uploading) return;
    const command = parseCommand(text);
    const refusal = command && commandRefusal(command.command, thread !== null, state.commands);
    if (refusal) {
      setNote(refusal);
      return;
    }
    setSending(true);
    const file_ids = pending.files.flatMap((file) => (file.info ? [file.info.id] : []));
    const done = await attempt(() =>
      command
        ? post('/local/command', { channel: channel.id, ...command })
        : post('/local/message', {
            channel: channel.id,
            text: text.trim(),
            ...(thread ? { thread_ts: thread } : {}),
            ...(file_ids.length ? { file_ids } : {}),
          }),
    );
    setSending(false);
    if (!done) return;
    write('', 0);
    if (!command) pending.clear();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (suggestions.onKeyDown(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    pending.add(files);
  };
  return (
    <form
      ref={form}
      className={`composer ${over ? 'over' : ''}`}
      aria-label={thread ? 'Reply' : label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {suggestions.list}
      {note && (
        <p className="composer-note" role="alert">
          {note}
        </p>
      )}
      <div className="composer-box">
        <textarea
          ref={box}
          aria-label={label}
          placeholder={label}
          rows={1}
          value={text}
          {...suggestions.field}
          onChange={(event) => {
            setText(event.target.value);
            setCaret(event.target.selectionStart);
            setNote(null);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {pending.files.length > 0 && (
          <div className="chips">
            {pending.files.map(({ key, name, info }) => (
              <FileChip key={key} file={info ?? { name }} onRemove={() => pending.remove(key)} />
            ))}
          </div>
        )}
        <div className="composer-bar">
          <input
            ref={picker}
            type="file"
            multiple
            className="visually-hidden"
            tabIndex={-1}
            aria-label="Files to attach"
            onChange={(event) => {
              pending.add([...(event.target.files ?? [])]);
              event.target.value = '';
              box.current?.focus();
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
            disabled={nothing || sending || pending.uploading}
            aria-busy={sending}
          >
            <SendIcon />
          </button>
        </div>
      </div>
    </form>
  );
}

/** The app's shortcuts that need no message; nothing when it has none. */
function GlobalShortcuts() {
  const { state } = useWorkspace();
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

interface SuggestionsFor {
  text: string;
  caret: number;
  inThread: boolean;
  write(text: string, caret: number): void;
}

/** People after `@`; commands after `/`, which run in channels only. */
function useSuggestions({ text, caret, inThread, write }: SuggestionsFor) {
  const { state } = useWorkspace();
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const id = useId();
  const mention = mentionAt(text, caret, [
    ...state.users.filter((user) => user.id !== state.bot.id),
    state.bot,
  ]);
  const items: Suggestion[] = mention
    ? mention.matches.map((user) => ({
        key: user.id,
        title: `@${user.name}`,
        detail: user.is_bot ? 'App' : '',
        choose: () => {
          const next = completeMention(text, caret, mention, user);
          write(next.text, next.caret);
        },
      }))
    : (inThread ? [] : commandsFor(text, state.commands)).map((command) => ({
        key: command.name,
        title: `${command.name} ${command.usage_hint}`,
        detail: command.description,
        choose: () => write(`${command.name} `, command.name.length + 1),
      }));
  const open = items.length > 0 && dismissed !== text;
  const at = Math.min(active, items.length - 1);
  /** True when the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!open) return false;
    if (event.key === 'ArrowDown') setActive((at + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive((at - 1 + items.length) % items.length);
    else if (event.key === 'Escape') setDismissed(text);
    else if (
      event.key === 'Tab' ||
      (event.key === 'Enter' && !event.shiftKey && !isWhole(items[at]!, text))
    ) {
      items[at]!.choose();
      setActive(0);
    } else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const field = open ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` } : {};
  const list = open && (
    <Suggestions id={id} items={items} active={at} label={mention ? 'People' : 'Commands'} />
  );
  return { list, field, onKeyDown };
}

/** A command typed to its end runs on Enter; the list does not stand in its way. */
const isWhole = (item: Suggestion, text: string): boolean => item.key === text;

/** The box is as high as its text, up to the limit that the style sheet sets. */
function useGrow(box: { current: HTMLTextAreaElement | null }, text: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight}px`;
  }, [box, text]);
}

/** Opening a place puts the caret in its box, but on a touch screen the keyboard would cover what was opened. */
function useFocusAt(box: { current: HTMLTextAreaElement | null }, place: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place asks for the caret again
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
  }, [box, place]);
}

/** Files dropped anywhere on the pane around the composer. True while they hover. */
function useDrop(form: { current: HTMLElement | null }, add: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const pane = form.current?.closest<HTMLElement>('.pane');
    if (!pane) return;
    const listening = new AbortController();
    const on = { signal: listening.signal };
    pane.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(true);
      },
      on,
    );
    pane.addEventListener(
      'dragleave',
      (event) => !pane.contains(event.relatedTarget as HTMLElement) && setOver(false),
      on,
    );
    pane.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        latest.current([...(event.dataTransfer?.files ?? [])]);
      },
      on,
    );
    return () => listening.abort();
  }, [form]);
  return over;
}
