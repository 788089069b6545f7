/** Review text made harmless for a prompt. The stored text stays as it is: only what the model reads is changed. */

/** Zero-width, bidirectional and tag characters: they hide text from people, not from models. */
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
/** Tokens that chat templates turn into turns: `<|im_start|>`, `[INST]`, `<<SYS>>`, `<start_of_turn>`. */
const TEMPLATE =
  /<(\|[^|>]{0,40}\|)>|<(\/?(?:s|start_of_turn|end_of_turn|system|user|assistant|think))>|<<(\/?SYS)>>|\[(\/?INST)\]/gi;
const ID = /\[\s*([RAD]\d+(?:\.\d+)?(?:\s*[,;]\s*[RAD]\d+(?:\.\d+)?)*)\s*\]/g;

/** One line of data: no line breaks, no hidden characters, no forged ids, no forged turns, no fence. */
export const neutralised = (text: string): string =>
  text
    .replace(HIDDEN, '')
    .replace(
      TEMPLATE,
      (_, ...groups: unknown[]) => `‹${groups.slice(0, 4).find((group) => typeof group === 'string')}›`,
    )
    .replace(ID, '($1)')
    .replace(/<{3,}|>{3,}/g, (run) => run.replace(/</g, '‹').replace(/>/g, '›'))
    .replace(/\s+/g, ' ')
    .trim();
