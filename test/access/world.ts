/** A workspace with a paper, the whole app beside it, and the words of that paper that nobody else may see. */
import { readdirSync, readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
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

const targetOf = (channel: string, top: Message, answer: Message, asked: Message): Target => ({
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
