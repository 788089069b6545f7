/** Which paper of a channel a person means. */
import type { PaperEntry } from '../src/conversation/thread.ts';

/**
 * The papers that `words` may mean: a permalink of the thread or one of its messages, a submission number, or words
 * of the title (each must occur). All papers when there are no words.
 */
export function findPapers(papers: PaperEntry[], words: string): PaperEntry[] {
  const asked = words.trim();
  if (!asked) return papers;
  const link = threadOfLink(asked);
  if (link) return papers.filter(({ threadTs }) => threadTs === link);
  const number = asked.replace(/^(?:#|submission\s*)/i, '').toLowerCase();
  const numbered = papers.filter(({ submission }) => submission?.toLowerCase() === number);
  if (numbered.length > 0) return numbered;
  const parts = asked.toLowerCase().split(/\s+/);
  const titled = papers.filter(({ title }) => parts.every((part) => title.toLowerCase().includes(part)));
  const exact = titled.filter(({ title }) => title.toLowerCase() === asked.toLowerCase());
  return exact.length > 0 ? exact : titled;
}

/** The ts of the thread that a Slack permalink points at, or null when it is none. */
export function threadOfLink(text: string): string | null {
  const thread = /[?&](?:amp;)?thread_ts=(\d+\.\d+)/.exec(text);
  if (thread) return thread[1]!;
  const message = /\/archives\/\w+\/p(\d+)(\d{6})\b/.exec(text);
  return message ? `${message[1]}.${message[2]}` : null;
}
