/** Loaded before the app: a message that is delivered again becomes another turn. */
import { replace } from './replace.ts';

replace('turns.ts', new URL('./broken-turns.ts', import.meta.url).href);
