/**
 * What people attach by mistake, through the whole app. Each time the thread says what happened, what was not
 * changed and what to do; nothing is lost, and the thread works as before.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Message } from '../../sandbox/server/workspace.ts';
import { answersIn, ask, attachReviews, botMessages, openStaffedRoom, type Room, read } from '../room.ts';

/** No model: what is asked is answered with quotes. */
const NO_MODEL = { OPENAI_BASE_URL: '', OPENAI_MODEL: '' };
const REVIEWS = readFileSync(new URL('../fixtures/split-reviews.json', import.meta.url));
const OTHER = JSON.stringify({
  title: 'Lanterns: Counting Moths at Night',
  venue: 'ICLR 2025',
  reviews: [
    {
      reviewer: 'Reviewer_Qw12',
      rating: 5,
      confidence: 3,
      sections: { Weaknesses: 'The counts are noisy.' },
    },
  ],
});

/** Attaches a file in this thread, or at the top of a new one, and gives what is read in answer. */
async function give(
  { standIn }: Room,
  name: string,
  content: string | Buffer,
  thread: Message | null = null,
  text = '@Sidechair the reviews',
): Promise<{ top: Message; answer: string }> {
  const before = thread ? botMessages(standIn, thread).length : 0;
  const upload = await standIn.upload({ name, bytes: Buffer.from(content) });
  const place = thread ? { thread_ts: thread.ts } : {};
  const said = await standIn.say({ text, files: [upload.id], ...place });
  const top = thread ?? said;
  return { top, answer: read((await answersIn(standIn, top, before + 1)).slice(before)) };
}

async function assertWorks(room: Room, top: Message): Promise<void> {
  const answer = read(await ask(room, top, 'What are the weaknesses?'));
  assert.match(answer, /“The baselines are outdated/);
}

const MISTAKES: { what: string; name: string; content: string | Buffer; says: RegExp }[] = [
  {
    what: 'an empty file',
    name: 'reviews.json',
    content: '',
    says: /^reviews\.json is empty\. .*Check the file and attach it again\./,
  },
  {
    what: 'a file of 30 MB',
    name: 'reviews.json',
    content: Buffer.alloc(30_000_000, 'a'),
    says: /^The file reviews\.json is larger than 10 MB and was not read\. .*Attach only the reviews/,
  },
  {
    what: 'a PDF named .json',
    name: 'reviews.json',
    content: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'),
    says: /^reviews\.json is a PDF, not reviews as text\. .*select and copy the forum page/,
  },
  {
    what: 'a saved web page in place of JSON',
    name: 'reviews.json',
    content: '<!doctype html><html><head><title>Forum</title></head><body>Reviews</body></html>',
    says: /^reviews\.json is a saved web page \(HTML\), .*select all, copy, and paste/,
  },
  {
    what: 'the page that asks to log in',
    name: 'forum.html',
    content: '<html><body><form>Log in <input type="password"></form></body></html>',
    says: /^forum\.html is a web page that asks to log in, .*Log in to the review system first/,
  },
  {
    what: 'JSON that was cut off',
    name: 'reviews.json',
    content: REVIEWS.subarray(0, 900),
    says: /^reviews\.json looks like JSON but cannot be read\. .*attach the whole file/,
  },
  {
    what: 'JSON with no reviews at all',
    name: 'notes.json',
    content: '{"settings": {"colour": "blue"}, "count": 3}',
    says: /^No reviews were found in notes\.json: it is JSON of another kind\. .*OpenReview JSON/,
  },
  {
    what: 'a text with no reviews at all',
    name: 'minutes.txt',
    content: 'We meet again on Thursday at ten. Please bring the list of papers.',
    says: /^No reviews were found in minutes\.txt\. .*a heading such as "Review 1:"/,
  },
];

for (const { what, name, content, says } of MISTAKES) {
  test(`${what}: said plainly, and the right file after it is read`, async (t) => {
    const room = await openStaffedRoom(t, NO_MODEL);
    const { top, answer } = await give(room, name, content);
    assert.match(answer, says);
    assert.match(answer, /Mention me when you attach again\.$/);
    assert.match((await give(room, 'right.json', REVIEWS, top)).answer, /Read: 3 reviews/);
    await assertWorks(room, top);
  });

  test(`${what}, in a thread that has its reviews: they are as they were`, async (t) => {
    const room = await openStaffedRoom(t, NO_MODEL);
    const top = await attachReviews(room);
    const { answer } = await give(room, name, content, top);
    assert.match(answer, says);
    assert.match(answer, /the reviews of “Tidewater[^”]*” in this thread are as they were\./i);
    await assertWorks(room, top);
  });
}

