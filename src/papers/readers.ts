/** Every format that can be read, most particular first: the first that recognises an input reads it. */
import type { Reader } from './draft.ts';
import { openreviewPage } from './readers/openreview-page.ts';
import { openreviewV1 } from './readers/openreview-v1.ts';
import { openreviewV2 } from './readers/openreview-v2.ts';
import { ownJson } from './readers/own-json.ts';
import { peersum } from './readers/peersum.ts';
import { plainText } from './readers/plain-text.ts';
import { reviewSections } from './readers/review-sections.ts';

export const READERS: readonly Reader[] = [
  openreviewV2,
  openreviewV1,
  peersum,
  ownJson,
  openreviewPage,
  reviewSections,
  plainText,
];
