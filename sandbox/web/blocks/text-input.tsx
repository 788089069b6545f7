/** Text, number, mail and address inputs; a long one has several lines, a limited one counts. */
import type { KeyboardEvent } from 'react';
import { plainText } from '../mrkdwn.ts';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';
import { textOf } from './shapes.ts';

const TYPES: Record<string, string> = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  rich_text_input: 'text',
};

export const isTextInput = (type: string): boolean => type in TYPES;

export function TextInput(props: ElementProps) {
  const { element } = props;
  // A text is told to the app on Enter, not at each key.
  const [value, change] = useHeld({ ...props, dispatches: false });
  const [, dispatch] = useHeld(props);
  const text = element.type === 'rich_text_input' ? richText(value.rich_text_value) : (value.value ?? '');
  const held = (typed: string) =>
    element.type === 'rich_text_input'
      ? { type: element.type, rich_text_value: toRichText(typed) }
      : { type: element.type, value: typed === '' ? null : typed };
  const common = {
    'data-first': element.focus_on_load || undefined,
    value: text,
    placeholder: plainText(textOf(element.placeholder)),
    id: props.fieldId,
    'aria-invalid': props.invalid,
    'aria-labelledby': props.labelledBy,
    'aria-describedby': props.describedBy,
    onChange: (event: { target: { value: string } }) => change(held(event.target.value)),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && props.dispatches) dispatch(held(text));
  };
  return (
    <div className="text-input">
      {element.multiline || element.type === 'rich_text_input' ? (
        <textarea {...common} rows={5} />
      ) : (
        <input {...common} type={TYPES[element.type]} onKeyDown={onKeyDown} />
      )}
      {element.max_length !== undefined && <Counter used={text.length} limit={element.max_length} />}
    </div>
  );
}

function Counter({ used, limit }: { used: number; limit: number }) {
  const left = limit - used;
  return (
    <span className={`counter ${left < 0 ? 'over' : ''}`} aria-live={left < 100 ? 'polite' : 'off'}>
      {left < 0 ? `${-left} too many` : `${used} of ${limit}`}
    </span>
  );
}

interface RichText {
  elements?: { elements?: { text?: string }[] }[];
}

const richText = (value: unknown): string =>
  ((value as RichText | null)?.elements ?? [])
    .flatMap((e) => e.elements?.map((t) => t.text ?? '') ?? [])
    .join('');

const toRichText = (typed: string) =>
  typed === ''
    ? null
    : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: typed }] }],
      };
