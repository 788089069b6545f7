/** People in many threads who ask, edit, delete and stop, and whose events Slack delivers twice, late or in the wrong order. */
import { setTimeout as pause } from 'node:timers/promises';
import type { StandIn } from '../sandbox/server/server.ts';
import { BOT_USER, DISCUSSION, type Message, TEAM } from '../sandbox/server/workspace.ts';
import { type Asked, isWhole } from './judge.ts';
import { PAPER } from './model.ts';
import type { Random } from './random.ts';

/** How often each thing was done. */
export type Counts = Record<
  | 'asked'
  | 'mentions'
  | 'duplicates'
  | 'late'
  | 'edits'
  | 'redone'
  | 'editsFirst'
  | 'deletions'
  | 'deletionsFirst'
  | 'stops',
  number
>;

/** Messages that may wait for an answer at the same time: a backlog would only hide what a kill does. */
const PATIENCE = 10;

/** Longest wait between two later messages that overtake a late one, in milliseconds: long enough for a process to die. */
const LATE_MS = 1500;

/** Messages that people come back to. */
const RECENT = 8;

/** A card that takes longer than this counts as lost in the end. */
const CARD_MS = 60_000;

export class People {
  readonly asked: Asked[] = [];
  readonly counts: Counts = {
    asked: 0,
    mentions: 0,
    duplicates: 0,
    late: 0,
    edits: 0,
    redone: 0,
    editsFirst: 0,
    deletions: 0,
    deletionsFirst: 0,
    stops: 0,
  };
  readonly #standIn: StandIn;
  readonly #random: Random;
  readonly #sent = new Map<string, string>();
  #number = 0;
  /** How many tokens each message has had. */
  readonly #versions = new Map<string, number>();

  constructor(standIn: StandIn, random: Random) {
    this.#standIn = standIn;
    this.#random = random;
    standIn.on((change) => {
      if (change.type === 'delivered') this.#note(change.id, 'sentAt');
      if (change.type === 'acknowledged') this.#note(change.id, 'ackedAt');
    });
  }

  /** Attaches a paper in a new thread. Resolves when its card stands, or is long overdue. */
  async attach(): Promise<void> {
    const file = await this.#standIn.upload({ name: 'reviews.json', bytes: Buffer.from(PAPER) });
    const said = await this.#standIn.say({ text: '@Sidechair', files: [file.id] });
    this.#keep(said, null);
    await this.#standIn.until(() => this.#answered(said.ts), CARD_MS).catch(() => {});
  }

  /** Talks until `enough`. */
  async talk(enough: () => boolean): Promise<void> {
    while (!enough()) {
      await pause(this.#random.between(20, 250));
      if (this.#waiting() < PATIENCE) await this.#act();
    }
  }

  async #act(): Promise<void> {
    const dice = this.#random.next();
    if (dice < 0.37) this.#say();
    else if (dice < 0.45) this.#duplicate();
    else if (dice < 0.63) await this.#late();
    else if (dice < 0.72) this.#edit(this.#recent());
    else if (dice < 0.78) this.#redo();
    else if (dice < 0.82) this.#editFirst();
    else if (dice < 0.91) this.#delete();
    else if (dice < 0.95) this.#deleteFirst();
    else this.#stop();
  }

  #say(): Message {
    const token = this.#token();
    const mention = this.#random.next() < 0.2;
    this.counts.asked += 1;
    if (mention) this.counts.mentions += 1;
    const text = `${mention ? '@Sidechair ' : ''}${questionWith(token)}`;
    const said = this.#person().say({ channel: DISCUSSION, text, thread_ts: this.#thread() });
    this.#keep(said, token);
    return said;
  }

