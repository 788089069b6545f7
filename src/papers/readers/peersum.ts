/** The discussion threads of the PeerSum data set: one list of messages with `writer` and `reply_to`. */
import type { PaperDraft, Reader, ResponseDraft, ReviewDraft } from '../draft.ts';
import { type Fields, firstTextOf, isObject, jsonValues, looksLikeJson, textOf } from '../json.ts';

export const peersum: Reader = {
  id: 'peersum',
  name: 'PeerSum thread',
  recognises: ({ text }) =>
    looksLikeJson(text) && /"reply_to"\s*:/.test(text) && /"paper_(?:title|id)"\s*:/.test(text),
  read: ({ text, name }): PaperDraft[] => jsonValues(text, name).filter(isObject).map(paperDraft),
};

function paperDraft(paper: Fields): PaperDraft {
  const messages = Array.isArray(paper.reviews) ? paper.reviews.filter(isObject) : [];
  const id = textOf(paper.paper_id) ?? '';
  const isReview = (message: Fields) => message.reply_to === id && message.writer === 'official_reviewer';
  return {
    title: textOf(paper.paper_title),
    submission: null,
    venue: venueIn(id),
    forum: id.replace(/^[a-z]+_\d{4}_/, '') || null,
    abstract: textOf(paper.paper_abstract),
    reviews: messages.filter(isReview).map(reviewDraft),
    // Newest first in the file: turned round, so that an answer follows what it answers.
    responses: messages
      .filter((message) => !isReview(message))
      .toReversed()
      .map((message) => responseDraft(message, id)),
    metaReview: textOf(paper.meta_review),
    decision: textOf(paper.paper_acceptance),
    warnings: [],
  };
}

/** 'nips_2022_CMcptt6nFaQ' is of 'nips 2022'. */
const venueIn = (id: string): string | null => /^([a-z]+)_(\d{4})_/.exec(id)?.slice(1).join(' ') ?? null;

const reviewDraft = (message: Fields): ReviewDraft => ({
  reviewer: null,
  title: textOf(message.title),
  sections: [{ name: '', text: textOf(message.comment) ?? '' }],
  scores: ['rating', 'confidence'].flatMap((name) => {
    const raw = textOf(message[name]);
    return raw === null || raw === '-1' ? [] : [{ name, raw }];
  }),
  sourceId: textOf(message.review_id),
});

function responseDraft(message: Fields, root: string): ResponseDraft {
  const replyTo = textOf(message.reply_to);
  return {
    role:
      message.writer === 'author'
        ? 'authors'
        : message.writer === 'official_reviewer'
          ? 'reviewer'
          : 'public',
    reviewer: null,
    title: textOf(message.title),
    text: firstTextOf(message, ['comment']) ?? '',
    sourceId: textOf(message.review_id),
    replyTo: replyTo === root ? null : replyTo,
  };
}
