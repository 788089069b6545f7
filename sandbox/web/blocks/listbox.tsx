/** The open list of a menu, in groups; the option that the keys stand on is kept in sight. */
import { useEffect, useRef } from 'react';
import { plainText } from '../mrkdwn.ts';
import type { Group } from './select-value.ts';
import type { Option } from './shapes.ts';

interface ListboxProps {
  id: string;
  label: string;
  groups: Group[];
  note: string | null;
  active: number;
  chosen: Option[];
  multi: boolean;
  onPick(option: Option): void;
}

export function Listbox({ id, label, groups, note, active, chosen, multi, onPick }: ListboxProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, group) => sum + group.options.length, 0),
  );
  const empty = groups.length === 0;
  return (
    <div
      className="listbox"
      role="listbox"
      id={id}
      aria-label={label}
      aria-multiselectable={multi}
      ref={list}
    >
      {groups.map((group, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
        <div key={group.label ?? ''} role="group" aria-label={group.label ?? undefined}>
          {group.label && <div className="listbox-label">{plainText(group.label)}</div>}
          {group.options.map((option, index) => (
            <OptionRow
              key={option.value}
              id={`${id}-${starts[at]! + index}`}
              at={starts[at]! + index}
              option={option}
              active={starts[at]! + index === active}
              selected={chosen.some((one) => one.value === option.value)}
              onPick={() => onPick(option)}
            />
          ))}
        </div>
      ))}
      {(note ?? (empty ? 'No results' : null)) && <p className="listbox-note">{note ?? 'No results'}</p>}
    </div>
  );
}

interface OptionRowProps {
  id: string;
  at: number;
  option: Option;
  active: boolean;
  selected: boolean;
  onPick(): void;
}

function OptionRow({ id, at, option, active, selected, onPick }: OptionRowProps) {
  return (
    <div
      id={id}
      data-at={at}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={`option ${active ? 'active' : ''}`}
      // Before the field loses the focus, and with it the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={(event) => event.key === 'Enter' && onPick()}
    >
      <span>{plainText(option.text.text)}</span>
      {option.description && <small>{plainText(option.description.text)}</small>}
    </div>
  );
}
