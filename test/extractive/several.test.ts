import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { splitPaper } from '../agent/papers.ts';
import { ask, discussedPaper, quotesIn, samplePaper, thread } from './papers.ts';

/** What stands above each section of an answer, in order. */
const headingsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^(?:\*\*(.+)\*\*|_(.+)_)$/gm)].map(([, name, words]) => (name ?? words)!);

/** What stands under a heading. */
function sectionOf(markdown: string, heading: string): string {
  const from = markdown.indexOf(`**${heading}**`);
  assert.notEqual(from, -1, `no ${heading} in ${markdown}`);
  const rest = markdown.slice(from + heading.length + 4);
  const end = rest.search(/^\*\*/m);
  return end < 0 ? rest : rest.slice(0, end);
}

const MESSAGES: [string, string[]][] = [
  ['What are the strengths, and did the authors respond?', ['Strengths', 'Response']],
  [
    'What do they say about the experiments, and what would raise the scores? also did anybody raise ethics concerns?',
    ['Experiments', 'What would raise a score', 'Ethics'],
  ],
  [
    'What is the contribution, and do the reviewers agree on novelty?',
    ['Contribution', 'Agreement: novelty'],
  ],
  ['What are the scores? And the weaknesses according to R2?', ['Scores', 'Weaknesses, R2']],
  ['What does R2 say on novelty, and on clarity?', ['Novelty, R2', 'Presentation, R2']],
  ['What did R1 praise and R2 criticise?', ['Strengths, R1', 'Weaknesses, R2']],
  [
    'What are the ratings, the main concerns and the authors’ response?',
    ['Scores', 'Weaknesses', 'Response'],
  ],
  [
    '1. What is the main contribution?\n2. What are the key weaknesses?\n3. Overall recommendation',
    ['Contribution', 'Weaknesses', 'Recommendation'],
  ],
  ['- novelty\n- author response\n- ethics', ['Novelty', 'Response', 'Ethics']],
  [
    'Could you (a) quote what R1 says about the experiments, (b) tell me what R2 likes and (c) list the scores?',
    ['Experiments, R1', 'Strengths, R2', 'Scores'],
  ],
  ['Give me the two biggest weaknesses, then your recommendation.', ['Weaknesses', 'Recommendation']],
  [
    'What do they think of the novelty, clarity, experiments and related work?',
    ['Novelty', 'Presentation', 'Experiments', 'Related work'],
  ],
  ['What are the scores and what is the weather in Vienna?', ['Scores', 'What is the weather in Vienna?']],
  ['Summarise the weaknesses; who recommends acceptance?', ['Weaknesses', 'Scores']],
  ['What are the scores, and what do you think about zebras?', ['Scores', 'What do you think about zebras?']],
  ['Summary, ratings, recommendation please', ['The reviews', 'Scores', 'Recommendation']],
  ['strengths + weaknesses + questions to the authors', ['Strengths', 'Weaknesses', 'Questions']],
  ['1) Contribution 2) Soundness 3) Decision', ['Contribution', 'Theory', 'Recommendation']],
  [
    'Summarise R1 and R2, then tell me on which points they part ways.',
    ['R1 and R2', 'Agreement, R1 and R2'],
  ],
  [
    'What does R1 say about the experiments and R2 about the metrics?',
    ['Experiments, R1', 'R2 about the metrics?'],
  ],
  [
    'What are the weaknesses, and please email them to the authors.',
    ['Weaknesses', 'Please email them to the authors?'],
  ],
  ['What does R2 say about novelty, and who praises it?', ['Novelty, R2', 'Novelty']],
  ['Any concerns on novelty, and has R1 anything to say about the clarity?', ['Novelty', 'Presentation, R1']],
  [
    'What did R2 dislike about the writing? Did R1 complain about the same thing?',
    ['Presentation, R2', 'Presentation, R1'],
  ],
];

