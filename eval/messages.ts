/**
 * A file of single messages, `{forum, turn, text, kind?}`, as cases: the messages of one forum, in the order of their
 * turns, are one thread about the paper of that id.
 */
import { z } from 'zod';
import type { Case } from './cases.ts';
import { type Line, parsedLines } from './jsonl.ts';

const MessageLine = z.looseObject({
  forum: z.string().min(1),
  turn: z.number().optional(),
  text: z.string().min(1),
  kind: z.string().optional(),
});
type MessageLine = z.infer<typeof MessageLine>;

/** Whether a file's first line is a message and not a case. */
export const holdsMessages = ([first]: Line[]): boolean =>
  z.looseObject({ forum: z.string(), text: z.string() }).safeParse(first?.value).success;

/** The threads of a file of messages. Throws InputError that names each faulty line. */
export function threadsIn(lines: Line[], path: string): Case[] {
  const messages = parsedLines(lines, MessageLine, path).map(({ value }) => value);
  const forums = Map.groupBy(messages, ({ forum }) => forum);
  return [...forums].map(([forum, said]) => threadOf(forum, said));
}

function threadOf(forum: string, said: MessageLine[]): Case {
  const inOrder = said.toSorted((one, other) => (one.turn ?? 0) - (other.turn ?? 0));
  const turns = inOrder.map(({ text, kind }) => ({ question: text, kind: kind ?? null, expect: {} }));
  return { id: forum, paper: forum, history: [], turns, failure: null };
}

/**
 * Gives each thread whose paper is not at hand one of those that are, in turn: chairs ask of all papers in the same
 * words. Returns how many threads that was.
 */
export function lendPapers(threads: Case[], papers: string[]): number {
  const known = new Set(papers);
  let lent = 0;
  for (const thread of threads) {
    if (typeof thread.paper !== 'string' || known.has(thread.paper)) continue;
    thread.paper = papers[lent % papers.length]!;
    lent += 1;
  }
  return lent;
}
