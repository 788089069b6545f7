import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { tempFile, tempStore } from '../store/open.ts';
import { roomOf, STEPS, type Step } from './mortal.ts';

const PROGRAM = fileURLToPath(new URL('mortal.ts', import.meta.url));
const TURNS = ['T1:C1:101.000001', 'T1:C1:102.000001'];

/** Runs the process to its end. Returns the signal that killed it, or null. */
async function run(file: string, room: string, dieAt: Step): Promise<string | null> {
  const child = spawn(process.execPath, [PROGRAM, file, room, dieAt], { stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit');
  assert.ok(signal || code === 0, `exit code ${code}`);
  return signal;
}

for (const step of STEPS) {
  test(`${step === 'never' ? 'not killed' : `killed when ${step}`}: the next process gives each message exactly one answer, in order`, async (t) => {
    const file = tempFile(t);
    const room = `${file}-room`;
    assert.equal(await run(file, room, step), step === 'never' ? null : 'SIGKILL');
    assert.equal(await run(file, room, 'never'), null);

    const lines = roomOf(room);
    assert.deepEqual(
      lines.filter((line) => line.do === 'post').map(({ turn }) => turn),
      TURNS,
    );
    const last = new Map(lines.map(({ turn, text }) => [turn, text]));
    assert.deepEqual([...last.values()], ['answer to 101.000001', 'answer to 102.000001']);

    const store = await tempStore(t, file);
    assert.deepEqual(
      (await store.channels.get('outcomes'))?.map(({ thread }) => thread),
      TURNS,
    );
    const replies = await Promise.all(TURNS.map(async (id) => (await store.turns.get(id))?.reply.length));
    assert.deepEqual(replies, [1, 1]);
  });
}
