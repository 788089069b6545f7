/**
 * Slack's mrkdwn as a tree. `slack-blocks-to-jsx` reads it with a Markdown parser, which loses lines that begin
 * with `#` and doubles lone asterisks; here every character of the source is shown, for reviews are quoted in it.
 */

import { unescapeText } from './as-typed.ts';
import { emoji } from './emoji.ts';
import { safeUrl } from './link.ts';

export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; children: Node[] }
  | { kind: 'code' | 'pre'; text: string }
  | { kind: 'link'; href: string; label: string }
  | { kind: 'user'; id: string; label: string | null }
  | { kind: 'channel'; id: string; label: string | null }
  /** `@here`, `@channel`, a user group. */
  | { kind: 'broadcast'; text: string };

/** Reads a mrkdwn text. Line breaks stay in the text nodes; what is not markup stays as it is written. */
export function parseMrkdwn(source: string): Node[] {
  return source
    .split(/(```[\s\S]+?```)/)
    .flatMap((part, index) => (index % 2 === 1 ? [fence(part)] : quotes(part)))
    .filter((node) => node.kind !== 'text' || node.text !== '');
}

const fence = (part: string): Node => ({
  kind: 'pre',
  text: unescapeText(part.slice(3, -3).replace(/^\n/, '').replace(/\n$/, '')),
});

const QUOTED = /^(?:&gt;|>) ?/;

/** Lines that begin with `>` become quotes; a line break beside a quote belongs to it. */
function quotes(source: string): Node[] {
  const runs: { quoted: boolean; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const quoted = QUOTED.test(line);
    const last = runs.at(-1);
    const text = quoted ? line.replace(QUOTED, '') : line;
    if (last?.quoted === quoted) last.lines.push(text);
    else runs.push({ quoted, lines: [text] });
  }
  return runs.flatMap((run): Node[] => {
    const children = inline(run.lines.join('\n'));
    return run.quoted ? [{ kind: 'quote', children }] : children;
  });
}

/** One try at reading markup at `at`; `end` is where reading goes on. */
type Reader = (source: string, at: number) => { node: Node; end: number } | null;

const MARKS: Record<string, 'bold' | 'italic' | 'strike'> = { '*': 'bold', _: 'italic', '~': 'strike' };

function inline(source: string): Node[] {
  const nodes: Node[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: unescapeText(plain) });
    plain = '';
  };
  for (let at = 0; at < source.length; ) {
    const found = readerFor(source[at]!)?.(source, at);
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else {
      plain += source[at];
      at += 1;
    }
  }
  flush();
  return nodes;
}

function readerFor(character: string): Reader | null {
  if (character in MARKS) return marked;
  if (character === '<') return angled;
  if (character === '`') return code;
  if (character === ':') return shortcode;
  if (character === 'h') return bareUrl;
  return null;
}

const WORD = /[\p{L}\p{N}]/u;

/** `*bold*`: the marks stand at the edges of words, touch no space on the inside, and do not cross a line. */
const marked: Reader = (source, at) => {
  const mark = source[at]!;
  const before = source[at - 1] ?? ' ';
  const next = source[at + 1] ?? ' ';
  if (WORD.test(before) || before === mark || /\s/.test(next) || next === mark) return null;
  for (let end = source.indexOf(mark, at + 1); end > 0; end = source.indexOf(mark, end + 1)) {
    const inner = source.slice(at + 1, end);
    if (inner.includes('\n')) return null;
    const after = source[end + 1];
    if (/\s$/.test(inner) || (after !== undefined && (WORD.test(after) || after === mark))) continue;
    return { node: { kind: MARKS[mark]!, children: inline(inner) }, end: end + 1 };
  }
  return null;
};

const code: Reader = (source, at) => {
  const found = /^`([^`\n]+)`/.exec(source.slice(at));
  return found ? { node: { kind: 'code', text: unescapeText(found[1]!) }, end: at + found[0].length } : null;
};

const shortcode: Reader = (source, at) => {
  const found = /^:([a-z0-9_+-]{1,40}):/.exec(source.slice(at, at + 42));
  const drawn = found && !WORD.test(source[at - 1] ?? ' ') ? emoji(found[1]!) : null;
  return found && drawn ? { node: { kind: 'text', text: drawn }, end: at + found[0].length } : null;
};

/** An address in plain text, without the punctuation that ends its sentence. */
const bareUrl: Reader = (source, at) => {
  if (WORD.test(source[at - 1] ?? ' ')) return null;
  const found = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)'"\]*_~]/.exec(source.slice(at, at + 2000));
  const href = found && safeUrl(unescapeText(found[0]));
  return found && href ? { node: { kind: 'link', href, label: href }, end: at + found[0].length } : null;
};

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<!date^…|fallback>`, `<https://…|label>`; anything else is text. */
const angled: Reader = (source, at) => {
  const found = /^<([^<>\n]+)>/.exec(source.slice(at));
  const node = found && angledNode(found[1]!);
  return found && node ? { node, end: at + found[0].length } : null;
};

function angledNode(inner: string): Node | null {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : unescapeText(inner.slice(bar + 1));
  if (/^@[A-Z0-9]+$/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[A-Z0-9]+$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!date^')) return { kind: 'text', text: label ?? target };
  if (target.startsWith('!'))
    return { kind: 'broadcast', text: label ?? `@${target.slice(1).split('^')[0]}` };
  const href = safeUrl(unescapeText(target));
  return href === null ? null : { kind: 'link', href, label: label ?? href.replace(/^mailto:/, '') };
}

/** Plain text as Slack shows it: shortcodes become emoji, nothing else is markup. */
export function plainText(source: string): string {
  return unescapeText(source).replace(
    /(?<![\p{L}\p{N}]):([a-z0-9_+-]{1,40}):/gu,
    (whole, name: string) => emoji(name) ?? whole,
  );
}
