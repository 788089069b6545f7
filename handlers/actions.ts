/** Buttons below answers, recommendations and paper cards, and the options of the paper picker. */
import type { BlockAction, ButtonAction } from '@slack/bolt';
import { z } from 'zod';
import { threadKey } from '../src/conversation/thread.ts';
import type { Citation } from '../src/papers/citation.ts';
import { findPassage, type Paper } from '../src/papers/paper.ts';
import { AccessRefused, isOf } from './access.ts';
import { evidenceModal, evidenceOf } from './blocks/evidence.ts';
import { decisionModal, modeModal, paperOption } from './blocks/modals.ts';
import { citationsOf } from './blocks/recommendation.ts';
import { findPapers } from './find-paper.ts';
import { LIMITS } from './limits.ts';
import { ACTIONS } from './names.ts';
import { NO_PAPER_HERE, recommendInThread } from './recommending.ts';
import { SlackFailure } from './slack-calls.ts';
import { type Asking, guarded, noteFailure, type Surfaces, tell } from './surfaces.ts';
import { pause } from './timers.ts';
import { readMetadata } from './views.ts';

/** A press of a button: where, who, and what the button says. */
interface Press extends Asking {
  threadTs: string;
  /** The message that carries the button. */
  ts: string;
  /** Shown to this person only; such messages can not be looked up. */
  ephemeral: boolean;
  value: string;
  actionTs: string;
  triggerId: string;
}

const Container = z.object({
  thread_ts: z.string().optional(),
  message_ts: z.string().optional(),
  is_ephemeral: z.boolean().optional(),
});

function pressOf(body: BlockAction<ButtonAction>, action: { value?: string; action_ts: string }): Press {
  const container = Container.parse(body.container ?? {});
  const message = body.message;
  return {
    channel: body.channel?.id ?? '',
    user: body.user.id,
    userTeam: body.user.team_id ?? null,
    ts: String(message?.ts ?? container.message_ts ?? ''),
    ephemeral: container.is_ephemeral ?? false,
    threadTs: String(message?.thread_ts ?? container.thread_ts ?? message?.ts ?? container.message_ts ?? ''),
    value: action.value ?? '',
    actionTs: action.action_ts,
    triggerId: body.trigger_id,
  };
}

export function registerActions(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.recommend, 'make a recommendation', recommend);
  onPress(surfaces, ACTIONS.evidence, 'show the evidence', showEvidence);
  onPress(surfaces, ACTIONS.feedback, 'keep your verdict', keepFeedback);
  onPress(surfaces, ACTIONS.mode, 'open the form', openMode);
  onPress(surfaces, ACTIONS.decision, 'open the form', openDecision);
  registerPaperOptions(surfaces);
}

function onPress(
  surfaces: Surfaces,
  action: string,
  what: string,
  run: (surfaces: Surfaces, press: Press) => Promise<void>,
): void {
  surfaces.app.action<BlockAction<ButtonAction>>(action, async ({ ack, body, action: pressed }) => {
    await ack();
    const press = pressOf(body, pressed);
    await guarded(surfaces, what, press, async () => {
      await requireMessage(surfaces, press);
      await run(surfaces, press);
    });
  });
}

/** A button is good for as long as its message is there: one pressed again after that shows nothing. */
async function requireMessage({ calls }: Surfaces, { channel, ts, ephemeral }: Press): Promise<void> {
  if (ephemeral) return;
  try {
    await calls.call('chat.getPermalink', { channel, message_ts: ts }, true);
  } catch (error) {
    if (error instanceof SlackFailure && error.sure) throw new AccessRefused('not_here', error.code);
    throw error;
  }
}

async function recommend(surfaces: Surfaces, press: Press): Promise<void> {
  const asker = { ...press, requestId: `button-${press.actionTs}` };
  const asked = await recommendInThread(surfaces, asker, press.threadTs);
  if (!asked) await tell(surfaces, press, NO_PAPER_HERE);
}

async function showEvidence(surfaces: Surfaces, press: Press): Promise<void> {
  const found = await evidenceFor(surfaces, press);
  if (!found) {
    const gone =
      'The sentences behind this are not kept any more; nothing was changed. Ask again to get them anew.';
    return tell(surfaces, press, gone);
  }
  const view = evidenceModal(evidenceOf(found.citations, found.paper), found.paper?.title ?? 'The reviews');
  await surfaces.calls.call('views.open', { trigger_id: press.triggerId, view }, false);
}

