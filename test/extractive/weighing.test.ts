import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeByCues } from '../../src/agent/extractive/cues.ts';
import { indexPaper } from '../../src/agent/extractive/evidence-index.ts';
import { disagreements } from '../../src/agent/extractive/stands.ts';
import { topicsIn } from '../../src/agent/extractive/topics.ts';
import { splitPaper } from '../agent/papers.ts';
import { ask, paperWith, samplePaper, thread } from './papers.ts';

const reviews = (...pairs: [string, string][]) =>
  paperWith(
    pairs.map(([Strengths, Weaknesses], at) => ({
      rating: `${3 + 2 * at}`,
      sections: { Strengths, Weaknesses },
    })),
  );

describe('a disagreement', () => {
  it('needs both sides to speak of the same thing', () => {
    const index = indexPaper(samplePaper());
    const found = disagreements(index.reviews, index.likeness);
    assert.deepEqual(
      found.map(({ name, praise, criticism }) => [name, praise.id, criticism.id]),
      [['the novelty', 'R1.3', 'R2.5']],
    );
  });

  it('is shown with both sides when an aspect is asked for', async () => {
    for (const question of ['Do the reviewers disagree about novelty?', 'Where do the reviewers disagree?'])
      assert.match(
        (await ask(samplePaper(), question)).markdown,
        /They disagree on the novelty: R1 “The question of when to rehearse is fresh.*R2 “The claim of novelty is too strong/,
        question,
      );
  });

  it('on a broad class is only said to be praise and criticism of the class', async () => {
    const paper = reviews(
      ['The experiments are thorough and convincing.', 'The title is long.'],
      ['The lantern is cheap.', 'The evaluation leaks future timetables into training.'],
    );
    const { markdown } = await ask(paper, 'Where do the reviewers disagree?');
    assert.match(markdown, /On the experiments they differ: R1 “The experiments/);
    assert.doesNotMatch(markdown, /disagree on/);
  });

  it('is not seen between praise and criticism with nothing in common', async () => {
    const paper = reviews(
      ['The setting is more realistic than most of the literature.', 'The title is long.'],
      ['The lantern is cheap.', 'The strongest competitor is from 2004.'],
    );
    assert.match((await ask(paper, 'Where do the reviewers disagree?')).markdown, /do not state a plain/);
  });

  it('is no repeated “makes the same point” of a passage shown already', async () => {
    const { sentences } = await ask(splitPaper(), 'Where do the reviewers disagree?');
    const all = sentences.flatMap(({ cites }) => cites);
    assert.equal(new Set(all).size, all.length);
  });
});

describe('what Sidechair says in its own words', () => {
  it('names what the verdict names, not what is conceded or in brackets', () => {
    const named = (text: string) =>
      indexPaper(paperWith([{ rating: '5', sections: { Weaknesses: text } }])).reviews[0]!.topics.map(
        ({ name }) => name,
      );
    assert.deepEqual(named('The theoretical part is thin and far from the experiments.')[0], 'the theory');
    assert.deepEqual(named('While the experiments are broad, the notation is confusing.'), ['the notation']);
    assert.deepEqual(named('The lamps (unlike the baselines) are heavy and awkward.'), []);
  });

  it('calls nothing by a name that the passage only compares with', () => {
    assert.deepEqual(topicsIn('The lantern clearly outperforms the baselines.'), []);
    assert.deepEqual(
      topicsIn('The baselines are outdated.').map(({ name }) => name),
      ['the baselines'],
    );
  });

  it('quotes without a name where the passage gives none', async () => {
    const { markdown } = await ask(samplePaper(), 'What are the weaknesses?');
    for (const line of markdown.split('\n').slice(1)) assert.match(line, /^- R\d: “/);
  });

  it('quotes every reviewer it says to agree', async () => {
    const { sentences } = await ask(samplePaper(), 'Where do the reviewers disagree?');
    for (const { text, cites } of sentences.filter(({ text }) => text.includes(' agree and ')))
      assert.equal(text.match(/“/g)?.length, cites.length, text);
  });
});

describe('a request', () => {
  it('is no praise, whatever it says of what could be', () => {
    for (const text of [
      'Given that a stated advantage is lower variance, it would be beneficial to compare with oil lamps.',
      'A compelling experiment would compare one lantern with two.',
      'It is useful to compare with lanterns that dim by hand.',
    ])
      assert.ok(judgeByCues(text).polarity <= 0.3, text);
  });

  it('under strengths counts for neither side', async () => {
    const paper = reviews(['The authors should add an interesting novel trial.', 'The trial is short.']);
    assert.equal(
      (await ask(paper, 'What are the strengths?')).markdown,
      'The reviews do not name any strengths.',
    );
  });
});

