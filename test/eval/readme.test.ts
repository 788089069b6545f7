/** What eval/README.md says of cases, failures and measures is what the code has. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Expect } from '../../eval/cases.ts';
import { FAILURES } from '../../eval/failures.ts';

const PAGE = new URL('../../eval/README.md', import.meta.url);
const README = readFileSync(PAGE, 'utf8');

test('the page names everything that a case may expect', () => {
  const table = README.slice(README.indexOf('| in `expect` |'), README.indexOf('`--papers` takes'));
  const named = table.split('\n').flatMap((line) => line.split(/(?<!\\)\|/)[1]?.match(/`(\w+)`/g) ?? []);
  assert.deepEqual(
    named
      .map((name) => name.slice(1, -1))
      .filter((name) => name !== 'expect')
      .sort(),
    Object.keys(Expect.shape).sort(),
  );
});

test('the page lists the eleven failures in the words of the report', () => {
  for (const [at, name] of FAILURES.entries()) assert.ok(README.includes(`| ${at + 1} | ${name} |`), name);
});

test('every file that the page names is there', () => {
  const links = [...README.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1]!);
  assert.ok(links.length > 0);
  assert.deepEqual(
    links.filter((target) => !existsSync(new URL(target, PAGE))),
    [],
  );
});
