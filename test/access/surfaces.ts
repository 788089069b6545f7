/** Every way in which a person can reach for a paper. */
import type { Person } from '../../sandbox/server/person.ts';
import { TEAM } from '../../sandbox/server/workspace.ts';
import type { Target, World } from './world.ts';

/** One way to reach for a paper. */
export interface Surface {
  name: string;
  /** Resolves with what is answered at once, if anything. */
  reach(world: World, person: Person, at: Target): Promise<unknown>;
  /** A refusal is not said to the person: nobody was called. */
  silent?: true;
  /** Does not concern any paper: nothing to refuse. */
  open?: true;
  /** What it sends names a thread, a turn or a message by its id. */
  holdsIds?: true;
  /** Slack tells of it as an event. */
  event?: true;
}

const command = (name: string, text: string): Surface => ({
  name: `${name} ${text}`.trim(),
  reach: (_, person, at) =>
    person.forgeCommand({ command: name, text, channel_id: at.channel, channel_name: 'x' }),
});

const press = (action_id: string, value: (at: Target) => string, name = action_id): Surface => ({
  name: `the button ${name}`,
  reach: (_, person, at) =>
    person.forge({
      type: 'block_actions',
      channel: { id: at.channel },
      container: {
        type: 'message',
        message_ts: at.ts,
        channel_id: at.channel,
        thread_ts: at.threadTs,
        is_ephemeral: false,
      },
      message: { type: 'message', ts: at.ts, thread_ts: at.threadTs },
      actions: [{ type: 'button', action_id, block_id: 'b', value: value(at), action_ts: '1.000002' }],
    }),
});

/** A button in a window: the window's metadata says where it was opened. */
const turn = (action_id: string, metadata: (at: Target) => object, name = action_id): Surface => ({
  name: `the window's button ${name}`,
  reach: (_, person, at) =>
    person.forge({
      type: 'block_actions',
      container: { type: 'view', view_id: 'V0FORGED' },
      view: { id: 'V0FORGED', type: 'modal', private_metadata: JSON.stringify(metadata(at)) },
      actions: [{ type: 'button', action_id, block_id: 'b', value: '0', action_ts: '1.000004' }],
    }),
});

const field = (id: string, value: Record<string, unknown>) => ({ [id]: { [id]: value } });
const chosen = (value: string) => ({
  type: 'x',
  selected_option: { text: { type: 'plain_text', text: 'x' }, value },
});

let forged = 0;
const newViewId = () => {
  forged += 1;
  return `V0FORGED${forged}`;
};
const submit = (
  callback_id: string,
  metadata: (at: Target) => object,
  values: (at: Target) => object,
  name = callback_id,
): Surface => ({
  name: `the window ${name}`,
  reach: (_, person, at) =>
    person.forge({
      type: 'view_submission',
      view: {
        id: newViewId(),
        type: 'modal',
        callback_id,
        private_metadata: JSON.stringify(metadata(at)),
        state: { values: values(at) },
      },
    }),
});

/** As `make`, of what names things by their ids. */
const ids =
  <A extends unknown[]>(make: (...args: A) => Surface) =>
  (...args: A): Surface => ({ ...make(...args), holdsIds: true });

const shortcut = (callback_id: string): Surface => ({
  name: `the shortcut ${callback_id}`,
  reach: (_, person, at) =>
    person.forge({
      type: 'message_action',
      callback_id,
      action_ts: '1.000003',
      message_ts: at.ts,
      channel: { id: at.channel },
      message: { type: 'message', ts: at.ts, thread_ts: at.threadTs, text: 'Review 1: fine.' },
    }),
});

const message = (name: string, text: string, more: Partial<Surface> = {}): Surface => ({
  name,
  reach: async ({ standIn }, person, at) => {
    const ts = standIn.workspace.timestamp();
    const team = standIn.workspace.user(person.id)?.team ?? TEAM.id;
    const event = { type: 'message', channel: at.channel, user: person.id, text, ts, event_ts: ts, team };
    standIn.emit({ ...event, user_team: team, thread_ts: at.threadTs });
  },
  event: true,
  ...more,
});

