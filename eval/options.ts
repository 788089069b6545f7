/** The options of `npm run eval` when it runs cases. */
import { parseArgs } from 'node:util';
import { InputError } from '../src/errors.ts';

export interface Options {
  /** Null: the project's own cases. */
  cases: string | null;
  /** A file with a paper in each line, or a folder with a paper in each `.json` file; null: the project's own. */
  papers: string | null;
  /** Null: the agent that the environment configures. */
  agent: 'extractive' | 'model' | null;
  out: string | null;
  /** The first so many cases; null: all. */
  limit: number | null;
  /** Conversations at a time, of a model agent. */
  parallel: number;
}

export const USAGE =
  'Usage: npm run eval -- [CASES.jsonl] [--papers PAPERS] [--agent extractive|model] [--out FILE.json] [--limit N] [--parallel N]\n' +
  '   or: npm run eval -- --gate|--labels SENTENCES.jsonl --papers PAPERS.jsonl --out FILE';

/** Most conversations at a time: beyond it a local server only queues them. */
const MOST_PARALLEL = 32;

/** Reads the options. Throws InputError when they are wrong. */
export function readOptions(argv: string[]): Options {
  const { values, positionals } = parsed(argv);
  if (positionals.length > 1)
    throw new InputError(`One file of cases is read, not ${positionals.length}.`, USAGE);
  return {
    cases: positionals[0] ?? null,
    papers: values.papers ?? null,
    agent: agentNamed(values.agent),
    out: values.out ?? null,
    limit: counted('--limit', values.limit, Number.MAX_SAFE_INTEGER),
    parallel: counted('--parallel', values.parallel, MOST_PARALLEL) ?? 1,
  };
}

function parsed(argv: string[]) {
  const text = { type: 'string' } as const;
  const options = { papers: text, agent: text, out: text, limit: text, parallel: text };
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    throw new InputError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'), USAGE);
  }
}

function agentNamed(name: string | undefined): Options['agent'] {
  if (name === undefined || name === 'extractive' || name === 'model') return name ?? null;
  throw new InputError(`--agent takes extractive or model, not ${name}.`, USAGE);
}

function counted(option: string, value: string | undefined, most: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  const limit = most === Number.MAX_SAFE_INTEGER ? '' : ` up to ${most}`;
  throw new InputError(`${option} takes a whole number from 1${limit}, not ${value}.`, USAGE);
}
