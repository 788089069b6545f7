/**
 * Who may see what. A paper lives in a channel, and is seen by the people of the bot's own workspace who are in that
 * channel, guests among them. Everyone else gets nothing of it, not even a title: people of the workspace who are not
 * in the channel, public or not; people of other workspaces (Slack Connect), in the channel or not; and whoever names
 * a channel that the bot cannot see. Where Slack does not say, the answer is no.
 */
import { z } from 'zod';
import { pagesOf } from './cursor.ts';
import { remembering } from './remembered.ts';
import { type Calls, CLOSED, SlackFailure } from './slack-calls.ts';
import type { Timers } from './timers.ts';

/** Who asks, and about which channel. */
export interface Asker {
  user: string;
  /** The workspace that the payload gives the person; null when it gives none. */
  userTeam: string | null;
  channel: string;
}

/** What Slack says of a person. */
export interface Person {
  /** The workspaces the account is part of: one, or several of an Enterprise organisation. */
  teams: string[];
  /** A person's account, and still open. */
  active: boolean;
  /** Known to this workspace only through Slack Connect. */
  stranger: boolean;
}

/** What Slack says of a channel. */
export interface Place {
  kind: 'direct' | 'private' | 'public';
  /** People of other organisations are in it, or invited (Slack Connect). */
  external: boolean;
  members: ReadonlySet<string>;
}

export interface Facts {
  /** Null: there is no such person. */
  person: Person | null;
  /** Null: there is no such channel, or the bot may not see it. */
  place: Place | null;
  /** The workspace the bot lives in. */
  team: string;
}

export type Refusal =
  /** The person is not in the channel. */
  | 'not_a_member'
  /** The person, or what is asked, belongs to another workspace. */
  | 'another_team'
  /** No such person; a bot; an account that was closed. */
  | 'nobody'
  /** No such channel, or the bot is not in it. */
  | 'no_place'
  /** What was named is not in this channel, or nowhere. */
  | 'not_here'
  /** Slack did not say. */
  | 'unknown';

/** Why the asker may see nothing of the channel, or null when they may see its papers. */
export function refusalOf({ user, userTeam }: Asker, { person, place, team }: Facts): Refusal | null {
  if (!person?.active) return 'nobody';
  if (person.stranger || !person.teams.includes(team)) return 'another_team';
  if (userTeam !== null && !person.teams.includes(userTeam)) return 'another_team';
  if (!place) return 'no_place';
  return place.members.has(user) ? null : 'not_a_member';
}

/** Whether a thread key or a turn id, both `team:channel:…`, names something of this channel. */
export const isOf = (id: string, team: string, channel: string): boolean =>
  id.startsWith(`${team}:${channel}:`);

/** The asker may not see what they ask for. */
export class AccessRefused extends Error {
  override name = 'AccessRefused';
  why: Refusal;
  /** Slack's code when Slack did not say. */
  code: string;
  constructor(why: Refusal, code: string = why) {
    super(`Refused: ${why}`);
    this.why = why;
    this.code = code;
  }
}

/** Why attaching reviews to a channel asks first: who else can read them there. */
export type Exposure = 'public' | 'external' | null;

export interface Access {
  /** Resolves when the asker may see the papers of the channel. Rejects with AccessRefused. */
  require(asker: Asker): Promise<void>;
  /** Who else could read what is attached in this channel. Rejects with AccessRefused when Slack does not say. */
  exposure(channel: string): Promise<Exposure>;
}

interface AccessDeps {
  calls: Calls;
  timers: Timers;
  identity(): Promise<{ team: string }>;
}

/** How long what Slack said is taken for true: who leaves a channel sees its papers this long at most. */
const BELIEVED_MS = 60_000;
/** A no is given only on what was asked this recently: who was just invited is not turned away. */
const FRESH_MS = 3_000;

