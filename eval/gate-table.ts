/** How many sentences of each marked kind the gate held. */
import type { GateLine } from './gate.ts';

export type Judged = GateLine & { held: boolean; reason: string | null; code?: string };

/** A table by kind; of lies also by type. One line when the sentences are not marked. */
export function gateTable(judged: Judged[]): string {
  const marked = judged.some(({ kind }) => kind !== undefined);
  if (!marked) return `held ${countHeld(judged)} of ${judged.length}`;
  const kinds = groupsOf(judged, ({ kind }) => kind ?? 'unmarked');
  const types = groupsOf(
    judged.filter(({ kind, type }) => kind === 'lie' && type !== undefined),
    ({ type }) => type!,
  );
  return [HEAD, ...kinds.map(rowOf), ...(types.length > 0 ? ['', ...types.map(rowOf)] : [])].join('\n');
}

const HEAD = `${'kind'.padEnd(26)}${'held'.padStart(6)}${'of'.padStart(6)}${'share'.padStart(9)}`;

const countHeld = (lines: Judged[]): number => lines.filter(({ held }) => held).length;

function groupsOf(lines: Judged[], keyOf: (line: Judged) => string): [string, Judged[]][] {
  const groups = Object.groupBy(lines, keyOf) as Record<string, Judged[]>;
  return Object.entries(groups).sort(([one], [other]) => one.localeCompare(other));
}

function rowOf([name, lines]: [string, Judged[]]): string {
  const held = countHeld(lines);
  const share = `${((100 * held) / lines.length).toFixed(1)} %`;
  return `${name.padEnd(26)}${String(held).padStart(6)}${String(lines.length).padStart(6)}${share.padStart(9)}`;
}
