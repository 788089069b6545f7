/** An answer's references after its reviews were attached again: what was said then, and what became of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shown } from '../room.ts';
import { openDesk, readEvidence, splitFile } from './room.ts';

const LEAKS = 'Second, the evaluation leaks information.';
const SAID = 'R3 finds that the evaluation leaks information [R3.9].';
const EARLIER = /The reviews were attached again after this was written\./;

/** The file with one sentence of R3's weaknesses put otherwise. */
function withLeak(words: string) {
  const file = splitFile();
  const { sections } = file.reviews[2]!;
  sections.Weaknesses = sections.Weaknesses!.replace(LEAKS, words);
  return file;
}

test('a sentence that changed: what was quoted then, and what stands there now', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('What worries R3?', SAID);
  const card = await desk.again(
    withLeak('Second, the evaluation may leak information from the test period.'),
  );
  assert.match(shown(card), /Answers above this message are from the reviews as they were/);
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.ok(notes.some((note) => EARLIER.test(note)));
  assert.ok(notes.includes('[R3.9] R3, Reviewer_Vw9k, Weaknesses'), notes.join('\n'));
  assert.ok(notes.some((note) => /quoted then\. The sentence has changed since; .* \[R3\.18\]:$/.test(note)));
  const [then, now] = quotes;
  assert.deepEqual(then, ['', LEAKS, '']);
  assert.match(now![0], /the claim of state-of-the-art accuracy is not supported\.\n$/);
  assert.equal(now![1], 'Second, the evaluation may leak information from the test period.');
  assert.match(now![2], /^ Routing tables are chosen/);
});

test('a sentence that was taken out: what was quoted then, and that it is there no more', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('What worries R3?', SAID);
  await desk.again(withLeak(''));
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.deepEqual(quotes, [['', LEAKS, '']]);
  assert.ok(notes.includes('This is what was quoted then. It is not in the review of R3 any more.'));
});

test('a sentence that went and came back stands in its place again, under its new number', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('What worries R3?', SAID);
  await desk.again(withLeak(''));
  await desk.again(splitFile());
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.equal(quotes.length, 1);
  assert.equal(quotes[0]![1], LEAKS);
  assert.match(quotes[0]![2], /Routing tables are chosen/);
  assert.ok(notes.includes('The sentence is [R3.18] now.'), notes.join('\n'));
});

test('a review that does not come again stays, and so do the references to it', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('What worries R3?', SAID);
  const file = splitFile();
  file.reviews.pop();
  file.responses = [];
  file.reviews[0]!.sections.Questions = 'How large may the network become?';
  await desk.again(file);
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.equal(quotes[0]![1], LEAKS);
  assert.equal(quotes.length, 1);
  assert.ok(!notes.some((note) => /quoted then/.test(note)));
});

test('reviews in another order and one more: each reference opens the same sentence of the same reviewer', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('What worries them?', `${SAID} R2 finds the novelty moderate [R2.9].`);
  const file = splitFile();
  file.reviews.reverse();
  file.reviews.unshift({
    reviewer: 'Reviewer_kK1p',
    rating: '5: marginally below the acceptance threshold',
    sections: { Weaknesses: 'The evaluation leaks nothing, but the novelty is small.' },
  });
  file.responses = [];
  const card = await desk.again(file);
  assert.match(shown(card), /R4 is new\./);
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.deepEqual(
    quotes.map(([, quote]) => quote),
    [LEAKS, '2. The novelty is moderate.'],
  );
  assert.ok(notes.includes('[R3.9] R3, Reviewer_Vw9k, Weaknesses'));
  assert.ok(notes.includes('[R2.9] R2, Reviewer_mT2x, Weaknesses'));
  assert.ok(!notes.some((note) => /quoted then/.test(note)));
});

test('a changed rating alone: the sentences stand as they were, and the window says that the answer is older', async (t) => {
  const desk = await openDesk(t);
  const answer = await desk.ask('How does R3 rate it?', `R3 rates the paper 3 [R3.11]. ${SAID}`);
  const file = splitFile();
  file.reviews[2]!.rating = '5: marginally below the acceptance threshold';
  const card = await desk.again(file);
  assert.match(shown(card), /R3's rating changed from 3 to 5\./);
  const { notes, quotes } = readEvidence(await desk.evidence(answer));
  assert.ok(notes.some((note) => EARLIER.test(note)));
  assert.equal(quotes.length, 2);
  const fresh = await desk.ask('And now?', `R3 rates the paper 5. ${SAID}`);
  assert.ok(!readEvidence(await desk.evidence(fresh)).notes.some((note) => EARLIER.test(note)));
});

test('a response that came later is opened sentence by sentence, with whom it answers', async (t) => {
  const file = splitFile();
  const { responses } = file;
  const desk = await openDesk(t, { ...file, responses: [] });
  const before = await desk.ask('What worries R3?', SAID);
  const card = await desk.again({ ...file, responses });
  assert.match(shown(card), /An author response is new\./);
  const said =
    'The authors report a rerun with routing tables chosen strictly before the test period [A1.3].';
  const { notes, quotes } = readEvidence(await desk.evidence(await desk.ask('Did they respond?', said)));
  assert.ok(notes.includes('[A1.3] Authors, Response, in reply to R3'), notes.join('\n'));
  assert.match(quotes[0]![1], /^We have rerun all experiments .* test period\.$/);
  assert.match(quotes[0]![2], /^ The error rises/);
  assert.equal(readEvidence(await desk.evidence(before)).quotes[0]![1], LEAKS);
});

test('an edited response: the reference of an earlier answer shows what the authors wrote then', async (t) => {
  const desk = await openDesk(t);
  const said = 'The authors report that the error rises by 0.6% on average [A1.4].';
  const answer = await desk.ask('What did the rerun show?', said);
  const file = splitFile();
  file.responses[0]!.text = file.responses[0]!.text.replace('rises by 0.6%', 'rises by 1.9%');
  await desk.again(file);
  const window = readEvidence(await desk.evidence(answer));
  assert.match(window.quotes[0]![1], /rises by 0\.6%/);
});
