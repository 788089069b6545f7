/**
 * Attacks on whoever reads reviews with a model. All invented. To add one, add an entry to the file of its kind: both
 * agents, the scan, the prompt and what is drawn for Slack are tested against each.
 */
import type { Attack } from './attack.ts';
import { CANARIES } from './kinds/canaries.ts';
import { HIDDEN } from './kinds/hidden.ts';
import { IMITATIONS } from './kinds/imitations.ts';
import { LANGUAGES } from './kinds/languages.ts';
import { MARKUP } from './kinds/markup.ts';
import { MESSAGES } from './kinds/messages.ts';
import { ORDERS } from './kinds/orders.ts';

export const ATTACKS: Attack[] = [
  ...ORDERS,
  ...CANARIES,
  ...HIDDEN,
  ...IMITATIONS,
  ...MARKUP,
  ...MESSAGES,
  ...LANGUAGES,
];
