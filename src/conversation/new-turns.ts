/** Turns as they are when they come in: what a message, a form, a button or a command asks for. */
import type { NewTurn } from '../store/turn-rows.ts';
import type { AttachRequest, Incoming, RecommendRequest } from './conversation.ts';
import { type ThreadKey, threadKey } from './thread.ts';
import type { Request, Turn } from './turn.ts';

const turnId = (team: string, channel: string, ts: string): string => `${team}:${channel}:${ts}`;

export const idOf = ({ team, channel, ts }: { team: string; channel: string; ts: string }): string =>
  turnId(team, channel, ts);

type Placed = Pick<Incoming, 'team' | 'channel' | 'threadTs' | 'ts'>;

export const keyOf = ({ team, channel, threadTs, ts }: Placed): ThreadKey =>
  threadKey(team, channel, threadTs ?? ts);

export const messageTurn = (
  message: Placed & Pick<Incoming, 'user' | 'userTeam'>,
  request: Request,
): NewTurn => ({
  id: idOf(message),
  thread: keyOf(message),
  team: message.team,
  channel: message.channel,
  threadTs: message.threadTs ?? message.ts,
  ts: message.ts,
  user: message.user,
  userTeam: message.userTeam,
  request,
});

const ATTACH = 'attach-';

/** Id of the turn that a request to attach becomes: the same request is the same turn. */
export const attachId = (asked: Pick<AttachRequest, 'team' | 'channel' | 'requestId'>): string =>
  turnId(asked.team, asked.channel, `${ATTACH}${asked.requestId}`);

/** The request to attach that a turn was made of; null for any other turn. */
export const attachRequestOf = ({ id }: Pick<Turn, 'id'>): string | null => {
  const name = id.split(':')[2] ?? '';
  return name.startsWith(ATTACH) ? name.slice(ATTACH.length) : null;
};

export const attachTurn = (asked: AttachRequest, now: number): NewTurn => {
  const { files, pasted, title, venue } = asked;
  return requestedTurn(asked, `${ATTACH}${asked.requestId}`, now, {
    kind: 'attach',
    text: '',
    files,
    pasted,
    title,
    venue,
  });
};

export const recommendTurn = (asked: RecommendRequest, now: number): NewTurn =>
  requestedTurn(asked, `recommend-${asked.requestId}`, now, { kind: 'recommend' });

/** A turn that no message asked for: it stands where it was asked for, in Slack's form of a time. */
function requestedTurn(asked: RecommendRequest, name: string, now: number, request: Request): NewTurn {
  const { team, channel, threadTs, user, userTeam } = asked;
  return {
    id: turnId(team, channel, name),
    thread: threadKey(team, channel, threadTs),
    team,
    channel,
    threadTs,
    ts: (now / 1000).toFixed(6),
    user,
    userTeam,
    request,
  };
}

/** Stands for a turn that is kept nowhere: it only says from where in the thread to look back. */
export function privateTurn(key: ThreadKey, user: string, now: number): Turn {
  const [team = '', channel = '', threadTs = ''] = key.split(':');
  const asked = { team, channel, threadTs, user, userTeam: team, requestId: user };
  return { ...recommendTurn(asked, now), state: 'answering', attempts: 0, reply: [] };
}
