/** A process of the app that stands still on request, as on a machine that is suspended, and goes on later. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('app.ts', import.meta.url));

interface AppProcess {
  freeze(): void;
  thaw(): void;
  /** Events of its log at level warn, each as `event error`, oldest first. */
  warnings: string[];
  /** Ends it in good order. */
  stop(): Promise<void>;
}

/** Resolves when the process takes messages. */
export async function startProcess(t: TestContext, env: Record<string, string>): Promise<AppProcess> {
  const child = fork(PROGRAM, [JSON.stringify(env)], { env: { PATH: process.env.PATH } });
  t.after(() => ended(child, () => child.kill('SIGKILL')));
  const warnings: string[] = [];
  child.on('message', (said) => {
    if (typeof said !== 'object' || said === null || !('line' in said)) return;
    const { event, error } = JSON.parse(String(said.line));
    warnings.push(`${event} ${error}`);
  });
  while ((await once(child, 'message'))[0] !== 'ready') {}
  return {
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    warnings,
    stop: () => ended(child, () => child.send('stop')),
  };
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  end();
  await over;
}

/** Asks again and again until the answer is yes. Fails after `limitMs`. */
export async function until(what: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`Not so within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
