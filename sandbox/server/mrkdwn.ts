/** What Slack makes of the words a person types, before anybody else sees them. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const URL_PATTERN = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"]/g;

interface Named {
  id: string;
  name: string;
}

/** Escapes `&<>`, turns @names into `<@U…>`, #channels into `<#C…|name>` and bare addresses into `<https://…>`. */
export function typed(text: string, users: Named[], channels: Named[]): string {
  let out = text.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char);
  out = out.replace(URL_PATTERN, (url) => `<${url}>`);
  for (const user of longestFirst(users)) out = out.replace(nameAfter('@', user.name), `<@${user.id}>`);
  for (const channel of longestFirst(channels))
    out = out.replace(nameAfter('#', channel.name), `<#${channel.id}|${channel.name}>`);
  return out;
}

/** Escaped names in a command's text, for a command with `should_escape`. */
export function escapedNames(text: string, users: Named[], channels: Named[]): string {
  const withUsers = longestFirst(users).reduce(
    (sum, user) => sum.replace(nameAfter('@', user.name), `<@${user.id}|${user.name}>`),
    text,
  );
  return longestFirst(channels).reduce(
    (sum, channel) => sum.replace(nameAfter('#', channel.name), `<#${channel.id}|${channel.name}>`),
    withUsers,
  );
}

function longestFirst(named: Named[]): Named[] {
  return [...named].sort((a, b) => b.name.length - a.name.length);
}

function nameAfter(sign: string, name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  return new RegExp(`(?<![\\w<])${sign}${literal}(?!\\w)`, 'gi');
}

type Element = Record<string, unknown> & { type: string };

/** The rich_text block that Slack's composer makes of a typed message. `text` is already in Slack's form. */
export function richText(text: string, blockId: string): Record<string, unknown> {
  const elements = text
    .split(/(<[^>]+>)/)
    .filter((part) => part !== '')
    .map(element);
  return {
    type: 'rich_text',
    block_id: blockId,
    elements: [{ type: 'rich_text_section', elements }],
  };
}

function element(part: string): Element {
  const inner = /^<(.+)>$/.exec(part)?.[1];
  if (inner === undefined) return { type: 'text', text: unescaped(part) };
  const target = inner.split('|')[0] ?? inner;
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  return { type: 'link', url: unescaped(target) };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
