/** Radio buttons and checkboxes. */
import { useId } from 'react';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';
import { type Option, textOf } from './shapes.ts';
import { Text } from './text.tsx';

export function RadioButtons(props: ElementProps) {
  const [value, change] = useHeld(props);
  const name = useId();
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {props.element.options?.map((option) => (
        <Choice
          key={option.value}
          kind="radio"
          name={name}
          option={option}
          checked={value.selected_option?.value === option.value}
          onChange={() => change({ type: props.element.type, selected_option: option })}
        />
      ))}
    </div>
  );
}

export function Checkboxes(props: ElementProps) {
  const [value, change] = useHeld(props);
  const chosen = value.selected_options ?? [];
  const name = useId();
  const toggle = (option: Option) => {
    const was = chosen.some((o) => o.value === option.value);
    const next = was ? chosen.filter((o) => o.value !== option.value) : [...chosen, option];
    change({ type: props.element.type, selected_options: next });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: its label stands outside, where a fieldset's legend cannot
    <div
      className="choices"
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {props.element.options?.map((option) => (
        <Choice
          key={option.value}
          kind="checkbox"
          name={name}
          option={option}
          checked={chosen.some((o) => o.value === option.value)}
          onChange={() => toggle(option)}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  kind: 'radio' | 'checkbox';
  name: string;
  option: Option;
  checked: boolean;
  onChange(): void;
}

function Choice({ kind, name, option, checked, onChange }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={kind} name={name} checked={checked} onChange={onChange} />
      <span>
        <Text text={option.text} />
        {textOf(option.description) !== '' && (
          <small>
            <Text text={option.description!} />
          </small>
        )}
      </span>
    </label>
  );
}
