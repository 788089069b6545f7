/** OpenReview API v1: one `invitation`, and content fields are plain. */
import type { PaperDraft, Reader } from '../draft.ts';
import { type Fields, isObject, jsonValues, looksLikeJson } from '../json.ts';
import { commonFields, forumContentOf, type Note, notesIn, papersFrom } from '../openreview.ts';

export const openreviewV1: Reader = {
  id: 'openreview-v1',
  name: 'OpenReview API v1',
  recognises: ({ text }) =>
    looksLikeJson(text) && /"invitation"\s*:\s*"/.test(text) && /"content"\s*:/.test(text),
  read: ({ text, name }): PaperDraft[] => papersFrom(notesIn(jsonValues(text, name), readNote)),
};

function readNote(value: Fields): Note | null {
  if (!isObject(value.content)) return null;
  const invitation = typeof value.invitation === 'string' ? value.invitation : '';
  return { ...commonFields(value, invitation), content: value.content, forumContent: forumContentOf(value) };
}
