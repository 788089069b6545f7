/** From chosen passages to the sentences of an answer. */
import type { Paper } from '../../papers/paper.ts';
import { sourceOf } from '../../papers/paper.ts';
import type { Sentence } from '../agent.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { list } from './list.ts';
import { quote } from './quote.ts';

export interface Line {
  text: string;
  cites: string[];
  bullet: boolean;
}
/** Lines that belong together; a blank line stands between blocks. */
export type Block = Line[];

export const prose = (text: string, cites: string[] = []): Line => ({ text, cites, bullet: false });
export const bullet = (text: string, cites: string[] = []): Line => ({ text, cites, bullet: true });

/** `lead` + `text` of all sentences, concatenated, is the markdown. */
export function sentences(blocks: Block[]): Sentence[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, nth) =>
      block.map(({ text, cites, bullet: listed }, at) => ({
        lead: leadOf(nth, at, listed),
        text,
        cites: [...new Set(cites)],
      })),
    );
}

function leadOf(block: number, line: number, listed: boolean): string {
  const gap = line > 0 ? (listed ? '\n' : ' ') : block > 0 ? '\n\n' : '';
  return listed ? `${gap}- ` : gap;
}

/** `“…” [R1.3]`, in at most `maxWords` words. */
export function quoted(evidence: Evidence, maxWords: number, around?: (word: string) => boolean): string {
  const kept = around ?? (evidence.request ? (word: string) => ASKING.has(word) : undefined);
  const criticism = !kept && evidence.stance === 'negative';
  return `${quote(evidence.text, maxWords, kept, criticism).shown} [${evidence.id}]`;
}

/** Words by which a request is known: what is cut off a long one must not be the request. */
const ASKING = new Set(
  'should please need needs must suggest recommend encourage urge would could clarify elaborate'.split(' '),
);

/** `R2: “…” [R2.1] “…” [R2.4]` as one line of a list. */
export function byReviewer(who: string, evidence: Evidence[], maxWords: number): Line {
  return bullet(
    `${who}: ${evidence.map((item) => quoted(item, maxWords)).join(' ')}`,
    evidence.map(({ id }) => id),
  );
}

/** A line for each who says something, in the order of what they say first. */
export function bySpeaker(
  evidence: Evidence[],
  who: (item: Evidence) => string,
  show: (item: Evidence) => string,
): Block {
  return [...Map.groupBy(evidence, who)].map(([speaker, items]) =>
    bullet(
      `${speaker}: ${items.map(show).join(' ')}`,
      items.map(({ id }) => id),
    ),
  );
}

/** How a source is called in an answer: 'R2', 'The authors', 'R2 in the discussion'. */
export function nameOf(paper: Paper, label: string): string {
  const source = sourceOf(paper, label);
  if (!source || !('by' in source)) return label;
  return source.role === 'authors' ? 'The authors' : `${source.by} in the discussion`;
}

const NOUNS: Record<Aspect, string> = {
  experiments: 'the experiments',
  novelty: 'the novelty',
  theory: 'the theory',
  clarity: 'the presentation',
  'related work': 'the related work',
  reproducibility: 'the reproducibility',
  significance: 'the significance',
  efficiency: 'the cost',
  ethics: 'the ethics',
  limitations: 'the limitations',
};
export const nounOf = (aspect: Aspect): string => NOUNS[aspect];

/** How nothing was found of one side, or of either: 'nothing in the reviews that criticises the ethics'. */
export const judging = (side: 'positive' | 'negative' | null): string =>
  side === 'positive' ? 'that praises' : side === 'negative' ? 'that criticises' : 'that judges';

/** 'R1 and R3 both criticise the experiments [R1.4][R3.2]'. */
export function stanceOn(name: string, stance: 'positive' | 'negative', evidence: Evidence[]): string {
  const labels = [...new Set(evidence.map(({ label }) => label))].sort(byNumber);
  const many = labels.length > 2 ? ' all' : labels.length === 2 ? ' both' : '';
  const verb = stance === 'positive' ? 'praise' : 'criticise';
  return `${list(labels)}${many} ${verb}${labels.length === 1 ? 's' : ''} ${name} ${refs(evidence)}`;
}

export const refs = (evidence: Evidence[]): string => evidence.map(({ id }) => `[${id}]`).join('');

/** R2 before R10. */
export const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));