describe('a narrow question', () => {
  it('is answered by its own word, not by the class of it', async () => {
    const { markdown, cites } = await ask(samplePaper(), 'Which reviewers complain about baselines?');
    assert.match(markdown, /^R2 and R3 both criticise the baselines/);
    assert.deepEqual(cites, ['R2.3', 'R3.8']);
    assert.deepEqual((await ask(samplePaper(), 'Does anyone complain about the seeds?')).cites, ['R2.7']);
    assert.deepEqual((await ask(samplePaper(), 'Who complains about the robot stream?')).cites, ['R1.8']);
  });

  it('about what nobody speaks of says so, with the nearest passage of the class', async () => {
    assert.match(
      (await ask(samplePaper(), 'What is said about the notation?')).markdown,
      /^I can find nothing in the reviews on the notation\. This, by R\d, may be of use: “/,
    );
    const paper = reviews(['The lantern is cheap.', 'The first trial was the only one to be long enough.']);
    assert.match(
      (await ask(paper, 'What do they say about novelty?')).markdown,
      /^I can find nothing in the reviews on the novelty/,
    );
    assert.equal(
      (await ask(samplePaper(), 'Who complains about the fonts?')).markdown,
      'The reviews do not mention this.',
    );
  });
});

describe('the heaviest points', () => {
  it('come first: of the reviewer who rates lowest, and of several', async () => {
    const { markdown } = await ask(samplePaper(), 'What is the case against?');
    assert.match(markdown.split('\n')[1]!, /^- R2: “The baselines are outdated\.”/);
    assert.match((await ask(samplePaper(), 'What are the strengths?')).markdown, /^- R1: /m);
  });

  it('announce nothing', async () => {
    const { markdown } = await ask(splitPaper(), 'What does R3 criticise?');
    assert.doesNotMatch(markdown, /My main concern is/);
  });

  it('leave no reviewer out of the contribution', async () => {
    const { markdown } = await ask(samplePaper(), 'What is the main contribution?');
    for (const label of ['R1', 'R2', 'R3']) assert.match(markdown, new RegExp(`- ${label}: “`));
  });
});

describe('the weight of a point', () => {
  for (const question of [
    'Who else mentions this?',
    'Is that a major point?',
    'Do the others find that important too?',
  ])
    it(`is looked up in the other reviews: ${question}`, async () => {
      const say = thread(samplePaper());
      await say('What does R2 say about the baselines?');
      const { markdown } = await say(question);
      assert.match(markdown, /^- R2: “The baselines are outdated\.” \[R2\.3\]\n- R3 too: “I share the worry/);
      assert.match(markdown, /R2: rating 2 /);
    });

  it('is one reviewer’s where nobody else speaks of it', async () => {
    const say = thread(samplePaper());
    await say('What does R1 say about the robot stream?');
    assert.match(
      (await say('Who else mentions this?')).markdown,
      /^I can find nothing in the reviews by R2 and R3 on this point of R1: “/,
    );
  });
});

describe('what reviewers recommend', () => {
  it('is their rating, not a lean', async () => {
    for (const question of [
      'What is the final recommendation of the reviewers?',
      'What do the reviewers recommend?',
    ])
      assert.match(
        (await ask(samplePaper(), question)).markdown,
        /^- R1: rating 8 \(accept, good paper\)/,
        question,
      );
  });

  it('is put right where a message takes it for granted wrongly', async () => {
    const why = await ask(samplePaper(), 'Why did R1 recommend rejecting?');
    assert.match(why.markdown, /^No\. R1 rates it 8 \(accept, good paper\)\.\n\n- R1 for: “/);
    const all = await ask(samplePaper(), 'Since all three reviewers recommend acceptance, should we accept?');
    assert.match(
      all.markdown,
      /^No\. R1 rates it 8 .*R2 rates it 2 \(reject, not good enough\)\. R3 rates it 6 /,
    );
  });

  it('is left alone where the message is right', async () => {
    assert.doesNotMatch((await ask(samplePaper(), 'Why did R2 recommend rejecting?')).markdown, /^No\./);
    const none = await ask(samplePaper(), 'Since no reviewer recommends acceptance, should we reject?');
    assert.match(none.markdown, /^No\. R1 rates it 8/);
  });
});
