/** The page in a real browser, on the stand-in with a bare app: what only a browser can tell. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION, TEAM, YOU } from '../../sandbox/server/workspace.ts';
import { buildPage } from '../../sandbox/web/build.ts';
import {
  type BareSocket,
  bareSocket,
  call,
  MANIFEST,
  plain,
  section,
  standInFor,
} from '../sandbox/harness.ts';
import { launchBrowser, noBrowser } from './browser.ts';

const AGENT = MANIFEST.replace(
  'features:',
  'features:\n  agent_view: { agent_description: Reads reviews }',
).replace('[app_home_opened', '[agent_session_stopped, app_home_opened');

let browser: Browser;
before(async () => {
  if (!noBrowser) browser = await launchBrowser();
});
after(() => browser?.close());

interface Desk {
  standIn: StandIn;
  page: Page;
  socket: BareSocket;
  faults: string[];
}

/** A workspace with one question asked, its thread open in the page. */
async function desk(t: { after(close: () => Promise<void>): void }, look: BrowserContextOptions = {}) {
  const standIn = await standInFor(t, { manifest: AGENT, page: buildPage });
  const socket = await bareSocket(t, standIn);
  const { ts } = await standIn.say({ text: 'What do they say?' });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...look });
  t.after(() => page.close());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${standIn.url}/#/${DISCUSSION}/${ts}`);
  await page.getByRole('form', { name: 'Reply' }).waitFor();
  return { standIn, socket, page, faults, thread: ts } satisfies Desk & { thread: string };
}

const cell = (text: string) => ({ type: 'raw_text', text });
const CARD = [
  { type: 'header', text: plain('Sleep Schedules for Replay: Memories Without a Task Boundary') },
  {
    type: 'table',
    rows: [
      ['Review', 'Reviewer', 'Rating', 'Confidence'].map(cell),
      ['R1', 'Reviewer_kT4m', '6: marginally above the acceptance threshold', '3: fairly confident'].map(
        cell,
      ),
      ['R2', 'Reviewer_9vQe', '2: reject, not good enough', '4: confident, but not absolutely certain'].map(
        cell,
      ),
    ],
    column_settings: [{}, {}, { is_wrapped: true }, { is_wrapped: true }],
  },
  section('`an-identifier-of-a-dataset-that-is-much-longer-than-a-narrow-window-is-wide-and-has-no-spaces`'),
];

for (const [width, colorScheme] of [
  [1280, 'light'],
  [1280, 'dark'],
  [420, 'light'],
  [420, 'dark'],
] as const)
  test(`at ${width} pixels, ${colorScheme}, nothing is cut off and no word is broken in a table`, {
    skip: noBrowser,
    timeout: 20_000,
  }, async (t) => {
    const { standIn, page, thread, faults } = await desk(t, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    await call(standIn, 'chat.postMessage', {
      channel: DISCUSSION,
      thread_ts: thread,
      text: 'x',
      blocks: CARD,
    });
    const table = page.getByRole('region', { name: 'Table' });
    await table.waitFor();
    const seen = await page.evaluate(() => {
      const table = document.querySelector('.block-table');
      return {
        page: document.documentElement.scrollWidth - innerWidth,
        table: (table?.scrollWidth ?? 1) - (table?.clientWidth ?? 0),
        dark: document.documentElement.dataset.shown,
      };
    });
    assert.deepEqual(seen, { page: 0, table: 0, dark: colorScheme });
    assert.deepEqual(faults, []);
  });

/** Resolves when the field has the caret: it comes with the page's next drawing, after what it is waited for with. */
const hasCaret = async (page: Page, field: Locator): Promise<void> =>
  void (await page.waitForFunction(
    (element) => element === document.activeElement,
    await field.elementHandle(),
    {
      timeout: 5_000,
    },
  ));

test('by keyboard alone: a message is sent, a form opened and closed, and the caret is back where it was', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, socket } = await desk(t);
  const composer = page.getByRole('textbox', { name: 'Message #paper-discussion' });
  await composer.focus();
  await page.keyboard.type('hello');
  await page.keyboard.press('Enter');
  await standIn.until(() => standIn.you.messages(DISCUSSION).some(({ text }) => text === 'hello'));
  await page.keyboard.type('/reviews ');
  await page.keyboard.press('Enter');
  const typed = await socket.frame('slash_commands');
  socket.ack(typed);
  const input = { type: 'plain_text_input', action_id: 'text' };
  const view = {
    type: 'modal',
    callback_id: 'form',
    title: plain('Attach reviews'),
    submit: plain('Attach'),
    blocks: [{ type: 'input', block_id: 'title', label: plain('Title'), element: input }],
  };
  const { trigger_id } = typed.payload as unknown as { trigger_id: string };
  assert.equal((await call(standIn, 'views.open', { trigger_id, view })).ok, true);
  const dialog = page.getByRole('dialog', { name: 'Attach reviews' });
  await dialog.getByRole('textbox', { name: 'Title' }).waitFor();
  await hasCaret(page, dialog.getByRole('textbox'));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await hasCaret(page, composer);
  const said = page.getByRole('article').filter({ hasText: 'hello' });
  await said.hover();
  await said.getByRole('button', { name: 'Edit message' }).click();
  await page.keyboard.type(' there');
  await page.keyboard.press('Enter');
  await page.getByText('hello there').waitFor();
  await hasCaret(page, composer);
});

