/** A message while its author changes it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Message } from '../protocol.ts';
import { post } from './api.ts';
import { asTyped } from './as-typed.ts';
import { leaveTo } from './composer-hooks.ts';
import { useAttempt } from './toasts.tsx';
import { useNames } from './workspace.tsx';

export function EditBox({ message, onDone }: { message: Message; onDone(): void }) {
  const state = useNames();
  const [text, setText] = useState(() => asTyped(message.text, [...state.users, state.bot], state.channels));
  const box = useRef<HTMLTextAreaElement>(null);
  const attempt = useAttempt();
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  const leave = () => {
    leaveTo(box.current);
    onDone();
  };
  const save = async () => {
    if (text.trim() === '') return;
    const { channel, ts } = message;
    if (await attempt(() => post('/local/edit', { channel, ts, text: text.trim() }))) leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <div className="edit-box">
      <textarea
        ref={box}
        aria-label="Edit message"
        value={text}
        rows={Math.min(12, text.split('\n').length)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="edit-buttons">
        <button type="button" className="button" onClick={leave}>
          Cancel
        </button>
        <button
          type="button"
          className="button primary"
          disabled={text.trim() === ''}
          onClick={() => void save()}
        >
          Save changes
        </button>
      </div>
    </div>
  );
}
