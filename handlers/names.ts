/** Names that Slack hands back to us: commands and shortcuts (as in manifest.yml), buttons, fields and modals. */
export const COMMANDS = { reviews: '/reviews', recommend: '/recommend' } as const;

export const SHORTCUTS = {
  attach: 'attach_message',
  recommend: 'recommend_thread',
  stop: 'stop_answer',
} as const;

export const ACTIONS = {
  recommend: 'recommend',
  evidence: 'evidence',
  /** Turn the pages of the evidence, in its window. */
  evidenceBefore: 'evidence_before',
  evidenceAfter: 'evidence_after',
  feedback: 'feedback',
  /** What the scan found in the paper, from its card. */
  hostile: 'hostile',
  mode: 'mode',
  decision: 'decision',
  /** The answers to “attach here?”, below a message in a channel that others can read. */
  attachHere: 'attach_here',
  attachNot: 'attach_not',
  /** The paper in a modal: its options are asked for as the person types. */
  paper: 'paper',
} as const;

export const VIEWS = {
  attach: 'attach',
  recommend: 'recommend_pick',
  mode: 'mode_pick',
  decision: 'decision_record',
  /** “Attach here?”, from a message's menu. */
  agree: 'attach_agree',
  forget: 'forget_pick',
  /** The second step, which says what would be deleted. */
  forgetSure: 'forget_sure',
  /** Shown only; never submitted. */
  evidence: 'evidence_show',
  hostile: 'hostile_show',
} as const;

/** block_id and action_id of a modal's fields are the same. */
export const FIELDS = {
  title: 'title',
  venue: 'venue',
  files: 'files',
  pasted: (index: number) => `pasted_${index}`,
  paper: ACTIONS.paper,
  where: 'where',
  mode: 'mode_choice',
  decision: 'decision_text',
  agree: 'agree',
} as const;

/** Events handled as listeners; `message` and `app_mention` are taken in before they are acknowledged. */
export const EVENTS = {
  intake: ['message', 'app_mention'],
  home: 'app_home_opened',
  stopped: 'agent_session_stopped',
} as const;
