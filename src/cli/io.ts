/** What a command of the terminal reads and prints. */
import { InputError, ModelError } from '../errors.ts';

export interface Io {
  /** The bytes of a file. Rejects when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  out(line: string): void;
  err(line: string): void;
}

/** Says what went wrong when it is the input's or the model's fault; anything else goes on. Returns the exit code. */
export function failed(error: unknown, io: Io, code: number): number {
  if (!(error instanceof InputError || error instanceof ModelError)) throw error;
  io.err(`${error.message} ${error.hint}`);
  return code;
}

/** `1 review`, `3 reviews`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
