import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdictOn } from '../agent/gate-verdicts.ts';
import { splitPaper } from '../agent/papers.ts';
import { ask, lastOf, paperWith, quotesIn, samplePaper, type Told, thread } from './papers.ts';

const onlyOf = (label: string, { cites }: Told): boolean =>
  cites.length > 0 && cites.every((id) => id.startsWith(`${label}.`));

describe('a reviewer is known', () => {
  for (const name of ['Reviewer 2', 'R2', 'Reviewer B', 'Rev. 2', 'reviewer number 2', 'the second reviewer'])
    it(`as ${name}`, async () => {
      assert.ok(onlyOf('R2', await lastOf(samplePaper(), `What does ${name} criticise?`)), name);
    });

  for (const [words, label] of [
    ['the most negative one', 'R2'],
    ['the harshest reviewer', 'R2'],
    ['the most positive reviewer', 'R1'],
    ['the least confident one', 'R1'],
    ['the reviewer who gave a 2', 'R2'],
    ['the one with a rating of 8', 'R1'],
  ] as const)
    it(`as ${words}, and it is said who that is`, async () => {
      const told = await lastOf(samplePaper(), `What does ${words} criticise?`);
      assert.ok(onlyOf(label, told), told.markdown);
      assert.match(told.markdown, new RegExp(`^${label} has the (?:low|high)?\\w*`));
    });

  it('by the letter of the venue before the place in the list', async () => {
    const paper = paperWith([
      { reviewer: 'Reviewer B', rating: '6', sections: { Weaknesses: 'The lantern glass cracks in frost.' } },
      {
        reviewer: 'Reviewer A',
        rating: '4',
        sections: { Weaknesses: 'The wiring plan leaves out tunnels.' },
      },
    ]);
    assert.ok(onlyOf('R2', await ask(paper, 'What does Reviewer A criticise?')));
  });

  it('by the number in an anonymous id', async () => {
    assert.ok(onlyOf('R2', await lastOf(samplePaper(), 'What does AnonReviewer2 criticise?')));
  });

  it('on one side of the threshold', async () => {
    const { markdown, cites } = await lastOf(samplePaper(), 'What do the positive reviewers criticise?');
    assert.match(markdown, /^R1 and R3 have a rating at or above 6\./);
    assert.ok(cites.every((id) => /^R[13]\./.test(id)));
  });

  it('and a description that fits no one is answered with just that', async () => {
    const { markdown, cites } = await lastOf(samplePaper(), 'What does the reviewer who gave a 7 criticise?');
    assert.equal(markdown, 'The reviews do not give such a rating.');
    assert.deepEqual(cites, []);
  });
});

