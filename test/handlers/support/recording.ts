/** A conversation that remembers what it was asked, with one paper in one thread. */
import type { Conversation } from '../../../src/conversation/conversation.ts';
import type { PaperEntry, Thread } from '../../../src/conversation/thread.ts';
import type { Turn } from '../../../src/conversation/turn.ts';
import { sampleAnswer, samplePaper, sampleRecommendation } from './samples.ts';

export interface Recording extends Conversation {
  /** `[method, …arguments]`, in order. */
  asked: [string, ...unknown[]][];
  /** Resolves to the arguments of every call of a method, once there were `count`. */
  heard(method: keyof Conversation, count?: number): Promise<unknown[][]>;
  /** Makes the next calls of a method reject. */
  failing: Map<keyof Conversation, Error>;
  /** Gives a thread a paper. */
  hold(entry: PaperEntry): void;
  held: Turn | null;
}

export function recordingConversation(): Recording {
  const asked: Recording['asked'] = [];
  const failing: Recording['failing'] = new Map();
  const entries: PaperEntry[] = [];
  const waiting = new Set<() => void>();
  const calls = (method: string) => asked.filter(([name]) => name === method).map(([, ...args]) => args);
  const note = async <T>(method: keyof Conversation, args: unknown[], result: T): Promise<T> => {
    asked.push([method, ...args]);
    for (const look of waiting) look();
    const error = failing.get(method);
    if (error) throw error;
    return result;
  };
  const entryOf = (key: string) => entries.find(({ thread }) => thread === key);
  const threadOf = (entry: PaperEntry): Thread => {
    const [team = '', channel = ''] = entry.thread.split(':');
    return {
      key: entry.thread,
      team,
      channel,
      threadTs: entry.threadTs,
      mode: 'every',
      people: [],
      decision: null,
    };
  };
  const recording: Recording = {
    asked,
    failing,
    heard: (method, count = 1) =>
      new Promise((resolve) => {
        const look = () => {
          if (calls(method).length < count) return;
          waiting.delete(look);
          resolve(calls(method));
        };
        waiting.add(look);
        look();
      }),
    held: null,
    hold: (entry) => entries.push(entry),
    receive: (message) => note('receive', [message], 'queued' as const),
    edited: (message) => note('edited', [message], undefined),
    deleted: (message) => note('deleted', [message], undefined),
    attach: (request) => note('attach', [request], 'queued' as const),
    recommend: (request) => note('recommend', [request], 'queued' as const),
    recommendPrivately: (key, user) => note('recommendPrivately', [key, user], sampleRecommendation()),
    thread: async (key) => {
      const entry = entryOf(key);
      return entry ? threadOf(entry) : null;
    },
    paper: async (key) => {
      const entry = entryOf(key);
      return entry ? samplePaper({ title: entry.title }) : null;
    },
    kept: async (key) =>
      entryOf(key) ? { reviews: 3, responses: 2, answers: 4, recommendations: 1, decided: false } : null,
    papersIn: async (team, channel) =>
      entries.filter(({ thread }) => thread.startsWith(`${team}:${channel}:`)),
    setMode: (key, mode) => note('setMode', [key, mode], undefined),
    decide: (key, decision, by) => note('decide', [key, decision, by], undefined),
    turn: async (id) =>
      recording.held?.id === id
        ? { turn: recording.held, answer: sampleAnswer('So [R1.3].'), recommendation: null }
        : null,
    feedback: (turnId, user, value) => note('feedback', [turnId, user, value], undefined),
    stopAnswer: (request) => note('stopAnswer', [request], true),
    connection: (up) => note('connection', [up], undefined),
    forget: (key, by) => note('forget', [key, by], { turns: 3, documents: 5 }),
    refused: (by, key) => note('refused', [by, key], undefined),
    start: async () => undefined,
    stop: async () => undefined,
  };
  return recording;
}
