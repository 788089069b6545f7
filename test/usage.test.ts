/** What each command of the terminal says of itself. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { LAUNCHER } from './room.ts';

const run = promisify(execFile);

const COMMANDS = [
  'start',
  'import',
  'ask',
  'recommend',
  'purge',
  'rekey',
  'audit',
  'train',
  'eval',
  'bench',
  'faults',
];

for (const command of COMMANDS)
  test(`${command} --help prints its usage, and succeeds`, async () => {
    const { stdout, stderr } = await run(process.execPath, [LAUNCHER, command, '--help'], {
      env: { PATH: process.env.PATH },
    });
    assert.match(stdout, new RegExp(`^Usage: npm (?:run )?(?:--silent )?${command}\\b`));
    assert.equal(stderr, '');
  });

test('without a command the commands are listed', async () => {
  const { stdout } = await run(process.execPath, [LAUNCHER, '--help']);
  for (const command of COMMANDS) assert.match(stdout, new RegExp(`\\b${command}\\b`));
});
