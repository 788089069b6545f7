/** The list over the composer: what the words so far may become. */
import { useEffect, useRef } from 'react';

export interface Suggestion {
  key: string;
  title: string;
  detail: string;
  choose(): void;
}

interface SuggestionsProps {
  id: string;
  label: string;
  items: Suggestion[];
  active: number;
}

export function Suggestions({ id, label, items, active }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="suggestions" role="listbox" id={id} aria-label={label} ref={list}>
      {items.map((item, index) => (
        <div
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={`option ${index === active ? 'active' : ''}`}
          // The caret stays in the box.
          onMouseDown={(event) => event.preventDefault()}
          onClick={item.choose}
          onKeyDown={(event) => event.key === 'Enter' && item.choose()}
        >
          <span>{item.title}</span>
          {item.detail && <small>{item.detail}</small>}
        </div>
      ))}
    </div>
  );
}
