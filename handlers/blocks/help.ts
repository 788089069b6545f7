/** What Sidechair is and how to begin, for the Home tab and `/reviews help`. */
import type { types } from '@slack/bolt';
import { type Block, header, note, sections } from './elements.ts';
import { agentWords } from './words.ts';

export interface AgentPlace {
  model: string | null;
  host: string | null;
}

const START = [
  '*Attach the reviews of a paper*',
  '• `/reviews` in a channel: upload a file, or paste the text. The paper gets its own thread.',
  '• or drop a file into a thread and mention Sidechair, or paste the reviews with the mention.',
  '• or open the menu of any message with reviews and choose *Attach as reviews*.',
  "It reads OpenReview JSON, a copied OpenReview page, Sidechair's own JSON, and plain text. A review may be of any length.",
].join('\n');

const ASK = [
  '*Ask in the thread*',
  'Each message there is answered from the reviews, with the sentence behind every claim under *Evidence*. Messages that begin by mentioning someone else are left alone.',
  '`/reviews mode` sets when it answers: every message, only when mentioned, or never. Set to never, it stays silent even when mentioned, but for a word on how to switch it on again.',
].join('\n');

const RECOMMEND = [
  '*Get a recommendation*',
  '`/recommend` in the channel, with words of the title or the submission number when there are several papers; or the *Recommend* button; or write “recommend” in the thread. `/recommend private` shows it to you only. It is a suggestion: the decision is yours.',
].join('\n');

export const helpBlocks = (agent: AgentPlace): Block[] => [
  header('Sidechair: talk through the reviews of a paper'),
  ...sections(START),
  ...sections(ASK),
  ...sections(RECOMMEND),
  ...sections(`*Confidentiality*\n${confidentiality(agent)}`),
];

const confidentiality = (agent: AgentPlace): string =>
  `${agentWords(agent)} A thread never sees another thread's paper. Whether reviews may be kept in Slack, and whether a model may read them, is your venue's decision.`;

export const homeView = (agent: AgentPlace): types.HomeView => ({
  type: 'home',
  blocks: [
    ...helpBlocks(agent),
    note('Add Sidechair to a channel with /invite @Sidechair, then type /reviews.'),
  ],
});
