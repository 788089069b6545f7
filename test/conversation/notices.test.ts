import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inputNotice, otherPaper } from '../../src/conversation/notices.ts';
import { LIMITS } from '../../src/conversation/work.ts';
import { InputError } from '../../src/errors.ts';
import { MAX_BYTES } from '../../src/papers/decode.ts';
import { readPaper } from '../../src/papers/read.ts';
import { tempStore } from '../store/open.ts';
import { says, THREAD, talkOn } from './room.ts';

const paper = (title: string | null, reviews: string[]) =>
  readPaper([{ name: null, text: reviews.map((words, i) => `Review ${i + 1}: ${words}`).join('\n\n') }], {
    title,
    venue: null,
  });
const FERRIES = [
  'The paper models how ferries queue at a pier, and the authors argue it well.\nRating: 6',
  'A comparison with the timetable baseline is missing from the experiments.\nRating: 5',
];
const MOSSES = [
  'The submission classifies mosses from photographs with a standard network.\nRating: 2',
  'Training and test images come from one site, so the accuracy is inflated.\nRating: 3',
];

describe('input that cannot be used', () => {
  const held = paper('Ferry Queues', FERRIES);
  const times = (said: string) => said.match(/nothing was changed/gi)?.length;

  test('is answered with what happened, that nothing was changed, and what to do', () => {
    const error = new InputError('x.pdf is a PDF, not reviews as text.', 'Copy the page.');
    assert.match(inputNotice(error, null), /^x\.pdf is a PDF.* Nothing was changed\. Copy the page\./);
    assert.match(
      inputNotice(error, held),
      /Nothing was changed: the reviews of “Ferry Queues”.* Copy the page\.$/,
    );
  });

  test('says so once where the message did already', () => {
    const error = new InputError('There is nothing to read; nothing was changed.', 'Attach a file.');
    assert.deepEqual([times(inputNotice(error, null)), times(inputNotice(error, held))], [1, 1]);
  });
});

test('another paper is named where it has a name, and one without is called untitled', () => {
  const [ferries, mosses] = [paper('Ferry Queues', FERRIES), paper('Moss Images', MOSSES)];
  assert.match(otherPaper(ferries, mosses), /“Ferry Queues”; nothing was changed.*thread for “Moss Images”/);
  assert.match(
    otherPaper(paper(null, FERRIES), paper(null, MOSSES)),
    /those of an untitled paper; nothing was/,
  );
});

test('the reviews of a second untitled paper leave the first as it was', async (t) => {
  const { room, say, conversation } = talkOn(await tempStore(t));
  await conversation.start();
  t.after(() => conversation.stop(0));
  const attached = (ts: string, texts: string[]) =>
    says(ts, '', {
      mentioned: true,
      files: [room.upload(ts, texts.map((words, i) => `Review ${i + 1}:\n${words}`).join('\n\n'))],
    });
  await say(attached('100.000001', FERRIES));
  await say(attached('101.000001', MOSSES));
  assert.match(room.says('101.000001') ?? '', /look like the reviews of another paper.*nothing was changed/);
  const kept = await conversation.paper(THREAD);
  assert.deepEqual(
    kept?.reviews.map(({ rating }) => rating?.value),
    [6, 5],
  );
  assert.equal(kept?.revision, 1);
});

test('the largest file is the same wherever it is checked', () => assert.equal(LIMITS.fileBytes, MAX_BYTES));
