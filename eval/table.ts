/** The figures of a run as people read them. */
import type { FailureRow } from './failures.ts';
import type { Figure } from './figure.ts';

const NAME = 46;
const VALUE = 10;

export const figuresTable = (figures: Figure[]): string =>
  [
    `${'measure'.padEnd(NAME)}${'value'.padStart(VALUE)}   measured on`,
    ...figures.map(
      (figure) =>
        `${figure.name.padEnd(NAME)}${valueText(figure).padStart(VALUE)}   ${figure.of.toLocaleString('en')} ${figure.things}`,
    ),
  ].join('\n');

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

export const failuresTable = (rows: FailureRow[]): string =>
  [
    `${'failure'.padEnd(NAME)}${'passed'.padStart(VALUE)}`,
    ...rows.map(
      ({ failure, name, passed, of }) =>
        `${`${failure} ${name}`.padEnd(NAME)}${`${passed} of ${of}`.padStart(VALUE)}`,
    ),
  ].join('\n');
