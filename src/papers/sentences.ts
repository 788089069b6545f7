/** Finds where sentences end. Works on exact positions, so that a sentence is always a substring of its text. */

export interface Span {
  start: number;
  end: number;
}

/** Terminators with the closing marks after them; CJK ones need no space behind. */
const TERMINATOR = /[.!?…]+[)\]"'”’»*_]*(?=\s|$)|[。！？]+[”’」』）]*/g;

/** Stretches in which a full stop ends nothing: math, code, addresses, short parentheses and quotations. */
const PROTECTED =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,300}\$|\\\([^\n]{0,300}?\\\)|`[^`\n]{1,300}`|https?:\/\/[^\s)>\]]+|\([^()\n]{1,250}\)|“[^”\n]{1,300}”|"[^"\n]{1,300}"/g;

const NEVER_LAST = new Set(
  'e.g eg i.e ie vs cf resp approx w.r.t wrt dr mr mrs ms prof viz ca s.t incl esp aka st'.split(' '),
);
/** Abbreviations of numbered things: they end no sentence when a number or a letter follows. */
const NUMBERED = new Set(
  'fig figs eq eqs eqn eqns sec secs sect tab tabs ref refs thm lem prop def defs cor alg algo app appx no nos vol ch chap p pp l ll ex rem par'.split(
    ' ',
  ),
);
/** Abbreviations that may end a sentence: they do when a usual first word follows. */
const SOMETIMES_LAST = new Set(['al', 'etc', 'i.i.d', 'a.k.a', 'et', 'et.al']);
const FIRST_WORDS =
  /^["“(*_]*(?:The|This|These|Those|That|It|Its|In|On|At|For|From|To|We|I|They|He|She|You|A|An|As|If|Is|Are|Does|Do|Did|Can|Could|Would|Should|How|What|Why|Where|When|Which|Who|However|Moreover|Furthermore|Also|But|And|Or|So|Then|Thus|Hence|Therefore|Finally|First|Second|Third|Overall|While|Although|Though|Since|Because|Besides|Additionally|Nevertheless|Please|Another|Other|Some|Such|There|Here|My|Our|Their|Authors|No|Not|Only|Yet|Still|Perhaps|Maybe|Given|With|Without|By|After|Before|One|Both|Each|All|Most|Many)\b/;

/** The sentences between `start` and `end` of `text`, trimmed; together they hold every word of that stretch. */
export function sentencesIn(text: string, start: number, end: number): Span[] {
  const block = text.slice(start, end);
  const shields = [...block.matchAll(PROTECTED)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const spans: Span[] = [];
  let from = 0;
  let shield = 0;
  for (const match of block.matchAll(TERMINATOR)) {
    const at = match.index;
    const stop = at + match[0].length;
    while (shield < shields.length && shields[shield]!.end <= at) shield++;
    const cover = shields[shield];
    const inside = cover !== undefined && cover.start < at && stop < cover.end;
    if (inside || !endsSentence(block, from, at, stop)) continue;
    spans.push({ start: from, end: stop });
    from = stop;
  }
  spans.push({ start: from, end: block.length });
  return spans
    .map((span) => trimmed(text, { start: start + span.start, end: start + span.end }))
    .filter((span) => span.end > span.start);
}

/** Whether the terminator at `at` … `stop` ends the sentence that began at `from`. */
function endsSentence(block: string, from: number, at: number, stop: number): boolean {
  const rest = block.slice(stop, stop + 40);
  const next = rest.trimStart();
  if (next === '' || '。！？'.includes(block[at]!)) return true;
  const lower = /^["“'(*_]*\p{Ll}/u.test(next);
  const closed = /[)\]"'”’»]/.test(block.slice(at, stop));
  if (rest.startsWith('\n')) return !lower || lastWord(block, from, at).length > 3;
  if (block[at] !== '.') return !(lower && (closed || block[at] === '…'));
  if (block[at + 1] === '.') return !lower;
  return periodEnds(lastWord(block, from, at), next, lower, closed, /^\s*$/.test(before(block, from, at)));
}

/** Whether one full stop after `word` ends a sentence, given what follows it. */
function periodEnds(
  word: string,
  next: string,
  lower: boolean,
  closed: boolean,
  opensBlock: boolean,
): boolean {
  const bare = word.toLowerCase();
  if (NEVER_LAST.has(bare)) return false;
  if (NUMBERED.has(bare) && /^[\d(\\$~[]|^[A-Z]{1,3}\d*\b|^[ivx]+\b/.test(next)) return false;
  if (SOMETIMES_LAST.has(bare)) return FIRST_WORDS.test(next) || (bare === 'etc' && !lower);
  if (opensBlock && /^[\p{L}]?\d{0,3}$|^[ivx]{1,4}$/u.test(word)) return false;
  if (/^[A-Z]$/.test(word)) return false;
  if (!lower) return true;
  return !closed && /^\p{Ll}{5,}$/u.test(word);
}

const lastWord = (block: string, from: number, at: number): string =>
  /[^\s([{"“'*_~/,;:]*$/.exec(block.slice(Math.max(from, at - 40), at))?.[0] ?? '';

/** What stands in the sentence before its last word, opening marks and markup left out. */
const before = (block: string, from: number, at: number): string =>
  block
    .slice(from, at - lastWord(block, from, at).length)
    .slice(0, 20)
    .replace(/[([{"“'*_~#>-]/g, '');

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
