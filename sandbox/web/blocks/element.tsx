/** Interactive elements: which component draws each type. */
import { Button } from './button.tsx';
import { Checkboxes, RadioButtons } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import { FeedbackButtons } from './feedback.tsx';
import { FileInput } from './file-input.tsx';
import { LibraryBlock } from './library.tsx';
import { Overflow } from './overflow.tsx';
import { isSelect, Select } from './select.tsx';
import type { Block, Element } from './shapes.ts';
import { isTextInput, TextInput } from './text-input.tsx';

export interface ElementProps {
  element: Element;
  blockId: string;
  /** The field's own id, and those of the label and the notes of the input block around it. */
  fieldId?: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  /** What was entered was refused. */
  invalid?: boolean;
  /** Tells the app of each change at once: everywhere but in an input block without `dispatch_action`. */
  dispatches?: boolean;
}

export function ElementView({ dispatches = true, ...rest }: ElementProps) {
  const props = { dispatches, ...rest };
  const { type } = props.element;
  if (type === 'button' || type === 'workflow_button' || type === 'icon_button') return <Button {...props} />;
  if (type === 'feedback_buttons') return <FeedbackButtons {...props} />;
  if (type === 'overflow') return <Overflow {...props} />;
  if (type === 'radio_buttons') return <RadioButtons {...props} />;
  if (type === 'checkboxes') return <Checkboxes {...props} />;
  if (type === 'file_input') return <FileInput {...props} />;
  if (type === 'datepicker' || type === 'timepicker' || type === 'datetimepicker')
    return <DateInput {...props} />;
  if (type === 'image')
    return <img className="block-image" src={props.element.image_url} alt={props.element.alt_text ?? ''} />;
  if (isSelect(type)) return <Select {...props} />;
  if (isTextInput(type)) return <TextInput {...props} />;
  return <LibraryBlock block={{ type: 'actions', elements: [props.element] } satisfies Block} />;
}

export function Actions({ block, id, className }: { block: Block; id: string; className: string }) {
  return (
    <div className={className}>
      {block.elements?.map((element, index) => (
        <ElementView key={element.action_id ?? index} element={element} blockId={id} />
      ))}
    </div>
  );
}
