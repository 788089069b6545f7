/** The first message of a thread that the form of /reviews starts: which paper it is about, and who sent its reviews. */
import { attachRequestOf } from '../src/conversation/new-turns.ts';
import type { Turn } from '../src/conversation/turn.ts';
import type { Paper } from '../src/papers/paper.ts';
import { isTitled } from '../src/papers/titles.ts';
import { escapeMrkdwn, mention } from './escape.ts';
import type { Arguments, Calls } from './slack-calls.ts';

/** `title` is raw, and null while it is not known. */
export function topMessage(channel: string, user: string, view: string, title: string | null): Arguments {
  const of = title ? ` of *${escapeMrkdwn(title.replace(/[*\s]+/g, ' ').trim())}*` : '';
  return {
    channel,
    text: `Reviews${of}, sent by ${mention(user)}`,
    metadata: { event_type: 'sidechair_thread', event_payload: { view } },
  };
}

/** A form's request is its view, whose id begins with V; what was attached otherwise has a top of its own. */
const viewOf = (turn: Turn): string | null => /^V\w*$/.exec(attachRequestOf(turn) ?? '')?.[0] ?? null;

/** Puts the title that was read into the thread's first message; nothing where it says it already. Rejects with SlackFailure. */
export async function nameTop(calls: Calls, turn: Turn, paper: Paper): Promise<void> {
  const view = viewOf(turn);
  const typed = turn.request.kind === 'attach' ? turn.request.title : null;
  if (!view || typed || (!isTitled(paper) && paper.submission === null)) return;
  const named = topMessage(turn.channel, turn.user, view, paper.title);
  await calls.call('chat.update', { ...named, ts: turn.threadTs }, true);
}
