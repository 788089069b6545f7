import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createExtractiveAgent } from '../../src/agent/extractive/extractive-agent.ts';
import { run as ask } from '../../src/cli/ask.ts';
import { run as recommend } from '../../src/cli/recommend.ts';
import { Recommendation } from '../../src/recommendation/recommendation.ts';

const REVIEW = {
  rating: '6',
  confidence: '3',
  sections: { Strengths: 'The lantern idea is elegant.', Weaknesses: 'The trial is too short.' },
};
const ONE = JSON.stringify({ title: 'Lanterns', venue: 'ICLR 2025', reviews: [REVIEW] });
const TWO = JSON.stringify([
  { title: 'Lanterns', venue: 'ICLR 2025', forum: 'aaa', reviews: [REVIEW] },
  { title: 'Bridges', venue: 'ICLR 2025', forum: 'bbb', reviews: [{ ...REVIEW, rating: '3' }] },
]);

function desk(text: string) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    readFile: async (path: string) => {
      if (path !== 'reviews.json') throw new Error('ENOENT');
      return new TextEncoder().encode(text);
    },
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  return { io, out, err, deps: { agents: { model: null, extractive: createExtractiveAgent() } } };
}

describe('ask', () => {
  it('prints one line of JSON a turn', async () => {
    const { io, out, deps } = desk(ONE);
    assert.equal(
      await ask(['--json', 'reviews.json', 'What are the strengths?', 'And the weaknesses?'], io, deps),
      0,
    );
    const turns = out.map((line) => JSON.parse(line));
    assert.deepEqual(
      turns.map(({ question }) => question),
      ['What are the strengths?', 'And the weaknesses?'],
    );
    assert.deepEqual(Object.keys(turns[0]), [
      'question',
      'answer',
      'citations',
      'withheld',
      'struck',
      'abstained',
      'kPrecision',
      'agent',
    ]);
    assert.deepEqual(turns[1].citations, [
      { id: 'R1.2', reviewer: 'R1', section: 'Weaknesses', quote: 'The trial is too short.' },
    ]);
  });

  it('shows people the answer and the passages it cites', async () => {
    const { io, out, deps } = desk(ONE);
    await ask(['reviews.json', 'What are the strengths?'], io, deps);
    assert.match(
      out.join('\n'),
      /R1: “The lantern idea is elegant\.” \[R1\.1\][\s\S]*\[R1\.1\] R1, Strengths: The lantern idea/,
    );
  });

  it('lists the papers of a file with several, and takes one by id, title or number', async () => {
    const several = desk(TWO);
    assert.equal(await ask(['reviews.json', 'Scores?'], several.io, several.deps), 1);
    assert.match(several.err.join('\n'), /holds 2 papers[\s\S]*1\. aaa {2}Lanterns[\s\S]*2\. bbb {2}Bridges/);
    for (const which of ['bbb', 'Bridges', 'bridge', '2']) {
      const { io, out, deps } = desk(TWO);
      assert.equal(await ask(['--paper', which, 'reviews.json', 'Scores?'], io, deps), 0, which);
      assert.match(out.join('\n'), /R1: rating 3/);
    }
  });

  it('says what is wrong with the command or the file', async () => {
    const cases: [string[], number, RegExp][] = [
      [['reviews.json'], 2, /at least one question.*Usage/],
      [['--agent', 'oracle', 'reviews.json', 'x'], 2, /extractive or model, not oracle/],
      [['--loud', 'reviews.json', 'x'], 2, /Unknown option --loud/],
      [['gone.json', 'x'], 1, /gone\.json cannot be read/],
      [['--agent', 'model', 'reviews.json', 'x'], 1, /No model is configured\. Set OPENAI_API_KEY/],
    ];
    for (const [argv, code, said] of cases) {
      const { io, err, deps } = desk(ONE);
      assert.equal(await ask(argv, io, deps), code, argv.join(' '));
      assert.match(err.join('\n'), said);
    }
  });
});

describe('recommend', () => {
  it('prints the recommendation as JSON', async () => {
    const { io, out, deps } = desk(ONE);
    assert.equal(await recommend(['--json', 'reviews.json'], io, deps), 0);
    const found = Recommendation.parse(JSON.parse(out.join('\n')));
    assert.deepEqual([found.lean, found.rating?.value, found.agent], ['accept', 6, 'extractive']);
  });

  it('marks it as a suggestion for people', async () => {
    const { io, out, deps } = desk(ONE);
    await recommend(['reviews.json'], io, deps);
    assert.match(
      out.join('\n'),
      /^Suggestion: accept, rating 6 .*The decision is yours\.\nConfidence \d of 5/,
    );
  });

  it('takes one file', async () => {
    const { io, err, deps } = desk(ONE);
    assert.equal(await recommend([], io, deps), 2);
    assert.match(err.join('\n'), /One file is needed/);
  });
});
