type Json = Record<string, unknown>;

/** A Web API call that failed with one of Slack's own codes; `more` goes into the answer beside `error`. */
export class SlackError extends Error {
  override name = 'SlackError';
  code: string;
  more: Json;
  constructor(code: string, more: Json = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** A refusal with the faults one by one, as Slack lists them. */
export function refused(code: string, faults: string[]): SlackError {
  const messages = faults.map((fault) => `[ERROR] ${fault}`);
  return new SlackError(code, { errors: faults, response_metadata: { messages } });
}
