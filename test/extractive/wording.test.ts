import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, discussedPaper, paperWith, samplePaper, thread } from './papers.ts';

/** Each text a review of its own, with no scores. */
const reviews = (...texts: string[]) => paperWith(texts.map((text) => ({ text })));

describe('what was quoted before', () => {
  it('is pointed at reviewer by reviewer', async () => {
    const say = thread(samplePaper());
    await say('What are the main weaknesses?');
    const { markdown } = await say('And what do they say about the experiments?');
    const above = markdown.split('\n').find((line) => line.startsWith('- Also on this, before: '));
    assert.ok(above, markdown);
    for (const [, id] of above.matchAll(/\[(R\d)\.\d+\]/g))
      assert.match(above, new RegExp(`${id} \\[${id}\\.`));
  });
});

describe('what one speaker says', () => {
  it('stands in one line', async () => {
    const { markdown } = await ask(samplePaper(), 'What did the authors respond?');
    const speakers = [...markdown.matchAll(/^- (The authors[^:]*):/gm)].map(([, speaker]) => speaker);
    assert.ok(speakers.length > 0, markdown);
    assert.equal(new Set(speakers).size, speakers.length, markdown);
  });
});

describe('silence on one side', () => {
  const paper = reviews(
    'The paper trains a lantern. The experiments are extensive and convincing.',
    'The lantern is dim. The experiments are thorough.',
  );

  it('is said of that side, with what is said of it all the same', async () => {
    const { markdown } = await ask(paper, 'What do the reviewers criticise about the experiments?');
    assert.match(
      markdown,
      /^I can find nothing in the reviews that criticises the experiments\. R\d on the experiments: “/,
    );
  });

  it('on ethics reads as a sentence', async () => {
    for (const [question, said] of [
      ['What about the ethics?', 'I can find nothing in the reviews on the ethics.'],
      [
        'What do the reviewers criticise about the ethics?',
        'I can find nothing in the reviews that criticises the ethics.',
      ],
    ] as const)
      assert.equal((await ask(paper, question)).markdown, said);
  });
});

describe('a question where the reviewers disagree', () => {
  it('begins with what was not found where they do not, and shows each one’s points', async () => {
    const paper = reviews(
      'The writing is clear. The trial is too short.',
      'The writing is clear and easy to follow. The cost is not reported.',
    );
    const { markdown } = await ask(paper, 'Where do the reviewers disagree?');
    assert.match(markdown, /^The reviews do not state a plain disagreement on one point\./);
    assert.match(markdown, /\n- R1 for: .*; against: .*\n- R2 for: .*; against: /);
    assert.doesNotMatch(markdown, /both praise/);
  });

  it('about one aspect says so too', async () => {
    const paper = reviews('The writing is clear and easy to follow.', 'The paper is well written.');
    assert.match(
      (await ask(paper, 'Do the reviewers disagree about the writing?')).markdown,
      /^The reviews do not state a plain disagreement on the presentation\.\n\n(?:R1 and R2 both praise.*\n)?- R1: /,
    );
  });

  it('shows no agreement beside a disagreement', async () => {
    const { markdown } = await ask(samplePaper(), 'Where do the reviewers disagree?');
    assert.match(markdown, /They disagree on the novelty/);
    assert.doesNotMatch(markdown, /agree:|both (?:praise|criticise)/);
  });
});

describe('ratings', () => {
  it('are told by reviewer with their mean and the venue’s line', async () => {
    const { markdown } = await ask(samplePaper(), 'Where do the reviewers disagree?');
    assert.match(
      markdown,
      /^Rating: R1 \(8\), R2 \(2\), R3 \(6\); mean 5\.33; 2 of 3 at or above 6 \(marginally above the acceptance threshold\)\./,
    );
  });

  it('that are listed with their labels are summed up without', async () => {
    const { markdown } = await ask(samplePaper(), 'What are the scores?');
    assert.match(markdown, /\n\nMean rating 5\.33; 2 of 3 at or above 6\.$/);
  });
});

describe('what a recommendation in the thread hangs on', () => {
  const rated = (text: string) => ({ rating: '5', confidence: '3', text });

  it('is a condition where a reviewer states one', async () => {
    const paper = paperWith([
      rated('The trial is too short. I would raise my score if a second winter were tried.'),
    ]);
    assert.match(
      (await ask(paper, 'Accept or reject?')).markdown,
      /- Would change it: R1: .*“I would raise my score/,
    );
  });

  it('is else only what a reviewer asks for', async () => {
    const paper = paperWith([
      rated('The trial is too short. The authors should report the cost of the wiring.'),
    ]);
    const { markdown } = await ask(paper, 'Accept or reject?');
    assert.match(markdown, /- To make it better: R1: “The authors should report the cost/);
    assert.doesNotMatch(markdown, /Would change it/);
  });
});

describe('an answer to all', () => {
  it('names the reviewers of whom no point is found', async () => {
    const paper = reviews('The lantern idea is elegant and novel.', 'The trial is far too short.');
    assert.match((await ask(paper, 'What are the strengths?')).markdown, /\n- I can find none by R2\.$/);
    assert.match((await ask(paper, 'List all weaknesses')).markdown, /\n- I can find none by R1\.$/);
    assert.doesNotMatch((await ask(samplePaper(), 'What are the weaknesses?')).markdown, /none by/);
  });

  it('finds a part of the paper where it is named beside what is judged', async () => {
    const paper = reviews(
      'The lantern is impressive and compared with solid baselines.',
      'The trial is too short.',
    );
    assert.match(
      (await ask(paper, 'Are the baselines adequate?')).markdown,
      /^- R1: “The lantern is impressive/,
    );
  });

  it('does not argue with a bare verdict', async () => {
    const paper = reviews(
      'The paper is not yet ready for publication. The trial covers one station only and is not convincing.',
    );
    assert.match(
      (await ask(paper, 'What is the main weakness?')).markdown,
      /^- R1: “The trial covers one station/,
    );
  });
});

describe('a response', () => {
  it('is shown with how the reviewer took it, by label', async () => {
    const { markdown } = await ask(discussedPaper(), 'What did the authors answer to R1?');
    assert.match(markdown, /\n\nR1, in the discussion: “/);
    assert.doesNotMatch(
      (await ask(discussedPaper(), 'What did the authors answer to R2?')).markdown,
      /in the discussion/,
    );
  });

  it('in a recommendation names the reviewer it is to', async () => {
    const { markdown } = await ask(samplePaper(), 'Accept or reject?');
    assert.match(markdown, /- Response: the authors to (R\d) on \[\1\.\d+\]: “/);
  });
});
