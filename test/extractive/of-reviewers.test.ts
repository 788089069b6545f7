/** Questions about who of the reviewers says what: counts, comparisons, verdicts on a person, words put into a mouth. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, gatedLast, quotesIn, samplePaper } from './papers.ts';

describe('a count of reviewers', () => {
  it('is of those who speak of the thing, each quoted', async () => {
    for (const question of [
      'How many reviewers mention Proposition 1?',
      'how many ppl bring up proposition 1',
      'What share of the reviewers talks about Proposition 1?',
    ]) {
      const { markdown } = await gatedLast(question);
      assert.match(markdown, /^Two reviewers, R2 and R3 \[R2\.8\]\[R3\.7\]\.\n- R2: .*\n- R3: /, question);
      assert.doesNotMatch(markdown, /rating/i, question);
    }
  });

  it('counts those on the side that is asked about', async () => {
    assert.match(
      (await gatedLast('How many reviewers complain about the baselines?')).markdown,
      /^Two reviewers, R2 and R3/,
    );
    assert.match(
      (await gatedLast('How many find the paper well written?')).markdown,
      /^Two reviewers, R1 and R3/,
    );
    assert.match(
      (await gatedLast('How many reviewers criticise the writing?')).markdown,
      /^I can find nothing in the reviews against the presentation/,
    );
  });

  it('is nobody where nobody speaks of it', async () => {
    assert.match(
      (await gatedLast('How many reviewers mention privacy?')).markdown,
      /^The reviews do not mention this\./,
    );
  });

  it('of votes and of reviews stays one of ratings', async () => {
    assert.match(
      (await gatedLast('How many reviewers recommend acceptance?')).markdown,
      /2 of 3 at or above 6/,
    );
    assert.match(
      (await gatedLast('How many reviews are there?')).markdown,
      /R1: rating 8.*\n- R2: rating 2.*\n- R3: rating 6/,
    );
  });

  it('goes on from the question before: how many, who, who else', async () => {
    for (const question of ['How many of them?', 'Who?', 'And which reviewers?', 'Says who?'])
      assert.match(
        (await gatedLast('Is Proposition 1 discussed?', question)).markdown,
        /^Two reviewers, R2 and R3/,
        question,
      );
    assert.equal(
      (await gatedLast('How many reviewers mention Proposition 1?', 'Who else?')).markdown,
      'I can find nothing on this by R1.',
    );
  });
});

describe('who speaks of a thing', () => {
  it('is counted and named', async () => {
    for (const question of [
      'Which reviewers mention Proposition 1?',
      'List the reviewers who bring up Proposition 1',
    ])
      assert.match((await gatedLast(question)).markdown, /^Two reviewers, R2 and R3/, question);
  });

  it('is told of the authors when the question goes on', async () => {
    const { markdown } = await gatedLast(
      'Which reviewers mention Proposition 1?',
      'And how did the authors reply?',
    );
    assert.match(markdown, /“Proposition 1 is restated with the independence assumption made explicit/);
    assert.doesNotMatch(markdown, /sweep/);
  });

  it('is asked of everyone where one may stand alone', async () => {
    assert.match(
      (await gatedLast('Is Proposition 1 a real problem or just R2?')).markdown,
      /^Two reviewers, R2 and R3/,
    );
  });
});

describe('a verdict on a reviewer', () => {
  for (const question of [
    'Is R2 being unfair?',
    'R2 seems too harsh to me. Am I wrong?',
    'Should I discount R2?',
    'Is the review of R2 biased?',
    'Did R2 even understand the paper?',
    'Should R2 be ignored?',
    'I think R2 did not read the paper carefully.',
    'Reviewer 2 - fair?',
    'Is R2 too negative?',
    "Should R2's review count less?",
  ])
    it(`is not given, but what stands beside it: ${question}`, async () => {
      const { markdown, cites } = await gatedLast(question);
      assert.match(
        markdown,
        /^I can only tell what the reviewers and the authors wrote\. Rating: R1 \(8\), R2 \(2\), R3 \(6\)/,
      );
      assert.ok(
        cites.some((id) => id.startsWith('R2.')),
        markdown,
      );
      assert.doesNotMatch(markdown, /does not mention this/);
    });

  it('begins with the points that the question names', async () => {
    const { cites } = await gatedLast("Are R2's concerns about the seeds justified?");
    assert.equal(cites[0], 'R2.7');
  });

  it('says so where the reviewer does not speak of what is named', async () => {
    const { markdown } = await gatedLast('Was R3 fair about the code?');
    assert.match(markdown, /I can find nothing by R3 on the code\./);
  });

  it('goes on from who was named', async () => {
    const { markdown } = await gatedLast('Who is the harshest?', 'Are they being reasonable?');
    assert.match(markdown, /^I can only tell[\s\S]*\[R2\./);
  });

  it('between two of them shows both sides of both', async () => {
    for (const question of ['Who is right, R1 or R2?', 'R1: 8, R2: 2 - whom should I trust?']) {
      const { markdown } = await gatedLast(question);
      assert.match(markdown, /^I can only tell/, question);
      assert.match(markdown, /R1.*“[\s\S]*R2.*“/, question);
    }
  });

  it('is no matter of the paper: a reviewer who finds the method right is asked about', async () => {
    assert.doesNotMatch((await gatedLast('Does R2 think the theory is right?')).markdown, /I can only tell/);
  });
});

describe('a point asked of the wrong reviewer', () => {
  it('is denied, with who does make it', async () => {
    for (const question of [
      'R1 said that the error bars overlap, right?',
      'Did R1 mention that the error bars overlap?',
      'What does R1 say about overlapping error bars in Table 3?',
    ]) {
      const { markdown } = await gatedLast(question);
      assert.match(markdown, /R1/, question);
      assert.match(markdown, /R2.*“[^”]*error bars in Table 3 overlap/, question);
    }
  });

  it('is denied of praise and criticism alike', async () => {
    const { markdown } = await gatedLast('R3 criticises the novelty, right?');
    assert.match(markdown, /by R3/);
    assert.match(markdown, /- R2 criticises the novelty: “The claim of novelty is too strong/);
  });

  it('names those of several who say nothing', async () => {
    const { markdown } = await gatedLast('Do R1 and R2 mention Proposition 1?');
    assert.match(markdown, /R2: “Proposition 1 assumes/);
    assert.match(markdown, /nothing on this by R1\./);
  });
});

describe('what all are said to agree on', () => {
  it('is shown of each', async () => {
    const { markdown } = await gatedLast('Do all three agree that the experiments are limited?');
    for (const label of ['R1', 'R2', 'R3']) assert.match(markdown, new RegExp(`\\b${label}\\b`));
  });

  it('of one with all the others is looked for among all', async () => {
    const { markdown } = await gatedLast('Compare R2 with the others on the novelty');
    assert.match(markdown, /R1 “[\s\S]*R2 “The claim of novelty/);
  });

  it('of two on an aspect names who says nothing', async () => {
    assert.match((await gatedLast('R2 vs R3 on novelty')).markdown, /nothing by R3 on the novelty\./);
  });
});

describe('one thing asked about', () => {
  it('as a concern is searched for', async () => {
    for (const question of [
      'Is privacy a concern?',
      'Any worries about privacy?',
      'Does privacy bother anyone?',
    ])
      assert.equal((await gatedLast(question)).markdown, 'The reviews do not mention this.', question);
    assert.deepEqual((await gatedLast('Is wall-clock time an issue?')).cites, ['R2.6']);
    assert.deepEqual(
      (await gatedLast('Are task boundaries a problem for anyone?')).markdown.includes('R3'),
      true,
    );
  });
});

describe('each review', () => {
  it('is summed up in a line', async () => {
    for (const question of ['Summarise each review in one sentence', 'One line per reviewer please']) {
      const { markdown } = await gatedLast(question);
      for (const label of ['R1', 'R2', 'R3'])
        assert.match(markdown, new RegExp(`^- ${label} (?:for|against): “`, 'm'), question);
    }
  });

  it('can be left out', async () => {
    for (const question of [
      'What are the weaknesses, but not from R2?',
      'Apart from R2, who criticises what?',
    ]) {
      const { cites } = await gatedLast(question);
      assert.ok(cites.length > 0 && cites.every((id) => !id.startsWith('R2.')), question);
    }
  });

  it('is asked about its own side', async () => {
    const { markdown } = await gatedLast('strengths R1 / weaknesses R2');
    assert.match(markdown, /\*\*Strengths, R1\*\*[\s\S]*\*\*Weaknesses, R2\*\*/);
  });

  it('is quoted, not reworded', async () => {
    const { markdown } = await gatedLast("Could you put R2's points more gently?");
    assert.match(markdown, /^I can only quote the reviews in their own words\.\n\nR2: rating 2/);
    assert.ok(quotesIn(markdown).length > 0);
  });
});

