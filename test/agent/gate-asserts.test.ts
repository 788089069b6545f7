import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from '../../src/agent/gate/kinds.ts';

const kind = (text: string) => kindOf({ lead: '', text, cites: [] });

const OPENERS = [
  'Here is what matters: ',
  'Please note that ',
  'I hope this helps: ',
  'I can tell you that ',
  'The decision is yours, but ',
  'Of course. Below, ',
  'I think ',
  'In my view ',
  'Happy to help: ',
  'Let me know if you need more; ',
];

const CLAIMS = [
  'R2 loves the theory.',
  'R1 withdrew the concern about the baselines.',
  'the authors retracted the first theorem.',
  'every reviewer is happy with the experiments.',
  'the proofs are flawless.',
  'nobody objects to the evaluation any more, and all reviewers accepted the response.',
];

test('what is said of a reviewer, the authors or the paper is a claim, whatever courtesy it begins with', () => {
  for (const opener of OPENERS)
    for (const claim of CLAIMS) assert.match(kind(opener + claim), /^(?:claim|absent)$/, opener + claim);
  for (const claim of CLAIMS) assert.match(kind(`**${claim}**`), /^(?:claim|absent)$/, claim);
});

test('courtesies, offers, questions back and lead-ins are none, also where they name a reviewer', () => {
  for (const text of [
    'I can quote what R2 says about the baselines.',
    'Let me know if you want more on R2 and R3.',
    'Happy to help with the reviews.',
    'I can only tell what the reviews say.',
    'The decision is yours.',
    'Here are the main points:',
    'R1 raises two points:',
    '**Novelty.**',
    'Tell me which reviewer you mean.',
    'I have listed what the reviewers asked above.',
  ])
    assert.match(kind(text), /^(?:chat|structure)$/, text);
  assert.equal(kind('I lean towards rejection, given the ratings.'), 'lean');
});
