/** Loaded before the app: a process that stands still loses its threads within seconds, not half a minute. */
import { QUEUE_DEFAULTS } from '../src/conversation/queue.ts';

QUEUE_DEFAULTS.leaseMs = 3000;