describe('a comparison', () => {
  it('shows both sides of each', async () => {
    for (const question of [
      'Compare R1 and R3',
      'R1 vs R3',
      'What do R1 and R3 see differently?',
      'R1 or R3?',
      'compare rev. 1 and rev 3',
      'What do R1 and R3 share?',
      'In what respects does R1 differ from R3?',
      'R1 and R3, are they saying the same?',
    ]) {
      const { markdown } = await gatedLast(question);
      for (const label of ['R1', 'R3'])
        assert.match(markdown, new RegExp(`^- ${label} for: “.*; against: “`, 'm'), question);
    }
  });

  it('is with all the others where it says so', async () => {
    const { markdown } = await gatedLast('R2 vs the rest');
    for (const label of ['R1', 'R2', 'R3']) assert.match(markdown, new RegExp(`\\b${label}: rating`));
  });

  it('shows both sides though the question names one', async () => {
    const { markdown } = await gatedLast('Why is R2 so negative compared to R1?');
    assert.match(markdown, /- R1 against: “[\s\S]*- R2 for: “.*; against: “[\s\S]*R1 “/);
  });

  it('is joined by who is asked about next', async () => {
    const { markdown } = await gatedLast('Do R1 and R2 complain about the same thing?', 'And R3?');
    for (const label of ['R1', 'R2', 'R3']) assert.match(markdown, new RegExp(`\\b${label}\\b.* “`));
  });
});

