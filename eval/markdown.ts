/** Tables that read well in a terminal and can be pasted into a page as they are. */

/** A Markdown table with its columns aligned: the first to the left, the others to the right when they are figures. */
export function markdownTable(head: string[], rows: string[][]): string {
  const widths = head.map((name, at) => Math.max(3, name.length, ...rows.map((row) => row[at]!.length)));
  const numeric = head.map((_, at) => at > 0 && rows.every((row) => FIGURE.test(row[at]!)));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => (numeric[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => `${'-'.repeat(width + 1)}${numeric[at] ? ':' : '-'}`).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Numbers with their units, '4 of 5', or none. */
const FIGURE = /^(?:[<>–] ?)?[\d.,]*(?: (?:%|ms|words|tokens|of \d+))?$/;
