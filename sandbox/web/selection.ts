/** Keeps what a reader is selecting from being drawn anew under the pointer. */
import { type RefObject, useRef, useSyncExternalStore } from 'react';

const listen = (changed: () => void) => {
  document.addEventListener('selectionchange', changed);
  return () => document.removeEventListener('selectionchange', changed);
};

const selectedIn = (element: HTMLElement | null): boolean => {
  const selection = getSelection();
  return (
    element !== null &&
    selection !== null &&
    !selection.isCollapsed &&
    element.contains(selection.anchorNode) &&
    element.contains(selection.focusNode)
  );
};

/** `value`, or while words inside `ref` are selected, what it was before. */
export function useHeldWhileSelected<T>(ref: RefObject<HTMLElement | null>, value: T): T {
  const held = useRef(value);
  const selected = useSyncExternalStore(listen, () => selectedIn(ref.current));
  if (!selected) held.current = value;
  return held.current;
}
