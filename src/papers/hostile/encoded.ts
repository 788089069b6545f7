/** Text written so that people cannot read it and a model can. */
import type { Span } from './finding.ts';
import { folded } from './folded.ts';
import { givesOrders } from './instructions.ts';

export const encodedIn = (text: string): Span[] => [
  ...blobs(text, /(?<![A-Za-z0-9+/=_.-])[A-Za-z0-9+/]{24,}={0,2}(?![A-Za-z0-9+/=_-])/g, (run) =>
    Buffer.from(run, 'base64').toString('utf8'),
  ),
  ...blobs(text, /(?<![A-Za-z0-9])(?:[0-9a-f]{2}[ :]?){16,}(?![A-Za-z0-9])/gi, (run) =>
    Buffer.from(run.replace(/[^0-9a-f]/gi, ''), 'hex').toString('utf8'),
  ),
  ...blobs(text, /(?<!\d)(?:[01]{8}\s?){8,}(?!\d)/g, (run) =>
    String.fromCharCode(
      ...(run.match(/[01]{8}/g) ?? []).slice(0, 500).map((byte) => Number.parseInt(byte, 2)),
    ),
  ),
  ...runs(text, /(?:&#x?[0-9a-f]{1,6};){8,}|(?:%[0-9a-f]{2}){8,}|(?:\\u[0-9a-f]{4}|\\x[0-9a-f]{2}){6,}/gi),
  ...turned(text),
];

const runs = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: run, index }) => ({
    kind: 'encoded',
    start: index,
    end: index + run.trimEnd().length,
  }));

/** Runs that decode to words; a hash or a key does not. */
const blobs = (text: string, pattern: RegExp, decode: (run: string) => string): Span[] =>
  runs(text, pattern).filter(({ start, end }) =>
    readsAsWords(decode(text.slice(start, Math.min(end, start + 4_000)))),
  );

const readsAsWords = (decoded: string): boolean =>
  /^[\t\n\r -~\u00a0-\u{10ffff}]{12,}$/u.test(decoded) &&
  !decoded.includes('\ufffd') &&
  (decoded.match(/\p{L}{2,}/gu) ?? []).length >= 3;

/** Words of orders backwards or shifted by thirteen letters, by which such a line is worth reading that way. */
const BACKWARDS = /snoitcurtsni|tpecca|weiver|erongi/i;
const SHIFTED = /vafgehpgvba|npprcg|vtaber|erivrj/i;

function turned(text: string): Span[] {
  if (!BACKWARDS.test(text) && !SHIFTED.test(text)) return [];
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const readings = [[...line].reverse().join(''), line.replace(/[a-z]/gi, shifted)];
    const orders = readings.some((reading) => givesOrders(folded(reading)));
    return orders ? [{ kind: 'encoded' as const, start: index, end: index + line.length }] : [];
  });
}

/** A letter thirteen places on, or back. */
const shifted = (letter: string): string =>
  String.fromCharCode(letter.charCodeAt(0) + (letter.toLowerCase() < 'n' ? 13 : -13));
