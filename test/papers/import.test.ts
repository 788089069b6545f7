import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { run } from '../../src/cli/import.ts';
import type { Io } from '../../src/cli/io.ts';

const path = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;

/** Runs the command with files from disk, or from `files` by name. */
async function runImport(argv: string[], files: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    readFile: async (name) => (name in files ? Buffer.from(files[name]!) : readFile(name)),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  return { code: await run(argv, io), out: out.join('\n'), err: err.join('\n') };
}

test('prints a card that a person can read', async () => {
  const { code, out } = await runImport([path('split-reviews.json')]);
  assert.equal(code, 0);
  assert.match(out, /^Tidewater: Sparse Routing/);
  assert.match(out, /ICLR 2025 · submission 4821/);
  assert.match(out, /R3 \(Reviewer_Vw9k\) · rating 3: reject, not good enough/);
});

for (const name of [
  'split-reviews.json',
  'openreview-v2-forum.json',
  'pasted-openreview-page.txt',
  'plain-pasted-reviews.txt',
])
  test(`what --json prints of ${name} reads back as the same paper`, async () => {
    const first = await runImport(['--json', path(name)]);
    const again = await runImport(['again.json', '--json'], { 'again.json': first.out });
    const bare = (text: string) =>
      JSON.parse(text).map((paper: object) => ({ ...paper, source: null, warnings: null }));
    assert.deepEqual(bare(again.out), bare(first.out));
  });

test('--json prints one array with warnings and the text of each section', async () => {
  const { out } = await runImport([path('reviews-with-names.txt'), '--json']);
  const [paper] = JSON.parse(out);
  assert.match(paper.reviews[0].sections[0].text, /^The paper describes clocks/);
  assert.equal(paper.reviews[0].rating.value, 7);
  assert.ok(paper.warnings.some(({ code }: { code: string }) => code === 'people_removed'));
});

test('a file that cannot be used is one clear sentence and what to do, with exit code 1', async () => {
  const { code, out, err } = await runImport(['x.json'], { 'x.json': '%PDF-1.7' });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /x\.json is a PDF.*select and copy/s);
});

test('a missing file, no file and an unknown option say so', async () => {
  assert.match((await runImport(['/nowhere/x.json'])).err, /cannot be read/);
  assert.equal((await runImport([])).code, 2);
  assert.match((await runImport(['--yaml', 'x'])).err, /Unknown option --yaml/);
});
