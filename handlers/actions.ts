/** Buttons below answers, recommendations and paper cards, and the options of the paper picker. */
import { threadKey } from '../src/conversation/thread.ts';
import { decisionModal, modeModal, paperOption } from './blocks/modals.ts';
import { findPapers } from './find-paper.ts';
import { LIMITS } from './limits.ts';
import { openModal, readMetadata, writeMetadata } from './modal.ts';
import { ACTIONS } from './names.ts';
import { onPress, type Press, requireHere } from './press.ts';
import { NO_PAPER_HERE, recommendInThread } from './recommending.ts';
import { noteFailure, type Surfaces, tell } from './surfaces.ts';

export function registerActions(surfaces: Surfaces): void {
  onPress(surfaces, ACTIONS.recommend, 'make a recommendation', recommend);
  onPress(surfaces, ACTIONS.feedback, 'keep your verdict', keepFeedback);
  onPress(surfaces, ACTIONS.mode, 'open the form', openMode);
  onPress(surfaces, ACTIONS.decision, 'open the form', openDecision);
  registerPaperOptions(surfaces);
}

async function recommend(surfaces: Surfaces, press: Press): Promise<void> {
  const asker = { ...press, requestId: `button-${press.actionTs}` };
  const asked = await recommendInThread(surfaces, asker, press.threadTs);
  if (!asked) await tell(surfaces, press, NO_PAPER_HERE);
}

async function keepFeedback(surfaces: Surfaces, press: Press): Promise<void> {
  const [verdict, turnId = ''] = press.value.split(' ');
  if (verdict !== 'good' && verdict !== 'bad') return;
  await requireHere(surfaces, press, turnId);
  await surfaces.conversation.feedback(turnId, press.user, verdict);
  await tell(surfaces, press, `Noted as ${verdict}. Thank you.`);
}

async function openMode(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const key = threadKey(team, press.channel, press.threadTs);
  const thread = await surfaces.conversation.thread(key);
  if (!thread) return tell(surfaces, press, NO_PAPER_HERE);
  const metadata = writeMetadata({ channel: press.channel, thread: key });
  await openModal(surfaces, press.triggerId, modeModal(metadata, thread, null));
}

/** The value is a thread key below a recommendation that is kept nowhere, and else says nothing. */
async function openDecision(surfaces: Surfaces, press: Press): Promise<void> {
  const { team } = await surfaces.identity();
  const named = press.value.includes(':') ? press.value : null;
  if (named) await requireHere(surfaces, press, named);
  const key = named ?? threadKey(team, press.channel, press.threadTs);
  const thread = await surfaces.conversation.thread(key);
  if (!thread) return tell(surfaces, press, NO_PAPER_HERE);
  const metadata = writeMetadata({ channel: press.channel, thread: key });
  await openModal(surfaces, press.triggerId, decisionModal(metadata, thread.decision?.text ?? null));
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
