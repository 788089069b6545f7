/** Submitted modals. */
import type { types } from '@slack/bolt';
import { Mode, type PaperEntry, type Thread } from '../src/conversation/thread.ts';
import { AccessRefused, isOf } from './access.ts';
import { registerAttachForm } from './attach-form.ts';
import { modeWords, WHERE } from './blocks/modals.ts';
import { escapeMrkdwn, mention } from './escape.ts';
import { findMessage } from './find-message.ts';
import { forgetThread, sureToForget } from './forget.ts';
import { readMetadata } from './modal.ts';
import { FIELDS, VIEWS } from './names.ts';
import { recommendFromChannel, recommendPrivately } from './recommending.ts';
import { attachMessage } from './shortcuts.ts';
import { askingOf, choiceOf, onSubmit, type Submitted, textOf } from './submitted.ts';
import { guarded, type Surfaces, say } from './surfaces.ts';

export function registerViews(surfaces: Surfaces): void {
  registerAttachForm(surfaces);
  onSubmit(surfaces, VIEWS.recommend, 'make a recommendation', submitRecommend);
  onSubmit(surfaces, VIEWS.mode, 'change when it answers', submitMode);
  onSubmit(surfaces, VIEWS.decision, 'record the decision', submitDecision);
  registerForget(surfaces);
  onSubmit(surfaces, VIEWS.forgetSure, 'forget the paper', submitForget);
  onSubmit(surfaces, VIEWS.agree, 'attach the reviews', submitAgreement);
}

/** Agreed to in a window of its own, from a message's menu. */
async function submitAgreement(surfaces: Surfaces, body: Submitted): Promise<void> {
  const { channel, threadTs, ts = '' } = readMetadata(body.view.private_metadata);
  const message = await findMessage(surfaces.calls, { channel, ts, threadTs });
  if (!message) throw new AccessRefused('not_here');
  await attachMessage(surfaces, { ...askingOf(body), threadTs }, message);
}

async function submitRecommend(surfaces: Surfaces, body: Submitted): Promise<void> {
  const paper = await chosenPaper(surfaces, body);
  const asking = askingOf(body);
  if (choiceOf(body, FIELDS.where) === WHERE.me) return recommendPrivately(surfaces, asking, paper);
  await recommendFromChannel(surfaces, { ...asking, requestId: `view-${body.view.id}` }, paper);
}

/** The paper chosen in a modal: one of the channel in which the modal was opened, or none. */
async function chosenPaper({ conversation, identity }: Surfaces, body: Submitted): Promise<PaperEntry> {
  const { team } = await identity();
  const papers = await conversation.papersIn(team, askingOf(body).channel);
  const paper = papers.find(({ thread }) => thread === choiceOf(body, FIELDS.paper));
  if (!paper) throw new AccessRefused('not_here');
  return paper;
}

/** The thread that the modal was opened for, or whose paper was chosen in it; of this channel, or none. */
async function threadOf(surfaces: Surfaces, body: Submitted): Promise<Thread> {
  const { channel, thread: named } = readMetadata(body.view.private_metadata);
  const { team } = await surfaces.identity();
  const key = named ?? (await chosenPaper(surfaces, body)).thread;
  const thread = isOf(key, team, channel) ? await surfaces.conversation.thread(key) : null;
  if (!thread) throw new AccessRefused('not_here');
  return thread;
}

async function submitMode(surfaces: Surfaces, body: Submitted): Promise<void> {
  const { user } = askingOf(body);
  const thread = await threadOf(surfaces, body);
  const mode = Mode.parse(choiceOf(body, FIELDS.mode));
  await surfaces.conversation.setMode(thread.key, mode);
  await say(surfaces, thread.channel, thread.threadTs, `${modeWords(mode)} Set by ${mention(user)}.`);
}

async function submitDecision(surfaces: Surfaces, body: Submitted): Promise<void> {
  const { user } = askingOf(body);
  const decision = textOf(body, FIELDS.decision);
  if (!decision) return;
  const thread = await threadOf(surfaces, body);
  await surfaces.conversation.decide(thread.key, decision, user);
  const words = `${mention(user)} recorded the decision: ${escapeMrkdwn(decision)}`;
  await say(surfaces, thread.channel, thread.threadTs, words);
}

/** The paper chosen, its form gives way to the one that says what would be deleted. */
function registerForget(surfaces: Surfaces): void {
  surfaces.app.view(VIEWS.forget, async ({ ack, body }) => {
    let view: types.ModalView | null = null;
    await guarded(surfaces, 'open the form', askingOf(body), async () => {
      view = await sureToForget(surfaces, askingOf(body).channel, await chosenPaper(surfaces, body));
    });
    await (view ? ack({ response_action: 'update', view }) : ack());
  });
}

async function submitForget(surfaces: Surfaces, body: Submitted): Promise<void> {
  const thread = await threadOf(surfaces, body);
  await forgetThread(surfaces, askingOf(body), thread);
}
