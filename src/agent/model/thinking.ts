/** Some servers put a model's thoughts into the answer as `<think>…</think>`; they are not for showing. */

const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * A filter over a streamed text: takes each piece, gives what may be shown of it. Only thoughts at the very
 * start count, so that the tag may be talked about later.
 */
export function createThoughtFilter(): (piece: string) => string {
  let held: string | null = '';
  return (piece) => {
    if (held === null) return piece;
    held += piece;
    const text = held.trimStart();
    if (OPEN.startsWith(text.slice(0, OPEN.length)) && !text.includes(CLOSE)) return '';
    const shown = text.startsWith(OPEN) ? text.slice(text.indexOf(CLOSE) + CLOSE.length).trimStart() : text;
    held = shown === '' ? '' : null;
    return shown;
  };
}
