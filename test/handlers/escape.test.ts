import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown, escapeMrkdwn, readable, withoutMarkup } from '../../handlers/escape.ts';

const seen = (text: string) => text.replaceAll('\u2060', '');

/** Whatever a review holds, none of these may reach Slack as it stands. */
const HOSTILE = [
  '<!channel> read this',
  '<@U123> hello',
  '<#C1>',
  '<https://evil.example|the paper>',
  '[the paper](https://evil.example)',
  '[the paper] (https://evil.example)',
  '![](https://evil.example/pixel.png)',
  '[x]: https://evil.example',
  '<img src="https://evil.example/p.png">',
  'see https://evil.example/a and www.evil.example, mailto:a@evil.example',
  '@channel @here @everyone',
  '&lt;!channel&gt;',
];

/** What Slack acts on in mrkdwn and in markdown. */
const LIVE = [/<[!@#a-z]/i, /\w:\/\//, /www\.\w/, /mailto:\w/, /@(channel|here|everyone)/];
/** Markdown's own links, images and definitions; mrkdwn has none of these. */
const LIVE_MARKDOWN = [...LIVE, /\]\s*\(/, /!\[/, /^\[[^\]]*\]:/m];

for (const text of HOSTILE) {
  test(`nothing of ${JSON.stringify(text)} stays alive, and every character is still seen`, () => {
    for (const pattern of LIVE_MARKDOWN) assert.doesNotMatch(escapeMarkdown(text), pattern);
    for (const pattern of LIVE) assert.doesNotMatch(escapeMrkdwn(text), pattern);
    assert.equal(readable(seen(escapeMarkdown(text))), text);
    assert.equal(readable(seen(escapeMrkdwn(text))), text);
  });
}

test('markdown that structures an answer stays as it is', () => {
  const text = '**For**\n- R1 finds it clear [R1.2][R2.4]\n> “It is clear.”\n\n1. `code`, _so_ “so”';
  assert.equal(escapeMarkdown(text), text);
});

test('a comparison in the middle of a line is no block quote', () => {
  assert.equal(escapeMarkdown('p > 0.05 & q < 1'), 'p &gt; 0.05 &amp; q &lt; 1');
});

test('escaping in mrkdwn covers every bracket', () => {
  assert.equal(escapeMrkdwn('> a <b> & c'), '&gt; a &lt;b&gt; &amp; c');
});

test('text read from Slack and escaped again is what Slack sent', () => {
  assert.equal(escapeMrkdwn(readable('a &lt; b &amp;&amp; c &gt; d')), 'a &lt; b &amp;&amp; c &gt; d');
});

test('a notification has the words without the marks', () => {
  assert.equal(withoutMarkup('## For\n\n\n\n**R1** finds `x` clear'), 'For\n\nR1 finds x clear');
});

test('a long hostile line is escaped in no time', () => {
  const text = '](x>'.repeat(50_000);
  const started = performance.now();
  escapeMarkdown(text);
  assert.ok(performance.now() - started < 1_000);
});
