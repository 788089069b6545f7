/** What is looked up before anything is denied, and what a question does not mean. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ask, paperWith, samplePaper, thread } from './papers.ts';

const ANSWERS: [question: string, answer: RegExp][] = [
  ['Did they run more seeds?', /^- The authors: “We now report ten seeds;[^”]*” \[A1\.3\]$/],
  ['What did the authors say to R2?', /^- The authors to R2: “/],
  [
    'What did the authors say to R3?',
    /^I can find no answer in the author response that is addressed to R3\. The nearest, on what R3 raised:/,
  ],
  ['What did the authors say about novelty?', /^- The authors to R2: “[^”]*earlier work[^”]*” \[A1\.5\]$/],
  ['What did the authors say about ethics?', /^I can find nothing on the ethics in the author response\.$/],
  ['Does anyone mention statistical significance?', /^- R2: “[^”]*error bars[^”]*” \[R2\.7\]$/],
  ['Where do the reviewers disagree?', /^Rating: R1 \(8\), R2 \(2\), R3 \(6\); mean 5\.33/],
  ['Is that fair?', /^I can only tell what the reviewers and the authors wrote\. Please name the point/],
  [
    'Do the reviewers know the field?',
    /^R1: confidence 3 .*R2: confidence 4 .*R3: confidence 4 \([^)]*\)\.$/,
  ],
];

for (const [question, answer] of ANSWERS)
  it(`is answered from what is there: ${question}`, async () => {
    assert.match((await ask(samplePaper(), question)).markdown, answer);
  });

it('a complete list has what the thread has quoted too', async () => {
  const say = thread(samplePaper());
  const first = await say('What are the weaknesses?');
  const all = await say('List all weaknesses.');
  assert.ok(all.cites.length > first.cites.length);
  for (const id of first.cites) assert.ok(all.cites.includes(id), id);
});

it('what a reviewer said only in the discussion counts as said', async () => {
  const paper = paperWith([{ reviewer: 'Reviewer_aaaa', text: 'The lamp is bright. The wick is short.' }], {
    responses: [{ id: 'first', replyTo: 'R1', text: 'We made the wick longer.' }],
    discussion: [
      {
        replyTo: 'first',
        reviewer: 'Reviewer_aaaa',
        text: 'Thank you for the response. The soot on the chimney remains my concern.',
      },
    ],
  });
  for (const question of ['Does R1 mention soot?', 'R1 mentions soot, right?'])
    assert.match((await ask(paper, question)).markdown, /“[^”]*soot[^”]*”/, question);
});

it('hears a point of two or three words under a heading that says which side it is on', async () => {
  const review = (novelty: object) => ({ rating: 5, confidence: 3, sections: novelty });
  const paper = paperWith([
    review({
      Strengths: '- Novel glass.\n- Important problem.',
      Weaknesses: '- The trial lasts one night only.',
    }),
    review({ Strengths: '- The lamps are bright.', Weaknesses: '- The novelty over oil lamps is small.' }),
  ]);
  const strengths = await ask(paper, 'What are the strengths according to R1?');
  assert.match(strengths.markdown, /“(?:Novel glass|Important problem)\.”/);
  const novelty = await ask(paper, 'Where do the reviewers disagree on novelty?');
  assert.match(novelty.markdown, /“Novel glass\.”/);
  assert.match(novelty.markdown, /“The novelty over oil lamps is small\.”/);
});
