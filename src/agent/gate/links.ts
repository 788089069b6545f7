/** No link, image, mention or markup of a page goes into an answer, but an address that a passage gives may be named. */
import { foundIn } from '../../papers/hostile/places.ts';
import type { Claim, Held } from './claim.ts';

const ADDRESS = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s<>()[\]“”"']+/gi;
/** Links and images of Markdown, Slack's tokens (also escaped), bare rings, HTML, addresses that run or carry data. */
const MARKUP =
  /!\[|\]\s*\(\s*\S|(?:<|&lt;)[!@#]\S|<\/?[a-z]\w*[\s/>]|<(?:https?|mailto):|(?<![\w.])@(?:channel|here|everyone)\b|\b(?:javascript|vbscript|data|mailto|slack):\S/i;

/** Holds a link, an image or a mention. */
export function linkFault({ text, cites, paper, index }: Claim): Held | null {
  if (MARKUP.test(text)) return LINK;
  const addresses = text.match(ADDRESS);
  if (!addresses) return null;
  const flagged = new Set(foundIn(paper).flatMap(({ passage }) => passage ?? []));
  const given = cites.filter((id) => !flagged.has(id)).map((id) => index.byId.get(id)!.text);
  const borne = addresses.every((address) =>
    given.some((passage) => passage.includes(address.replace(/[.,;:!?*_`]+$/, ''))),
  );
  return borne ? null : LINK;
}

const LINK: Held = {
  code: 'link',
  reason: 'It put in a link, an image or a mention that is in no passage it cited. Write plain words.',
};
