/**
 * The one place where text is made safe for Slack, and Slack's own markup readable.
 *
 * Slack reads its `<…>` tokens (`<!channel>`, `<@U1>`, `<https://x|y>`) in mrkdwn and in markdown blocks alike, and
 * shows `&lt;` as `<` in both without reading the result again. So every `<` of foreign text is escaped. Markdown
 * has its own links and images beside these; they and bare addresses are broken by a word joiner, which is not seen.
 * Characters that hide text or turn its direction are left out; what the scan found shows them by name.
 */

/** U+2060: no width, no line break, and no part of any markup. */
const JOINER = '\u2060';

/** For text objects of type mrkdwn. */
export const escapeMrkdwn = (text: string): string => defuse(entities(text)).replaceAll('>', '&gt;');

/** For markdown blocks and streamed text: markdown stays, but for links, images, mentions and HTML. */
export const escapeMarkdown = (text: string): string =>
  defuse(entities(text))
    .replace(/\](?=\s*[(:])/g, `]${JOINER}`)
    .replace(/!(?=\[)/g, `!${JOINER}`)
    .replace(LINE, (_, lead: string, rest: string) => lead + rest.replaceAll('>', '&gt;'));

/** A line's indent, list marks and block-quote marks, and the rest of it. */
const LINE = /^((?:[^\S\n]|>|[-*+] |\d+\. )*)(.*)$/gm;

const entities = (text: string): string => seen(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text without characters that turn the direction of reading or are not seen, but for joiners that scripts need. */
export const seen = (text: string): string => text.replace(UNSEEN, '');

const UNSEEN =
  /[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Endings by which a bare `name.org` is taken for an address. A sentence that ends without a blank is broken alike, unseen. */
const ENDINGS =
  'com|org|net|edu|gov|mil|int|info|biz|io|ai|co|me|ly|gl|gg|to|tv|cc|ws|sh|so|is|it|in|at|us|eu|uk|de|fr|es|pt|nl|be|ch|se|no|fi|dk|pl|cz|ru|ua|tr|cn|hk|tw|jp|kr|vn|id|th|ir|il|br|mx|ar|ca|au|nz|za|app|dev|xyz|site|online|top|click|link|page|cloud|tech|live|shop|example|test|zip|mov|xn--[a-z0-9]+';
const BARE_ADDRESS = new RegExp(`(?<=[\\p{L}\\p{N}])[.。．｡](?=(?:${ENDINGS})(?![\\p{L}\\p{N}]))`, 'giu');

/** Addresses that Slack would turn into links, and words that ring when written bare. */
const defuse = (text: string): string =>
  text
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/(mailto|tel|slack|javascript|vbscript|file):(?=\S)/gi, `$1${JOINER}:`)
    .replace(/www\.(?=\S)/gi, (www) => `${www.slice(0, 3)}${JOINER}.`)
    .replace(/(?<=\S)@(?=[\p{L}\p{N}-]+\.)/gu, `@${JOINER}`)
    .replace(BARE_ADDRESS, (dot) => JOINER + dot)
    .replace(/@(?=channel|here|everyone|group)/gi, `@${JOINER}`);

/** A mention that the app itself makes. */
export const mention = (user: string): string => `<@${user}>`;

/** A message as a person reads it: Slack's tokens as words, its entities as characters. */
export const readable = (text: string): string =>
  text.replace(/<([^<>]*)>/g, (_, token: string) => spoken(token)).replace(/&(lt|gt|amp);/g, character);

const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&' };
const character = (_: string, name: string): string => CHARACTERS[name]!;

/** `#C1|general` → `#general`, `https://x|this` → `this (https://x)`, `!subteam^S1|@chairs` → `@chairs`. */
function spoken(token: string): string {
  const bar = token.indexOf('|');
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? '' : token.slice(bar + 1);
  const sign = target[0] ?? '';
  if (sign === '@' || sign === '#') return label ? sign + label.replace(/^[@#]/, '') : target;
  if (sign === '!') return label || `@${target.slice(1).split('^')[0]}`;
  const address = target.replace(/^mailto:/, '');
  const same = !label || target.replace(/^\w+:\/*/, '').startsWith(label.replace(/^\w+:\/*/, ''));
  return same ? address : `${label} (${address})`;
}

/** Plain words of a markdown text, for notifications; still escaped. */
export const withoutMarkup = (markdown: string): string =>
  // What the marks kept apart (`https:**//`) must not come together.
  defuse(
    markdown
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/(\*\*|__|~~|`)/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
