/** Loaded before the app: a thread in hand can be claimed by others, and all of them may write. */
import { replace } from './replace.ts';

replace('leases.ts', new URL('./broken-leases.ts', import.meta.url).href);
