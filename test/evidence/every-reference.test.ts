/** Each reference opens exactly its sentence, wherever it stands: lists, nested lists, headings, responses, discussion. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { evidenceOf } from '../../handlers/blocks/evidence.ts';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { citationsOf } from '../../src/agent/evidence.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paperOf } from '../agent/papers.ts';
import { actionNamed, ask, attachReviews, openStaffedRoom, read } from '../room.ts';
import { type File, openDesk, readEvidence } from './room.ts';

const WEAKNESSES = [
  '## Method',
  '',
  'The update rule is stated twice. The second form drops a factor, e.g. in Eq. (4).',
  '',
  '- The kiln model assumes dry clay:',
  '  - wet clay cracks below 400 degrees;',
  '  - glazes are ignored.',
  '- The sensors drift, and',
  '  no calibration is described.',
  '',
  '## Experiments',
  '',
  '1. Only one kiln was fired. It was a small one.',
  '2. No comparison with hand firing.',
  '   a) A potter would want it.',
  '   b) So would a reader.',
  '',
  '**Minor.** Fig. 2 has no scale.',
].join('\n');

const KILNS: File = {
  title: 'Kilns That Fire Themselves',
  venue: 'ICLR 2025',
  reviews: [
    {
      reviewer: 'Reviewer_aa11',
      rating: '6',
      sections: { Strengths: 'Saves a third of the gas.', Weaknesses: WEAKNESSES },
    },
    {
      reviewer: 'Reviewer_bb22',
      rating: '3',
      sections: { Weaknesses: 'A single firing proves little. The cost of the valves is not given.' },
    },
  ],
  responses: [
    {
      replyTo: 'R1',
      text: 'Thank you.\n\n1. We fired a second kiln.\n2. Wet clay was dried first:\n   - for two days;\n   - at 80 degrees.',
    },
    { replyTo: 'R2', text: 'The valves cost 40 each. We will add a table.' },
  ],
  discussion: [
    { replyTo: 'R1', reviewer: 'Reviewer_aa11', text: 'The second kiln answers my point. I keep my score.' },
  ],
};

const paper: Paper = paperOf(KILNS);
const sources = [...paper.reviews, ...paper.responses];

describe('a reference', () => {
  for (const source of sources)
    for (const passage of source.passages)
      it(`[${passage.id}] opens its sentence, with who wrote it and where`, () => {
        const citations = citationsOf(paper, [passage.id]);
        const [one] = evidenceOf(citations, paper);
        const text = source.text.slice(passage.start, passage.end);
        assert.equal(one?.state, 'same');
        assert.equal(one?.citation.quote, text);
        assert.equal(one?.now?.text, text);
        assert.equal(one?.citation.reviewer, 'by' in source ? source.by : source.label);
        assert.equal(one?.citation.section, passage.section);
        const even = (words: string) => words.replace(/\s+/g, ' ');
        const { before = '', after = '' } = one?.now ?? {};
        const near = source.text.slice(Math.max(0, passage.start - 600), passage.end + 600);
        assert.ok(even(near).includes(even(text)));
        for (const words of [before.trim(), after.trim()]) assert.ok(even(near).includes(even(words)), words);
      });

  it('covers every word of the reviews and responses: no sentence is without a number', () => {
    for (const source of sources) {
      const cut = source.passages.map(({ start, end }) => source.text.slice(start, end)).join(' ');
      const words = (text: string) => text.match(/\p{L}{3,}/gu) ?? [];
      const known = new Set([...words(cut), ...source.passages.flatMap(({ section }) => words(section))]);
      for (const word of words(source.text)) assert.ok(known.has(word), `${source.label}: ${word}`);
    }
  });
});

test('every reference of an answer about lists is in its evidence, with the reviewer and the section', async (t) => {
  const room = await openStaffedRoom(t, { OPENAI_BASE_URL: '', OPENAI_MODEL: '' });
  const { standIn } = room;
  const top = await attachReviews(room, JSON.stringify(KILNS));
  for (const question of ['What are the weaknesses?', 'What did the authors answer?', 'Was it discussed?']) {
    const answers = await ask(room, top, question);
    const said = read(answers);
    const ids = [...new Set(said.match(/\[[RAD]\d+\.\d+\]/g) ?? [])];
    assert.ok(ids.length > 0, said);
    const last = answers.at(-1)!;
    await standIn.you.click({ channel: DISCUSSION, ts: last.ts }, actionNamed(last, 'Evidence'));
    const view = await standIn.until(() => standIn.you.views().at(-1) ?? null);
    await standIn.you.close(view.id);
    const { notes, quotes } = readEvidence(view);
    for (const id of ids)
      assert.ok(
        notes.some((note) => note.startsWith(`${id} `)),
        `${id} in ${notes}`,
      );
    for (const [, quoted] of said.matchAll(/“([^”…]+)”/g))
      assert.ok(
        quotes.some(([, quote]) => quote.replace(/\s+/g, ' ').includes(quoted!.replace(/\s+/g, ' ').trim())),
        quoted,
      );
  }
});

test('references beyond what one window holds are reached page by page, each once', async (t) => {
  const many = Array.from(
    { length: 90 },
    (_, index) => `- Remark ${index + 1} is about glaze number ${index + 1}.`,
  );
  const file: File = { ...KILNS, responses: [], discussion: [] };
  file.reviews = [{ ...KILNS.reviews[0]!, sections: { Weaknesses: many.join('\n') } }, KILNS.reviews[1]!];
  const desk = await openDesk(t, file);
  const { standIn } = desk.room;
  const ids = many.map((_, index) => `[R1.${index + 1}]`);
  const answer = await desk.ask('All of them?', `R1 makes many remarks ${ids.join('')}.`);
  await standIn.you.click({ channel: DISCUSSION, ts: answer.ts }, actionNamed(answer, 'Evidence'));
  let view = await standIn.until(() => standIn.you.views().at(-1) ?? null);
  const seen: string[] = [];
  for (;;) {
    const { notes } = readEvidence(view);
    seen.push(...notes.flatMap((note) => /^\[R\d+\.\d+\]/.exec(note) ?? []));
    if (!JSON.stringify(view.blocks).includes('evidence_after')) break;
    const { hash } = view;
    await standIn.you.click({ view_id: view.id }, 'evidence_after');
    view = await standIn.until(() => {
      const [now] = standIn.you.views();
      return now && now.hash !== hash ? now : null;
    });
  }
  assert.deepEqual(seen, ids);
  assert.match(JSON.stringify(view.blocks), /76 to 90 of 90 references/);
  await standIn.you.click({ view_id: view.id }, 'evidence_before');
  await standIn.until(() => JSON.stringify(standIn.you.views()[0]?.blocks).includes('51 to 75 of 90'));
});

test('a page of the evidence is refused once the message with the button is gone', async (t) => {
  const file: File = { ...KILNS, responses: [], discussion: [] };
  const many = Array.from(
    { length: 30 },
    (_, index) => `- Remark ${index + 1} is about glaze number ${index + 1}.`,
  );
  file.reviews = [{ ...KILNS.reviews[0]!, sections: { Weaknesses: many.join('\n') } }, KILNS.reviews[1]!];
  const desk = await openDesk(t, file);
  const { standIn } = desk.room;
  const cited = many.map((_, index) => `[R1.${index + 1}]`).join('');
  const answer = await desk.ask('All of them?', `R1 makes many remarks ${cited}.`);
  await standIn.you.click({ channel: DISCUSSION, ts: answer.ts }, actionNamed(answer, 'Evidence'));
  const view = await standIn.until(() => standIn.you.views().at(-1) ?? null);
  standIn.workspace.delete(standIn.workspace.message(DISCUSSION, answer.ts)!);
  await standIn.you.click({ view_id: view.id }, 'evidence_after');
  await standIn.until(() =>
    standIn.you.ephemeral(DISCUSSION).some(({ text }) => /cannot see this paper/.test(text)),
  );
  assert.equal(standIn.you.views()[0]!.hash, view.hash);
});
