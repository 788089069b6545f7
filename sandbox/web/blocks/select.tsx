/** Menus to choose from: fixed options, people, channels, or options that the app finds as one types. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CloseIcon, DownIcon } from '../icons.tsx';
import { useClickOutside } from '../menu.tsx';
import { plainText } from '../mrkdwn.ts';
import { type Names, useNames } from '../workspace.tsx';
import { Asked } from './button.tsx';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';
import { Listbox } from './listbox.tsx';
import { chosenOf, type Group, groupsOf, isMulti, matching, press, valueFor } from './select-value.ts';
import { type Element, type Option, textOf } from './shapes.ts';
import { useSurface } from './surface.tsx';

export { isSelect } from './select-value.ts';

export function Select(props: ElementProps) {
  const { element } = props;
  const [value, change] = useHeld(props);
  const [asked, setAsked] = useState<Option[] | null>(null);
  const local = ownGroups(element, useNames());
  const chosen = chosenOf(value, local?.flatMap((group) => group.options) ?? []);
  const choose = (next: Option[]) => change(valueFor(element.type, next));
  return (
    <>
      <Combobox {...props} chosen={chosen} local={local} onChoose={element.confirm ? setAsked : choose} />
      {asked && element.confirm && (
        <Asked confirm={element.confirm} onYes={() => choose(asked)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

const named = (things: { id: string; name: string }[], prefix: string): Group[] =>
  groupsOf({
    options: things.map(({ id, name }) => ({ text: { type: 'plain_text', text: prefix + name }, value: id })),
  });

/** The options the page itself knows; null for an external menu. */
function ownGroups(element: Element, { users, channels }: Names): Group[] | null {
  if (element.type.endsWith('external_select')) return null;
  if (element.type.endsWith('users_select')) return named(users, '');
  if (element.type.endsWith('channels_select'))
    return named(
      channels.filter((c) => c.kind === 'channel'),
      '#',
    );
  if (element.type.endsWith('conversations_select')) return named(channels, '');
  return groupsOf(element);
}

/** Groups that fit what was typed: filtered here, or asked of the app. A later answer to an earlier question is dropped. */
function useGroups({ element, blockId }: ElementProps, local: Group[] | null, typed: string, open: boolean) {
  const surface = useSurface();
  const load = useRef(surface.load);
  load.current = surface.load;
  const [found, setFound] = useState<{ groups: Group[]; note: string | null }>({ groups: [], note: null });
  const external = local === null;
  // Slack asks from three characters on unless the menu says otherwise.
  const least = element.min_query_length ?? 3;
  const actionId = element.action_id ?? '';
  useEffect(() => {
    if (!open || !external) return;
    if (typed.length < least) {
      setFound({ groups: [], note: `Type ${least} or more characters to search.` });
      return;
    }
    let current = true;
    setFound((before) => ({ ...before, note: 'Searching…' }));
    load.current(blockId, actionId, typed).then(
      (loaded) =>
        current && setFound({ groups: groupsOf(loaded).filter((g) => g.options.length > 0), note: null }),
      (error: Error) => current && setFound({ groups: [], note: error.message }),
    );
    return () => {
      current = false;
    };
  }, [open, external, typed, least, blockId, actionId]);
  return local === null ? found : { groups: matching(local, typed), note: null };
}

interface ComboboxProps extends ElementProps {
  chosen: Option[];
  local: Group[] | null;
  onChoose(chosen: Option[]): void;
}

/** Whether the list is open, what was typed into it, which option the keys stand on, and what the keys do. */
function useCombobox(props: ComboboxProps) {
  const { element, chosen, local, onChoose } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { groups, note } = useGroups(props, local, typed, open);
  const options = groups.flatMap((group) => group.options);
  const close = () => {
    setOpen(false);
    setTyped('');
    setActive(0);
  };
  const type = (text: string) => {
    setOpen(true);
    setActive(0);
    setTyped(text);
  };
  const pick = (option: Option) => {
    onChoose(press(element, chosen, option));
    if (isMulti(element.type)) setTyped('');
    else close();
  };
  const step = (by: number) => {
    if (open) setActive((active + by + options.length) % Math.max(1, options.length));
    setOpen(true);
  };
  /** True when the key was for the menu. */
  const onKey = (key: string): boolean => {
    const option = options[active];
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (open && key === 'Escape') close();
    else if (open && key === 'Enter') option && pick(option);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!onKey(event.key)) return;
    // Neither the dialog around it closes on Escape, nor does the form go on Enter.
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    open,
    typed,
    active,
    groups,
    note,
    hasActive: options[active] !== undefined,
    setOpen,
    type,
    pick,
    close,
    onKeyDown,
  };
}

function Combobox(props: ComboboxProps) {
  const { element, chosen, onChoose } = props;
  const menu = useCombobox(props);
  const { open, active } = menu;
  const box = useRef<HTMLDivElement>(null);
  const listId = useId();
  useClickOutside(box, menu.close);
  const multi = isMulti(element.type);
  const label = plainText(textOf(element.placeholder, 'Select an option'));
  const shown = !multi && chosen[0] ? plainText(chosen[0].text.text) : null;
  return (
    <div className="select">
      {multi && (
        <Chosen chosen={chosen} onRemove={(option) => onChoose(chosen.filter((one) => one !== option))} />
      )}
      <div className="select-box" ref={box}>
        <input
          role="combobox"
          id={props.fieldId}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && menu.hasActive ? `${listId}-${active}` : undefined}
          aria-invalid={props.invalid}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-label={props.labelledBy ? undefined : (element.accessibility_label ?? label)}
          placeholder={shown ?? label}
          value={open ? menu.typed : (shown ?? '')}
          autoComplete="off"
          onFocus={({ target }) => requestAnimationFrame(() => showBeginning(target))}
          onClick={() => menu.setOpen(true)}
          onChange={(event) => menu.type(event.target.value)}
          onKeyDown={menu.onKeyDown}
          onBlur={(event) => {
            if (!box.current?.parentElement?.contains(event.relatedTarget)) menu.close();
          }}
        />
        <DownIcon />
      </div>
      {open && (
        <Listbox
          id={listId}
          label={label}
          groups={menu.groups}
          note={menu.note}
          active={active}
          chosen={chosen}
          multi={multi}
          onPick={menu.pick}
        />
      )}
    </div>
  );
}

/** A chosen text that is too long is read from its beginning; the browser shows its end, where it puts the caret. */
function showBeginning(field: HTMLInputElement): void {
  field.setSelectionRange(0, 0);
  field.scrollLeft = 0;
}

function Chosen({ chosen, onRemove }: { chosen: Option[]; onRemove(option: Option): void }) {
  return (
    <span className="chips">
      {chosen.map((option) => (
        <span key={option.value} className="chip">
          {plainText(option.text.text)}
          <button
            type="button"
            className="icon"
            aria-label={`Remove ${plainText(option.text.text)}`}
            onClick={() => onRemove(option)}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
    </span>
  );
}
