/** What the README says of commands, variables and files is what the code has. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { Environment } from '../src/config.ts';
import { samplePaper, thread } from './extractive/papers.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const README = read('README.md');

/** The first cells of the table under a heading. */
function firstCells(heading: string): string[] {
  const section = README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/(?<!\\)\|/)[1]!.trim());
}

test('the table of variables lists exactly what the configuration reads', () => {
  const listed = firstCells('Configuration').flatMap((cell) => /^`(\w+)`$/.exec(cell)?.[1] ?? []);
  assert.deepEqual(listed.sort(), Object.keys(Environment.shape).sort());
});

test('.env.example names every variable, with no value', () => {
  const named = read('.env.example').match(/^\w+=.*$/gm) ?? [];
  assert.deepEqual(
    named.sort(),
    Object.keys(Environment.shape)
      .map((name) => `${name}=`)
      .sort(),
  );
});

test('the table of terminal commands lists the scripts a person runs', () => {
  const listed = firstCells('Commands').flatMap(
    (cell) => /^`npm (?:run (?:--silent )?)?(\w+)/.exec(cell)?.[1] ?? [],
  );
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const parts = ['typecheck', 'lint', 'test:only'];
  assert.deepEqual(
    listed.sort(),
    Object.keys(scripts)
      .filter((name) => !parts.includes(name))
      .sort(),
  );
});

test('the table of Slack commands and shortcuts is the manifest', () => {
  const { features } = parse(read('manifest.yml')) as {
    features: { slash_commands: { command: string }[]; shortcuts: { name: string }[] };
  };
  const cells = firstCells('Commands');
  const commands = new Set(cells.flatMap((cell) => /^`(\/\w+)/.exec(cell)?.[1] ?? []));
  assert.deepEqual([...commands].sort(), features.slash_commands.map(({ command }) => command).sort());
  const shortcuts = cells.flatMap((cell) => /^message menu → \*\*(.+)\*\*$/.exec(cell)?.[1] ?? []);
  assert.deepEqual(shortcuts.sort(), features.shortcuts.map(({ name }) => name).sort());
});

for (const page of ['README.md', 'ARCHITECTURE.md']) {
  test(`every file that ${page} names is there`, () => {
    const links = [
      ...read(page).matchAll(/\]\(([^)#]+)\)|`((?:src|handlers|sandbox|test|bench)\/[\w./-]+)`/g),
    ]
      .map((match) => match[1] ?? match[2]!)
      .filter((target) => !target.startsWith('http'));
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter((target) => !existsSync(new URL(`../${target}`, import.meta.url))),
      [],
    );
  });
}

test('the README opens with a transcript and promises, before the two commands', () => {
  const order = ['> **', '**Three promises**', 'npm ci && npm start', 'npm ci && npm test'].map((part) =>
    README.indexOf(part),
  );
  assert.ok(
    order.every((place) => place >= 0),
    String(order),
  );
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test('the transcript of the README is what is said about the sample paper, word for word', async () => {
  const [quoted = ''] = /(?:^>.*\n)+/m.exec(README) ?? [];
  const spoken = quoted
    .replaceAll(/^> ?/gm, '')
    .split(/\s*\*\*(?:Chair|Sidechair):\*\* /)
    .slice(1);
  const say = thread(samplePaper());
  const said: string[] = [];
  for (const question of spoken.filter((_, at) => at % 2 === 0))
    said.push(question.trim(), (await say(question.trim())).markdown);
  assert.ok(spoken.length >= 6);
  assert.deepEqual(
    spoken.map((words) => words.trim()),
    said.map((words) => words.replaceAll('\n\n', '\n')),
  );
});
