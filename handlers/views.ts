/** Submitted modals. */
import type { ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { Mode, type PaperEntry } from '../src/conversation/thread.ts';
import { modeWords, PASTE_FIELDS, WHERE } from './blocks/modals.ts';
import { escapeMrkdwn, mention } from './escape.ts';
import { explain } from './explain.ts';
import { LIMITS, TIMES } from './limits.ts';
import { readFiles } from './messages.ts';
import { FIELDS, VIEWS } from './names.ts';
import { NO_PAPER_HERE, recommendFromChannel, recommendPrivately } from './recommending.ts';
import { guarded, type Surfaces, say, tell, type Where } from './surfaces.ts';
import { pause } from './timers.ts';

const Metadata = z.object({ channel: z.string(), thread: z.string().optional() });

/** Where a modal was opened. Throws when it is not one of ours. */
export const readMetadata = (text: string | undefined) => Metadata.parse(JSON.parse(text ?? ''));

/** One field's state, as far as our fields use it. */
const Value = z.object({
  value: z.string().nullish(),
  files: z.unknown().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

type Submitted = Pick<ViewSubmitAction, 'view' | 'user' | 'team'>;

const fieldOf = ({ view }: Submitted, field: string): z.infer<typeof Value> =>
  Value.parse(view.state.values[field]?.[field] ?? {});

const textOf = (body: Submitted, field: string): string | null => fieldOf(body, field).value?.trim() || null;

const choiceOf = (body: Submitted, field: string): string | undefined =>
  fieldOf(body, field).selected_option?.value;

const whereOf = (body: Submitted): Where => ({
  channel: readMetadata(body.view.private_metadata).channel,
  user: body.user.id,
});

export function registerViews(surfaces: Surfaces): void {
  registerAttach(surfaces);
  onSubmit(surfaces, VIEWS.recommend, 'make a recommendation', submitRecommend);
  onSubmit(surfaces, VIEWS.mode, 'change when it answers', submitMode);
  onSubmit(surfaces, VIEWS.decision, 'record the decision', submitDecision);
}

function onSubmit(
  surfaces: Surfaces,
  view: string,
  what: string,
  run: (surfaces: Surfaces, body: Submitted) => Promise<void>,
): void {
  surfaces.app.view(view, async ({ ack, body }) => {
    await ack();
    await guarded(surfaces, what, whereOf(body), () => run(surfaces, body));
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
    if (early && 'error' in early) return refuse(explain(early.error, what));
    await ack();
    await guarded(surfaces, what, whereOf(body), async () => {
      const started = await top;
      if ('error' in started) throw started.error;
      await attach(surfaces, body, given, started.ts);
    });
  });
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

async function startThread(surfaces: Surfaces, body: Submitted, title: string | null): Promise<string> {
  const { channel, user } = whereOf(body);
  const of = title ? ` of *${escapeMrkdwn(title)}*` : '';
  const posted = await surfaces.calls.call(
    'chat.postMessage',
    {
      channel,
      text: `Reviews${of} attached by ${mention(user)}`,
      metadata: { event_type: 'sidechair_thread', event_payload: { view: body.view.id } },
      unfurl_links: false,
      unfurl_media: false,
    },
    false,
  );
  return String(posted.ts);
}

async function attach(surfaces: Surfaces, body: Submitted, given: Given, threadTs: string): Promise<void> {
  const { team } = await surfaces.identity();
  const { channel, user } = whereOf(body);
  const person = { user, userTeam: body.user.team_id ?? team };
  const request = { team, channel, threadTs, ...person, requestId: body.view.id, ...given };
  await surfaces.conversation.attach(request);
}

async function submitRecommend(surfaces: Surfaces, body: Submitted): Promise<void> {
  const paper = await chosenPaper(surfaces, body);
  const where = whereOf(body);
  if (!paper) return tell(surfaces, where, NO_PAPER_HERE);
  if (choiceOf(body, FIELDS.where) === WHERE.me) return recommendPrivately(surfaces, where, paper);
  const { team } = await surfaces.identity();
  const asker = { ...where, userTeam: body.user.team_id ?? team, requestId: `view-${body.view.id}` };
  await recommendFromChannel(surfaces, asker, paper);
}

/** The paper chosen in a modal, when it is one of the channel in which the modal was opened. */
async function chosenPaper(
  { conversation, identity }: Surfaces,
  body: Submitted,
): Promise<PaperEntry | undefined> {
  const { team } = await identity();
  const papers = await conversation.papersIn(team, whereOf(body).channel);
  return papers.find(({ thread }) => thread === choiceOf(body, FIELDS.paper));
}

async function submitMode(surfaces: Surfaces, body: Submitted): Promise<void> {
  const where = whereOf(body);
  const key = readMetadata(body.view.private_metadata).thread ?? (await chosenPaper(surfaces, body))?.thread;
  const thread = key ? await surfaces.conversation.thread(key) : null;
  if (!thread) return tell(surfaces, where, NO_PAPER_HERE);
  const mode = Mode.parse(choiceOf(body, FIELDS.mode));
  await surfaces.conversation.setMode(thread.key, mode);
  await say(surfaces, thread.channel, thread.threadTs, `${modeWords(mode)} Set by ${mention(where.user)}.`);
}

async function submitDecision(surfaces: Surfaces, body: Submitted): Promise<void> {
  const where = whereOf(body);
  const decision = textOf(body, FIELDS.decision);
  const { thread: key } = readMetadata(body.view.private_metadata);
  const thread = key ? await surfaces.conversation.thread(key) : null;
  if (!thread || !decision) return tell(surfaces, where, NO_PAPER_HERE);
  await surfaces.conversation.decide(thread.key, decision, where.user);
  const words = `${mention(where.user)} recorded the decision: ${escapeMrkdwn(decision)}`;
  await say(surfaces, thread.channel, thread.threadTs, words);
}
