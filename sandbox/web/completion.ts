/** What the composer offers while a person types: people after `@`, commands after `/`. */
import type { State, User } from '../protocol.ts';

type Command = State['commands'][number];

interface Mention {
  /** Where the `@` stands. */
  start: number;
  matches: User[];
}

/** Users whose name starts with what follows the last `@` before the caret; null when there is nothing to offer. */
export function mentionAt(text: string, caret: number, users: User[]): Mention | null {
  const found = /(?:^|[\s(])@([\p{L}\p{N}_.-]*)$/u.exec(text.slice(0, caret));
  if (found === null) return null;
  const typed = (found[1] ?? '').toLowerCase();
  const matches = users
    .filter((user) => user.name.toLowerCase().startsWith(typed))
    .sort((a, b) => Number(b.is_bot) - Number(a.is_bot) || a.name.localeCompare(b.name));
  return matches.length === 0 ? null : { start: caret - typed.length - 1, matches };
}

/** The text and caret after a mention was chosen. */
export function completeMention(
  text: string,
  caret: number,
  mention: Mention,
  user: User,
): { text: string; caret: number } {
  const after = text.slice(caret);
  const gap = /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  const before = `${text.slice(0, mention.start)}@${user.name}${gap}`;
  return { text: before + after, caret: before.length };
}

/** Commands that the text may still become. Empty once a space follows the name, or when it is no command. */
export function commandsFor(text: string, commands: Command[]): Command[] {
  if (!/^\/\S*$/.test(text)) return [];
  return commands
    .filter((command) => command.name.startsWith(text.toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** What a message that begins with `/` asks for; null when it is an ordinary message. */
export function parseCommand(text: string): { command: string; text: string } | null {
  const found = /^(\/\S+)(?:\s+([\s\S]*))?$/.exec(text);
  return found ? { command: found[1]!.toLowerCase(), text: (found[2] ?? '').trim() } : null;
}

/** Why a `/…` cannot be sent from here, in Slack's own words; null when it can. */
export function commandRefusal(command: string, inThread: boolean, commands: Command[]): string | null {
  if (!commands.some((known) => known.name === command)) {
    return `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`;
  }
  if (inThread)
    return `${command} is not supported in threads. Use it in the channel, or ask for it here in words.`;
  return null;
}
