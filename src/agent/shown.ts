/** What of an answer is shown, in order: sentences that passed, without the traces of those that did not. */
import type { Sentence } from './agent.ts';
import { isStructure } from './gate/kinds.ts';

export interface Shown {
  /** A sentence passed: gives what can be shown now, waiting headings before it. */
  pass(sentence: Sentence): Sentence[];
  /** A sentence was left out; what would have stood before it must not dangle. */
  drop(sentence: Sentence): void;
  /** Begins a new block (a remark, another agent's answer): headings still waiting are forgotten. */
  restart(): void;
  markdown(): string;
  cites(): string[];
}

/**
 * Headings and lead-ins wait until something beneath them passes, and are forgotten when nothing does. When the
 * first sentence of a list item or paragraph is left out, the next one of it takes over its marker.
 */
export function createShown(): Shown {
  let markdown = '';
  let waiting: Sentence[] = [];
  let owed: string | null = null;
  let droppedUnder = false;
  let newBlock = false;
  const cites = new Set<string>();

  const show = (sentence: Sentence): Sentence => {
    const lead = leadFor(sentence.lead, markdown, newBlock);
    newBlock = false;
    markdown += lead + sentence.text;
    for (const id of sentence.cites) cites.add(id);
    return { ...sentence, lead };
  };
  const wait = (sentence: Sentence): Sentence[] => {
    waiting = isHeading(sentence) ? waiting.filter((other) => level(other) < level(sentence)) : waiting;
    waiting.push(sentence);
    droppedUnder = false;
    return [];
  };

  return {
    pass(sentence) {
      const moved = { ...sentence, lead: owed !== null && isInline(sentence.lead) ? owed : sentence.lead };
      owed = null;
      if (isStructure(moved)) return wait(moved);
      if (droppedUnder && /\n\s*\n\s*$/.test(moved.lead)) waiting = waiting.filter(isHeading);
      const ready = [...waiting, moved].map(show);
      waiting = [];
      droppedUnder = false;
      return ready;
    },
    drop(sentence) {
      if (!isInline(sentence.lead)) owed = sentence.lead;
      droppedUnder = true;
    },
    restart() {
      waiting = [];
      owed = null;
      droppedUnder = false;
      newBlock = true;
    },
    markdown: () => markdown,
    cites: () => [...cites],
  };
}

function leadFor(lead: string, before: string, newBlock: boolean): string {
  if (before === '') return lead.trimStart();
  return newBlock ? `\n\n${lead.trimStart()}` : lead || glue(before);
}

const isInline = (lead: string) => !lead.includes('\n');
const isHeading = ({ text }: Sentence) => text.startsWith('#');
const level = ({ text }: Sentence) => /^#+/.exec(text)?.[0].length ?? Number.POSITIVE_INFINITY;

/** Between two sentences of which the second says nothing of what stands before it. */
const glue = (before: string) => (/[\p{Script=Han}。！？]$/u.test(before) || /\s$/.test(before) ? '' : ' ');
