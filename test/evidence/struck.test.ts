/** The evidence of what was struck, and of what the scan found something in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { View } from '../../sandbox/server/workspace.ts';
import { says } from '../agent/model-server.ts';
import { verdicts } from '../agent/second-look-requests.ts';
import { openDesk, readEvidence, splitFile } from './room.ts';

const THOROUGH = 'R1 finds the experiments thorough [R1.6].';
const OUTDATED = 'R3 finds the baselines outdated [R3.7].';

/** The references of a window with the marks below each, in order. */
const marksIn = (view: View): string[] =>
  readEvidence(view).notes.flatMap((note) => (/^\[[RA]\d/.test(note) ? note.split('\n') : []));

test('what a struck sentence cited is listed after the rest, and marked', async (t) => {
  const desk = await openDesk(t);
  desk.room.model.judge(says(verdicts('contradicted', 'supported')));
  const answer = await desk.ask('What do they say?', `${THOROUGH} ${OUTDATED}`);
  assert.deepEqual(marksIn(await desk.evidence(answer)), [
    '[R3.7] R3, Reviewer_Vw9k, Weaknesses',
    '[R1.6] R1, Reviewer_hQ7d, Strengths',
    'Cited by a struck sentence.',
  ]);
});

test('where nothing is left of an answer, the evidence of what was struck is still there', async (t) => {
  const desk = await openDesk(t);
  desk.room.model.judge(says(verdicts('not_in_passages')));
  const answer = await desk.ask('What do they say?', OUTDATED);
  assert.deepEqual(marksIn(await desk.evidence(answer)), [
    '[R3.7] R3, Reviewer_Vw9k, Weaknesses',
    'Cited by a struck sentence.',
  ]);
});

test('a passage that a struck sentence and another cite is listed once, and says so', async (t) => {
  const desk = await openDesk(t);
  desk.room.model.judge(says(verdicts('supported', 'contradicted')));
  const more = 'R3 finds that the strongest baseline is from 2021 [R3.7].';
  const answer = await desk.ask('What do they say?', `${OUTDATED} ${more}`);
  assert.deepEqual(marksIn(await desk.evidence(answer)), [
    '[R3.7] R3, Reviewer_Vw9k, Weaknesses',
    'Cited by a struck sentence, and by one that stands.',
  ]);
});

test('what a struck sentence cited is shown as it was, also once the reviews have changed', async (t) => {
  const desk = await openDesk(t);
  desk.room.model.judge(says(verdicts('not_in_passages')));
  const answer = await desk.ask('What do they say?', OUTDATED);
  const file = splitFile();
  file.reviews[2]!.sections.Weaknesses = 'Nothing of it is left.';
  await desk.again(file);
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.match(notes.join('\n'), /Cited by a struck sentence\./);
  assert.match(quotes[0]![1], /^The baselines are outdated/);
});

test('a passage in which the scan found something is marked where it is read', async (t) => {
  const file = splitFile();
  const { sections } = file.reviews[2]!;
  sections.Weaknesses = sections.Weaknesses!.replace('from 2021', 'from 2021 [R1.2]');
  const desk = await openDesk(t, file);
  const answer = await desk.ask('What do they say?', `${THOROUGH} ${OUTDATED}`);
  assert.deepEqual(marksIn(await desk.evidence(answer)), [
    '[R1.6] R1, Reviewer_hQ7d, Strengths',
    '[R3.7] R3, Reviewer_Vw9k, Weaknesses',
    'This sentence types a reference that only Sidechair gives: see “Show what was found” on the card of the paper.',
  ]);
});
