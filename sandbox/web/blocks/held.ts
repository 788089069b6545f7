/** What an element holds, and how it tells the surface, and the app, of a change. */
import { initialValue, type Value } from '../form.ts';
import type { ElementProps } from './element.tsx';
import { useSurface } from './surface.tsx';

/** The value of this element and a function that changes it; the app is told when the element dispatches. */
export function useHeld({ element, blockId, dispatches }: ElementProps): [Value, (next: Value) => void] {
  const surface = useSurface();
  const actionId = element.action_id ?? '';
  const value = surface.values[blockId]?.[actionId] ?? initialValue(element) ?? { type: element.type };
  const change = (next: Value) => {
    surface.set(blockId, actionId, next);
    if (dispatches) void surface.act({ ...next, action_id: actionId, block_id: blockId });
  };
  return [value, change];
}