describe('a message with several questions', () => {
  for (const [message, headings] of MESSAGES) {
    it(`is answered question by question: ${message}`, async () => {
      const { markdown } = await ask(samplePaper(), message);
      assert.deepEqual(headingsIn(markdown).sort(), [...headings].sort(), markdown);
    });

    it(`passes the gate whole and shows no quote twice: ${message}`, async () => {
      const paper = samplePaper();
      const { sentences, markdown } = await ask(paper, message);
      for (const sentence of sentences)
        assert.deepEqual(verdictOn(sentence, paper), { ok: true }, sentence.text);
      const quotes = quotesIn(markdown);
      assert.deepEqual(quotes, [...new Set(quotes)]);
    });
  }

  it('is answered in the order in which it asks', async () => {
    const { markdown } = await ask(
      splitPaper(),
      'What would raise the scores, what are the scores, and the strengths?',
    );
    assert.deepEqual(headingsIn(markdown), ['What would raise a score', 'Scores', 'Strengths']);
  });

  it('keeps a reviewer to the question that names them', async () => {
    const { markdown } = await ask(splitPaper(), 'What are the scores? And the weaknesses according to R2?');
    for (const label of ['R1', 'R2', 'R3'])
      assert.match(sectionOf(markdown, 'Scores'), new RegExp(`^- ${label}: `, 'm'));
    assert.doesNotMatch(sectionOf(markdown, 'Weaknesses, R2'), /R1|R3/);
  });

  it('hands a reviewer on to a question that names nobody, not to one about all of them', async () => {
    const paper = splitPaper();
    const one = (await ask(paper, 'What does R2 criticise, and what are the strengths?')).markdown;
    assert.deepEqual(headingsIn(one), ['Weaknesses, R2', 'Strengths, R2']);
    const all = (await ask(paper, 'What does R2 criticise, and what do the reviewers praise?')).markdown;
    assert.deepEqual(headingsIn(all), ['Weaknesses, R2', 'Strengths']);
  });

  it('looks for the response to just what it quotes', async () => {
    const { markdown } = await ask(
      discussedPaper(),
      'What does R1 criticise, and did the authors answer that?',
    );
    assert.match(sectionOf(markdown, 'Response'), /^- R1: as above \[R1\.\d+\]; the authors: “/m);
  });

  it('says why where it is asked why', async () => {
    const { markdown } = await ask(samplePaper(), 'What is the rating of R2 and why?');
    assert.deepEqual(headingsIn(markdown), ['Scores, R2', 'R2']);
    assert.match(sectionOf(markdown, 'R2'), /- R2 against: “/);
  });

  it('judges what one of its questions states without dropping another', async () => {
    const { markdown } = await ask(samplePaper(), 'Is R2 the most negative, and what does R2 criticise?');
    assert.match(sectionOf(markdown, 'Weaknesses, R2'), /^- R2: “/m);
    const { markdown: wrong } = await ask(
      samplePaper(),
      'R2 liked the theory, right? And what did R1 say about the experiments?',
    );
    assert.match(wrong, /No: R2 criticises the theory/);
    assert.match(sectionOf(wrong, 'Experiments, R1'), /^- R1: “/m);
  });

  it('goes on from an earlier turn in each of its questions', async () => {
    const say = thread(samplePaper());
    await say('What does R2 criticise?');
    const { markdown } = await say('and the experiments? and what about R3?');
    assert.deepEqual(headingsIn(markdown), ['Experiments, R2', 'Experiments, R3']);
  });

  it('is gone on from in its last question', async () => {
    const say = thread(samplePaper());
    await say('What are the scores, and what does R2 criticise?');
    const { cites } = await say('And R3?');
    assert.ok(cites.length > 0 && cites.every((id) => id.startsWith('R3.')));
  });

  it('puts answers that are the same under one heading', async () => {
    const { markdown } = await ask(
      splitPaper(),
      'Did the authors respond, and which concerns did they address in the response?',
    );
    const none = markdown.match(/There is no author response/g) ?? [];
    assert.ok(none.length <= 1, markdown);
  });

  it('says what it leaves for another message', async () => {
    const asked = [
      'the contribution',
      'strengths',
      'weaknesses',
      'scores',
      'novelty',
      'experiments',
      'clarity',
      'ethics',
    ];
    const form = asked.map((text, at) => `${at + 1}. What about ${text}?`).join('\n');
    const { markdown, sentences } = await ask(samplePaper(), form);
    const left = sectionOf(markdown, 'Not answered here');
    assert.match(left, /^- _What about ethics\?_$/m);
    assert.match(left, /Please ask again for these\.$/);
    assert.equal(headingsIn(markdown).length - 1 + (left.match(/^- /gm) ?? []).length, asked.length);
    const paper = samplePaper();
    for (const sentence of sentences)
      assert.deepEqual(verdictOn(sentence, paper), { ok: true }, sentence.text);
  });
});

describe('one question', () => {
  for (const message of [
    'What are the concerns of R1 and R2?',
    'What about the experiments? Are they convincing?',
    'Who is the most negative, and what do they criticise?',
    'I have read the reviews and the scores differ, so before I write my recommendation: what do they say about novelty?',
    'How do the authors train and compare the models?',
    'Do R1 and R2 agree on the experiments, and where do they differ?',
    'Would you accept or would you reject it?',
    'The rating of R1 was above the threshold, while the confidence of R3 was low. How confident are they?',
    'The paper is written well and is the first of its kind, but is not convincing.',
    'What about the experiments? I saw two tables. Can you tell me more about the experiments?',
    'Can you tell me more about the method and how it works?',
  ])
    it(`stays one: ${message}`, async () => {
      assert.deepEqual(headingsIn((await ask(samplePaper(), message)).markdown), [], message);
    });

  it('of praise and criticism has a heading for each', async () => {
    const { markdown } = await ask(samplePaper(), 'What are the strengths and weaknesses?');
    assert.deepEqual(headingsIn(markdown), ['Strengths', 'Weaknesses']);
  });

  it('takes its reviewer, and nothing else, from what leads up to it', async () => {
    const { markdown, cites } = await ask(
      samplePaper(),
      'R2 recommends rejecting it: what are the strengths?',
    );
    assert.deepEqual(headingsIn(markdown), []);
    assert.ok(
      cites.every((id) => id.startsWith('R2.')),
      markdown,
    );
  });
});
