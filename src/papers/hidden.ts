/** Characters that people do not see and models read, or that turn the direction of reading. */

/**
 * Soft hyphen, grapheme joiner, Arabic letter mark, fillers, Mongolian and zero-width marks, bidirectional controls,
 * invisible operators, variation selectors, byte order mark, interlinear marks, tags (U+E0000–E007F).
 */
const CLASS =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}';

export const HIDDEN = new RegExp(`[${CLASS}]`, 'gu');
export const HIDDEN_RUN = new RegExp(`[${CLASS}]+`, 'gu');
const HIDDEN_ONE = new RegExp(`^[${CLASS}]$`, 'u');

export const isHidden = (character: string): boolean => HIDDEN_ONE.test(character);

/** U+E0020–E007E repeat ASCII without being seen. */
const TAGGED = /[\u{e0020}-\u{e007e}]+/gu;
const asAscii = (run: string): string =>
  [...run].map((tag) => String.fromCodePoint(tag.codePointAt(0)! - 0xe0000)).join('');

/** The text with every hidden character written out: `U+200B` in angle brackets, and hidden tags as what they spell. */
export const visible = (text: string): string =>
  text
    .replace(TAGGED, (run) => `⟨hidden: ${asAscii(run)}⟩`)
    .replace(HIDDEN_RUN, (run) => `⟨${runWords([...run])}⟩`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g, (control) => `⟨${codeOf(control)}⟩`);

const codeOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** `U+200B`, `U+200B ×3`, `U+200B U+200C`; of a long run its beginning. */
function runWords(run: string[]): string {
  const codes = run.map(codeOf);
  if (new Set(codes).size === 1) return codes.length === 1 ? codes[0]! : `${codes[0]} ×${codes.length}`;
  return codes.length <= 6 ? codes.join(' ') : `${codes.slice(0, 6).join(' ')} and ${codes.length - 6} more`;
}