describe('one reviewer', () => {
  it('is told by the rating and both sides where the question sets one against the other', async () => {
    for (const question of [
      "Does R2's rating match the text?",
      'Does R2 contradict himself?',
      'Give me an overview of R2',
    ])
      assert.match(
        (await gatedLast(question)).markdown,
        /^R2: rating 2.*\n- R2 for: .*\n- R2 against: /,
        question,
      );
  });

  it('is found by the rating', async () => {
    const { markdown } = await gatedLast('Anything positive from the lowest reviewer?');
    assert.match(markdown, /^R2 has the lowest rating, 2\.\n\n- R2: “The problem is relevant/);
  });

  it('is left out where the rest are asked for, each told or said to be silent', async () => {
    const { markdown } = await gatedLast('What does R1 say about task boundaries?', 'And the rest?');
    assert.match(markdown, /- R3: “[^”]*task boundaries[\s\S]*nothing on this by R2\./);
  });

  it('is asked for the weaknesses that keep them from accepting', async () => {
    assert.match((await gatedLast('So R1 and R3 want to accept?', 'Why not R2?')).markdown, /^- R2: “/);
    assert.doesNotMatch((await gatedLast('Ratings?', 'Why so low?')).markdown, /Strengths|do not say/);
  });
});

describe('a reviewer asked about next', () => {
  it('is asked each question of the message before', async () => {
    const { markdown } = await gatedLast("What are R1's strengths? And what is the rating?", 'And R3?');
    assert.match(markdown, /\*\*Strengths, R3\*\*[\s\S]*\*\*Scores, R3\*\*\n\n- R3: rating 6/);
  });

  it('is asked what was refused, or found nowhere, before', async () => {
    assert.match(
      (await gatedLast('What does R7 say about Proposition 1?', 'And R2?')).markdown,
      /^- R2: “Proposition 1 assumes/,
    );
    assert.match((await gatedLast('Who wrote review 2?', 'And review 3?')).markdown, /name a reviewer as R3/);
    assert.match((await gatedLast('Is R2 unfair?', 'And R3?')).markdown, /^I can only tell[\s\S]*\[R3\./);
    assert.match((await gatedLast('Was meinst du dazu?', 'And R3?')).markdown, /^R3: rating 6/);
  });

  it('who says nothing on an aspect is not asked about all else', async () => {
    const { markdown } = await gatedLast('What about the novelty?', 'And R3?');
    assert.match(markdown, /^I can find nothing in the reviews by R3 on the novelty/);
  });
});

describe('a question in another language', () => {
  const ASKED: [string, RegExp][] = [
    ['Was ist das Hauptproblem laut R2?', /weaknesses\.\n\n- R2: “/],
    ['Sind sich die Gutachter einig?', /agreement\./],
    ['Wie bewerten die Gutachter die Neuheit?', /the novelty\.[\s\S]*\[R2\.5\]/],
    ['Quels sont les points forts selon R1 ?', /strengths\.\n\n- R1: “/],
    ['R2的主要意见是什么？', /R2\.\n\nR2: rating 2/],
    ['实验有什么问题？', /the experiments/],
    ["Qu'est-ce que R2 n'aime pas ?", /weaknesses\.\n\n- R2: “/],
    ['Welche Kritikpunkte teilen R2 und R3?', /agreement\.\n\nR2: rating 2/],
    ['Fasse die Gutachten zusammen', /the reviews as a whole\./],
    ['Wie viele Gutachter erwähnen MAMMOTH?', /The reviews do not mention/],
  ];
  for (const [question, answer] of ASKED)
    it(`is answered by the words that are known: ${question}`, async () => {
      const { markdown } = await ask(samplePaper(), question);
      assert.match(markdown, /^I can only read English well; I take this as a question about /);
      assert.match(markdown, answer);
    });

  it('goes on from the one before', async () => {
    assert.match(
      (await gatedLast('Was ist das Hauptproblem laut R2?', 'Und R3?')).markdown,
      /weaknesses\.\n\n- R3: “/,
    );
  });
});
