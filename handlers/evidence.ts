/** The window that shows what an answer stands on. */
import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { Answer } from '../src/agent/agent.ts';
import { citationsOf as passagesOf } from '../src/agent/evidence.ts';
import type { Citation } from '../src/papers/citation.ts';
import type { Paper } from '../src/papers/paper.ts';
import { struckWords } from './blocks/answer.ts';
import { evidenceModal, evidenceOf } from './blocks/evidence.ts';
import { citationsOf } from './blocks/recommendation.ts';
import { plural } from './blocks/words.ts';
import { type Metadata, openModal, readMetadata, writeMetadata } from './modal.ts';
import { ACTIONS } from './names.ts';
import { keptSoon, onPress, type Press, requireHere, requireMessage } from './press.ts';
import { guarded, type Surfaces, tell } from './surfaces.ts';

export function registerEvidence(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.evidence, WHAT, showEvidence);
  onTurn(surfaces, ACTIONS.evidenceBefore);
  onTurn(surfaces, ACTIONS.evidenceAfter);
}

const WHAT = 'show the evidence';

async function showEvidence(surfaces: Surfaces, press: Press): Promise<void> {
  const { channel, ts, ephemeral, value } = press;
  const metadata = { channel, evidence: value, ...(ephemeral ? {} : { ts }) };
  const view = await evidenceView(surfaces, metadata, 0);
  if (!view) return tell(surfaces, press, EVIDENCE_GONE);
  await openModal(surfaces, press.triggerId, view);
}

const EVIDENCE_GONE =
  'The sentences behind this are not kept any more; nothing was changed. Ask again to get them anew.';

/** What a window of evidence is of. `ts`: the message with its button; left out where one person only was shown it. */
type EvidenceAt = Pick<Metadata, 'channel' | 'ts'> & { evidence: string };

/** A button in the window of the evidence: its value is the page to show. */
function onTurn(surfaces: Surfaces, action: string): void {
  surfaces.app.action<BlockAction<ButtonAction>>(action, async ({ ack, body, action: pressed }) => {
    await ack();
    const { channel, evidence = '', ts } = readMetadata(body.view?.private_metadata);
    const asking = { channel, user: body.user.id, userTeam: body.user.team_id ?? null };
    await guarded(surfaces, WHAT, asking, async () => {
      await requireMessage(surfaces, { channel, ts: ts ?? '', ephemeral: ts === undefined });
      const view = await evidenceView(surfaces, { channel, evidence, ts }, Number(pressed.value) || 0);
      if (!view) return tell(surfaces, asking, EVIDENCE_GONE);
      await surfaces.calls.call('views.update', { view_id: body.view?.id, view }, true);
    });
  });
}

/** Null when nothing of it is kept any more. */
async function evidenceView(surfaces: Surfaces, at: EvidenceAt, page: number) {
  const found = await evidenceFor(surfaces, at);
  if (!found) return null;
  const { citations, struck = [], paper, remark } = found;
  const pages = { page, metadata: writeMetadata(at), remark };
  return evidenceModal(evidenceOf(citations, paper, struck), paper?.title ?? 'The reviews', pages);
}

/** The value names a stored turn, or `thread key|ids` for a recommendation that is kept nowhere. */
async function evidenceFor(surfaces: Surfaces, { channel, evidence }: EvidenceAt): Promise<Found | null> {
  const { conversation } = surfaces;
  const [id = '', ids] = evidence.split('|');
  await requireHere(surfaces, { channel }, id);
  if (ids === undefined) return evidenceOfTurn(surfaces, id);
  const paper = await conversation.paper(id);
  if (!paper) return null;
  const cited = ids.split(',');
  const citations = passagesOf(paper, cited);
  return { citations, paper, remark: lostWords(cited.length - citations.length) };
}

interface Found {
  citations: Citation[];
  /** Of the sentences that were struck. */
  struck?: Citation[] | undefined;
  paper: Paper | null;
  /** What the chair should know of all of it, or null. */
  remark: string | null;
}

const lostWords = (count: number): string | null =>
  count === 0
    ? null
    : `${plural(count, 'sentence')} behind this changed since and ${count === 1 ? 'is' : 'are'} not shown.`;

const evidenceOfTurn = ({ conversation, timers }: Surfaces, id: string): Promise<Found | null> =>
  keptSoon(timers, async () => {
    const kept = await conversation.turn(id);
    const made = kept?.recommendation;
    const citations = kept?.answer?.citations ?? (made ? citationsOf(made) : null);
    if (!kept || !citations) return null;
    const paper = await conversation.paper(kept.turn.thread);
    const given = kept.answer?.revision ?? made?.revision;
    const remark = remarkOn(kept.answer, isEarlier(given, paper));
    return { citations, struck: kept.answer?.secondLook?.citations, paper, remark };
  });

const remarkOn = (answer: Answer | null, earlier: boolean): string | null =>
  [earlier ? EARLIER : null, struckWords(answer?.secondLook)].filter((words) => words !== null).join(' ') ||
  null;

const isEarlier = (given: number | undefined, paper: Paper | null): boolean =>
  given !== undefined && paper !== null && given < paper.revision;

const EARLIER =
  'The reviews were attached again after this was written. What changed is marked; ask again for an answer from the reviews as they are now.';
