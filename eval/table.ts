/** The figures of a run as people read them. */
import type { FailureRow, KindRow } from './failures.ts';
import type { Figure } from './figure.ts';
import { markdownTable } from './markdown.ts';

/** The figures that were measured; a last line names those for which there was nothing to measure. */
export function figuresTable(figures: Figure[]): string {
  const measured = figures.filter(({ value }) => value !== null);
  const not = figures.filter(({ value }) => value === null).map(({ name }) => name);
  const rows = measured.map((figure) => [
    figure.name,
    valueText(figure),
    `${figure.of.toLocaleString('en')} ${figure.things}`,
  ]);
  const table = markdownTable(['measure', 'value', 'measured on'], rows);
  return not.length === 0 ? table : `${table}\n\nNothing to measure: ${not.join('; ')}.`;
}

function valueText({ unit, value }: Figure): string {
  if (value === null) return '–';
  if (unit === 'share') return percent(value);
  const text = unit === 'ms' ? value.toFixed(value < 10 ? 2 : 0) : Math.round(value).toLocaleString('en');
  return unit === 'count' ? text : `${text} ${unit}`;
}

/** To one decimal; never 100.0 for what is not all, nor 0.0 for what is not none. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  if (rounded === 100 && share < 1) return '> 99.9 %';
  if (rounded === 0 && share > 0) return '< 0.1 %';
  return `${rounded.toFixed(1)} %`;
}

export const kindsTable = (kinds: KindRow[]): string =>
  markdownTable(
    ['kind of question', 'heard right', 'of'],
    kinds.map(({ kind, right, of }) => [kind, percent(right / of), String(of)]),
  );

export const failuresTable = (rows: FailureRow[]): string =>
  markdownTable(
    ['failure', 'passed'],
    rows.map(({ failure, name, passed, of }) => [`${failure} ${name}`, `${passed} of ${of}`]),
  );
