/** The options that `ask` and `recommend` share. */
import type { Agent } from '../agent/agent.ts';
import { type Agents, chooseAgent } from '../agent/choose.ts';
import { InputError } from '../errors.ts';
import type { Paper } from '../papers/paper.ts';
import { failed, type Io } from './io.ts';

/** Whether the command is asked what it takes. */
export const asksForHelp = (argv: string[]): boolean => argv.includes('--help') || argv.includes('-h');

export interface Arguments {
  json: boolean;
  /** Null: the agent that the venue's rule and the configuration give. */
  agent: 'extractive' | 'model' | null;
  paper: string | null;
  /** What is left, in order. */
  rest: string[];
}

/** Reads `--json`, `--agent NAME`, `--paper WHICH` (also `--name=value`). Throws InputError on any other option. */
function readArguments(argv: string[], usage: string): Arguments {
  const read: Arguments = { json: false, agent: null, paper: null, rest: [] };
  const left = argv.flatMap((argument) =>
    /^--\w+=/.test(argument)
      ? [argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1)]
      : [argument],
  );
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--json') read.json = true;
    else if (word === '--agent') read.agent = agentNamed(left.shift(), usage);
    else if (word === '--paper') read.paper = valueFor('--paper', left.shift(), usage);
    else if (word.startsWith('--') && word !== '--') throw new InputError(`Unknown option ${word}.`, usage);
    else if (word !== '--') read.rest.push(word);
  }
  return read;
}

/** What a command wants: `lacks` says what is missing of the words that are no options, or null. */
interface Wanted {
  usage: string;
  lacks(rest: string[]): string | null;
}

/** Reads the arguments and does the work. Exit codes: 0 done, 1 the file or the model failed, 2 the command is wrong. */
export async function withArguments(
  argv: string[],
  io: Io,
  { usage, lacks }: Wanted,
  work: (read: Arguments) => Promise<void>,
): Promise<number> {
  let read: Arguments;
  try {
    read = readArguments(argv, usage);
    const missing = lacks(read.rest);
    if (missing !== null) throw new InputError(missing, usage);
  } catch (error) {
    return failed(error, io, 2);
  }
  try {
    await work(read);
    return 0;
  } catch (error) {
    return failed(error, io, 1);
  }
}

function valueFor(option: string, value: string | undefined, usage: string): string {
  if (value === undefined || value === '') throw new InputError(`${option} needs a value.`, usage);
  return value;
}

function agentNamed(name: string | undefined, usage: string): 'extractive' | 'model' {
  const value = valueFor('--agent', name, usage);
  if (value === 'extractive' || value === 'model') return value;
  throw new InputError(`--agent takes extractive or model, not ${value}.`, usage);
}

/**
 * The agent to use. One asked for by name is used; without a name the venue's rule and the configuration decide.
 * Throws InputError when the model is asked for and none is configured.
 */
export function agentFor(paper: Paper, wanted: Arguments['agent'], agents: Agents): Agent {
  if (wanted === null) return chooseAgent(paper, agents).agent;
  if (wanted === 'extractive') return agents.extractive;
  if (agents.model) return agents.model;
  throw new InputError(
    'No model is configured.',
    'Set OPENAI_API_KEY or OPENAI_BASE_URL, or leave out --agent model.',
  );
}
