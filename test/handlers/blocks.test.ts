/** What is shown, from small papers to absurd ones: Slack's own rules are checked by the stand-in's checker. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from '@slack/bolt';
import { agreementModal, agreementQuestion } from '../../handlers/blocks/agreement.ts';
import { answerTail } from '../../handlers/blocks/answer.ts';
import { paperCard } from '../../handlers/blocks/card.ts';
import { type Block, intoMessages, markdown, sections } from '../../handlers/blocks/elements.ts';
import { type Evidence, evidenceModal, evidenceOf } from '../../handlers/blocks/evidence.ts';
import { helpBlocks, homeView } from '../../handlers/blocks/help.ts';
import {
  attachModal,
  decisionModal,
  forgetModal,
  modeModal,
  paperOption,
  recommendModal,
} from '../../handlers/blocks/modals.ts';
import { citationsOf, factsWords, recommendationBlocks } from '../../handlers/blocks/recommendation.ts';
import { escapeMarkdown, escapeMrkdwn } from '../../handlers/escape.ts';
import { checkBlocks } from '../../sandbox/server/blocks/check.ts';
import { checkView } from '../../sandbox/server/blocks/view.ts';
import {
  citation,
  point,
  sampleAnswer,
  samplePaper,
  sampleRecommendation,
  sampleReview,
} from './support/samples.ts';

const NO_MODEL = { name: 'extractive', model: null, host: null, rule: null } as const;
const MODEL = {
  name: 'model',
  model: 'qwen3-32b',
  host: 'llm.example.org',
  rule: 'ICLR asks that any use of a model be disclosed.',
} as const;

const taken = (blocks: Block[]) => {
  for (const message of intoMessages(blocks)) {
    const checked = checkBlocks(message, 'message');
    assert.deepEqual(checked.ok ? [] : checked.faults, []);
  }
};
const takenView = (view: unknown, type: 'modal' | 'home' = 'modal') => {
  const checked = checkView(view, type);
  assert.deepEqual(checked.ok ? [] : checked.faults, []);
};
const words = (blocks: unknown) => JSON.stringify(blocks);

/** Texts that break careless code: empty, huge, made of one word, wide, all markup. */
const AWKWARD = [
  '',
  ' ',
  'x'.repeat(70_000),
  '論'.repeat(5_000),
  '😀'.repeat(3_000),
  '<!channel>&'.repeat(2_000),
  '\n'.repeat(4_000),
  'So it is. '.repeat(6_000),
];

test('the card shows title, venue, each rating with its label, what was read, and who answers', () => {
  const shown = words(paperCard({ paper: samplePaper(), agent: NO_MODEL, changed: null }));
  for (const part of [
    'Routing by Tide & Time',
    'ICLR 2026, submission 123',
    'Reviewer_Ab2d',
    '6: marginally above the acceptance threshold',
    '3: fairly confident',
    '3 reviews, 1 author response, no discussion messages',
    'Answers quote the reviews; no model is used, nothing leaves this machine.',
    'What did the authors answer to R1?',
  ])
    assert.ok(shown.includes(part), part);
});

test('the card names the model, its host and the venue’s rule', () => {
  const card = paperCard({ paper: samplePaper(), agent: MODEL, changed: 'R2 was updated.' });
  const shown = words(card).replaceAll('\u2060', '');
  assert.match(shown, /Answers by `qwen3-32b` on `llm\.example\.org`\. ICLR asks/);
  assert.match(shown, /R2 was updated\./);
});

test('a paper of any size gives a card that Slack takes, and says what it left out', () => {
  for (const text of AWKWARD) {
    const paper = samplePaper({
      title: text,
      venue: text.slice(0, 5_000),
      reviews: Array.from({ length: 130 }, (_, index) => ({ ...sampleReview(index + 1), reviewer: text })),
      warnings: Array.from({ length: 60 }, () => ({ code: 'x', message: text, label: 'R1' })),
    });
    const blocks = paperCard({ paper, agent: { ...MODEL, rule: text }, changed: text });
    taken(blocks);
    assert.match(words(blocks), /100 more reviews not shown/);
    assert.match(words(blocks), /and 50 more/);
  }
});

test('a paper with no review gives a card without a table', () => {
  const blocks = paperCard({
    paper: samplePaper({ reviews: [], responses: [] }),
    agent: NO_MODEL,
    changed: null,
  });
  taken(blocks);
  assert.doesNotMatch(words(blocks), /"table"/);
});

test('below an answer: what was left out and why, the remark, and buttons for its turn', () => {
  const withheld = [
    { code: 'score', reason: 'it gave R2 a rating that is not in the review' },
    { code: 'score', reason: 'it gave R2 a rating that is not in the review' },
  ];
  const tail = answerTail(sampleAnswer('x', { withheld, notice: 'The model failed.' }), 'T:C:1.1');
  taken(tail);
  assert.match(
    words(tail),
    /2 sentences were left out:\\n• One gave R2 a rating that is not in the review\. \(twice\)/,
  );
  assert.match(words(tail), /The model failed\./);
  assert.match(words(tail), /"evidence".*"value":"T:C:1\.1"/);
  assert.doesNotMatch(words(answerTail(sampleAnswer('x', { citations: [] }), 'T:C:1.1')), /"evidence"/);
});

