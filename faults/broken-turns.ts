/** The store's turns with no dedupe. */
import * as real from '../src/store/turns.ts';

export type * from '../src/store/turns.ts';

let again = 0;

export const turnsOn: typeof real.turnsOn = (...on) => {
  const turns = real.turnsOn(...on);
  return {
    ...turns,
    enqueue: async (turn) => {
      if (await turns.enqueue(turn)) return true;
      again += 1;
      return turns.enqueue({ ...turn, id: `${turn.id}-${process.pid}-${again}` });
    },
  };
};
