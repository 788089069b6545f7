/** What PostgreSQL and its connections reject with, sorted by what follows from it. */
import { StoreError } from '../errors.ts';

/**
 * The database does not answer, or broke off. What was being written may have been written all the same, so
 * every write is one that can be done twice.
 */
export class Unreachable extends StoreError {
  override name = 'Unreachable';
  code: string;
  constructor(code: string) {
    super(
      `The database does not answer (${code}).`,
      'Nothing was lost. Try again in a minute; if it stays so, tell whoever runs Sidechair.',
    );
    this.code = code;
  }
}

/** The error itself when it is the server's answer to a statement; Unreachable when there was no such answer. */
export function worded(error: unknown): unknown {
  if (error instanceof StoreError || (isAnswer(codeOf(error)) && !endsConnection(codeOf(error))))
    return error;
  return new Unreachable(codeOf(error) || 'no answer in time');
}

/** The server rolled the transaction back in favour of another: 40P01 is a deadlock, 40001 one that overtook it. */
export const isConflict = (error: unknown): boolean => ['40P01', '40001'].includes(codeOf(error));

/** SQLSTATE has five characters; the codes of sockets are longer. */
const isAnswer = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code);

/** 08: connection; 57P: shutdown; 53: no connection, disk or memory left; 25P03: idle in a transaction too long. */
const endsConnection = (code: string): boolean => /^(?:08|57P|53|25P03)/.test(code);

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
