import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { addressOf, innocentPaper, paperWith, textAt } from './planted.ts';

test('there are at least sixty attacks, of every kind and place, twenty of them not English', () => {
  const count = (of: (attack: Attack) => unknown) => new Set(ATTACKS.map(of)).size;
  assert.ok(ATTACKS.length >= 60);
  assert.ok(ATTACKS.filter(({ language }) => language !== 'English').length >= 20);
  assert.ok(count(({ language }) => language) >= 20);
  assert.equal(
    count(({ finding }) => finding),
    10,
  );
  assert.equal(
    count(({ place }) => place),
    8,
  );
  assert.equal(
    count(({ name, language, text }) => [name, language, text].join()),
    ATTACKS.length,
  );
});

test('no kind of attack is left out of the suite', async () => {
  const listed = new Set<unknown>(ATTACKS);
  for (const file of await readdir(new URL('kinds', import.meta.url))) {
    const [entries] = Object.values<Attack[]>(await import(`./kinds/${file}`));
    assert.ok(
      entries!.every((entry) => listed.has(entry)),
      `attacks.ts lists the entries of kinds/${file}`,
    );
  }
});

test('nothing is found in reviews that are only reviews', () => {
  assert.deepEqual(innocentPaper().hostile, []);
});

for (const attack of ATTACKS.filter(({ finding }) => finding !== null))
  test(`the scan reports ${attack.name}, as what it is and where it stands`, () => {
    const paper = paperWith(attack);
    const { label, field } = addressOf(attack);
    const text = textAt(paper, attack);
    const found = (paper.hostile ?? []).filter((one) => one.label === label && one.field === field);
    const wanted = attack.span ?? attack.text.split('\n')[0]!.trim();
    const at = text.indexOf(wanted);
    assert.ok(at >= 0, 'the attack is kept as it was written');
    const hit = found.find(
      ({ kind, start, end }) => kind === attack.finding && start < at + wanted.length && at < end,
    );
    assert.ok(hit, `found ${JSON.stringify(found)}`);
    assert.ok(hit.excerpt.length > 0);
    assert.equal(paper.hostile!.length, found.length, 'and nothing elsewhere');
  });
