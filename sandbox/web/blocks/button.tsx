/** Buttons, with the question before one that asks for it. */
import { useState } from 'react';
import { ConfirmDialog } from '../dialog.tsx';
import { follow } from '../follow.ts';
import { TrashIcon } from '../icons.tsx';
import { plainText } from '../mrkdwn.ts';
import type { ElementProps } from './element.tsx';
import { type Confirm, textOf } from './shapes.ts';
import { useSurface } from './surface.tsx';
import { Text } from './text.tsx';

export function Button({ element, blockId }: ElementProps) {
  const surface = useSurface();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { type, action_id, text, value, confirm } = element;
  const send = async () => {
    follow(element.url);
    setBusy(true);
    await surface.act({
      type,
      action_id,
      block_id: blockId,
      text,
      ...(value === undefined ? {} : { value }),
    });
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        className={`button ${element.style ?? ''}`}
        aria-label={element.accessibility_label}
        aria-busy={busy}
        disabled={busy}
        onClick={() => (confirm ? setAsking(true) : void send())}
      >
        {type === 'icon_button' && <TrashIcon />}
        {plainText(textOf(text))}
      </button>
      {asking && confirm && (
        <Asked confirm={confirm} onYes={() => void send()} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface AskedProps {
  confirm: Confirm;
  onYes(): void;
  onClose(): void;
}

/** Slack's confirmation object as a dialog. */
export function Asked({ confirm, onYes, onClose }: AskedProps) {
  return (
    <ConfirmDialog
      title={plainText(confirm.title.text)}
      confirm={plainText(textOf(confirm.confirm, 'Yes'))}
      deny={plainText(textOf(confirm.deny, 'Cancel'))}
      danger={confirm.style === 'danger'}
      onConfirm={onYes}
      onClose={onClose}
    >
      <Text text={confirm.text} />
    </ConfirmDialog>
  );
}
