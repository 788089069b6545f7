/** Errors by whose fault they are. `message` and `hint` are both safe to show: they never hold review text. */

/** What a person gave cannot be used. */
export class InputError extends Error {
  override name = 'InputError';
  /** What to do about it, as a sentence. */
  hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

export type ModelFailure =
  | 'unreachable'
  | 'timeout'
  | 'unauthorized'
  | 'unknown_model'
  | 'rate_limited'
  | 'server_error'
  | 'cut'
  | 'empty'
  | 'refused'
  | 'too_long'
  | 'bad_output'
  | 'rejected'
  /** Not asked: it was at work on other requests for too long. */
  | 'busy'
  /** Not asked: it failed again and again, and is left alone for a while. */
  | 'resting';

/** The model endpoint failed; `code` says how. */
export class ModelError extends Error {
  override name = 'ModelError';
  code: ModelFailure;
  hint: string;
  constructor(code: ModelFailure, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

/** The store failed or holds what cannot be read. Work is kept and tried again. */
export class StoreError extends Error {
  override name = 'StoreError';
  hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The configuration is wrong; lists every fault at once. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
