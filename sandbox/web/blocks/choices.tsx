/** Radio buttons and checkboxes. */
import { useId } from 'react';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';
import { type Option, textOf } from './shapes.ts';
import { Text } from './text.tsx';

export function RadioButtons(props: ElementProps) {
  const [value, change] = useHeld(props);
  const choose = (option: Option) => change({ type: props.element.type, selected_option: option });
  const isChosen = (option: Option) => value.selected_option?.value === option.value;
  return <Choices {...props} kind="radio" isChosen={isChosen} choose={choose} />;
}

export function Checkboxes(props: ElementProps) {
  const [value, change] = useHeld(props);
  const chosen = value.selected_options ?? [];
  const isChosen = (option: Option) => chosen.some((other) => other.value === option.value);
  const toggle = (option: Option) => {
    const others = chosen.filter((other) => other.value !== option.value);
    const selected_options = isChosen(option) ? others : [...others, option];
    change({ type: props.element.type, selected_options });
  };
  return <Choices {...props} kind="checkbox" isChosen={isChosen} choose={toggle} />;
}

interface ChoicesProps extends ElementProps {
  kind: 'radio' | 'checkbox';
  isChosen(option: Option): boolean;
  choose(option: Option): void;
}

function Choices({ kind, isChosen, choose, element, labelledBy, describedBy }: ChoicesProps) {
  const name = useId();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label, which stands outside
    <div
      className="choices"
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {element.options?.map((option) => (
        <Choice
          key={option.value}
          kind={kind}
          name={name}
          option={option}
          checked={isChosen(option)}
          onChange={() => choose(option)}
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
