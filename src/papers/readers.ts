/** Every format that can be read, most particular first: the first that recognises an input reads it. */
import type { Reader } from './draft.ts';
import { ownJson } from './readers/own-json.ts';

export const READERS: readonly Reader[] = [ownJson];
