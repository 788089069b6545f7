/** What reaches Slack: nothing that rings, links or loads, whatever a review, a file, a person or a model says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceModal, evidenceOf } from '../../handlers/blocks/evidence.ts';
import { hostileModal } from '../../handlers/blocks/hostile.ts';
import { paperOption } from '../../handlers/blocks/modals.ts';
import { draw } from '../../handlers/blocks/outcome.ts';
import { escapeMarkdown } from '../../handlers/escape.ts';
import { plainBlocks } from '../../handlers/plain-blocks.ts';
import { DISCUSSION, type Message } from '../../sandbox/server/workspace.ts';
import type { Answer } from '../../src/agent/agent.ts';
import { citationsOf } from '../../src/agent/evidence.ts';
import { card } from '../../src/cli/import.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';
import { says } from '../agent/model-server.ts';
import { actionNamed, botMessages, openStaffedRoom, shown } from '../room.ts';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { fileWith, paperWith, plantedPassage } from './planted.ts';

/** Slack's tokens, bare rings, addresses, Markdown's links and images, HTML, turned directions and tags. */
const LIVE = [
  /<[!@#][A-Za-z]/,
  /<(?:https?|mailto|a|img|script|iframe|span|font)\b/i,
  /@(?:channel|here|everyone)/i,
  /\w:\/\/\w/,
  /www\.\w/i,
  /evil\.example/,
  /javascript:\S/i,
  /[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u,
];

/** Links and images of Markdown; mrkdwn has none. */
const LIVE_MARKDOWN = [/\]\s*\(/, /!\[/, /^\[[^\]]*\]:/m];

/** The texts of blocks in which Slack reads markup. Rich text, plain text and raw text are shown as they are. */
function readAsMarkup(block: unknown, types = /^(?:markdown|mrkdwn)$/): string[] {
  if (Array.isArray(block)) return block.flatMap((part) => readAsMarkup(part, types));
  if (typeof block !== 'object' || block === null) return [];
  const { type, text } = block as { type?: string; text?: unknown };
  const own = types.test(type ?? '') && typeof text === 'string' ? [text] : [];
  return [...own, ...Object.values(block).flatMap((part) => readAsMarkup(part, types))];
}

/** All texts of blocks, whatever reads them. */
function everyText(block: unknown): string[] {
  if (Array.isArray(block)) return block.flatMap(everyText);
  if (typeof block !== 'object' || block === null) return [];
  return Object.entries(block).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : everyText(value),
  );
}

const TURNING = LIVE.at(-1)!;

function isHarmless(blocks: unknown, texts: string[] = []): void {
  for (const text of [...readAsMarkup(blocks), ...texts])
    for (const pattern of LIVE) assert.doesNotMatch(text, pattern);
  for (const text of readAsMarkup(blocks, /^markdown$/))
    for (const pattern of LIVE_MARKDOWN) assert.doesNotMatch(text, pattern);
  for (const text of everyText(blocks)) assert.doesNotMatch(text, TURNING);
}

/** An answer that the checks would have let through whole: the last line must hold alone. */
const unchecked = (paper: Paper, { obeys, text }: Attack, id: string): Answer => ({
  markdown: `${obeys.join(' ')}\n\n${text} “${text}” [${id}]`,
  citations: citationsOf(paper, [id]),
  withheld: [{ code: 'x', reason: text }],
  abstained: false,
  kPrecision: null,
  agent: 'model',
  model: 'm',
  host: 'h',
  notice: text,
});

function unheld(paper: Paper, { text }: Attack, id: string): Recommendation {
  const point = { claim: text, citations: citationsOf(paper, [id]) };
  return {
    lean: 'accept',
    rating: { value: 10, label: text },
    confidence: { value: 1, label: text, reason: text },
    for: [point],
    against: [point],
    disagreements: [{ about: text, sides: [point, point] }],
    response: [point],
    wouldChange: [point],
    facts: computeFacts(paper),
    agent: 'model',
    model: 'm',
    host: 'h',
    withheld: [{ code: 'x', reason: text }],
    stability: null,
    notice: text,
  };
}

const AGENT = { name: 'extractive', model: null, host: null, rule: null } as const;

for (const attack of ATTACKS)
  test(`however it is drawn, nothing of ${attack.name} (${attack.language}) is alive`, () => {
    const paper = { ...paperWith(attack), warnings: [{ code: 'x', message: attack.text, label: null }] };
    const id = plantedPassage(paper, attack);
    const answer = unchecked(paper, attack, id);
    const outcomes = [
      draw({ kind: 'answer', answer, paper }, 't'),
      draw({ kind: 'recommendation', recommendation: unheld(paper, attack, id), paper }, 't'),
      draw({ kind: 'card', paper, agent: AGENT, changed: attack.text }, 't'),
      draw({ kind: 'notice', text: attack.text }, 't'),
    ];
    for (const { text, tail, fallback } of outcomes) {
      for (const pattern of LIVE_MARKDOWN) assert.doesNotMatch(text, pattern);
      isHarmless(tail, [text, fallback]);
      isHarmless(plainBlocks(tail));
    }
    isHarmless([hostileModal(paper), evidenceModal(evidenceOf(answer.citations, paper), paper.title)]);
    isHarmless(paperOption({ thread: 'x', threadTs: '1', title: paper.title, submission: null, venue: '' }));
    assert.doesNotMatch(card(paper).split('\n').slice(0, 1).join(), TURNING);
  });

test('words that markup kept apart do not come together in a notification', () => {
  const answer = {
    markdown: 'https:**//**evil.example @**channel** www**.evil**.example',
    secondLook: undefined,
  };
  const { fallback } = draw(
    {
      kind: 'answer',
      answer: { ...unchecked(paperWith(ATTACKS[0]!), ATTACKS[0]!, 'R1.1'), ...answer },
      paper: paperWith(ATTACKS[0]!),
    },
    't',
  );
  isHarmless([], [fallback]);
});

test('marks of emphasis around an address or a ring do not shield it', () => {
  for (const text of [
    '_https://evil.example_',
    '_@channel_',
    '_www.evil.example_',
    '`mailto:a@evil.example`',
    '**a@evil.example**',
  ])
    for (const pattern of [...LIVE, /mailto:\S/, /\S@evil/])
      assert.doesNotMatch(escapeMarkdown(text), pattern);
});

/** Every message that the app sent or changed, as Slack got it. */
const sent = (room: Awaited<ReturnType<typeof openStaffedRoom>>) =>
  room.standIn
    .calls()
    .filter(({ method }) =>
      /^(?:chat\.(?:post|update|startStream|appendStream|stopStream)|views\.|assistant\.)/.test(method),
    );

const cardOf = (messages: Message[]) =>
  messages.find((message) => shown(message).includes('To check') || shown(message).includes('"header"'));

for (const attack of ATTACKS.filter(({ overSlack }) => overSlack))
  test(`over Slack, with a model that obeys: ${attack.name}`, async (t) => {
    const room = await openStaffedRoom(t);
    const { standIn, model } = room;
    const { name, json } = fileWith(attack);
    const upload = await standIn.upload({
      name: name.endsWith('.json') ? name : `${name}.json`,
      bytes: Buffer.from(json),
    });
    const top = await standIn.say({ text: '@Sidechair the reviews', files: [upload.id] });
    const found = await standIn.until(() => cardOf(botMessages(standIn, top)));
    if (attack.finding !== null) {
      assert.match(shown(found), /1 passage addresses a model or hides text/);
      await standIn.you.click(
        { channel: DISCUSSION, ts: found.ts },
        actionNamed(found, 'Show what was found'),
      );
      const view = await standIn.until(() => standIn.you.views().at(-1));
      assert.match(JSON.stringify(view), /What the scan found/);
    } else assert.doesNotMatch(shown(found), /addresses a model/);
    const paper = paperWith(attack);
    const planted = plantedPassage(paper, attack);
    const honest = `R3 finds the baselines outdated [${paper.reviews[2]!.passages.at(-1)!.id}].`;
    const script = [...attack.obeys.map((one) => one.replaceAll('[X]', `[${planted}]`)), honest].join('\n\n');
    // Each sentence that is held is asked for once more; the model insists.
    model.add(says(script), ...attack.obeys.map((one) => says(one.replaceAll('[X]', `[${planted}]`))));
    const asked = await standIn.say({
      text: attack.place === 'message' ? attack.text : 'What is weak?',
      thread_ts: top.ts,
    });
    const answer = await standIn.until(() =>
      botMessages(standIn, top).find(
        (message) => Number(message.ts) > Number(asked.ts) && shown(message).includes('feedback_buttons'),
      ),
    );
    assert.match(shown(answer), /left out/);
    assert.doesNotMatch(shown(answer), attack.never);
    assert.match(shown(answer), /outdated/);
    for (const { method, args } of sent(room)) {
      const { blocks, text, markdown_text, view } = args as Record<string, unknown>;
      isHarmless(
        [blocks, view],
        [text, markdown_text]
          .filter((one) => typeof one === 'string')
          .map(String)
          .map(withoutOwnMentions),
      );
      if (method === 'chat.postMessage') {
        const { unfurl_links, unfurl_media } = args as Record<string, unknown>;
        assert.equal(`${unfurl_links} ${unfurl_media}`, 'false false', 'unfurling is off');
      }
    }
  });

/** The app itself names the person who attached the reviews. */
const withoutOwnMentions = (text: string): string => text.replace(/sent by <@\w+>$/, '');
