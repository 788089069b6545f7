/**
 * The model's bad days, through the whole app. Whatever the endpoint does, the person reads a whole answer that says
 * where it comes from, and the next question is answered as ever.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type Step, says, status } from '../agent/model-server.ts';
import { ask, attachReviews, openStaffedRoom, type Room, read } from '../room.ts';

/** Short limits, so that a silent model is noticed soon: 0.45 s to the first word, 0.3 s between two. */
const SHORT = { OPENAI_TIMEOUT_SECONDS: '0.6' };

const BEGUN = 'R1 finds the experiments thorough [R1.6]. And R3';
const GOOD = 'R1 finds the routing idea simple and new for sensor networks [R1.4].';

interface Day {
  room: Room;
  /** What is read in answer to “What are the weaknesses?” while the model plays `steps`. */
  answer: string;
  /** Requests that this answer took. */
  requests: number;
}

/** A thread with reviews, and one question while the model plays the steps; then one more that is answered well. */
async function badDay(t: TestContext, steps: Step[], env: Record<string, string> = {}): Promise<Day> {
  const room = await openStaffedRoom(t, env);
  const top = await attachReviews(room);
  room.model.add(...steps);
  const answer = read(await ask(room, top, 'What are the weaknesses?'));
  const requests = room.model.requests.length;
  room.model.add(says(GOOD));
  assert.match(read(await ask(room, top, 'What is new here?')), /routing idea simple and new/);
  return { room, answer, requests };
}

/** The answer is quoted from the reviews, all of it, and says why. */
function assertQuoted(answer: string, why: RegExp): void {
  assert.match(answer, /“[^”]*baselines[^”]*”(?: …)? \[R3\.\d+\]/, answer);
  assert.match(answer, /The model did not answer, so this is quoted from the reviews\./, answer);
  assert.match(answer, why, answer);
}

/** What the model had said stays; what follows is quoted from the reviews, and says why. */
function assertContinued(answer: string, why: RegExp): void {
  assert.match(answer, /^R1 finds the experiments thorough \[R1\.6\]\.\n/, answer);
  assert.doesNotMatch(answer, /And R3/, 'no half sentence');
  assert.match(answer, why, answer);
  assert.match(answer, /What follows is quoted from the reviews, without the model\./, answer);
  assert.match(answer, /“[^”]*baselines[^”]*”(?: …)? \[R3\.\d+\]/, answer);
}