test('a question beside a file that cannot be used is not answered in silence: the notice says so', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const top = await attachReviews(room);
  for (const [name, content] of [
    ['reviews.json', REVIEWS.subarray(0, 900)],
    ['moths.json', OTHER],
  ] as const) {
    const { answer } = await give(room, name, content, top, '@Sidechair what are the strengths?');
    assert.match(answer, /What you asked beside it was not answered; ask it again\.$/);
  }
  await assertWorks(room, top);
});

test('a wrong file, the right one and a question right after each other: each is answered, in order', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const { standIn } = room;
  const [wrong, right] = [
    await standIn.upload({ name: 'wrong.json', bytes: Buffer.from('{"colour": "blue"}') }),
    await standIn.upload({ name: 'right.json', bytes: REVIEWS }),
  ];
  const top = await standIn.say({ text: '@Sidechair the reviews', files: [wrong.id] });
  await standIn.say({ text: '@Sidechair sorry, these.', files: [right.id], thread_ts: top.ts });
  await standIn.until(() => (standIn.undelivered === 0 ? true : null));
  await standIn.say({ text: 'What are the weaknesses?', thread_ts: top.ts });
  const [first, second, third] = await answersIn(standIn, top, 3);
  assert.match(read([first!]), /^No reviews were found in wrong\.json/);
  assert.match(read([second!]), /Read: 3 reviews/);
  assert.match(read([third!]), /The baselines are outdated/);
});

test('a review of 60,000 characters is read whole, and its last sentence can be quoted', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const points = Array.from({ length: 500 }, (_, index) => {
    const column = `${index + 1}`;
    return `Column ${column} of the second table gives a mean with neither a spread nor the number of runs behind it, which I ask the authors to add.`;
  });
  const review = `${points.join(' ')} The licence of the moth images is not stated.`;
  assert.ok(review.length > 60_000);
  const paper = {
    ...JSON.parse(OTHER),
    reviews: [{ rating: 4, confidence: 3, sections: { Weaknesses: review } }],
  };
  const { top, answer } = await give(room, 'long.json', JSON.stringify(paper));
  assert.match(answer, /Read: 1 review,/);
  const licence = read(await ask(room, top, 'What is said about the licence of the images?'));
  assert.match(licence, /“The licence of the moth images is not stated\.” \[R1\.501\]/);
  assert.ok(
    read(await ask(room, top, 'Summarise the weaknesses.')).length < 3000,
    'and an answer stays short',
  );
});

test('a venue that is not known: the card says which scale was taken, and how', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const paper = { ...JSON.parse(OTHER), venue: 'Workshop on Night Insects 2031' };
  const { top, answer } = await give(room, 'reviews.json', JSON.stringify(paper));
  assert.match(answer, /The scales of Workshop on Night Insects 2031 are not known here\./);
  assert.match(answer, /The scale of the ratings \(1 to \d+\) is /);
  assert.match(read(await ask(room, top, 'recommend')), /where this scale draws the line is not known/);
});

test('the same paper twice: nothing changes, and it says so', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const top = await attachReviews(room);
  const { answer } = await give(room, 'reviews.json', REVIEWS, top);
  assert.match(answer, /Nothing changed: these reviews are already here/);
  await assertWorks(room, top);
});

test('another paper into the same thread: refused by both names, and the first one stays', async (t) => {
  const room = await openStaffedRoom(t, NO_MODEL);
  const top = await attachReviews(room);
  const { answer } = await give(room, 'moths.json', OTHER, top);
  assert.match(
    answer,
    /^This thread holds the reviews of “Tidewater[^”]*”; nothing was changed\. Start a new thread for “Lanterns: Counting Moths at Night”\.$/,
  );
  await assertWorks(room, top);
  const { answer: card } = await give(room, 'moths.json', OTHER);
  assert.match(card, /Lanterns: Counting Moths at Night/, 'in a thread of its own it is read');
});
