/** Two small buttons that ask whether an answer was good. The last press is shown as pressed. */
import { useState } from 'react';
import { BadIcon, GoodIcon } from '../icons.tsx';
import { plainText } from '../mrkdwn.ts';
import type { ElementProps } from './element.tsx';
import { useSurface } from './surface.tsx';

export function FeedbackButtons({ element, blockId }: ElementProps) {
  const surface = useSurface();
  const [pressed, setPressed] = useState<string | null>(null);
  const press = (choice: NonNullable<typeof element.positive_button>) => {
    setPressed(choice.value);
    const { text, value } = choice;
    void surface.act({ type: element.type, action_id: element.action_id, block_id: blockId, text, value });
  };
  const choices = [
    { choice: element.positive_button, icon: <GoodIcon /> },
    { choice: element.negative_button, icon: <BadIcon /> },
  ];
  return (
    <span className="feedback">
      {choices.map(
        ({ choice, icon }) =>
          choice && (
            <button
              key={choice.value}
              type="button"
              className="icon"
              aria-label={choice.accessibility_label ?? plainText(choice.text.text)}
              title={plainText(choice.text.text)}
              aria-pressed={pressed === choice.value}
              onClick={() => press(choice)}
            >
              {icon}
            </button>
          ),
      )}
    </span>
  );
}
