/** The one contract of both agents: a question about a paper in, sentences with citations out. */
import { z } from 'zod';
import { Citation } from '../papers/citation.ts';
import type { Paper } from '../papers/paper.ts';
import type { Facts } from '../recommendation/facts.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Judge } from './second-look/judge.ts';
import { SecondLook } from './second-look/struck.ts';

/** One earlier turn of the thread, oldest first. `answer` is what was shown, citations included. */
export interface Exchange {
  /** The asker's Slack user id; in a thread of several people the agent must know who said what. */
  asker: string;
  question: string;
  answer: string;
  /** Ids of the passages the answer cited. */
  cited: string[];
}

export interface Question {
  paper: Paper;
  facts: Facts;
  history: Exchange[];
  question: string;
  asker: string;
  signal: AbortSignal;
  /** Takes remarks on this answer for the chair (turns left out to fit). `respond` sets it; others leave it out. */
  remark?: (text: string) => void;
}

/** One sentence (or heading, or list item) of an answer, in the order of reading. */
export interface Sentence {
  /** What stands before it: '', ' ', '\n', '\n\n', '\n- ' … Concatenating lead + text gives the markdown. */
  lead: string;
  /** Markdown with inline citations such as `[R1.12][R3.4]`. Quotes stand in “…”. */
  text: string;
  /** Ids cited in `text`, in order, without repeats. */
  cites: string[];
}

export interface Agent {
  readonly name: 'extractive' | 'model';
  /** The model's name, or null for the extractive agent. */
  readonly model: string | null;
  /** Host of the endpoint the reviews are sent to, or null when nothing leaves the machine. */
  readonly host: string | null;
  /** Judges what this agent said once it is finished; left out or null where that is not done. */
  readonly judge?: Judge | null;
  /** Works out, when a paper arrives, what its first question would wait for. May be left out. */
  prepare?(paper: Paper): void;
  /** Streams the answer. Throws ModelError when the endpoint fails; what was yielded before stays shown. */
  answer(question: Question): AsyncIterable<Sentence>;
  /** Asks for one sentence again after the gate held it back; null when there is no better one. */
  again(question: Question, held: Sentence, reason: string): Promise<Sentence | null>;
  /** A recommendation whose every point is cited. Throws ModelError when the endpoint fails. */
  recommend(question: Question): Promise<Recommendation>;
}

export const Answer = z.object({
  markdown: z.string(),
  citations: z.array(Citation),
  /** Sentences the gate left out: a code and the reason in words for the chair, never the sentence. */
  withheld: z.array(z.object({ code: z.string(), reason: z.string() })),
  /** True when the answer says that the reviews do not say. */
  abstained: z.boolean(),
  /** Share (0–1) of the answer's content words that occur in the reviews; null when it has none. */
  kPrecision: z.number().nullable(),
  agent: z.enum(['extractive', 'model']),
  model: z.string().nullable(),
  host: z.string().nullable(),
  /** Why another agent than the configured one answered, or another remark for the chair; else null. */
  notice: z.string().nullable(),
  /** A person stopped it: `markdown` is what had been shown until then. */
  stopped: z.boolean().optional(),
  /** The paper's revision it was given from; left out by whoever keeps no answers. */
  revision: z.number().int().optional(),
  /** What the second look came to; left out where there was none to take. What it struck is not in `markdown`. */
  secondLook: SecondLook.optional(),
});
export type Answer = z.infer<typeof Answer>;
