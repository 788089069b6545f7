/** The form of /reviews: its files and pasted texts are attached in a thread of their own. */
import { attachId } from '../src/conversation/new-turns.ts';
import { InputError } from '../src/errors.ts';
import { agreementValue, exposureWords } from './blocks/agreement.ts';
import { PASTE_FIELDS } from './blocks/modals.ts';
import { explain } from './explain.ts';
import { LIMITS, TIMES } from './limits.ts';
import { readFiles } from './messages.ts';
import { FIELDS, VIEWS } from './names.ts';
import { QUIET } from './slack-calls.ts';
import { askingOf, fieldOf, type Submitted, textOf } from './submitted.ts';
import { guarded, noteFailure, type Surfaces } from './surfaces.ts';
import { pause } from './timers.ts';
import { topMessage } from './top-message.ts';

/**
 * The thread's first message is posted before the form closes, so that a channel without the bot leaves the form,
 * and all that was typed, as it is. When Slack is slow the form closes in time and a failure is told afterwards.
 */
export function registerAttachForm(surfaces: Surfaces): void {
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
  const id = attachId({ team, channel: askingOf(body).channel, requestId: body.view.id });
  return (await conversation.turn(id)) !== null;
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
  const posted = await surfaces.calls.call('chat.postMessage', { ...made, ...QUIET }, false);
  return String(posted.ts);
}

async function attach(surfaces: Surfaces, body: Submitted, given: Given, threadTs: string): Promise<void> {
  const { team } = await surfaces.identity();
  const { channel, user, userTeam } = askingOf(body);
  const person = { user, userTeam: userTeam ?? team };
  const request = { team, channel, threadTs, ...person, requestId: body.view.id, ...given };
  await surfaces.conversation.attach(request);
}
