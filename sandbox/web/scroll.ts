/** A list that stays at its end while the reader is there, and says so when the reader is not. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** How near to the end counts as being there, in pixels. */
const NEAR = 48;

export interface Stick {
  ref: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  /** Something came below what the reader sees. */
  unseen: boolean;
  toEnd(): void;
}

/** `shown` names what is open (a change jumps to the end); `newest` changes whenever something is added at the end. */
export function useStick(shown: string, newest: string): Stick {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ shown: '', newest: '' });
  const [unseen, setUnseen] = useState(false);
  const toEnd = useCallback(() => {
    const list = ref.current;
    if (list) list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setUnseen(false);
  }, []);
  // After every draw: what was added may be a message, a word of a streamed answer, or a table.
  useLayoutEffect(() => {
    const moved = before.current.shown !== shown;
    const added = !moved && before.current.newest !== newest;
    before.current = { shown, newest };
    if (moved || atEnd.current) toEnd();
    else if (added) setUnseen(true);
  });
  const onScroll = () => {
    const list = ref.current;
    if (!list) return;
    atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (atEnd.current) setUnseen(false);
  };
  return { ref, onScroll, unseen, toEnd };
}
