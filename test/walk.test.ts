/**
 * A newcomer's first quarter of an hour, in a real browser on the real app: the sample paper, reviews attached by
 * file, questions, a recommendation, its evidence, the form of /reviews, a restart, and beginning afresh.
 * Set SCREENSHOTS to a folder to keep what was seen.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser, noBrowser } from './web/browser.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface App {
  url: string;
  stop(): Promise<void>;
}

/** `npm start` without npm; resolves when the address is printed. */
async function launch(t: TestContext, folder: string): Promise<App> {
  const env = {
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: path.join(folder, 'app.sqlite'),
  };
  const child = spawn(process.execPath, [file('../bin/sidechair.mjs'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => {
    child.kill('SIGTERM');
    return exited;
  };
  t.after(stop);
  return { url: await addressOf(child), stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`The app ended with ${code} before it said where it is: ${said}`)),
    );
  });
}

/** The page as a person uses it: by its roles and labels. */
class Desk {
  readonly page: Page;
  #shots = 0;

  constructor(page: Page) {
    this.page = page;
  }

  channel = () => this.page.getByRole('log', { name: 'Messages in #paper-discussion' });
  thread = () => this.page.getByRole('log', { name: 'Messages in this thread' });
  last = () => this.thread().getByRole('article').last();
  dialog = () => this.page.getByRole('dialog');

  async look(name: string): Promise<void> {
    if (!process.env.SCREENSHOTS) return;
    this.#shots += 1;
    await this.page.screenshot({
      path: path.join(process.env.SCREENSHOTS, `${String(this.#shots).padStart(2, '0')}-${name}.png`),
    });
  }

  /** Sends a reply in the open thread, and waits for the whole answer. */
  async ask(question: string): Promise<string> {
    const before = await this.thread().getByRole('article').count();
    const reply = this.page.getByRole('form', { name: 'Reply' }).getByRole('textbox');
    await reply.fill(question);
    await reply.press('Enter');
    const answer = this.thread()
      .getByRole('article')
      .nth(before + 1);
    await answer
      .getByRole('button', { name: /Evidence|Recommend|Record|as good/ })
      .first()
      .waitFor();
    return answer.innerText();
  }

  async openThreadOf(message: Locator): Promise<void> {
    await message.getByRole('button', { name: /^\d+ repl/ }).click();
  }
}

const SEED_QUESTIONS = [
  "Hello, I'm reviewing this paper. Can you help me understand its main contribution?",
  'That sounds interesting. What are the strengths of the paper?',
  'Can you tell me more about the weaknesses of the paper?',
  'Can you tell me more about what you think is flawed in the experimental setup?',
  'What do you think about the method proposed by the authors?',
  'What are the strengths and weaknesses of the paper, according to the reviews?',
  'Based on your assessment, would you recommend accepting or rejecting the paper?',
  'Based on the dialogue, how would you rate the paper?',
];

test('a newcomer asks, attaches, weighs, and comes back', {
  skip: noBrowser,
}, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-walk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const first = await launch(t, folder);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const desk = new Desk(page);

  await page.goto(first.url);
  await desk.thread().getByRole('button', { name: 'Recommend' }).waitFor();
  await desk.look('sample');
  const sample = await desk.ask('What are the main weaknesses?');
  assert.match(sample, /outdated/);
  assert.match(sample, /\[R2\.\d+\]/);
  await desk.look('sample-answer');

  const composer = page.getByRole('form', { name: 'Message #paper-discussion' });
  await composer.locator('input[type=file]').setInputFiles(file('fixtures/openreview-v2-forum.json'));
  await composer.getByRole('textbox').fill('@Sidechair these are the reviews');
  await composer.getByRole('button', { name: 'Send' }).click();
  // The last message may still be the one before, while this one is on its way.
  await desk.openThreadOf(desk.channel().getByRole('article').filter({ hasText: 'these are the reviews' }));
  await desk
    .thread()
    .getByRole('heading', { name: /Lanternfish/ })
    .waitFor();
  await desk.look('card');
  for (const question of SEED_QUESTIONS) {
    assert.match(await desk.ask(question), /\[R\d+\.\d+\]|The reviews do not say/, question);
    await desk.look('answer');
  }
  await desk.ask('recommend');
  assert.match(await desk.last().innerText(), /suggestion/i);
  await desk.look('recommendation');

  await desk.last().getByRole('button', { name: 'Evidence' }).click();
  await desk
    .dialog()
    .getByText(/R\d\.\d+/)
    .first()
    .waitFor();
  await desk.look('evidence');
  await page.keyboard.press('Escape');
  await desk.dialog().waitFor({ state: 'detached' });

  await composer.getByRole('textbox').fill('/reviews ');
  await composer.getByRole('textbox').press('Enter');
  await desk.dialog().waitFor();
  await desk.look('form');
  await desk.dialog().getByRole('textbox', { name: /title/i }).fill('A Paper Known by Its Paste');
  await desk
    .dialog()
    .getByRole('textbox', { name: /paste|review/i })
    .first()
    .fill(
      'Review 1:\nSummary: The paper studies pasted text.\nStrengths: It is short.\nWeaknesses: There are no experiments.\nRating: 6\nConfidence: 3',
    );
  await desk
    .dialog()
    .getByRole('button', { name: /attach/i })
    .click();
  await desk.dialog().waitFor({ state: 'detached' });
  // The form began this thread, so it is opened.
  await desk.thread().getByRole('heading', { name: 'A Paper Known by Its Paste' }).waitFor();
  assert.match(await desk.ask('What are the weaknesses?'), /no experiments/);

  await first.stop();
  const second = await launch(t, folder);
  await page.goto(second.url);
  await desk.channel().getByText('these are the reviews').waitFor();
  assert.equal(await desk.channel().getByRole('article').count(), 3, 'all three papers are there again');
  await desk.openThreadOf(desk.channel().getByRole('article').last());
  assert.match(await desk.ask('Is anything said about experiments?'), /no experiments/);

  await page.getByRole('button', { name: 'Begin afresh' }).click();
  await desk
    .dialog()
    .getByRole('button', { name: /begin afresh|delete/i })
    .click();
  await desk.channel().getByText('these are the reviews').waitFor({ state: 'detached' });
  await desk
    .channel()
    .getByRole('button', { name: /^1 reply/ })
    .waitFor();
  assert.equal(await desk.channel().getByRole('article').count(), 1, 'only the sample is left');
  await desk.thread().getByRole('button', { name: 'Recommend' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'New messages' }).count(), 0);
  assert.deepEqual(faults, []);
});
