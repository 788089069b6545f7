/** `/reviews` and `/recommend`. Slack has no commands inside threads, so a paper is found by words or picked. */
import type { SlashCommand } from '@slack/bolt';
import { helpBlocks } from './blocks/help.ts';
import { attachModal, modeModal, recommendModal } from './blocks/modals.ts';
import { findPapers } from './find-paper.ts';
import { COMMANDS } from './names.ts';
import { NO_PAPERS, recommendFromChannel, recommendPrivately } from './recommending.ts';
import { guarded, type Surfaces, tell, type Where } from './surfaces.ts';

export function registerCommands(surfaces: Surfaces): void {
  const { app } = surfaces;
  app.command(COMMANDS.reviews, async ({ ack, command }) => {
    await ack();
    await guarded(surfaces, 'open the form', whereOf(command), () => reviews(surfaces, command));
  });
  app.command(COMMANDS.recommend, async ({ ack, command }) => {
    await ack();
    await guarded(surfaces, 'make a recommendation', whereOf(command), () => recommend(surfaces, command));
  });
}

const whereOf = (command: SlashCommand): Where => ({ channel: command.channel_id, user: command.user_id });

/** What the modal gives back to us when it is submitted. */
const metadataOf = (command: SlashCommand): string => JSON.stringify({ channel: command.channel_id });

async function reviews(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const words = command.text.trim().toLowerCase();
  if (words === '' || words === 'attach')
    return openView(surfaces, command, attachModal(metadataOf(command)));
  if (words === 'mode') return chooseMode(surfaces, command);
  const unknown = words === 'help' ? '' : `/reviews does not know “${command.text.trim().slice(0, 60)}”. `;
  await tell(surfaces, whereOf(command), `${unknown}How to use Sidechair`, {
    blocks: helpBlocks(surfaces.agent),
  });
}

async function chooseMode(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const papers = await papersOf(surfaces, command);
  if (papers.length === 0) return tell(surfaces, whereOf(command), NO_PAPERS);
  const only = papers.length === 1 ? papers[0]! : null;
  await openView(surfaces, command, modeModal(metadataOf(command), null, only));
}

async function recommend(surfaces: Surfaces, command: SlashCommand): Promise<void> {
  const { words, personal } = readWords(command.text);
  const papers = await papersOf(surfaces, command);
  if (papers.length === 0) return tell(surfaces, whereOf(command), NO_PAPERS);
  const found = findPapers(papers, words);
  const [only] = found;
  if (found.length !== 1 || !only) {
    await openView(surfaces, command, recommendModal(metadataOf(command), null));
    if (found.length > 0) return;
    return tell(
      surfaces,
      whereOf(command),
      `No paper in this channel matches “${words.slice(0, 60)}”. Choose it in the form.`,
    );
  }
  if (personal) return recommendPrivately(surfaces, whereOf(command), only);
  const requestId = `command-${command.trigger_id}`;
  await recommendFromChannel(surfaces, { ...whereOf(command), userTeam: command.team_id, requestId }, only);
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

async function openView({ calls }: Surfaces, command: SlashCommand, view: object): Promise<void> {
  await calls.call('views.open', { trigger_id: command.trigger_id, view }, false);
}