describe('a follow-up', () => {
  it('carries the aspect over to a described reviewer', async () => {
    const { markdown, cites } = await lastOf(
      samplePaper(),
      'What does R1 say about the experiments?',
      'And the most negative one?',
    );
    assert.match(markdown, /^R2 has the lowest rating, 2\./);
    assert.match(markdown, /The baselines are outdated/);
    assert.ok(cites.every((id) => id.startsWith('R2.')));
  });

  it('carries the kind over to reviewers called positive, who are not asked for praise', async () => {
    const { cites } = await lastOf(
      samplePaper(),
      'What does R2 criticise?',
      'What about the positive reviewers?',
    );
    assert.deepEqual(
      cites.filter((id) => ['R1.3', 'R1.6', 'R3.4', 'R3.5'].includes(id)),
      [],
    );
  });

  it('names the heaviest of the points just quoted, and who else makes it', async () => {
    const { markdown } = await lastOf(
      samplePaper(),
      'What are the weaknesses?',
      'Which of them is the most serious?',
    );
    assert.match(markdown, /^- R2: “The baselines are outdated\.” \[R2\.3\]\n- R3 too: “I share the worry/);
  });

  it('asks whether the others agree with the point', async () => {
    const { markdown } = await lastOf(
      samplePaper(),
      'What are the weaknesses?',
      'Which is most serious?',
      'Do the others agree with that?',
    );
    assert.match(markdown, /R3 too: “/);
  });

  it('gives the sentences around a point when asked why', async () => {
    for (const why of ['Why?', 'Why does R2 say so?']) {
      const { markdown } = await lastOf(
        samplePaper(),
        'What are the weaknesses?',
        'Which is the most serious?',
        why,
      );
      assert.equal(
        markdown,
        '- R2: “The strongest competitor is from 2020, and no method that adapts its rehearsal rate is compared.” [R2.4]',
      );
    }
  });

  it('gives further reasons on both sides when asked why it leans so', async () => {
    const say = thread(samplePaper());
    const lean = await say('Would you accept the paper?');
    const why = await say('Why?');
    assert.match(why.markdown, /\*\*Strengths\*\*[\s\S]*\*\*Weaknesses\*\*/);
    const points = lean.cites.filter((id) => id.startsWith('R'));
    assert.deepEqual(
      why.cites.filter((id) => points.includes(id)),
      [],
    );
  });

  it('looks for the answer to just what was quoted', async () => {
    const { markdown } = await lastOf(
      samplePaper(),
      'Do the reviewers disagree on novelty?',
      'What did the authors say about it?',
    );
    assert.match(
      markdown,
      /^- R2: “The claim of novelty is too strong.*\[R2\.5\]; the authors: “[^”]*\[?.*\[A1\.5\]$/,
    );
    const answers = await lastOf(
      samplePaper(),
      'What questions do the reviewers ask?',
      'Did the authors answer them?',
    );
    assert.match(answers.markdown, /^- R1: “How does Lull behave.*; the authors: “With gradual drift/);
  });

  it('repeats nothing while there is more, and then says that there is no more', async () => {
    const say = thread(samplePaper());
    const seen = new Set<string>();
    for (const question of [
      'What does R2 criticise?',
      'Can you say more about that?',
      'Go on.',
      'More?',
      'More?',
      'More?',
    ]) {
      const { cites, markdown } = await say(question);
      for (const id of cites) assert.ok(!seen.has(id), `${id} again in ${markdown}`);
      for (const id of cites) seen.add(id);
    }
    assert.match((await say('More?')).markdown, /do(?:es)? not (?:name|say) (?:any )?more/);
  });

  it('shows no nearest passage where the thread has quoted all there is', async () => {
    const { markdown } = await lastOf(
      samplePaper(),
      'What does R2 say about the experiments?',
      'Anything else?',
      'Anything else?',
    );
    assert.doesNotMatch(markdown, /may be of use/);
  });
});

describe('several kinds in one message', () => {
  it('are answered in turn, each under its heading', async () => {
    const { markdown } = await lastOf(
      samplePaper(),
      'What are the strengths, the weaknesses and the scores?',
    );
    assert.match(markdown, /^\*\*Strengths\*\*[\s\S]*\n\n\*\*Weaknesses\*\*[\s\S]*\n\n\*\*Scores\*\*/);
  });
});

describe('what is not asked of the reviews', () => {
  it('is not done: the bot writes to no one and submits nothing', async () => {
    for (const errand of [
      'Please tell the authors to add experiments.',
      'Can you ask the reviewers to raise their scores?',
      'Submit the decision on OpenReview.',
    ])
      assert.equal(
        (await lastOf(samplePaper(), errand)).markdown,
        'I can only answer here: I write to no one else and submit nothing.',
        errand,
      );
  });

  it('is closed with thanks, also where it tells the authors what to do', async () => {
    const { cites } = await lastOf(
      samplePaper(),
      'Thank you. I have decided to accept the paper. Please address the concerns of the reviewers.',
    );
    assert.deepEqual(cites, []);
  });

  it('does not agree because the chair does', async () => {
    const { markdown } = await lastOf(samplePaper(), "You agree that the paper is excellent, don't you?");
    assert.match(markdown, /^For me it is borderline/);
    assert.match(markdown, /Against: R2/);
  });
});

describe('a question in another language', () => {
  for (const [question, about] of [
    ['Was sind die Stärken?', 'strengths'],
    ['¿Cuáles son las debilidades del artículo?', 'weaknesses'],
    ['Que disent les relecteurs sur les expériences ?', 'the experiments'],
    ['这篇论文的缺点是什么？', 'weaknesses'],
  ] as const)
    it(`is answered with what was understood of it: ${question}`, async () => {
      const { markdown, cites } = await lastOf(samplePaper(), question);
      assert.ok(
        markdown.startsWith(`I can only read English well; I take this as a question about ${about}.`),
        markdown,
      );
      assert.ok(cites.length > 0);
    });

  it('is not guessed at when nothing of it is understood', async () => {
    const { markdown, cites } = await lastOf(
      samplePaper(),
      'Gibt es im Anhang etwas zu den Sensoren, und was ist mit der Eichung?',
    );
    assert.equal(markdown, 'I can only read questions in English, and did not understand this one.');
    assert.deepEqual(cites, []);
  });

  it('is not seen in English', async () => {
    for (const question of [
      'What are the weaknesses?',
      'Is the method described in detail?',
      'La Plata: does R1 mention it?',
    ])
      assert.doesNotMatch((await lastOf(samplePaper(), question)).markdown, /only read/, question);
  });
});

describe('agreement', () => {
  it('that cannot be found is answered with what each reviewer praises and criticises', async () => {
    const paper = paperWith([
      {
        rating: '6',
        sections: { Strengths: 'The lantern glass is cheap.', Weaknesses: 'The wick smokes a lot.' },
      },
      {
        rating: '5',
        sections: { Strengths: 'The timetable is a good idea.', Weaknesses: 'No tunnel was tried at all.' },
      },
    ]);
    const { markdown } = await ask(paper, 'Do the reviewers agree?');
    assert.match(markdown, /^The reviews do not state a plain agreement or disagreement on one point\./);
    assert.match(markdown, /^- R1 for: “The lantern glass is cheap\.” \[R1\.\d+\]; against: “The wick/m);
  });

  it('is told in at most 110 words, quotes and all', async () => {
    for (const paper of [samplePaper(), splitPaper()])
      for (const question of ['Do the reviewers agree?', 'Where do the reviewers disagree?']) {
        const words = (await ask(paper, question)).markdown.split(/\s+/).length;
        assert.ok(words <= 110, `${words} words for ${question}`);
      }
  });
});

const TALK = [
  'What are the weaknesses?',
  'Which of them is most serious?',
  'Why?',
  'Do the others agree with that?',
  'What questions do the reviewers ask?',
  'Did the authors answer them?',
  'What does the harshest one want?',
  'Compare R1 and R2.',
  'Does anyone mention the zebrafish?',
  'Was sind die Schwächen?',
  'What does the reviewer who gave a 7 think?',
  'Please tell the authors to add experiments.',
];

describe('a whole talk', () => {
  it('quotes only what is there, and every sentence passes the gate', async () => {
    const paper = samplePaper();
    const say = thread(paper);
    for (const question of TALK)
      for (const sentence of (await say(question)).sentences) {
        assert.deepEqual(verdictOn(sentence, paper), { ok: true }, `${question} → ${sentence.text}`);
        const sources = [...paper.reviews, ...paper.responses].filter(({ label }) =>
          sentence.cites.some((id) => id.startsWith(`${label}.`)),
        );
        for (const quote of quotesIn(sentence.text))
          assert.ok(
            sources.some(({ text }) => text.includes(quote)),
            quote,
          );
      }
  });
});
