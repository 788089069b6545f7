/** Where blocks stand (a message, a modal, the Home tab): what their elements send, hold, and are told. */
import { createContext, useContext } from 'react';
import type { Value, Values } from '../form.ts';
import type { Option, OptionGroup } from './shapes.ts';

export interface Loaded {
  options?: Option[];
  option_groups?: OptionGroup[];
}

export interface Surface {
  /** Sends an action of an element. Resolves when the app has been told; failures are shown to the person. */
  act(action: Record<string, unknown>): Promise<void>;
  /** Options of an external select for what was typed; rejects with a sentence. */
  load(blockId: string, actionId: string, typed: string): Promise<Loaded>;
  /** What the elements hold. In a message, what was chosen last. */
  values: Values;
  set(blockId: string, actionId: string, value: Value): void;
  /** Sentences by block_id, after a refused submission. */
  errors: Record<string, string>;
}

const Context = createContext<Surface | null>(null);

export const SurfaceProvider = Context.Provider;

export function useSurface(): Surface {
  const surface = useContext(Context);
  if (surface === null) throw new Error('useSurface stands outside of SurfaceProvider');
  return surface;
}
