/** OpenReview API v2: `invitations` is a list, and content fields are `{value}`. */
import type { PaperDraft, Reader } from '../draft.ts';
import { type Fields, isObject, jsonValues, looksLikeJson } from '../json.ts';
import { commonFields, forumContentOf, type Note, notesIn, papersFrom } from '../openreview.ts';

export const openreviewV2: Reader = {
  id: 'openreview-v2',
  name: 'OpenReview API v2',
  recognises: ({ text }) =>
    looksLikeJson(text) && /"invitations"\s*:\s*\[/.test(text) && /"content"\s*:/.test(text),
  read: ({ text, name }): PaperDraft[] => papersFrom(notesIn(jsonValues(text, name), readNote)),
};

/** The first invitation made the note; later ones only edited it. */
function readNote(value: Fields): Note | null {
  if (!isObject(value.content)) return null;
  const made = Array.isArray(value.invitations)
    ? value.invitations.find((entry) => typeof entry === 'string')
    : undefined;
  const invitation = made ?? (typeof value.invitation === 'string' ? value.invitation : '');
  const about = forumContentOf(value);
  return {
    ...commonFields(value, invitation),
    content: unwrapped(value.content),
    forumContent: about && unwrapped(about),
  };
}

const unwrapped = (content: Fields): Fields =>
  Object.fromEntries(
    Object.entries(content).map(([name, field]) => [
      name,
      isObject(field) && 'value' in field ? field.value : field,
    ]),
  );
