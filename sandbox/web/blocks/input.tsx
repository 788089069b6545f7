/** An input block: label, element, hint, and what is wrong with what was entered. */
import { useId } from 'react';
import { plainText } from '../mrkdwn.ts';
import { ElementView } from './element.tsx';
import { type Block, textOf } from './shapes.ts';
import { useSurface } from './surface.tsx';

export function InputBlock({ block, id }: { block: Block; id: string }) {
  const error = useSurface().errors[id];
  const base = useId();
  if (!block.element) return null;
  const notes = [error && `${base}-error`, block.hint && `${base}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`block-input ${error ? 'wrong' : ''}`}>
      <label className="label" id={`${base}-label`} htmlFor={`${base}-field`}>
        {plainText(textOf(block.label))}
        {block.optional && <small> (optional)</small>}
      </label>
      <ElementView
        element={block.element}
        blockId={id}
        fieldId={`${base}-field`}
        labelledBy={`${base}-label`}
        describedBy={notes || undefined}
        invalid={error !== undefined}
        dispatches={block.dispatch_action ?? false}
      />
      {error && (
        <p className="field-error" id={`${base}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p className="hint" id={`${base}-hint`}>
          {plainText(block.hint.text)}
        </p>
      )}
    </div>
  );
}