export function createAccess({ calls, timers, identity }: AccessDeps): Access {
  const people = remembering((user) => askPerson(calls, user), timers);
  const places = remembering((channel) => askPlace(calls, channel), timers);

  async function refusal(asker: Asker, believed: number): Promise<Refusal | null> {
    const [{ team }, person, place] = await Promise.all([
      identity(),
      people.get(asker.user, believed),
      places.get(asker.channel, believed),
    ]);
    const refused = refusalOf(asker, { person: person.value, place: place.value, team });
    const old = Math.max(person.age, place.age) > FRESH_MS;
    return refused && old && believed > FRESH_MS ? refusal(asker, FRESH_MS) : refused;
  }

  return {
    async require(asker) {
      const refused = await refusal(asker, BELIEVED_MS).catch(unknown);
      if (refused) throw new AccessRefused(refused);
    },
    async exposure(channel) {
      // Asked anew: a channel may have been opened or shared a moment ago.
      const { value } = await places.get(channel, FRESH_MS).catch(unknown);
      if (!value) throw new AccessRefused('no_place');
      return exposureOf(value);
    },
  };
}

export function exposureOf({ kind, external }: Place): Exposure {
  if (external) return 'external';
  return kind === 'public' ? 'public' : null;
}

function unknown(error: unknown): never {
  if (error instanceof AccessRefused) throw error;
  throw new AccessRefused('unknown', error instanceof SlackFailure ? error.code : 'unexpected');
}

const User = z.object({
  user: z.object({
    team_id: z.string().nullish(),
    deleted: z.boolean().nullish(),
    is_bot: z.boolean().nullish(),
    is_stranger: z.boolean().nullish(),
    enterprise_user: z.object({ teams: z.array(z.string()).nullish() }).nullish(),
  }),
});

const NO_SUCH_PERSON = new Set(['user_not_found', 'user_not_visible', 'users_not_found']);

async function askPerson(calls: Calls, user: string): Promise<Person | null> {
  try {
    const { user: said } = User.parse(await calls.call('users.info', { user }, true));
    return {
      teams: [said.team_id, ...(said.enterprise_user?.teams ?? [])].filter((team) => team != null),
      active: !said.deleted && !said.is_bot,
      stranger: said.is_stranger ?? false,
    };
  } catch (error) {
    return nothingIf(NO_SUCH_PERSON, error);
  }
}

const Channel = z.object({
  channel: z.object({
    is_im: z.boolean().nullish(),
    is_mpim: z.boolean().nullish(),
    is_private: z.boolean().nullish(),
    is_ext_shared: z.boolean().nullish(),
    is_pending_ext_shared: z.boolean().nullish(),
  }),
});

async function askPlace(calls: Calls, channel: string): Promise<Place | null> {
  try {
    const [info, members] = await Promise.all([
      calls.call('conversations.info', { channel }, true),
      askMembers(calls, channel),
    ]);
    const said = Channel.parse(info).channel;
    const closed = said.is_private || said.is_mpim;
    return {
      kind: said.is_im ? 'direct' : closed ? 'private' : 'public',
      external: Boolean(said.is_ext_shared || said.is_pending_ext_shared),
      members,
    };
  } catch (error) {
    return nothingIf(CLOSED, error);
  }
}

const Members = z.object({ members: z.array(z.string()) });

/** Slack gives 1,000 at a time. Of a channel larger than this many pages, who is not among the first is not seen as in it. */
const MOST_PAGES = 20;

async function askMembers(calls: Calls, channel: string): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const page of pagesOf(calls, 'conversations.members', { channel, limit: 1_000 }, MOST_PAGES))
    for (const member of Members.parse(page).members) found.add(member);
  return found;
}

/** Null where Slack says that there is no such thing; any other failure goes on. */
function nothingIf(codes: ReadonlySet<string>, error: unknown): null {
  if (error instanceof SlackFailure && codes.has(error.code)) return null;
  throw error;
}
