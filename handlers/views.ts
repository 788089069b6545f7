/** Submitted modals. */
import type { types, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { Mode, type PaperEntry, type Thread } from '../src/conversation/thread.ts';
import { InputError } from '../src/errors.ts';
import { AccessRefused, isOf } from './access.ts';
import { agreementValue, exposureWords } from './blocks/agreement.ts';
import { modeWords, PASTE_FIELDS, WHERE } from './blocks/modals.ts';
import { escapeMrkdwn, mention } from './escape.ts';
import { explain } from './explain.ts';
import { findMessage } from './find-message.ts';
import { forgetThread, sureToForget } from './forget.ts';
import { LIMITS, TIMES } from './limits.ts';
import { readFiles } from './messages.ts';
import { FIELDS, VIEWS } from './names.ts';
import { recommendFromChannel, recommendPrivately } from './recommending.ts';
import { attachMessage } from './shortcuts.ts';
import { type Asking, guarded, noteFailure, type Surfaces, say } from './surfaces.ts';
import { pause } from './timers.ts';
import { topMessage } from './top-message.ts';

/** Ids only. They are believed no more than any payload: each is checked against who asks, and against the store. */
const Metadata = z.object({
  channel: z.string(),
  /** Key of the thread it was opened for. */
  thread: z.string().optional(),
  /** The message to attach, and the thread it belongs to. */
  threadTs: z.string().optional(),
  ts: z.string().optional(),
  /** What the evidence shown is of, as the button below an answer names it. */
  evidence: z.string().optional(),
});

/** Where a modal was opened. Throws when it is not one of ours. */
export const readMetadata = (text: string | undefined) => Metadata.parse(JSON.parse(text ?? ''));

/** One field's state, as far as our fields use it. */
const Value = z.object({
  value: z.string().nullish(),
  files: z.unknown().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

type Submitted = Pick<ViewSubmitAction, 'view' | 'user' | 'team'>;

const fieldOf = ({ view }: Submitted, field: string): z.infer<typeof Value> =>
  Value.parse(view.state.values[field]?.[field] ?? {});

const textOf = (body: Submitted, field: string): string | null => fieldOf(body, field).value?.trim() || null;

const choiceOf = (body: Submitted, field: string): string | undefined =>
  fieldOf(body, field).selected_option?.value;

const askingOf = (body: Submitted): Asking => ({
  channel: readMetadata(body.view.private_metadata).channel,
  user: body.user.id,
  userTeam: body.user.team_id ?? null,
});

export function registerViews(surfaces: Surfaces): void {
  registerAttach(surfaces);
  onSubmit(surfaces, VIEWS.recommend, 'make a recommendation', submitRecommend);
  onSubmit(surfaces, VIEWS.mode, 'change when it answers', submitMode);
  onSubmit(surfaces, VIEWS.decision, 'record the decision', submitDecision);
  registerForget(surfaces);
  onSubmit(surfaces, VIEWS.forgetSure, 'forget the paper', submitForget);
  onSubmit(surfaces, VIEWS.agree, 'attach the reviews', submitAgreement);
}

function onSubmit(
  surfaces: Surfaces,
  view: string,
  what: string,
  run: (surfaces: Surfaces, body: Submitted) => Promise<void>,
): void {
  surfaces.app.view(view, async ({ ack, body }) => {
    await ack();
    await guarded(surfaces, what, askingOf(body), () => run(surfaces, body));
  });
}

/**
 * The thread's first message is posted before the form closes, so that a channel without the bot leaves the form,
 * and all that was typed, as it is. When Slack is slow the form closes in time and a failure is told afterwards.
 */
function registerAttach(surfaces: Surfaces): void {
  surfaces.app.view(VIEWS.attach, async ({ ack, body }) => {
    const what = 'attach the reviews';
    const refuse = (text: string) => ack({ response_action: 'errors', errors: { [FIELDS.files]: text } });
    const given = givenIn(body);
    if (given.files.length + given.pasted.length === 0)
      return refuse('Upload a file here, or paste at least one review below.');
    const top = startThread(surfaces, body, given.title).then(
      (ts) => ({ ts }),
      (error: unknown) => ({ error }),
    );
    const early = await Promise.race([top, pause(surfaces.timers, TIMES.submission)]);
    if (early && 'error' in early) {
      await noteFailure(surfaces, what, askingOf(body), early.error);
      return refuse(explain(early.error, what));
    }
    await ack();
    await guarded(surfaces, what, askingOf(body), async () => {
      const started = await top;
      if ('error' in started) throw started.error;
      if (started.ts) await attach(surfaces, body, given, started.ts);
    });
  });
}

/** The thread's ts; null when this very form was attached before. Rejects before anything is posted or kept. */
async function startThread(
  surfaces: Surfaces,
  body: Submitted,
  title: string | null,
): Promise<string | null> {
  const asking = askingOf(body);
  await surfaces.access.require(asking);
  await requireAgreement(surfaces, body);
  if (await wasAttached(surfaces, body)) return null;
  return postTop(surfaces, body, title);
}

async function wasAttached({ conversation, identity }: Surfaces, body: Submitted): Promise<boolean> {
  const { team } = await identity();
  return (await conversation.turn(`${team}:${askingOf(body).channel}:attach-${body.view.id}`)) !== null;
}

/** Where others can read the channel, the box that says so is ticked, for this channel and these readers. */
async function requireAgreement({ access }: Surfaces, body: Submitted): Promise<void> {
  const { channel } = askingOf(body);
  const exposure = await access.exposure(channel);
  if (!exposure) return;
  const agreed = fieldOf(body, FIELDS.agree).selected_options ?? [];
  if (agreed.some(({ value }) => value === agreementValue(channel, exposure))) return;
  throw new InputError(
    `${exposureWords(exposure)} Nothing was attached.`,
    'Close this form and type /reviews again: it then asks whether to attach them here all the same.',
  );
}

interface Given {
  files: ReturnType<typeof readFiles>;
  pasted: string[];
  title: string | null;
  venue: string | null;
}

const givenIn = (body: Submitted): Given => ({
  files: readFiles(fieldOf(body, FIELDS.files).files ?? []),
  pasted: joinPasted(
    Array.from({ length: PASTE_FIELDS }, (_, index) => fieldOf(body, FIELDS.pasted(index)).value ?? ''),
  ),
  title: textOf(body, FIELDS.title),
  venue: textOf(body, FIELDS.venue),
});

/** A field filled nearly to its limit goes on in the next one; people cut at the end of a line or a sentence. */
const NEARLY_FULL = LIMITS.input - 300;

/** Pasted fields as texts, those that belong together joined. */
export function joinPasted(fields: string[]): string[] {
  const texts: string[] = [];
  let open = false;
  for (const field of fields) {
    if (field.trim()) {
      if (open) texts.push(`${texts.pop()}\n${field}`);
      else texts.push(field);
    }
    open = field.length >= NEARLY_FULL;
  }
  return texts;
}

async function postTop(surfaces: Surfaces, body: Submitted, title: string | null): Promise<string> {
  const { channel, user } = askingOf(body);
  const made = topMessage(channel, user, body.view.id, title);
  const quiet = { unfurl_links: false, unfurl_media: false };
  const posted = await surfaces.calls.call('chat.postMessage', { ...made, ...quiet }, false);
  return String(posted.ts);
}

async function attach(surfaces: Surfaces, body: Submitted, given: Given, threadTs: string): Promise<void> {
  const { team } = await surfaces.identity();
  const { channel, user, userTeam } = askingOf(body);
  const person = { user, userTeam: userTeam ?? team };
  const request = { team, channel, threadTs, ...person, requestId: body.view.id, ...given };
  await surfaces.conversation.attach(request);
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
