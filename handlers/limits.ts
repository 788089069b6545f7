/** Slack's limits in one place. Characters unless said otherwise. */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  section: 3_000,
  header: 150,
  buttonText: 75,
  optionText: 75,
  modalTitle: 24,
  contextText: 2_000,
  tableRows: 100,
  options: 100,
  /** A plain_text_input. A review is often longer: hence files, several fields and the message shortcut. */
  input: 3_000,
  filesPerInput: 10,
  privateMetadata: 3_000,
  /** One value of a button; Slack's reference says 2,000. */
  buttonValue: 2_000,
  /** All markdown blocks of a message together. */
  markdown: 12_000,
  /** All blocks of a message together: refused somewhere about 13,200 (undocumented). Kept well below. */
  messageTotal: 12_500,
  /** One `chat.appendStream`. */
  streamCall: 12_000,
  /**
   * UTF-8 bytes in one streamed message. Slack refuses more at 10,600 to 11,300 (undocumented), so a new message
   * begins before that, with room for what stands below the text.
   */
  pageBytes: 9_000,
  /** `text` of a message: `chat.update` refuses above 4,000, and escaping may lengthen it. */
  fallback: 3_400,
} as const;

/** Times in milliseconds. */
export const TIMES = {
  /** Between two flushes of one reply: `chat.update` (50 a minute) and `chat.appendStream` (100 a minute) both bear it. */
  flush: 1_000,
  /** One Web API call. */
  call: 15_000,
  /** Waits before a call that failed without an answer is made again. */
  retries: [500, 1_000, 2_000, 4_000],
  /** What a modal submission may take before Slack shows its own error is 3 s; it is answered before that. */
  submission: 2_000,
  /** An answer that takes longer than this gets a Stop button: quicker ones are done before anyone could press it. */
  stopButton: 1_000,
  /** What is done beside an answer (its status, its Stop button) holds up what comes next no longer than this. */
  beside: 2_000,
  /** Between Slack ending a stream for somebody and its event that says who. */
  stopEvent: 2_000,
} as const;

/** A rate-limited call is made again this often, each time after the wait Slack asks for. */
export const RATE_LIMIT_RETRIES = 8;
