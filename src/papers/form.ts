/** Reads the fields of a review form from lines of text: `Label:` with text below, `Label: 3: good` on one line. */
import type { ReviewDraft } from './draft.ts';
import { type Field, fieldOf, plainName } from './fields.ts';
import { bareScore, scoresOnLine } from './score-line.ts';

interface Form {
  title: string | null;
  sections: ReviewDraft['sections'];
  scores: ReviewDraft['scores'];
}

interface Label {
  field: Field;
  name: string;
  /** What follows the colon on the same line. */
  rest: string;
}

/**
 * Reads lines into the fields of a form. Only labels of the known list count. Text before the first label becomes a
 * section named ''. `loose`: a section's name alone on a line counts too, without a colon or markup.
 */
export function readForm(lines: string[], loose: boolean): Form {
  const form: Form = { title: null, sections: [], scores: [] };
  const combined = lines.some((line) => isCombined(labelAt(line, loose)));
  const seen = new Set<string>();
  let into: string[] | null = null;
  let pending: string | null = null;
  const openSection = (name: string) => {
    const text: string[] = [];
    form.sections.push({
      name,
      get text() {
        return tidy(text);
      },
    });
    into = text;
  };
  lines.forEach((line, i) => {
    if (pending !== null && line.trim() !== '') {
      form.scores.push({ name: pending, raw: line.trim() });
      pending = null;
      return;
    }
    const label = labelAt(line, loose);
    const counts = label !== null && isField(label, lines, i, seen, combined);
    if (!counts) {
      if (into === null && line.trim() !== '') openSection('');
      into?.push(line);
      return;
    }
    const key = plainName(label.name);
    seen.add(key);
    into = null;
    if (label.field.type === 'score') {
      for (const score of scoresIn(label)) form.scores.push(score);
      if (label.rest === '') pending = label.name;
    } else if (label.field.type === 'title') form.title = label.rest || null;
    else if (label.field.type === 'section') {
      openSection(key === 'review' ? '' : label.name);
      if (label.rest !== '') into!.push(label.rest);
    } else into = [];
  });
  return {
    ...form,
    sections: form.sections.map(({ name, text }) => ({ name, text })).filter(({ text }) => text !== ''),
  };
}

const tidy = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** A form with 'Strengths And Weaknesses' has no field 'Strengths': that is the reviewer's own heading. */
const isCombined = (label: Label | null): boolean =>
  label?.field.type === 'section' && label.field.kind === 'strengths_and_weaknesses';

const MARKUP = /^[\s>]*(?:#{1,6}\s*)?[*_]{0,3}/;

/** The label a line begins with, or null. */
export function labelAt(line: string, loose: boolean): Label | null {
  if (line.length > 20_000 || !/^[\s>#*_]*[A-Z]/.test(line)) return null;
  const marked = /^[\s>]*(?:#|\*\*|__)/.test(line);
  const bare = line.replace(MARKUP, '');
  const colon = bare.indexOf(':');
  if (colon > 0 && colon <= 80) {
    const name = bare.slice(0, colon).replace(/[*_\s]+$/, '');
    const field = fieldOf(name);
    if (field)
      return {
        field,
        name,
        rest: bare
          .slice(colon + 1)
          .replace(/^[*_]+/, '')
          .trim(),
      };
  }
  const score = bareScore(bare);
  if (score) return { field: fieldOf(score.name)!, ...score };
  if (!marked && !loose) return null;
  const name = bare.replace(/[*_\s:]+$/, '');
  const field = name.length <= 80 ? fieldOf(name) : null;
  return field && (marked || field.type === 'section') ? { field, name, rest: '' } : null;
}

/** Whether a known label opens a field here, and is not a word of the reviewer's. */
function isField(label: Label, lines: string[], at: number, seen: Set<string>, combined: boolean): boolean {
  if (seen.has(plainName(label.name))) return false;
  if (label.field.type === 'score') return isScoreText(label.rest || nextLine(lines, at), label.field.key);
  const part = label.field.type === 'section' && ['strengths', 'weaknesses'].includes(label.field.kind);
  return !(combined && part && !/summary/i.test(label.name));
}

const nextLine = (lines: string[], at: number): string =>
  lines
    .slice(at + 1)
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

/** A score begins with a number; a rating or a confidence may be a few words, a sub-score a short phrase. */
function isScoreText(text: string, key: string): boolean {
  if (/^\(?[-+−]?\d/.test(text)) return true;
  const words = ['rating', 'final_rating', 'confidence'].includes(key);
  return words
    ? text !== '' && text.length <= 80 && !/[.?!]\s/.test(text)
    : /^(?:n\/?a|yes|no|poor|fair|good|excellent)\b.{0,20}$/i.test(text);
}

/** 'Rating: 6, Confidence: 4' on one line is two scores. */
function scoresIn(label: Label): ReviewDraft['scores'] {
  if (label.rest === '') return [];
  return scoresOnLine(label.name, label.rest);
}
