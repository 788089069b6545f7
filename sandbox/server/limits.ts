/** Slack's limits in one place. Sizes are characters unless a name says bytes; times are milliseconds. */
export const SIZES = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Undocumented: the sum of all blocks of a message, measured by others at 13,172 to 13,297. */
  messageBlocksTotal: 13_200,
  /** `chat.postMessage`; longer text is cut by Slack, refused here so that nothing vanishes unseen. */
  text: 40_000,
  /** `chat.update` refuses what `chat.postMessage` still takes. */
  updatedText: 4_000,
  markdown: 12_000,
  /** Undocumented: between 10,600 and 11,300 UTF-8 bytes in one streamed message. */
  streamBytes: 11_000,
  streamCall: 12_000,
  metadataBytes: 4_000,
  loadingMessages: 10,
  loadingMessage: 50,
  fileInputFiles: 10,
  fileInputBytes: 10_000_000,
  /** Slack takes 1 GB; this is the stand-in's own cap. */
  uploadBytes: 64_000_000,
  /** A JSON or form body. */
  bodyBytes: 4_000_000,
  viewStack: 3,
  options: 100,
  historyPage: 1_000,
} as const;

export const TIMES = {
  /** An envelope must be acknowledged within this. */
  ack: 3_000,
  /** How long after a failed delivery an event comes again; after the last it is given up. */
  retries: [0, 60_000, 300_000],
  trigger: 3_000,
  responseUrl: 30 * 60_000,
  /** Slack ends a stream that is still open after this. */
  stream: 5 * 60_000,
  /** A status that nobody clears. */
  status: 2 * 60_000,
  ping: 10_000,
  /** How often streams that ran out of time are looked for. */
  sweep: 5_000,
  /** A socket URL that nobody opened. */
  ticket: 30_000,
};
export type Times = typeof TIMES;

export const RESPONSE_URL_USES = 5;
export const SOCKETS = 10;
/** How many calls and events are remembered for tests to look at. */
export const REMEMBERED = 20_000;

export type Tier = 1 | 2 | 3 | 4 | 'post' | 'free';
/**
 * `mild` has the slack that Slack itself shows for short bursts; `strict` holds to the documented figure; `off` counts
 * nothing, to measure what the app alone can do.
 */
export type Strictness = 'mild' | 'strict' | 'off';

interface Rate {
  perMinute: number;
  burst: Record<Exclude<Strictness, 'off'>, number>;
}

/** Calls per minute by tier; `post` is one a second for each channel. */
export const RATES: Record<Exclude<Tier, 'free'>, Rate> = {
  1: { perMinute: 1, burst: { mild: 30, strict: 1 } },
  2: { perMinute: 20, burst: { mild: 60, strict: 20 } },
  3: { perMinute: 50, burst: { mild: 100, strict: 50 } },
  4: { perMinute: 100, burst: { mild: 300, strict: 100 } },
  post: { perMinute: 60, burst: { mild: 20, strict: 1 } },
};
