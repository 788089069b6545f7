import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dangles, quote } from '../../src/agent/extractive/quote.ts';
import { worthQuoting } from '../../src/agent/extractive/worth.ts';

describe('a quote', () => {
  it('is the whole passage when that is short', () => {
    assert.equal(quote('The trial is too short.', 20).shown, '“The trial is too short.”');
  });

  it('leaves out list marks and bold labels', () => {
    assert.equal(
      quote('2. **Clarity**: The text is easy to follow.', 20).shown,
      '“The text is easy to follow.”',
    );
    for (const mark of ['-', '2- ', '3: '])
      assert.equal(quote(`${mark}The trial is too short.`, 20).shown, '“The trial is too short.”');
  });

  it('marks a connective that it leaves out', () => {
    assert.equal(quote('However, the trial is too short.', 20).shown, '… “the trial is too short.”');
  });

  it('is cut at the end of a clause', () => {
    const long =
      'The trial covers one station in one winter week, which is far too little to support the claim of general savings on all lines.';
    assert.equal(quote(long, 12).shown, '“The trial covers one station in one winter week” …');
  });

  it('does not end on a word that promises another one', () => {
    const long =
      'It remains open to me whether the discovered lamp networks on that shore truly do outshine the older ones at comparable heights and prices everywhere';
    assert.equal(
      quote(long, 14).shown,
      '“It remains open to me whether the discovered lamp networks on that shore” …',
    );
  });

  it('is whole up to some 35 words where that takes little more room', () => {
    const sentence = `${'The lamps are bright and '.repeat(6)}the shore is dark.`;
    assert.equal(quote(sentence, 22).text, sentence);
  });

  it('begins at the main clause when the concession would fill it', () => {
    const long =
      'While the lanterns are a charming idea with some merit, the trial covers one station only and gives no figure for the cost of the wiring.';
    assert.equal(quote(long, 12).shown, '… “the trial covers one station only” …');
  });

  it('of a criticism keeps what is criticised, not what is granted before it', () => {
    const long =
      'I acknowledge that some of the lamps were lit in the field but the trial is told in three lines and gives no figure for fog.';
    assert.equal(quote(long, 12, undefined, true).shown, '… “the trial is told in three lines” …');
    assert.equal(quote(long, 12).shown, '“I acknowledge that some of the lamps were lit in the field” …');
  });

  it('is an exact substring of its passage at every length', () => {
    const passage =
      'First, (a) the *cost* model $c(x, y)$ ignores wiring; see Sec. 3 (which, e.g., omits $d$), and **the trial** is short.';
    for (let words = 3; words < 30; words++)
      assert.ok(passage.includes(quote(passage, words).text), String(words));
  });

  it('leaves no bracket open', () => {
    const { text } = quote(
      'The authors compare with older lamps (gas, oil and carbide, each at two heights and in fog) on one line.',
      9,
    );
    assert.equal(text.split('(').length, text.split(')').length);
  });
});

describe('what can be quoted', () => {
  for (const text of [
    'None',
    'N/A.',
    'See weaknesses above.',
    'Strengths:',
    '## Weaknesses',
    '1.',
    'Yes.',
    '[1] A. Lamp, Light at Night, 2019',
    'https://example.org/lamps',
    'Precise Mechanism of the Dimming Algorithm',
    '**Weakness 3: cost of the wiring**',
    'The points are:',
    'As R2 says [R2.5] the trial is short.',
  ]) {
    it(`not “${text}”`, () => assert.equal(worthQuoting(text), false));
  }

  it('a plain sentence', () => assert.equal(worthQuoting('- The trial is too short.'), true));
});

describe('a sentence that leans on the one before it', () => {
  for (const text of [
    'However, it ignores wiring.',
    'This is a serious flaw.',
    'Without them, the claim fails.',
  ]) {
    it(`such as “${text}”`, () => assert.equal(dangles(text), true));
  }
  for (const text of [
    'This paper studies lamps.',
    'It is not clear how the lamps dim.',
    'The trial is too short.',
  ]) {
    it(`not “${text}”`, () => assert.equal(dangles(text), false));
  }
});
