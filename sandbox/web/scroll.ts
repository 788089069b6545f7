/**
 * A list that stays at its end while the reader is there, and says so when the reader is not. What readers add
 * themselves takes them to the end. What is added there and is taller than the list is read from its beginning: the
 * list stops where that stands at the top.
 */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { compareTs } from './state.ts';

/** How near to the end counts as being there, in pixels. */
const NEAR = 48;

interface Stick {
  ref: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  /** Something came below what the reader sees. */
  unseen: boolean;
  toEnd(): void;
}

/**
 * `shown` names what is open (a change jumps to the end); `newest` is the ts of the last message, `own` of the last one
 * that the reader wrote or asked for; empty when there is none.
 */
export function useStick(shown: string, newest: string, own: string): Stick {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  /** What stands last came while the reader was at the end, and all of it has fitted in so far. */
  const fresh = useRef(false);
  const before = useRef<Seen>({ shown: '', newest: '', own: '' });
  const [unseen, setUnseen] = useState(false);
  const toEnd = useCallback(() => {
    const list = ref.current;
    if (list) list.scrollTop = list.scrollHeight;
    atEnd.current = true;
    setUnseen(false);
  }, []);
  const keepUp = () => {
    const start = fresh.current ? startOfTall(ref.current) : null;
    if (start === null) return toEnd();
    fresh.current = false;
    atEnd.current = false;
    ref.current?.scrollTo({ top: start });
  };
  // After every draw: what was added may be a message, a word of a streamed answer, or a table.
  useLayoutEffect(() => {
    const change = changeOf(before.current, { shown, newest, own });
    before.current = { shown, newest, own };
    if (change === 'own added') atEnd.current = true;
    if (change !== 'none') fresh.current = atEnd.current && change.endsWith('added');
    if (change === 'opened' || newest === '') toEnd();
    else if (atEnd.current) keepUp();
    else if (change === 'added') setUnseen(true);
  });
  const onScroll = () => {
    const list = ref.current;
    if (!list) return;
    atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (atEnd.current) setUnseen(false);
  };
  return { ref, onScroll, unseen, toEnd };
}

interface Seen {
  shown: string;
  newest: string;
  own: string;
}

/** What became of the list's messages since it was last drawn. */
function changeOf(before: Seen, now: Seen): 'opened' | 'removed' | 'own added' | 'added' | 'none' {
  if (before.shown !== now.shown) return 'opened';
  const later = compareTs(now.newest, before.newest);
  if (later <= 0) return later < 0 ? 'removed' : 'none';
  return compareTs(now.own, before.own) > 0 ? 'own added' : 'added';
}

/** Where the last row begins, in pixels from the list's top, when it is taller than the list; else null. */
function startOfTall(list: HTMLElement | null): number | null {
  const row = [...(list?.querySelectorAll('.row') ?? [])].at(-1);
  if (!list || !row) return null;
  const { top, height } = row.getBoundingClientRect();
  return height > list.clientHeight ? top - list.getBoundingClientRect().top + list.scrollTop : null;
}