/** Every way there is. */
export const SURFACES: Surface[] = [
  command('/reviews', ''),
  command('/reviews', 'mode'),
  command('/reviews', 'forget'),
  command('/recommend', ''),
  command('/recommend', 'tidewater'),
  command('/recommend', 'private tidewater'),
  {
    name: 'the options of the paper picker',
    silent: true,
    reach: (_, person, at) =>
      person.forge({
        type: 'block_suggestion',
        action_id: 'paper',
        block_id: 'paper',
        value: '',
        container: { type: 'view', view_id: 'V0FORGED' },
        view: { id: 'V0FORGED', type: 'modal', private_metadata: JSON.stringify({ channel: at.channel }) },
      }),
  },
  press('recommend', () => 'thread'),
  ids(press)('evidence', ({ turn }) => turn),
  ids(press)('evidence', ({ thread }) => `${thread}|R1.1,R1.2`, 'evidence of passages'),
  ids(turn)('evidence_after', ({ channel, turn: evidence, ts }) => ({ channel, evidence, ts })),
  ids(turn)(
    'evidence_before',
    ({ channel, thread }) => ({ channel, evidence: `${thread}|R1.1,R1.2` }),
    'evidence_before, of passages',
  ),
  ids(press)('feedback', ({ turn }) => `good ${turn}`),
  press('hostile', () => 'thread'),
  press('mode', () => 'thread'),
  press('decision', () => 'thread'),
  ids(press)('decision', ({ thread }) => thread, 'decision of a thread'),
  submit(
    'attach',
    ({ channel }) => ({ channel }),
    () => field('pasted_0', { type: 'x', value: 'Review 1: fine.' }),
  ),
  ids(submit)(
    'recommend_pick',
    ({ channel }) => ({ channel }),
    ({ thread }) => ({ ...field('paper', chosen(thread)), ...field('where', chosen('thread')) }),
  ),
  ids(submit)(
    'recommend_pick',
    ({ channel }) => ({ channel }),
    ({ thread }) => ({ ...field('paper', chosen(thread)), ...field('where', chosen('me')) }),
    'recommend_pick, for me alone',
  ),
  ids(submit)(
    'mode_pick',
    ({ channel, thread }) => ({ channel, thread }),
    () => field('mode_choice', chosen('off')),
  ),
  ids(submit)(
    'decision_record',
    ({ channel, thread }) => ({ channel, thread }),
    () => field('decision_text', { type: 'x', value: 'Reject' }),
  ),
  ids(submit)(
    'forget_pick',
    ({ channel }) => ({ channel }),
    ({ thread }) => field('paper', chosen(thread)),
  ),
  ids(submit)(
    'forget_sure',
    ({ channel, thread }) => ({ channel, thread }),
    () => ({}),
  ),
  ids(submit)(
    'attach_agree',
    // A thread that is not in this channel, where the channel is not the thread's.
    ({ channel, thread, ts }) => ({
      channel,
      threadTs: thread.split(':')[2],
      ts: thread.startsWith(TEAM.id) ? ts : '1.000001',
    }),
    () => ({}),
  ),
  shortcut('attach_message'),
  shortcut('recommend_thread'),
  shortcut('stop_answer'),
  message('a message in the thread', 'Who rated it lowest?', { silent: true }),
  message('a message that mentions the bot', '<@U0SIDECHAIR> who rated it lowest?'),
  message('the word stop', 'stop', { silent: true }),
  {
    name: "Slack's Stop button",
    silent: true,
    event: true,
    reach: async ({ standIn }, person, at) =>
      standIn.emit({
        type: 'agent_session_stopped',
        channel: at.channel,
        thread_ts: at.threadTs,
        user: person.id,
        streaming_message_ts: [],
        event_ts: standIn.workspace.timestamp(),
      }),
  },
  {
    name: 'the Home tab',
    open: true,
    event: true,
    reach: async ({ standIn }, person) => {
      const before = standIn.calls('views.publish').length;
      const event_ts = standIn.workspace.timestamp();
      standIn.emit({ type: 'app_home_opened', user: person.id, channel: 'D0ANY', tab: 'home', event_ts });
      await standIn.until(() => standIn.calls('views.publish').length > before);
    },
  },
];
