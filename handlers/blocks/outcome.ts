/** What a turn turned out to be, drawn. */
import type { Outcome } from '../../src/conversation/ports.ts';
import { escapeMarkdown, escapeMrkdwn } from '../escape.ts';
import type { Drawn } from '../screen.ts';
import { answerTail } from './answer.ts';
import { paperCard } from './card.ts';
import { recommendationBlocks } from './recommendation.ts';
import { readWords } from './words.ts';

export function draw(outcome: Outcome, turnId: string): Drawn {
  switch (outcome.kind) {
    case 'answer': {
      const { answer } = outcome;
      const text = escapeMarkdown(answer.secondLook?.shown ?? answer.markdown);
      const struck = (answer.secondLook?.struck.length ?? 0) > 0;
      const fallback = escapeMarkdown(answer.markdown) || 'All of this answer was struck out.';
      const tail = answerTail(answer, turnId);
      return { text, tail, fallback, stopped: answer.stopped === true, struck };
    }
    case 'recommendation': {
      const { recommendation, paper } = outcome;
      const tail = recommendationBlocks(recommendation, paper.title, { turn: turnId });
      const fallback = `Suggestion for ${paper.title}: ${recommendation.lean}. The decision is yours.`;
      return { text: '', tail, fallback: escapeMrkdwn(fallback) };
    }
    case 'card': {
      const fallback = `Reviews of ${outcome.paper.title}: ${readWords(outcome.paper)}.`;
      return { text: '', tail: paperCard(outcome), fallback: escapeMrkdwn(fallback) };
    }
    case 'notice': {
      const text = escapeMarkdown(outcome.text);
      return { text, tail: [], fallback: text };
    }
  }
}