test('a recommendation reads: lean, rating, both cases with references and quotes, facts, whose decision', () => {
  const shown = words(recommendationBlocks(sampleRecommendation(), 'Tide', { turn: 'T:C:1.1' }));
  for (const part of [
    'Suggestion: borderline',
    '**Borderline, rating 6** (marginally above',
    '**The case for**\\n- The routing idea is new. [R1.1][R2.1] “The idea of routing by tide is new to me.”',
    '- The baselines are old [R1.3]. “The baselines are from &lt;2019&gt; and older.”',
    'Where the reviewers disagree',
    'What would change this',
    'Ratings 3, 6, 8: mean 5.67, spread 5; 2 at or above 6, 1 below. Mean confidence 3. 1 author response.',
    'the decision is yours.',
  ])
    assert.ok(shown.includes(part), part);
});

test('a recommendation of any size is taken by Slack', () => {
  for (const text of AWKWARD) {
    const many = Array.from({ length: 40 }, (_, index) => point(text, [`R1.${index + 1}`], text));
    const made = sampleRecommendation({
      for: many,
      against: many,
      disagreements: Array.from({ length: 40 }, () => ({ about: text, sides: many })),
      response: many,
      wouldChange: many,
      notice: text,
      confidence: { value: 1, label: text, reason: text },
      withheld: [{ code: 'x', reason: text }],
    });
    taken(recommendationBlocks(made, text, { turn: 'T:C:1.1' }));
    taken(recommendationBlocks(made, text, { thread: 'T:C:1.1' }));
  }
});

test('facts without ratings say so', () => {
  const { facts } = sampleRecommendation();
  assert.equal(
    factsWords({ ...facts, rating: null, threshold: null, confidence: null, reviewers: [] }),
    'The reviews give no rating. 1 author response.',
  );
});

test('evidence shows the kept quote between its neighbours of the same section', () => {
  const [one] = evidenceOf([citation('R1.3')], samplePaper());
  assert.deepEqual([one?.state, one?.now?.before], ['same', '']);
  assert.equal(one?.now?.after, ' There is no ablation of the router.');
});

test('evidence of a review that changed shows what was quoted, and says that it changed', () => {
  const [one] = evidenceOf([citation('R1.3', 'It was worded otherwise then.')], samplePaper());
  const view = evidenceModal([one!], 'Tide');
  takenView(view);
  assert.match(
    words(view),
    /It was worded otherwise then\..*has changed since.*\[R1\.3\].*The baselines are from <2019>/,
  );
  assert.equal(evidenceOf([citation('R1.3')], null)[0]?.state, 'gone');
});

/** Every page of the evidence, turned from the first on. */
function pagesOf(evidence: Evidence[], title: string): types.ModalView[] {
  const pages: types.ModalView[] = [];
  for (;;) {
    const view = evidenceModal(evidence, title, {
      page: pages.length,
      metadata: '{}',
      remark: 'x'.repeat(90),
    });
    takenView(view);
    assert.ok(JSON.stringify(view).length < 250_000);
    pages.push(view);
    if (!words(view).includes('"evidence_after"')) return pages;
  }
}

/** The references a window shows, in order. */
const idsIn = (view: types.ModalView): string[] =>
  [...words(view).matchAll(/"text":"\[(R\d+\.\d+)\] /g)].map(([, id]) => id!);

test('evidence of any amount is reached in windows that Slack takes, each reference once', () => {
  for (const text of AWKWARD) {
    const citations = Array.from({ length: 300 }, (_, index) => citation(`R${index % 150}.1`, text));
    const evidence = evidenceOf(citations, samplePaper());
    assert.equal(evidence.length, 150);
    const seen = pagesOf(evidence, text).flatMap(idsIn);
    assert.deepEqual(
      seen,
      evidence.map((one) => one.citation.id),
    );
  }
  assert.equal(citationsOf(sampleRecommendation()).length, 7);
});

test('quotes in the evidence stand as the reviewer typed them, markup and all', () => {
  const view = evidenceModal(
    evidenceOf([citation('R9.9', '<!channel> *bold* [x](https://y.org)')], null),
    'Tide',
  );
  assert.match(words(view), /"text":"<!channel> \*bold\* \[x\]\(https:\/\/y\.org\)"/);
});

test('every modal and the Home tab are views that Slack takes', () => {
  const entry = {
    thread: 'T0SIDECHAIR:C0PAPERS001:1700000000.000100',
    threadTs: '1',
    title: 'x'.repeat(400),
    submission: '12',
    venue: 'V',
  };
  const metadata = JSON.stringify({ channel: 'C1', thread: entry.thread });
  for (const exposure of [null, 'public', 'external'] as const)
    takenView(attachModal(metadata, 'C1', exposure));
  takenView(agreementModal(metadata, 'public'));
  taken(agreementQuestion('external', '1700000000.000100'));
  for (const chosen of [null, entry, { ...entry, title: '', submission: null }]) {
    takenView(recommendModal(metadata, chosen));
    takenView(modeModal(metadata, null, chosen));
    takenView(forgetModal(metadata, chosen));
  }
  for (const mode of ['every', 'mentions', 'off'] as const) takenView(modeModal(metadata, { mode }, null));
  for (const text of [null, 'Reject', 'x'.repeat(2_000)]) takenView(decisionModal(metadata, text));
  takenView(homeView(NO_MODEL), 'home');
  taken(helpBlocks(MODEL));
  assert.ok(paperOption(entry).text.text.length <= 75);
});

test('long text becomes several blocks with nothing lost', () => {
  for (const text of AWKWARD.filter((one) => one.trim())) {
    const safe = escapeMarkdown(text);
    const shown = markdown(safe)
      .map((block) => ('text' in block ? String(block.text) : ''))
      .join('');
    assert.equal(shown, safe);
    taken(markdown(safe));
    taken(sections(escapeMrkdwn(text)));
  }
});
