/** Whether a question was taken for what it is. */
import { KINDS, type Kind } from '../../src/agent/extractive/kinds.ts';

/**
 * Which of the agent's kinds answer a label of the corpus of meta-reviewer dialogues (arXiv 2508.05283, labelled by
 * rules); a label that is also a kind of the agent's is answered by that kind only. `followup_or_opinion` and `other`
 * name no kind and are not measured.
 */
const ANSWERED_BY: Record<string, Kind[]> = {
  contribution_summary: ['contribution', 'overview', 'identity'],
  rating_recommendation: ['recommendation', 'scores', 'raise'],
  thanks_closing: ['thanks'],
  strengths_and_weaknesses: ['strengths', 'weaknesses'],
  aspect_drilldown: ['aspect'],
  clarity_reproducibility: ['aspect'],
  ethics: ['aspect'],
  reviewer_comparison: ['agreement', 'overview', 'reviewer', 'weigh'],
  greeting_setup: ['greeting', 'help'],
  raise_score: ['raise', 'recommendation'],
};

/**
 * Kind accuracy. Definition: of the questions labelled with a kind, the share of which one of the kinds the agent took
 * them for answers the label (a label may be one of the agent's own kinds, or one of the corpus). Null where the agent
 * does not tell, or the label names no kind. Unit: share, 0 to 1.
 */
export function heardRight(label: string | null, heard: string[] | null): boolean | null {
  const wanted: string[] =
    label === null ? [] : (KINDS as readonly string[]).includes(label) ? [label] : (ANSWERED_BY[label] ?? []);
  if (heard === null || wanted.length === 0) return null;
  return heard.some((kind) => wanted.includes(kind));
}
