/** What the composer remembers, how high it is, where the caret is, and what is dropped on its pane. */
import { type ChangeEvent, type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Box {
  current: HTMLTextAreaElement | null;
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

/** What is written in the box, where the caret is, and the ways in which either changes. */
export function useWriting(place: string, box: Box) {
  const [text, setText] = useDraft(place);
  const [caret, setCaret] = useState(text.length);
  const latest = useRef(text);
  latest.current = text;
  const write = (next: string, at: number) => {
    setText(next);
    setCaret(at);
    requestAnimationFrame(() => box.current?.setSelectionRange(at, at));
  };
  const clear = () => {
    // Not by write(): it sets the caret a frame later, when more may have been typed.
    setText('');
    setCaret(0);
    box.current?.focus();
  };
  const putBack = (words: string) => {
    const all = [words, latest.current].filter(Boolean).join('\n');
    write(all, all.length);
  };
  const field = {
    value: text,
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
      setText(target.value);
      setCaret(target.selectionStart);
    },
    onSelect: ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
      setCaret(currentTarget.selectionStart),
  };
  return { text, caret, write, clear, putBack, field };
}

/** The box is as high as its text, up to the limit that the style sheet sets. */
export function useGrow(box: Box, text: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${box.current.scrollHeight}px`;
  }, [box, text]);
}

/** Opening a place puts the caret in its box, but on a touch screen the keyboard would cover what was opened. */
export function useFocusAt(box: Box, place: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place asks for the caret again
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) box.current?.focus({ preventScroll: true });
  }, [box, place]);
}

/** The caret goes back to the box of the pane that `from` stands in, when what held it is about to go. */
export function leaveTo(from: Element | null): void {
  from?.closest('.pane')?.querySelector<HTMLElement>('.composer textarea')?.focus({ preventScroll: true });
}

/** Files dropped anywhere on the pane around the composer. True while they hover. */
export function useDrop(form: { current: HTMLElement | null }, add: (files: File[]) => void): boolean {
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
