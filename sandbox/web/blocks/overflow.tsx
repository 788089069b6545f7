/** The three dots: a menu of up to five options. */
import { useState } from 'react';
import { follow } from '../follow.ts';
import { MoreIcon } from '../icons.tsx';
import { Menu } from '../menu.tsx';
import { plainText } from '../mrkdwn.ts';
import { Asked } from './button.tsx';
import type { ElementProps } from './element.tsx';
import type { Option } from './shapes.ts';
import { useSurface } from './surface.tsx';

export function Overflow({ element, blockId }: ElementProps) {
  const surface = useSurface();
  const [asked, setAsked] = useState<Option | null>(null);
  const send = (option: Option) => {
    follow(option.url);
    void surface.act({
      type: 'overflow',
      action_id: element.action_id,
      block_id: blockId,
      selected_option: option,
    });
  };
  const items = (element.options ?? []).map((option) => ({
    label: plainText(option.text.text),
    ...(option.description ? { detail: plainText(option.description.text) } : {}),
    choose: () => (element.confirm ? setAsked(option) : send(option)),
  }));
  return (
    <>
      <Menu
        label={element.accessibility_label ?? 'More options'}
        icon={<MoreIcon />}
        items={items}
        className="overflow"
      />
      {asked && element.confirm && (
        <Asked confirm={element.confirm} onYes={() => send(asked)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
