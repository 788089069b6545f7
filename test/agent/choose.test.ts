import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { chooseAgent } from '../../src/agent/choose.ts';
import { paperOf } from './papers.ts';

const unused = () => {
  throw new Error('not asked');
};
const agentOf = (name: Agent['name'], host: string | null): Agent => ({
  name,
  model: host ? 'm' : null,
  host,
  answer: unused,
  again: unused,
  recommend: unused,
});
const extractive = agentOf('extractive', null);
const at = (venue: string, host: string | null) =>
  chooseAgent(paperOf({ title: 'T', venue, reviews: [{ text: 'Fine.' }] }), {
    model: host ? agentOf('model', host) : null,
    extractive,
  });

test('with no model configured the reviews are quoted, whatever the venue', () => {
  const { agent, note } = at('ICLR 2026', null);
  assert.equal(agent, extractive);
  assert.deepEqual([note.name, note.model, note.host], ['extractive', null, null]);
});

for (const venue of ['NeurIPS 2026', 'CVPR 2026', 'ICML 2026'])
  test(`${venue} allows no model: the reviews are quoted although one is configured, and the note says so`, () => {
    const { agent, note } = at(venue, '127.0.0.1:11434');
    assert.equal(agent, extractive);
    assert.equal(note.name, 'extractive');
    assert.match(note.rule!, /is not used for this paper/);
  });

test('where any use must be disclosed the model answers, and the note says to disclose it', () => {
  const { agent, note } = at('ICLR 2026', 'api.openai.com');
  assert.equal(agent.name, 'model');
  assert.match(note.rule!, /disclose/);
  assert.equal(note.host, 'api.openai.com');
});

test('where only private models are allowed a public service is not used', () => {
  const { agent, note } = at('ARR 2026', 'api.openai.com');
  assert.equal(agent, extractive);
  assert.match(note.rule!, /public service/);
});

test('where only private models are allowed an own server answers, with a word of care', () => {
  const { agent, note } = at('ARR 2026', 'llm.university.example:8000');
  assert.equal(agent.name, 'model');
  assert.match(note.rule!, /llm\.university\.example:8000; make sure/);
});

test("at an unknown venue the choice is the chair's, and the note names the host", () => {
  const { agent, note } = at('Workshop on Tides', 'api.openai.com');
  assert.equal(agent.name, 'model');
  assert.match(note.rule!, /Ask the program chairs.*api\.openai\.com/);
});
