/** Whether what stands in quotation marks stands so in the text it is said to be from. */
import type { RawPaper } from '../raw.ts';
import { flat, labelOf } from '../text.ts';

export interface QuoteCheck {
  quote: string;
  /** The label it is cited from (`R2`), or null when no citation follows. */
  source: string | null;
  exact: boolean;
}

const CITED = /^(?:\s*…)?\s*((?:\[[RAD]\d+\.\d+\]\s?)+)/;

/**
 * Quote exactness. Definition: of the stretches between “ and ” in an answer, the share that occur, character by
 * character, in the named reviewer's text as it stands in the papers file; runs of white space count as one blank, and
 * `[name removed]` stands for any text. The named reviewer is that of the citation that follows, and must be the one
 * that the line begins with (`R2: “…” [R2.5]`). A quote with no citation must occur somewhere in the paper's
 * material; one that repeats words of the question is not counted. Unit: share, 0 to 1; the aim is 1.
 */
export function checkQuotes(answer: string, question: string, raw: RawPaper): QuoteCheck[] {
  return quotesIn(answer)
    .map((quoted) => checked(quoted, raw))
    .filter(({ quote, source }) => source !== null || !flat(question).includes(flat(quote)));
}

interface Quoted {
  quote: string;
  /** The label it is cited from (`R2`), or null when no citation follows. */
  source: string | null;
  /** The reviewer whose words the line says it gives, or null. */
  speaker: string | null;
}

/** The stretches between “ and ” in an answer, in order. */
export function quotesIn(answer: string): Quoted[] {
  const quotes: Quoted[] = [];
  let speaker: string | null = null;
  let from = 0;
  for (let open = answer.indexOf('“'); open >= 0; open = answer.indexOf('“', from)) {
    const before = answer.slice(from, open);
    if (from === 0 || before.includes('\n')) speaker = speakerIn(before);
    const { close, cited } = endOf(answer, open);
    const source = cited === null ? null : labelOf(cited);
    quotes.push({ quote: answer.slice(open + 1, close), source, speaker });
    from = close + 1;
  }
  return quotes;
}

/** Whose words the line says it gives: `- R2: …`. */
const speakerIn = (before: string): string | null =>
  /(?:^|\n)\s*(?:[-*]\s+)?\**(R\d+)\**:\s[^\n]*$/.exec(before)?.[1] ?? null;

/**
 * The ” that closes the quote opened at `open`: the first that a citation follows, since a quote may itself hold
 * quotation marks; the first of all when another quote is opened and closed in between. The end, when there is none.
 */
function endOf(answer: string, open: number): { close: number; cited: string | null } {
  const closings = [...answer.slice(open).matchAll(/”/g)].map(({ index }) => open + index);
  for (const close of closings) {
    const cited = CITED.exec(answer.slice(close + 1, close + 40))?.[1]?.match(/[RAD]\d+\.\d+/)?.[0];
    if (cited && isOne(answer.slice(open + 1, close))) return { close, cited };
    if (cited) break;
  }
  return { close: closings[0] ?? answer.length, cited: null };
}

/** No mark is closed in it that was not opened in it; reviewers forget to close some. */
function isOne(inner: string): boolean {
  let depth = 0;
  for (const mark of inner.match(/[“”]/g) ?? []) {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) return false;
  }
  return true;
}

function checked({ quote, source, speaker }: Quoted, raw: RawPaper): QuoteCheck {
  const misnamed = speaker !== null && source?.startsWith('R') && source !== speaker;
  return { quote, source, exact: !misnamed && textsOf(source, raw).some((text) => contains(text, quote)) };
}

function textsOf(source: string | null, raw: RawPaper): string[] {
  if (source?.startsWith('R')) return raw.reviews.get(source)?.texts ?? [];
  if (source !== null) return raw.responses;
  return [...[...raw.reviews.values()].flatMap(({ texts }) => texts), ...raw.responses, ...raw.about];
}

const REMOVED = /\[(?:name|e-mail) removed\]/;

function contains(text: string, quote: string): boolean {
  const within = flat(text);
  let from = 0;
  for (const part of flat(quote).split(REMOVED)) {
    const at = within.indexOf(part.trim(), from);
    if (at < 0) return false;
    from = at + part.trim().length;
  }
  return flat(quote) !== '';
}