/** The value names a stored turn, or `thread key|ids` for a recommendation that is kept nowhere. */
async function evidenceFor(surfaces: Surfaces, press: Press): Promise<Found | null> {
  const { conversation } = surfaces;
  const [id = '', ids] = press.value.split('|');
  await requireHere(surfaces, press, id);
  if (ids === undefined) return evidenceOfTurn(surfaces, id);
  const paper = await conversation.paper(id);
  return paper && { citations: passagesOf(paper, ids.split(',')), paper };
}

interface Found {
  citations: Citation[];
  paper: Paper | null;
}

/** An answer is shown a moment before it is kept; who presses in between waits, within the 3 s of a trigger. */
const KEPT_SOON = [0, 100, 200, 400, 800];

async function evidenceOfTurn({ conversation, timers }: Surfaces, id: string): Promise<Found | null> {
  for (const wait of KEPT_SOON) {
    if (wait > 0) await pause(timers, wait);
    const kept = await conversation.turn(id);
    const made = kept?.recommendation;
    const citations = kept?.answer?.citations ?? (made ? citationsOf(made) : null);
    if (kept && citations) return { citations, paper: await conversation.paper(kept.turn.thread) };
  }
  return null;
}

/** A button of one channel opens nothing of another, whatever it holds. */
async function requireHere({ identity }: Surfaces, { channel }: Press, id: string): Promise<void> {
  const { team } = await identity();
  if (!isOf(id, team, channel)) throw new AccessRefused('not_here');
}

const passagesOf = (paper: Paper, ids: string[]): Citation[] =>
  ids.flatMap((id) => {
    const found = findPassage(paper, id);
    if (!found) return [];
    const reviewer = 'by' in found.source ? found.source.by : found.source.label;
    return [{ id, reviewer, section: found.passage.section, quote: found.text }];
  });

async function keepFeedback(surfaces: Surfaces, press: Press): Promise<void> {
  const [verdict, turnId = ''] = press.value.split(' ');
  if (verdict !== 'good' && verdict !== 'bad') return;
  await requireHere(surfaces, press, turnId);
  await surfaces.conversation.feedback(turnId, press.user, verdict);
  await tell(surfaces, press, `Noted as a ${verdict} answer. Thank you.`);
}

async function openMode(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const key = threadKey(team, press.channel, press.threadTs);
  const thread = await surfaces.conversation.thread(key);
  if (!thread) return tell(surfaces, press, NO_PAPER_HERE);
  const metadata = JSON.stringify({ channel: press.channel, thread: key });
  const view = modeModal(metadata, thread, null);
  await surfaces.calls.call('views.open', { trigger_id: press.triggerId, view }, false);
}

/** The value is a thread key below a recommendation that is kept nowhere, and else says nothing. */
async function openDecision(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const named = press.value.includes(':') ? press.value : null;
  if (named) await requireHere(surfaces, press, named);
  const key = named ?? threadKey(team, press.channel, press.threadTs);
  const thread = await surfaces.conversation.thread(key);
  if (!thread) return tell(surfaces, press, NO_PAPER_HERE);
  const metadata = JSON.stringify({ channel: press.channel, thread: key });
  const view = decisionModal(metadata, thread.decision?.text ?? null);
  await surfaces.calls.call('views.open', { trigger_id: press.triggerId, view }, false);
}

/** The papers of the channel in which the modal was opened, as the person types. Slack waits 3 s. */
function registerPaperOptions(surfaces: Surfaces): void {
  const { app, conversation, identity, access } = surfaces;
  app.options(ACTIONS.paper, async ({ ack, options, body }) => {
    const asking = { channel: '', user: body.user.id, userTeam: body.user.team_id ?? null };
    try {
      const { team } = await identity();
      const { channel } = readMetadata(body.view?.private_metadata);
      asking.channel = channel;
      await access.require(asking);
      const found = findPapers(await conversation.papersIn(team, channel), options.value);
      await ack({ options: found.slice(0, LIMITS.options).map(paperOption) });
    } catch (error) {
      await noteFailure(surfaces, 'list the papers', asking, error);
      await ack({ options: [] });
    }
  });
}
