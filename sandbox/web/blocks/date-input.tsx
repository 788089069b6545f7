/** Dates and times, by the browser's own pickers. */
import type { Value } from '../form.ts';
import type { ElementProps } from './element.tsx';
import { useHeld } from './held.ts';
import { textOf } from './shapes.ts';

export function DateInput(props: ElementProps) {
  const [value, change] = useHeld(props);
  const { type } = props.element;
  return (
    <input
      className="date-input"
      type={type === 'datepicker' ? 'date' : type === 'timepicker' ? 'time' : 'datetime-local'}
      value={shown(value)}
      id={props.fieldId}
      aria-invalid={props.invalid}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-label={props.labelledBy ? undefined : textOf(props.element.placeholder, 'Date')}
      onChange={(event) => change(held(type, event.target.value))}
    />
  );
}

/** Slack keeps a moment as seconds since the epoch; the picker speaks local time. */
function shown(value: Value): string {
  if (value.type === 'datepicker') return value.selected_date ?? '';
  if (value.type === 'timepicker') return value.selected_time ?? '';
  if (!value.selected_date_time) return '';
  const moment = new Date(value.selected_date_time * 1000);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function held(type: string, text: string): Value {
  const entered = text === '' ? null : text;
  if (type === 'datepicker') return { type, selected_date: entered };
  if (type === 'timepicker') return { type, selected_time: entered };
  return { type, selected_date_time: entered === null ? null : Math.floor(Date.parse(entered) / 1000) };
}
