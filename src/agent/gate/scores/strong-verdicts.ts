/**
 * A verdict in strong words ("a strong accept", "must be accepted") is what reviews are falsified for. It stands only
 * where a rating says so, or a passage in which the scan found nothing.
 */
import { foundIn } from '../../../papers/hostile/places.ts';
import { type Paper, sourceOf } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';

const VERDICT =
  /\b(?:(?:a|an|is|as|clear|definite|unanimous|certain)\s+)?(?:strong(?:ly)?|clear(?:ly)?|definite(?:ly)?|unanimous(?:ly)?|certain(?:ly)?)\s+(?:an?\s+)?accept(?:ance|ed)?\b|\b(?:must|has to|needs to|deserves to)\s+be\s+accepted\b/i;

/** Holds such a verdict where it is neither a rating's nor a passage's. */
export function strongVerdictFault({ text, cites, paper, index }: Claim): Held | null {
  if (!VERDICT.test(text) || DENIED.test(text)) return null;
  const flagged = new Set(foundIn(paper).flatMap(({ passage }) => passage ?? []));
  const borne = cites.some((id) => !flagged.has(id) && /\baccept/i.test(index.byId.get(id)!.text));
  return borne || ratedSo(text, cites, paper) ? null : UNBORNE;
}

const DENIED = /\b(?:not|no|none|nobody|neither|nor|never|without|than|if|whether)\b|n['’]t\b/i;

/** A reviewer who is named or cited, or any where none is, has rated it in such words. */
function ratedSo(said: string, cites: string[], paper: Paper): boolean {
  const named = [...said.matchAll(/\bR\d+\b/g)].map(([label]) => label);
  const labels = new Set(
    named.length > 0 ? named : cites.map((id) => sourceOf(paper, id.slice(0, id.indexOf('.')))?.label),
  );
  return paper.reviews.some(
    ({ label, rating }) => (labels.size === 0 || labels.has(label)) && /\baccept/i.test(rating?.label ?? ''),
  );
}

const UNBORNE: Held = {
  code: 'wrong-label',
  reason: 'It gave a verdict that neither a rating nor its passages give.',
};
