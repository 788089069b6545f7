/** `/reviews` and `/recommend`. Slack has no commands inside threads, so a paper is found by words or picked. */
import type { SlashCommand } from '@slack/bolt';
import { clip, note } from './blocks/elements.ts';
import { helpBlocks } from './blocks/help.ts';
import { attachModal, forgetModal, modeModal, recommendModal } from './blocks/modals.ts';
import { findPapers } from './find-paper.ts';
import { NOTHING_TO_FORGET, sureToForget } from './forget.ts';
import { openModal, writeMetadata } from './modal.ts';
import { COMMANDS } from './names.ts';
import { NO_PAPERS, recommendFromChannel, recommendPrivately } from './recommending.ts';
import { type Asking, guarded, type Surfaces, tell } from './surfaces.ts';

export function registerCommands(surfaces: Surfaces): void {
  const { app } = surfaces;
  app.command(COMMANDS.reviews, async ({ ack, command }) => {
    await ack();
    await reviews(surfaces, command);
  });
  app.command(COMMANDS.recommend, async ({ ack, command }) => {
    await ack();
    await guarded(surfaces, 'make a recommendation', askingOf(command), () => recommend(surfaces, command));
  });
}

const askingOf = (command: SlashCommand): Asking => ({
  channel: command.channel_id,
  user: command.user_id,
  userTeam: command.team_id,
});

const metadataOf = (command: SlashCommand): string => writeMetadata({ channel: command.channel_id });

type Run = (surfaces: Surfaces, command: SlashCommand) => Promise<void>;

/** What may follow `/reviews`, and what was not done when it fails. */
const WORDS: Record<string, { what: string; run: Run }> = {
  '': { what: 'open the form', run: openAttach },
  attach: { what: 'open the form', run: openAttach },
  mode: { what: 'open the form', run: chooseMode },
  forget: { what: 'open the form', run: chooseForget },
};

async function reviews(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const words = command.text.trim().toLowerCase();
  const known = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
  if (!known) return help(surfaces, command);
  await guarded(surfaces, known.what, askingOf(command), () => known.run(surfaces, command));
}

/** Says nothing of any paper, so anyone may have it. */
async function help(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const words = command.text.trim();
  const unknown = words.toLowerCase() === 'help' ? [] : [`/reviews does not know “${clip(words, 60)}”.`];
  await tell(surfaces, askingOf(command), [...unknown, 'How to use Sidechair'].join(' '), {
    blocks: [...unknown.map(note), ...helpBlocks(surfaces.agent)],
  });
}

async function openAttach(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const exposure = await surfaces.access.exposure(command.channel_id);
  await openModal(
    surfaces,
    command.trigger_id,
    attachModal(metadataOf(command), command.channel_id, exposure),
  );
}

async function chooseMode(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const papers = await papersOf(surfaces, command);
  if (papers.length === 0) return tell(surfaces, askingOf(command), NO_PAPERS);
  const only = papers.length === 1 ? papers[0]! : null;
  await openModal(surfaces, command.trigger_id, modeModal(metadataOf(command), null, only));
}

async function chooseForget(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const papers = await papersOf(surfaces, command);
  if (papers.length === 0) return tell(surfaces, askingOf(command), NOTHING_TO_FORGET);
  const [only] = papers;
  const view =
    papers.length === 1 && only
      ? await sureToForget(surfaces, command.channel_id, only)
      : forgetModal(metadataOf(command), null);
  await openModal(surfaces, command.trigger_id, view);
}

async function recommend(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const { words, personal } = readWords(command.text);
  const papers = await papersOf(surfaces, command);
  if (papers.length === 0) return tell(surfaces, askingOf(command), NO_PAPERS);
  const found = findPapers(papers, words);
  const [only] = found;
  if (found.length !== 1 || !only) {
    await openModal(surfaces, command.trigger_id, recommendModal(metadataOf(command), null));
    if (found.length > 0) return;
    return tell(
      surfaces,
      askingOf(command),
      `No paper in this channel matches “${clip(words, 60)}”. Choose it in the form.`,
    );
  }
  if (personal) return recommendPrivately(surfaces, askingOf(command), only);
  const requestId = `command-${command.trigger_id}`;
  await recommendFromChannel(surfaces, { ...askingOf(command), requestId }, only);
}

/** `private robust optimisation` → shown to the asker only. */
export function readWords(text: string): { words: string; personal: boolean } {
  const words = text.trim().replace(/^private(?:ly)?(?:\s+|$)/i, '');
  return { words, personal: words.length < text.trim().length };
}

async function papersOf({ conversation, identity }: Surfaces, command: SlashCommand) {
  const { team } = await identity();
  return conversation.papersIn(team, command.channel_id);
}