/** An address where nobody listens. */
async function closedUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/v1`;
}

/** Three reviews of some 6,000 tokens together. */
const longReviews = () =>
  JSON.stringify({
    title: 'A paper with long reviews',
    venue: 'ICLR 2025',
    reviews: ['The proofs are hard to follow.', 'Some seeds are missing.', 'The baselines are outdated.'].map(
      (weakness, index) => ({
        reviewer: `Reviewer_R${index}Zz`,
        rating: 3 + index,
        confidence: 4,
        sections: {
          Strengths: 'The idea is simple and the text is clear.',
          Weaknesses: `${weakness} ${'More seeds are needed for the second dataset, and a study of each component. '.repeat(90)}`,
        },
      }),
    ),
  });

const WORDS = 'calmly kindly plainly openly firmly gently quickly slowly warmly coldly wisely neatly'.split(
  ' ',
);

/** Some 50,000 tokens, no sentence of which follows another one like it. */
const endless = (): string[] =>
  Array.from({ length: 3200 }, (_, index) => {
    const word = (step: number) => WORDS[Math.floor(index / step) % WORDS.length];
    return `R3 finds the baselines outdated, and ${word(1)} ${word(12)} and ${word(144)} [R3.7]. `;
  });

test('a model that does not begin to answer in time', async (t) => {
  const { answer } = await badDay(t, [{ kind: 'stall', pieces: [] }], SHORT);
  assertQuoted(answer, /The model did not begin to answer within/);
});

test('a model that falls silent in the middle of its answer', async (t) => {
  const { answer } = await badDay(t, [{ kind: 'stall', pieces: [BEGUN] }], SHORT);
  assertContinued(answer, /The model stopped here: The model fell silent for/);
});

test('an answer that is cut in the middle', async (t) => {
  const { answer } = await badDay(t, [{ kind: 'cut', pieces: [BEGUN] }]);
  assertContinued(answer, /The model stopped here: The model's answer broke off/);
});

test('429 with Retry-After: it waits as long as it is told, and then the model answers', async (t) => {
  const busy = status(429, { headers: { 'retry-after': '0.2' } });
  const { answer, requests } = await badDay(t, [busy, says('R3 finds the baselines outdated [R3.7].')]);
  assert.equal(answer, 'R3 finds the baselines outdated [R3.7].');
  assert.equal(requests, 2);
});

test('429 with a Retry-After too long to sit out', async (t) => {
  const { answer, requests } = await badDay(t, [status(429, { headers: { 'retry-after': '90' } })]);
  assertQuoted(answer, /takes no more requests for now .*Ask again in 90 s\./);
  assert.equal(requests, 1);
});

test('429 without Retry-After, again and again', async (t) => {
  const { answer, requests } = await badDay(t, [status(429), status(429), status(429)]);
  assertQuoted(answer, /takes no more requests for now .*Ask again in a minute\./);
  assert.equal(requests, 3);
});

test('5xx once: the second try answers, and nothing is said of it', async (t) => {
  const { answer } = await badDay(t, [status(503), says('R3 finds the baselines outdated [R3.7].')]);
  assert.equal(answer, 'R3 finds the baselines outdated [R3.7].');
});

test('5xx again and again', async (t) => {
  const { answer } = await badDay(t, [status(500), status(502), status(503)]);
  assertQuoted(answer, /has a fault of its own .*Ask again in a few minutes\./);
});

test('401: one request, and the words name the variable to check', async (t) => {
  const { answer, requests } = await badDay(t, [status(401)]);
  assertQuoted(answer, /refused the key .*should check OPENAI_API_KEY/);
  assert.equal(requests, 1);
});

test('an endpoint that cannot be reached', async (t) => {
  const room = await openStaffedRoom(t, { OPENAI_BASE_URL: await closedUrl() });
  const top = await attachReviews(room);
  assertQuoted(
    read(await ask(room, top, 'What are the weaknesses?')),
    /could not be reached .*OPENAI_BASE_URL/,
  );
  assert.match(read(await ask(room, top, 'What are the strengths?')), /“The gains in speed are convincing/);
});

test('a context that is too long for the server', async (t) => {
  const long = status(400, {
    code: 'context_length_exceeded',
    message: 'maximum context length is 4096 tokens',
  });
  const { answer } = await badDay(t, [long]);
  assertQuoted(answer, /do not fit the context of model “scripted” .*OPENAI_CONTEXT_TOKENS/);
});

test('reviews that do not fit the configured context: nothing is sent', async (t) => {
  const room = await openStaffedRoom(t, { OPENAI_CONTEXT_TOKENS: '4096' });
  const top = await attachReviews(room, longReviews());
  assertQuoted(
    read(await ask(room, top, 'What are the weaknesses?')),
    /need about \d+ tokens; the model's context is set to 4096/,
  );
  assert.equal(room.model.requests.length, 0);
});

test('an answer of 50,000 tokens is cut, whole in the thread, with a clear word', async (t) => {
  const { room, answer } = await badDay(t, [says(...endless())]);
  assert.match(answer, /The model did not come to an end, so its answer was cut after 20,000 characters\./);
  const sentences =
    answer.match(/R3 finds the baselines outdated, and [a-z]+ [a-z]+ and [a-z]+ \[R3\.7\]\./g) ?? [];
  assert.ok(sentences.length > 250, `${sentences.length} sentences are shown`);
  assert.deepEqual(
    sentences,
    endless()
      .slice(0, sentences.length)
      .map((sentence) => sentence.trim()),
  );
  assert.ok(room.standIn.calls('chat.startStream').length >= 3, 'over several messages');
});

test('a model that repeats itself is stopped', async (t) => {
  const again = Array.from({ length: 500 }, () => 'R3 finds the baselines outdated [R3.7]. ');
  const { answer } = await badDay(t, [says(...again)]);
  assert.equal(answer.match(/baselines outdated/g)?.length, 1);
  assert.match(answer, /began to repeat itself/);
});

test('an empty answer', async (t) => {
  const { answer } = await badDay(t, [says('')]);
  assertQuoted(answer, /The model gave no answer/);
});

test('an answer of white space', async (t) => {
  const { answer } = await badDay(t, [says('  \n', ' ')]);
  assertQuoted(answer, /The model gave no answer/);
});

test('a refusal', async (t) => {
  const { answer } = await badDay(t, [{ kind: 'refusal', text: 'I cannot help with that.' }]);
  assertQuoted(answer, /The model refused to answer .*Put the question in other words\./);
  assert.doesNotMatch(answer, /cannot help/);
});

test('a web page in place of an answer', async (t) => {
  const page: Step = { kind: 'raw', contentType: 'text/html', body: '<html>Please log in</html>' };
  const { answer } = await badDay(t, [page]);
  assertQuoted(answer, /sent something that is not a model's answer .*OPENAI_BASE_URL/);
});

test('an answer of which no sentence passes the check', async (t) => {
  const { answer } = await badDay(t, [
    says('Everything is excellent in this paper. R2 gave it a 9 [R2.9].'),
    says('NONE'),
    says('NONE'),
  ]);
  assert.match(
    answer,
    /Nothing the model said could be shown: none of it passed the check against the reviews\./,
  );
  assert.match(answer, /“[^”]*baselines[^”]*”(?: …)? \[R3\.\d+\]/);
});

test('invalid JSON for a recommendation, twice: it is made from the reviews, and says so', async (t) => {
  const { answer, room } = await badRecommendation(t, [
    says('I would accept it.'),
    says('{"lean": "maybe"}'),
  ]);
  assert.match(answer, /The model gave no recommendation, so this one is made from the reviews without it\./);
  assert.match(answer, /The model did not keep to the form it was asked for/);
  assert.match(room.model.requests[1]?.body.messages.at(-1)?.content ?? '', /it is not JSON/);
});

test('404 for a recommendation: one request', async (t) => {
  const { answer, room } = await badRecommendation(t, [status(404)]);
  assert.match(answer, /knows no model “scripted”.* OPENAI_MODEL/);
  assert.equal(room.model.requests.length, 1);
});

test('a refusal of a recommendation', async (t) => {
  const { answer } = await badRecommendation(t, [{ kind: 'refusal', text: 'No.' }]);
  assert.match(answer, /The model refused to answer/);
});

async function badRecommendation(t: TestContext, steps: Step[]): Promise<{ answer: string; room: Room }> {
  const room = await openStaffedRoom(t);
  const top = await attachReviews(room);
  room.model.add(...steps);
  const answer = read(await ask(room, top, 'recommend'));
  assert.match(answer, /“The baselines are outdated/, 'the case is quoted from the reviews');
  return { answer, room };
}

test('after three failures in a row the endpoint is left alone, and answers come at once', async (t) => {
  const room = await openStaffedRoom(t);
  const top = await attachReviews(room);
  room.model.add(status(401), status(401), status(401));
  for (let turn = 1; turn <= 3; turn += 1) {
    assertQuoted(read(await ask(room, top, 'What are the weaknesses?')), /refused the key/);
    assert.equal(room.model.requests.length, turn);
  }
  const answer = read(await ask(room, top, 'What are the strengths?'));
  assert.match(answer, /“The gains in speed are convincing/);
  assert.match(
    answer,
    /The model was not asked, so this is quoted from the reviews\. Its endpoint failed 3 times in a row/,
  );
  assert.match(answer, /It is tried again in \d+ s\./);
  const recommendation = read(await ask(room, top, 'recommend'));
  assert.match(recommendation, /The model was not asked, so this one is made from the reviews without it\./);
  assert.equal(room.model.requests.length, 3, 'nothing more was sent');
});