  /** Slack is unsure whether an event arrived, and sends it again. */
  #duplicate(): void {
    const events = this.#standIn.events().slice(-40);
    if (events.length === 0) return;
    this.counts.duplicates += 1;
    this.#standIn.deliver(this.#random.oneOf(events));
  }

  /** A message whose event comes after those of later ones. */
  async #late(): Promise<void> {
    this.counts.late += 1;
    const said = this.#standIn.unheard(() => this.#say());
    for (let n = this.#random.between(0, 2); n > 0; n -= 1) {
      await pause(this.#random.between(0, LATE_MS));
      this.#say();
    }
    this.#emit(said);
  }

  /** A question that has its answer is asked otherwise. */
  #redo(): void {
    const done = this.#recent().filter((one) => this.#isWhole(one));
    if (done.length > 0) this.counts.redone += 1;
    this.#edit(done);
  }

  #edit(among: Asked[]): void {
    if (among.length === 0) return;
    const one = this.#random.oneOf(among);
    this.counts.edits += 1;
    const token = this.#newVersion(one);
    this.#standIn.person(this.#author(one)).edit(DISCUSSION, one.ts, questionWith(token));
  }

  #editFirst(): void {
    this.counts.editsFirst += 1;
    this.#standIn.unheard(() => {
      const before = this.#say();
      const one = this.asked.at(-1)!;
      const token = this.#newVersion(one);
      const after = this.#standIn.person(before.user).edit(DISCUSSION, one.ts, questionWith(token));
      queueMicrotask(() => {
        this.#emit(after, {
          subtype: 'message_changed',
          message: bare(after),
          previous_message: bare(before),
        });
        this.#emit(before);
      });
    });
  }

  /** Somebody has enough of what is being answered in a thread. */
  #stop(): void {
    const open = this.#recent().filter((one) => !this.#isWhole(one));
    if (open.length === 0) return;
    const { threadTs } = this.#random.oneOf(open);
    this.counts.stops += 1;
    const there = this.asked.filter((one) => one.threadTs === threadTs && !this.#isWhole(one));
    for (const one of there) one.stopped = true;
    this.#person().say({ channel: DISCUSSION, text: 'stop', thread_ts: threadTs });
  }

  #delete(): void {
    const recent = this.#recent();
    if (recent.length === 0) return;
    const one = this.#random.oneOf(recent);
    this.counts.deletions += 1;
    one.deleted = true;
    this.#standIn.person(this.#author(one)).delete(DISCUSSION, one.ts);
  }

  #deleteFirst(): void {
    this.counts.deletionsFirst += 1;
    this.#standIn.unheard(() => {
      const said = this.#say();
      this.asked.at(-1)!.deleted = true;
      this.#standIn.person(said.user).delete(DISCUSSION, said.ts);
      queueMicrotask(() => {
        this.#emit(said, { subtype: 'message_deleted', deleted_ts: said.ts, previous_message: bare(said) });
        this.#emit(said);
      });
    });
  }

  #emit(message: Message, more: Record<string, unknown> = {}): void {
    const place = { channel: DISCUSSION, channel_type: 'group', event_ts: message.ts };
    this.#standIn.emit({ ...bare(message), ...place, ...more, type: 'message' });
  }

  /** The last messages that ask something and still stand. */
  #recent(): Asked[] {
    return this.asked.filter(({ token, deleted }) => token !== null && !deleted).slice(-RECENT);
  }

  #author(one: Asked): string {
    return this.#standIn.workspace.message(DISCUSSION, one.ts)!.user;
  }

  #person() {
    return this.#random.next() < 0.5 ? this.#standIn.you : this.#standIn.colleague;
  }

  #thread(): string {
    return this.#random.oneOf(this.asked.filter(({ token }) => token === null)).ts;
  }

  #token(): string {
    this.#number += 1;
    return `q${this.#number}`;
  }

  #newVersion(one: Asked): string {
    const version = (this.#versions.get(one.ts) ?? 1) + 1;
    this.#versions.set(one.ts, version);
    one.token = `${one.token!.replace(/v\d+$/, '')}v${version}`;
    return one.token;
  }

  #keep(said: Message, token: string | null): void {
    const turn = `${TEAM.id}:${said.channel}:${said.ts}`;
    const { ts } = said;
    const threadTs = said.thread_ts ?? ts;
    this.asked.push({
      ts,
      threadTs,
      turn,
      token,
      deleted: false,
      stopped: false,
      sentAt: null,
      ackedAt: null,
    });
  }

  #note(event: string, when: 'sentAt' | 'ackedAt'): void {
    const ts = this.#sent.get(event) ?? this.#tsOf(event);
    this.#sent.set(event, ts);
    const one = this.asked.findLast((other) => other.ts === ts);
    if (one) one[when] ??= Date.now();
  }

  /** The message that an event brings; '' for an event that brings none. */
  #tsOf(id: string): string {
    const event = this.#standIn.events().findLast(({ event_id }) => event_id === id)?.event;
    return event && event.user !== BOT_USER && !event.hidden && !event.deleted_ts ? String(event.ts) : '';
  }

  /** Something stands there that may be an answer. */
  #answered(ts: string): boolean {
    return this.#repliesTo(ts).some(({ stream }) => stream === undefined);
  }

  #isWhole({ ts, token }: Asked): boolean {
    return isWhole(this.#repliesTo(ts), token);
  }

  #repliesTo(ts: string): Message[] {
    const turn = `${TEAM.id}:${DISCUSSION}:${ts}`;
    return this.#standIn.workspace
      .messages(DISCUSSION)
      .filter(({ metadata }) => metadata?.event_payload.turn === turn);
  }

  #waiting(): number {
    return this.asked.slice(-40).filter(({ ts, deleted }) => !deleted && !this.#answered(ts)).length;
  }
}

const questionWith = (token: string): string => `What do the reviewers say of the baselines in ${token}?`;

const bare = ({ user, text, ts, thread_ts, edited }: Message) => ({
  type: 'message',
  user,
  text,
  ts,
  team: TEAM.id,
  ...(thread_ts && { thread_ts }),
  ...(edited && { edited }),
});
