/** What the composer offers for the words so far, and the keys that choose from it. */
import { type KeyboardEvent, useId, useState } from 'react';
import { commandsFor, completeMention, mentionAt } from './completion.ts';
import { type Suggestion, Suggestions } from './suggestions.tsx';
import { useNames } from './workspace.tsx';

interface SuggestionsFor {
  text: string;
  caret: number;
  inThread: boolean;
  write(text: string, caret: number): void;
}

/** People after `@`; commands after `/`, which run in channels only. */
export function useSuggestions({ text, caret, inThread, write }: SuggestionsFor) {
  const state = useNames();
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
