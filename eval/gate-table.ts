/** How many sentences of each marked kind the gate held, and which true ones. */
import type { GateLine } from './gate.ts';

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
  const typed = groupsOf(lies, ({ type }) => type ?? 'of no type');
  return [
    ...section(
      'To be shown; held in error',
      groupsOf(others, ({ kind }) => kind ?? 'unmarked'),
    ),
    ...(lies.length > 0
      ? ['', ...section('Lies; held as they should be', typed), rowOf(['all lies', lies])]
      : []),
    ...errors(others),
  ].join('\n');
}

const section = (title: string, groups: [string, Judged[]][]): string[] =>
  groups.length === 0 ? [] : [headOf(title), ...groups.map(rowOf)];

const headOf = (title: string): string =>
  `${title.padEnd(32)}${'held'.padStart(6)}${'of'.padStart(6)}${'share'.padStart(9)}`;

const countHeld = (lines: Judged[]): number => lines.filter(({ held }) => held).length;

function groupsOf(lines: Judged[], keyOf: (line: Judged) => string): [string, Judged[]][] {
  const groups = Object.groupBy(lines, keyOf) as Record<string, Judged[]>;
  return Object.entries(groups).sort(([one], [other]) => one.localeCompare(other));
}

function rowOf([name, lines]: [string, Judged[]]): string {
  const held = countHeld(lines);
  const share = `${((100 * held) / lines.length).toFixed(1)} %`;
  return `${name.padEnd(32)}${String(held).padStart(6)}${String(lines.length).padStart(6)}${share.padStart(9)}`;
}

function errors(others: Judged[]): string[] {
  const wrong = others.filter(({ held }) => held);
  if (wrong.length === 0) return [];
  const lines = wrong.map(
    ({ kind, sentence, reason }) => `- ${kind ?? 'unmarked'}: ${sentence}\n  ${reason}`,
  );
  return ['', 'Held in error:', ...lines, ''];
}
