/** What the forms and cards say, where a first reader went wrong. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperCard } from '../../handlers/blocks/card.ts';
import { helpBlocks } from '../../handlers/blocks/help.ts';
import {
  attachModal,
  forgetSureModal,
  modeModal,
  modeWords,
  paperOption,
} from '../../handlers/blocks/modals.ts';
import { quotedOnce } from '../../handlers/blocks/quoted-once.ts';
import { recommendationBlocks } from '../../handlers/blocks/recommendation.ts';
import { checkView } from '../../sandbox/server/blocks/view.ts';
import type { PaperEntry } from '../../src/conversation/thread.ts';
import { point, samplePaper, sampleRecommendation, sampleResponse } from './support/samples.ts';

const words = (shown: unknown): string => JSON.stringify(shown);
const NO_MODEL = { name: 'extractive', model: null, host: null, rule: null } as const;
const entry = (more: Partial<PaperEntry>): PaperEntry => ({
  thread: 'T:C:1.1',
  threadTs: '1.1',
  title: 'Untitled paper',
  submission: null,
  venue: 'Unknown venue',
  ...more,
});
const AT = Date.UTC(2026, 10, 21, 5, 57);

test('two papers without a title are told apart in a list by their reviews and when they came', () => {
  const one = paperOption(entry({ reviews: 3, at: AT }));
  const other = paperOption(entry({ thread: 'T:C:2.2', reviews: 1, at: AT + 60_000 }));
  assert.equal(one.text.text, 'Untitled paper, 3 reviews, attached 21 Nov 05:57 UTC');
  assert.equal(other.text.text, 'Untitled paper, 1 review, attached 21 Nov 05:58 UTC');
});

test('a title stands alone in a list, with the same below it; an older entry has its title only', () => {
  const titled = paperOption(entry({ title: 'Lull', submission: '7312', reviews: 3, at: AT }));
  assert.equal(titled.text.text, '7312: Lull');
  assert.equal(titled.description?.text, '3 reviews, attached 21 Nov 05:57 UTC');
  assert.equal(paperOption(entry({})).text.text, 'Untitled paper');
});

test('before a paper is forgotten it is named, and what would be deleted is counted', () => {
  const kept = { reviews: 3, responses: 1, answers: 12, recommendations: 1, decided: true };
  const view = forgetSureModal(
    '{}',
    entry({ title: 'Lull & <Co>', submission: '7312', reviews: 3, at: AT }),
    kept,
  );
  assert.equal(checkView(view, 'modal').ok, true);
  const shown = words(view);
  assert.match(shown, /7312: Lull &amp; &lt;Co&gt;/);
  assert.match(shown, /3 reviews and 1 response/);
  assert.match(shown, /12 questions with their answers, 1 recommendation and the recorded decision/);
  assert.equal(view.submit?.text, 'Delete for good');
  const none = { reviews: 1, responses: 0, answers: 0, recommendations: 0, decided: false };
  assert.doesNotMatch(words(forgetSureModal('{}', entry({}), none)), /\b0 |no recorded|question/);
});

test('the three modes say different things, in the form and once set', () => {
  const shown = words(modeModal('{}', { mode: 'every' }, null));
  for (const text of ['Answer every message', 'Answer only messages that mention Sidechair', 'Never answer'])
    assert.ok(shown.includes(text), text);
  assert.doesNotMatch(modeWords('off'), /unless it is mentioned/);
  assert.match(words(helpBlocks({ model: null, host: null })), /only when mentioned, or never/);
});

test('the form says that files or pasted text is needed, and which files it reads', () => {
  const shown = words(attachModal('{}', 'C1', null));
  assert.match(shown, /one of the two is needed/);
  assert.match(shown, /Sidechair's own JSON/);
  assert.match(shown, /A field may hold several reviews/);
  assert.match(words(helpBlocks({ model: null, host: null })), /Sidechair's own JSON/);
});

test('the card asks about the answer to a reviewer who got one, and of nobody where nobody is named', () => {
  const card = (responses: ReturnType<typeof sampleResponse>[]) =>
    words(paperCard({ paper: samplePaper({ responses }), agent: NO_MODEL, changed: null }));
  const to = (replyTo: string | null) => ({ ...sampleResponse(1), replyTo });
  assert.match(card([to('R2')]), /answer to R2\?/);
  assert.match(card([to(null)]), /What did the authors answer\?/);
  assert.match(card([]), /What would raise the lowest rating\?/);
});

test('the model and its host can be copied as they are', () => {
  const agent = { name: 'model', model: 'qwen2.5:7b', host: 'llm.example.org:8080', rule: null } as const;
  assert.match(
    words(paperCard({ paper: samplePaper(), agent, changed: null })),
    /`qwen2\.5:7b` on `llm\.example\.org:8080`/,
  );
  const place = { model: 'a `b` <!channel>', host: null };
  assert.doesNotMatch(words(helpBlocks(place)), /<!channel>/);
});

test('a long quote is read once: after that its beginning stands for it', () => {
  const shorten = quotedOnce();
  const quote = 'the baselines are outdated and the gain over them is within one deviation';
  assert.equal(shorten(`R2: “${quote}”`), `R2: “${quote}”`);
  assert.equal(shorten(`R2 asks: “${quote}” [R2.3]`), 'R2 asks: “the baselines are outdated and …” [R2.3]');
  assert.equal(
    shorten('“… outdated and the gain over them is within one deviation …”'),
    '“outdated and the gain over …”',
  );
  assert.equal(shorten('“too short to cut”, “too short to cut”'), '“too short to cut”, “too short to cut”');
});

test('a recommendation repeats no quote across its parts', () => {
  const said = 'R2: “The claim of novelty is too strong since schedules like it were studied before.”';
  const blocks = recommendationBlocks(
    sampleRecommendation({
      against: [point(said, ['R2.5'])],
      response: [point(`${said} The authors promise to discuss it.`, ['R2.5'])],
    }),
    'Tide',
    { turn: 'T:C:1.1' },
  );
  assert.equal(words(blocks).match(/studied before/g)?.length, 1);
  assert.match(words(blocks), /“The claim of novelty is …” The authors promise/);
});

test('lean and rating are one sentence, that says on which side of the line the number is', () => {
  const threshold = { value: 6, label: 'marginally above', atOrAbove: 1, below: 2 };
  const shown = (more: Parameters<typeof sampleRecommendation>[0], line = true) => {
    const made = sampleRecommendation(more);
    const facts = { ...made.facts, threshold: line ? threshold : null };
    return words(recommendationBlocks({ ...made, facts }, 'Tide', { turn: 'T:C:1.1' }));
  };
  const six = { value: 6, label: 'marginally above' };
  assert.match(
    shown({ lean: 'borderline', rating: six }),
    /\*\*Borderline, rating 6\*\* \(marginally above\): near the line, on its accepting side, but too close to call\./,
  );
  assert.match(
    shown({ lean: 'reject', rating: { value: 3, label: 'reject' } }),
    /\*\*Reject, rating 3\*\* \(reject\): on the rejecting side of the venue's line, 6\./,
  );
  assert.match(
    shown({ lean: 'reject', rating: { value: 5, label: '' } }, false),
    /\*\*Reject, rating 5\*\*: where this scale draws the line is not known/,
  );
});

test('a recommendation in a thread can be rated, one for a single person cannot', () => {
  const made = sampleRecommendation();
  assert.match(words(recommendationBlocks(made, 'Tide', { turn: 'T:C:1.1' })), /"good T:C:1\.1"/);
  assert.doesNotMatch(words(recommendationBlocks(made, 'Tide', { thread: 'T:C:1.1' })), /feedback/);
});
