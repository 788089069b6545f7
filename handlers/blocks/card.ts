/** The paper card: what was read, by whom it is answered, and what to do next. */
import type { AgentNote } from '../../src/agent/choose.ts';
import { visible } from '../../src/papers/hidden.ts';
import type { Paper, Warning } from '../../src/papers/paper.ts';
import { escapeMrkdwn } from '../escape.ts';
import { ACTIONS } from '../names.ts';
import {
  actions,
  type Block,
  button,
  clip,
  escapedNote,
  header,
  note,
  rawText,
  sections,
} from './elements.ts';
import { hostileLine } from './hostile.ts';
import { agentWords, placeWords, plural, readWords, scoreWords } from './words.ts';

interface Card {
  paper: Paper;
  agent: AgentNote;
  changed: string | null;
}

const BEFORE =
  'Answers above this message are from the reviews as they were; their Evidence shows what was said then and marks what changed.';

/** More are counted, not listed. */
const MOST_WARNINGS = 10;

export function paperCard({ paper, agent, changed }: Card): Block[] {
  const found = hostileLine(paper);
  const show = button({ action: ACTIONS.hostile, text: 'Show what was found', value: 'thread' });
  return [
    header(visible(paper.title)),
    note(placeWords(paper)),
    ...(changed ? [...sections(escapeMrkdwn(changed)), note(BEFORE)] : []),
    ...ratings(paper),
    note(`Read: ${readWords(paper)}.`),
    ...warnings(paper.warnings),
    ...found,
    escapedNote([agentWords(agent), escapeMrkdwn(agent.rule ?? '')].filter(Boolean).join(' ')),
    ...sections(`Ask about the reviews in this thread, for example:\n${suggestions(paper)}`),
    actions([
      button({ action: ACTIONS.recommend, text: 'Recommend', value: 'thread', style: 'primary' }),
      button({ action: ACTIONS.mode, text: 'When to answer', value: 'thread' }),
      ...(found.length > 0 ? [show] : []),
    ]),
  ];
}

/** One row a review. A table holds 100 rows, its heading among them. */
function ratings({ reviews }: Paper): Block[] {
  if (reviews.length === 0) return [];
  const shown = reviews.slice(0, ROWS);
  const rows = shown.map(({ label, reviewer, rating, confidence }) =>
    [label, reviewer ?? '–', scoreWords(rating), scoreWords(confidence)].map((text) =>
      rawText(clip(text, 80)),
    ),
  );
  const heading = ['Review', 'Reviewer', 'Rating', 'Confidence'].map(rawText);
  const table: Block = {
    type: 'table',
    rows: [heading, ...rows],
    column_settings: [{}, {}, { is_wrapped: true }, { is_wrapped: true }],
  };
  const hidden = reviews.length - shown.length;
  return hidden > 0 ? [table, note(`${plural(hidden, 'more review')} not shown in the table.`)] : [table];
}

/** Rows of reviews that keep the table within a message of about 12,500 characters. */
const ROWS = 30;

function warnings(all: Warning[]): Block[] {
  const lines = all
    .slice(0, MOST_WARNINGS)
    .map(({ label, message }) => `• ${label ? `${label}: ` : ''}${escapeMrkdwn(clip(message, 160))}`);
  if (all.length > MOST_WARNINGS) lines.push(`• and ${all.length - MOST_WARNINGS} more`);
  return all.length > 0 ? sections(`*To check*\n${lines.join('\n')}`) : [];
}

/** Questions that this paper's material can answer. */
function suggestions({ reviews, responses }: Paper): string {
  const first = reviews[0]?.label ?? 'R1';
  const questions = [
    'What are the main weaknesses?',
    reviews.length > 1 ? 'Where do the reviewers disagree?' : `How sure is ${first}?`,
    aboutResponses(responses),
  ];
  return questions.map((question) => `• ${question}`).join('\n');
}

/** Names a reviewer only where the authors answered that one. */
function aboutResponses(responses: Paper['responses']): string {
  const own = responses.filter(({ role }) => role === 'authors');
  const answered = own.flatMap(({ replyTo, addressees = [] }) => (replyTo ? [replyTo] : addressees)).sort();
  if (own.length === 0) return 'What would raise the lowest rating?';
  const [first] = answered.filter((label) => /^R\d/.test(label));
  return first ? `What did the authors answer to ${first}?` : 'What did the authors answer?';
}
