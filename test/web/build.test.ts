import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildPage } from '../../sandbox/web/build.ts';

test('the page is bundled whole: it loads only its own script and style, and evaluates no text as code', async () => {
  const { html, js, css } = await buildPage();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((found) => found[1]);
  assert.deepEqual(loaded.sort(), ['/page.css', '/page.js', 'data:,']);
  assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(js, /\beval\(|new Function\(|^import /m);
  assert.doesNotMatch(css, /@import|url\((?!["']?data:)/);
  assert.match(css, /slack_blocks_to_jsx/);
});
