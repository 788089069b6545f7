/** How many sentences of each marked kind the gate held, and which true ones. */
import type { GateLine } from './gate.ts';
import { markdownTable } from './markdown.ts';
import { percent } from './table.ts';

export type Judged = GateLine & { held: boolean; reason: string | null; code?: string };

/**
 * A table by kind, of lies also by type, and the sentences that were held in error: true ones, true absences and
 * talk. One line when the sentences are not marked.
 */
export function gateTable(judged: Judged[]): string {
  const marked = judged.some(({ kind }) => kind !== undefined);
  if (!marked) return `held ${countHeld(judged)} of ${judged.length}`;
  const lies = judged.filter(({ kind }) => kind === 'lie');
  const others = judged.filter(({ kind }) => kind !== 'lie');
  const rows: [string, Judged[]][] = [
    ...groupsOf(others, ({ kind }) => `to be shown: ${kind ?? 'unmarked'}`),
    ...groupsOf(lies, ({ type }) => `lie: ${type ?? 'of no type'}`),
    ['all lies', lies],
  ];
  const held = rows.filter(([, lines]) => lines.length > 0).map(rowOf);
  return [markdownTable(['sentences', 'held', 'of', 'share'], held), ...errors(others)].join('\n');
}

const countHeld = (lines: Judged[]): number => lines.filter(({ held }) => held).length;

function groupsOf(lines: Judged[], keyOf: (line: Judged) => string): [string, Judged[]][] {
  const groups = Object.groupBy(lines, keyOf) as Record<string, Judged[]>;
  return Object.entries(groups).sort(([one], [other]) => one.localeCompare(other));
}

function rowOf([name, lines]: [string, Judged[]]): string[] {
  const held = countHeld(lines);
  return [name, String(held), String(lines.length), percent(held / lines.length)];
}

function errors(others: Judged[]): string[] {
  const wrong = others.filter(({ held }) => held);
  if (wrong.length === 0) return [];
  const lines = wrong.map(
    ({ kind, sentence, reason }) => `- ${kind ?? 'unmarked'}: ${sentence}\n  ${reason}`,
  );
  return ['', 'Held in error:', ...lines, ''];
}
