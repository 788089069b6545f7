/** Text made harmless for a prompt. The stored text stays as it is: only what the model reads is changed. */
import { HIDDEN } from '../../papers/hidden.ts';

/** Tokens that chat templates turn into turns: `<|im_start|>`, `[INST]`, `<<SYS>>`, `<start_of_turn>`. */
const TEMPLATE =
  /<(\|[^|>]{0,40}\|)>|<(\/?(?:s|start_of_turn|end_of_turn|system|user|assistant|think))>|<<(\/?SYS)>>|\[(\/?INST)\]/gi;
const ID = /\[\s*([RAD]\d+(?:\.\d+)?(?:\s*[,;]\s*[RAD]\d+(?:\.\d+)?)*)\s*\]/g;

const withoutTricks = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(
      TEMPLATE,
      (_, ...groups: unknown[]) => `‹${groups.slice(0, 4).find((group) => typeof group === 'string')}›`,
    )
    .replace(/<{3,}|>{3,}/g, (run) => run.replace(/</g, '‹').replace(/>/g, '›'))
    .replace(/\bPerson (\S{1,40}) asks:/gi, 'Person ‹$1› asks:');

/** One line of data: no line breaks, no hidden characters, no forged ids, no forged turns, no fence. */
export const neutralised = (text: string): string =>
  withoutTricks(text).replace(ID, '($1)').replace(/\s+/g, ' ').trim();

/** What a person or the app said in the thread: lines and references stay, but no forged turns and no fence. */
export const spoken = (text: string): string => withoutTricks(text);