test('what is selected in a growing answer stays selected, and the answer catches up afterwards', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, thread } = await desk(t);
  const at = await streaming(standIn, thread, 'The baselines are outdated.');
  const answer = page.getByRole('log', { name: 'Messages in this thread' }).getByRole('article').last();
  await answer.getByText('outdated').waitFor();
  const selected = () => page.evaluate(() => String(getSelection()));
  await answer.getByText('outdated').dblclick({ position: { x: 60, y: 8 } });
  const word = await selected();
  assert.notEqual(word, '');
  await append(standIn, at, ' So says R2.');
  await append(standIn, at, ' And R3.');
  await call(standIn, 'chat.postMessage', {
    channel: DISCUSSION,
    thread_ts: thread,
    text: 'a later message',
  });
  await page.getByText('a later message').waitFor();
  assert.equal(await selected(), word);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.getByText('The baselines are outdated. So says R2. And R3.').waitFor();
});

test('Stop stands in the thread while the app is at work, and goes when the app has stopped', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, thread } = await desk(t);
  const stop = page.getByRole('button', { name: /^Stop/ });
  assert.equal(await stop.count(), 0);
  const at = await streaming(standIn, thread, 'half an answer');
  await stop.click();
  await standIn.until(() => standIn.events().some(({ event }) => event.type === 'agent_session_stopped'));
  assert.equal(
    (await call(standIn, 'chat.appendStream', { ...at, markdown_text: 'x' })).error,
    'stopped_by_user',
  );
  assert.equal(await stop.innerText(), 'Stopping…');
  const session = { channel_id: DISCUSSION, thread_ts: thread, status: 'active' };
  await call(standIn, 'agents.sessions.setStatus', session);
  await stop.waitFor({ state: 'detached' });
});

test('what only one person sees says so, and can be dismissed', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, thread } = await desk(t);
  const word = { channel: DISCUSSION, user: YOU, thread_ts: thread, text: 'Just for you.' };
  await call(standIn, 'chat.postEphemeral', word);
  const message = page.getByRole('article').filter({ hasText: 'Just for you.' });
  await message.getByText('Only visible to you').waitFor();
  await message.getByRole('button', { name: 'Dismiss' }).click();
  await message.waitFor({ state: 'detached' });
  assert.deepEqual(standIn.you.ephemeral(DISCUSSION), []);
});

async function streaming(standIn: StandIn, thread_ts: string, markdown_text: string) {
  const recipient = { recipient_user_id: YOU, recipient_team_id: TEAM.id };
  const args = { channel: DISCUSSION, thread_ts, markdown_text, ...recipient };
  return { channel: DISCUSSION, ts: String((await call(standIn, 'chat.startStream', args)).ts) };
}

const append = (standIn: StandIn, at: { channel: string; ts: string }, markdown_text: string) =>
  call(standIn, 'chat.appendStream', { ...at, markdown_text });

