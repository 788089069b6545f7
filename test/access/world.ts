/**
 * A workspace with a paper, the whole app beside it, and every way in which a person can reach for that paper. What
 * they get, and every call that is made meanwhile, is searched for any word of its title or its reviews.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '../../handlers/access.ts';
import type { Person } from '../../sandbox/server/person.ts';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION, type Message, TEAM } from '../../sandbox/server/workspace.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { start } from '../../src/main.ts';
import { ask, attachReviews, openRoom, type Room } from '../room.ts';

const ROOT = new URL('../../', import.meta.url);
const words = (text: string): string[] => text.toLowerCase().match(/[a-z][a-z0-9]{4,}/g) ?? [];

/** Every word that the app says by itself, whatever the paper. */
const OWN = new Set(
  ['handlers/', 'src/conversation/', 'sandbox/server/'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => words(readFileSync(new URL(folder + file, ROOT), 'utf8'))),
  ),
);
const FIXTURE = readFileSync(fileURLToPath(new URL('test/fixtures/split-reviews.json', ROOT)), 'utf8');

/** Words of the title and the reviews that stand nowhere else: any one of them gives something away. */
export const SECRETS = new Set(words(FIXTURE).filter((word) => !OWN.has(word)));

export const secretsIn = (text: string): string[] => words(text).filter((word) => SECRETS.has(word));

/** Where a paper is, and the ids that buttons and windows hold of it. */
export interface Target {
  channel: string;
  threadTs: string;
  /** The message below which the buttons stand. */
  ts: string;
  /** Key of the thread, and id of the turn that was answered. */
  thread: string;
  turn: string;
}

export interface World extends Room {
  paper: Target;
  /** Lines of the log so far. */
  lines: { event: string; why?: string; user?: string }[];
  /** Resolves when a line that `is` what is looked for stands in the log after the first `from` lines. */
  logged(from: number, is: (line: World['lines'][number]) => boolean): Promise<void>;
}

/** A private channel with a paper and one answer about it, given without a model; `prepare` runs before all that. */
export async function openWorld(t: TestContext, prepare?: (standIn: StandIn) => void): Promise<World> {
  const room = await openRoom(t);
  prepare?.(room.standIn);
  const { OPENAI_BASE_URL: _, OPENAI_MODEL: __, ...env } = room.env;
  const lines: World['lines'] = [];
  const waiting = new Set<() => void>();
  const log = createLog(
    'debug',
    (line) => {
      lines.push(JSON.parse(line));
      for (const look of [...waiting]) look();
    },
    Date.now,
  );
  const app = await start(readConfig(env), log);
  room.closers.push(() => app.stop());
  const top = await attachReviews(room);
  const [answer] = await ask(room, top, 'What are the weaknesses?');
  const asked = room.standIn.you.messages(DISCUSSION, top.ts).find(({ text }) => text.startsWith('What are'));
  return {
    ...room,
    lines,
    paper: targetOf(DISCUSSION, top, answer!, asked!),
    logged: (from, is) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The log does not say so.')), 5_000);
        const look = () => {
          if (!lines.slice(from).some(is)) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

export const targetOf = (channel: string, top: Message, answer: Message, asked: Message): Target => ({
  channel,
  threadTs: top.ts,
  ts: answer.ts,
  thread: `${TEAM.id}:${channel}:${top.ts}`,
  turn: `${TEAM.id}:${channel}:${asked.ts}`,
});

/** Attaches the reviews in another channel as `person`, who agrees where that is asked, and asks about them. */
export async function paperIn({ standIn }: World, channel: string, person: Person): Promise<Target> {
  const file = person.upload('reviews.json', Buffer.from(FIXTURE));
  const top = person.say({ channel, text: '@Sidechair the reviews', files: [file.id] });
  const inThread = () =>
    standIn.workspace
      .thread(channel, top.ts)
      .filter(({ user, stream }) => user === standIn.workspace.bot.id && !stream);
  const question = await standIn.until(
    () =>
      person.ephemeral(channel).find(({ blocks }) => JSON.stringify(blocks).includes('attach_here')) ??
      inThread().length > 0,
  );
  if (question !== true) await person.click({ channel, ts: question.ts }, 'attach_here');
  await standIn.until(() => inThread().length === 1);
  const asked = person.say({ channel, thread_ts: top.ts, text: 'What are the weaknesses?' });
  const answer = await standIn.until(() =>
    inThread().find(({ blocks }) => JSON.stringify(blocks).includes('feedback_buttons')),
  );
  return targetOf(channel, top, answer, asked);
}

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

/** Everything that is shown to a person: messages for them alone, windows, the Home tab, direct messages. */
const seenBy = (standIn: StandIn, person: Person, channel: string): string =>
  JSON.stringify([
    person.ephemeral(channel),
    person.views(),
    person.home(),
    person.messages(standIn.workspace.direct(person.id)?.id ?? ''),
  ]);

const REFUSAL = 'You cannot see this paper here.';

export interface Reaching {
  person: Person;
  /** The paper as they name it. */
  at: Target;
  /** The reason that the log must give: a refusal for another one would hide a hole. */
  why: Refusal;
  /** The bot has no way to say anything to the person. */
  unreachable?: true;
}

/** Reaches for the paper in one way, and finds that nothing came of it, for that person or in the paper's thread. */
export async function getsNothing(world: World, surface: Surface, reaching: Reaching): Promise<void> {
  const { standIn, lines } = world;
  const { person, at, why, unreachable = false } = reaching;
  const [line, call] = [lines.length, standIn.calls().length];
  const threads = () =>
    JSON.stringify(
      [world.paper, at].map(({ channel, threadTs }) => standIn.workspace.thread(channel, threadTs)),
    );
  const thread = threads();
  const told = () => seenBy(standIn, person, at.channel).split(REFUSAL).length;
  const before = told();

  const answered = await surface.reach(world, person, at);
  if (!surface.open) {
    await world.logged(line, ({ event, user }) => event === 'access.refused' && user === person.id);
    assert.deepEqual([...new Set(lines.slice(line).flatMap((one) => one.why ?? []))], [why]);
    if (!surface.silent && !unreachable && !JSON.stringify(answered ?? '').includes(REFUSAL))
      await standIn.until(() => told() > before, 5_000);
  }

  assert.deepEqual(secretsIn(JSON.stringify(answered ?? '')), [], 'answered at once');
  assert.deepEqual(secretsIn(seenBy(standIn, person, at.channel)), [], 'shown to the person');
  assert.deepEqual(secretsIn(JSON.stringify(standIn.calls().slice(call))), [], 'called meanwhile');
  assert.equal(threads(), thread, 'the thread is as it was');
}
