/** A button that opens a list of things to do. Arrow keys move, Escape closes, a click elsewhere closes. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

export interface MenuItem {
  label: string;
  /** A second, quieter line. */
  detail?: string;
  danger?: boolean;
  /** A line above it. */
  separated?: boolean;
  choose(): void;
}

interface MenuProps {
  label: string;
  icon: ReactNode;
  items: MenuItem[];
  className?: string;
  onToggle?(open: boolean): void;
}

export function Menu({ label, icon, items, className = '', onToggle }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const toggle = (next: boolean) => {
    setOpen(next);
    onToggle?.(next);
  };
  return (
    <div className={`menu ${className}`} ref={box}>
      <button
        type="button"
        className="icon"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => toggle(!open)}
      >
        {icon}
      </button>
      {open && (
        <MenuList
          label={label}
          items={items}
          onClose={(refocus) => {
            toggle(false);
            if (refocus) box.current?.querySelector('button')?.focus();
          }}
        />
      )}
    </div>
  );
}

interface MenuListProps {
  label: string;
  items: MenuItem[];
  onClose(refocus: boolean): void;
}

function MenuList({ label, items, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
    const shown = list.current?.getBoundingClientRect();
    if (shown && shown.bottom > window.innerHeight - 8) setAbove(true);
  }, []);
  useClickOutside(list, () => onClose(false));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      onClose(event.key === 'Escape');
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    all.at((all.indexOf(document.activeElement as HTMLElement) + step) % all.length)?.focus();
  };
  return (
    <div
      className={`menu-list ${above ? 'above' : ''}`}
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className={`menu-item ${item.danger ? 'danger' : ''} ${item.separated ? 'separated' : ''}`}
          onClick={() => {
            onClose(true);
            item.choose();
          }}
        >
          <span>{item.label}</span>
          {item.detail && <small>{item.detail}</small>}
        </button>
      ))}
    </div>
  );
}

/** Calls `away` when a press lands outside of the element and of the button beside it. */
export function useClickOutside(ref: { current: HTMLElement | null }, away: () => void) {
  const latest = useRef(away);
  latest.current = away;
  useEffect(() => {
    const onDown = (event: MouseEvent) => {
      const box = ref.current?.parentElement;
      if (box && event.target instanceof globalThis.Node && !box.contains(event.target)) latest.current();
    };
    document.addEventListener('mousedown', onDown);
    return () => document.removeEventListener('mousedown', onDown);
  }, [ref]);
}