test('a sentence that was struck out is struck out, in the colour of its text', {
  skip: noBrowser,
}, async (t) => {
  const { standIn, page, thread } = await desk(t, { colorScheme: 'dark' });
  const text =
    'R1 finds the experiments thorough [R1.6]. ~~R3 finds the baselines outdated [R3.7].~~ **R2** agrees.';
  const blocks = [{ type: 'markdown', text }];
  await call(standIn, 'chat.postMessage', { channel: DISCUSSION, thread_ts: thread, text: 'It', blocks });
  const struck = page.getByText('R3 finds the baselines outdated [R3.7].', { exact: true });
  await struck.waitFor();
  const looks = await struck.evaluate((element) => {
    const { color, textDecorationLine } = getComputedStyle(element);
    return { line: textDecorationLine, same: color === getComputedStyle(element.parentElement!).color };
  });
  assert.deepEqual(looks, { line: 'line-through', same: true });
});

test('a message taller than the list is read from its beginning', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, thread } = await desk(t);
  const lines = Array.from({ length: 80 }, (_, line) => section(`Line ${line + 1} of it`));
  for (const text of ['A short one.', 'Another.'])
    await call(standIn, 'chat.postMessage', { channel: DISCUSSION, thread_ts: thread, text });
  const tall = { channel: DISCUSSION, thread_ts: thread, text: 'A long one', blocks: lines.slice(0, 45) };
  await call(standIn, 'chat.postMessage', tall);
  const messages = page.getByRole('log', { name: 'Messages in this thread' });
  await messages.getByText('Line 45 of it').waitFor();
  const list = messages.locator('xpath=..');
  const first = await messages.getByText('Line 1 of it', { exact: true }).boundingBox();
  const frame = await list.boundingBox();
  assert.ok(
    first && frame && first.y >= frame.y && first.y < frame.y + 150,
    JSON.stringify({ first, frame }),
  );

  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const posted = await call(standIn, 'chat.postMessage', {
    channel: DISCUSSION,
    thread_ts: thread,
    text: 'And a last one.',
  });
  const last = await messages.getByText('And a last one.').boundingBox();
  assert.ok(last && last.y + last.height <= frame.y + frame.height, 'the reader at the end stays there');

  await call(standIn, 'chat.delete', { channel: DISCUSSION, ts: String(posted.ts) });
  await messages.getByText('And a last one.').waitFor({ state: 'detached' });
  const end = await messages.getByText('Line 45 of it').boundingBox();
  assert.ok(end && end.y + end.height <= frame.y + frame.height, 'also when that is taken away again');
});

test('what one says oneself is in sight, wherever one was reading', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { standIn, page, thread } = await desk(t);
  const blocks = Array.from({ length: 45 }, (_, line) => section(`Line ${line + 1} of it`));
  await call(standIn, 'chat.postMessage', { channel: DISCUSSION, thread_ts: thread, text: 'Long', blocks });
  const messages = page.getByRole('log', { name: 'Messages in this thread' });
  await messages.getByText('Line 45 of it').waitFor();
  const list = messages.locator('xpath=..');
  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  const others = { channel: DISCUSSION, thread_ts: thread, text: 'Of another.' };
  await call(standIn, 'chat.postMessage', others);
  await page.getByRole('button', { name: 'New messages' }).waitFor();
  assert.equal(await list.evaluate((element) => element.scrollTop), 0, 'who reads above is not moved');

  await page.getByRole('textbox', { name: 'Reply…' }).fill('And the theory?');
  await page.keyboard.press('Enter');
  await messages.getByText('And the theory?').waitFor();
  await page.getByRole('button', { name: 'New messages' }).waitFor({ state: 'detached' });
  const fromEnd = () => list.evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight);
  assert.ok((await fromEnd()) < 2);

  await list.evaluate((element) => element.scrollTo({ top: 0 }));
  const word = { channel: DISCUSSION, user: YOU, thread_ts: thread, text: 'Just for you.' };
  await call(standIn, 'chat.postEphemeral', word);
  await messages.getByText('Just for you.').waitFor();
  assert.ok((await fromEnd()) < 2, 'and so is the answer to a command');
});

test('Escape closes the menu of a narrow window, and the caret is on its button again', {
  skip: noBrowser,
  timeout: 20_000,
}, async (t) => {
  const { page } = await desk(t, { viewport: { width: 420, height: 800 } });
  await page.getByRole('button', { name: /^Back to/ }).click();
  const menu = page.getByRole('button', { name: 'Open menu' });
  await menu.click();
  await page.locator('.drawer-close:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.with-drawer').waitFor({ state: 'detached' });
  assert.ok(await menu.evaluate((button) => button === document.activeElement));
});
