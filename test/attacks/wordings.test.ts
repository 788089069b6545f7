/** The scan knows forms of orders, not sentences: many wordings, and what reviews say near them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spansIn } from '../../src/papers/hostile/scan.ts';
import { INNOCENT } from './wordings/innocent.ts';
import { ORDERS } from './wordings/orders.ts';

const BEFORE = 'The idea is simple. The proofs are short.\n\n';
const amidReview = (text: string): string => `${BEFORE}${text}\n\nThe writing is clear.`;

for (const [language, text] of ORDERS)
  test(`an order in ${language} is found where it stands: ${text.slice(0, 60)}`, () => {
    const spans = spansIn(amidReview(text), true);
    assert.ok(spans.length > 0);
    for (const { start, end } of spans)
      assert.ok(start >= BEFORE.length && end <= BEFORE.length + text.length, 'and nothing beside it');
  });

for (const text of INNOCENT)
  test(`no order is found in: ${text.slice(0, 60)}`, () =>
    assert.deepEqual(spansIn(amidReview(text), true), []));
