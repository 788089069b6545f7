import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Node, parseMrkdwn, plainText } from '../../sandbox/web/mrkdwn.ts';

/** The words a reader sees, with no marks. */
const read = (nodes: Node[]): string =>
  nodes
    .map((node) => {
      if ('children' in node) return read(node.children);
      if ('label' in node) return node.label ?? '';
      return node.text;
    })
    .join('');

test('what is no markup is shown character for character', () => {
  for (const source of [
    'a * b * c',
    '5 * 3 seeds * 2',
    'snake_case_name and 3_4_5',
    '# a line that begins with a hash',
    '1. one\n2. two\n- three',
    '[R1.12][R3.4]',
    'at 10:30:45 and a:b',
    'x^2 ~ N(0, 1)',
    '**not Slack**',
    '`open',
  ]) {
    assert.equal(read(parseMrkdwn(source)), source);
  }
});

test('bold, italic, strike and code are read, one inside another too', () => {
  assert.deepEqual(parseMrkdwn('*a _b_* ~c~ `d*e*`'), [
    {
      kind: 'bold',
      children: [
        { kind: 'text', text: 'a ' },
        { kind: 'italic', children: [{ kind: 'text', text: 'b' }] },
      ],
    },
    { kind: 'text', text: ' ' },
    { kind: 'strike', children: [{ kind: 'text', text: 'c' }] },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd*e*' },
  ]);
});

test('quotes and fences are blocks, and nothing in a fence is markup', () => {
  assert.deepEqual(parseMrkdwn('&gt; one\n> two\n```\n*x*\n```'), [
    { kind: 'quote', children: [{ kind: 'text', text: 'one\ntwo' }] },
    { kind: 'pre', text: '*x*' },
  ]);
});

test('mentions, channels, broadcasts and links are read', () => {
  assert.deepEqual(parseMrkdwn('<@U1> <#C1|papers> <!here> <https://a.example/x?a=1&amp;b=2|text>'), [
    { kind: 'user', id: 'U1', label: null },
    { kind: 'text', text: ' ' },
    { kind: 'channel', id: 'C1', label: 'papers' },
    { kind: 'text', text: ' ' },
    { kind: 'broadcast', text: '@here' },
    { kind: 'text', text: ' ' },
    { kind: 'link', href: 'https://a.example/x?a=1&b=2', label: 'text' },
  ]);
});

test('a link that could run something is only text', () => {
  const nodes = parseMrkdwn('<javascript:alert(1)|click> <data:text/html,x|y>');
  assert.deepEqual(
    nodes.filter((node) => node.kind === 'link'),
    [],
  );
});

test('an address in the words is a link, without the full stop that ends the sentence', () => {
  assert.deepEqual(parseMrkdwn('See https://a.example/b.'), [
    { kind: 'text', text: 'See ' },
    { kind: 'link', href: 'https://a.example/b', label: 'https://a.example/b' },
    { kind: 'text', text: '.' },
  ]);
});

test('Slack’s three escapes are undone once', () => {
  assert.equal(read(parseMrkdwn('a &lt;b&gt; &amp;amp; c')), 'a <b> &amp; c');
});

test('a known shortcode is drawn, an unknown one stays as typed', () => {
  assert.equal(read(parseMrkdwn(':wave: :no_such_thing:')), '👋 :no_such_thing:');
  assert.equal(plainText('*plain* :wave: &amp; :30:'), '*plain* 👋 & :30:');
});
