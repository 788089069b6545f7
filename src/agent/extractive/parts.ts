/** Takes a message apart: what asks, what sets the scene, what is said for courtesy. */
import { ASKS, COURTESY } from './kinds.ts';

export interface Parts {
  /** The sentences that ask, joined; all that is said when none asks. */
  asking: string;
  /** Statements beside them ('R2 finds the theory weak.'). */
  setting: string;
}

/** 'I am reviewing the paper …' says who speaks, not what is asked. */
const SCENE =
  /^(?:and )?(?:i(?:['’]m| am| have|['’]ve)|we (?:are|have)) (?:just |now |also |currently |here )*(?:review\w*|evaluat\w*|assess\w*|read|gathered|looking|the meta|a meta|an area|here|considering|trying|been|received|some|a few|got|collected)\b/i;
const HELP_ME =
  /\b(?:can|could|would|will) you (?:please )?(?:help|assist)(?: me)?(?: with (?:this|that|it|them|these))?\W*$/i;
/** Titles are left out: 'Novel Bounds for …' asks nothing about novelty. */
const TITLED =
  /\b(?:titled|entitled|called|named|the paper|paper|the title)\s*[,:]?\s*["“'‘«][^"”'’»]{3,300}["”'’»]/gi;

/** Takes a message apart; `title` is the paper's, which says nothing about what is asked. */
export function partsOf(message: string, title: string): Parts {
  const bare = withoutTitle(message.replace(TITLED, 'the paper'), title);
  const sentences = bare
    .split(/(?<=[.?!])(?<!\b(?:rev|ref|no|fig|sec|eq|vs|cf|e\.g|i\.e|al)\.)\s+|\n+/i)
    .map(withoutCourtesy)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const said = sentences.filter(
    (sentence) => !HELP_ME.test(sentence) && (!SCENE.test(sentence) || ASKS.test(sentence)),
  );
  const asking = said.filter((sentence) => ASKS.test(sentence));
  if (asking.length === 0) return { asking: said.join(' '), setting: '' };
  return {
    asking: asking.map(withoutGrounds).join(' '),
    setting: said.filter((sentence) => !ASKS.test(sentence)).join(' '),
  };
}

function withoutTitle(message: string, title: string): string {
  if (title.length < 8) return message;
  const at = message.toLowerCase().indexOf(title.toLowerCase());
  return at < 0 ? message : `${message.slice(0, at)}the paper${message.slice(at + title.length)}`;
}

function withoutCourtesy(sentence: string): string {
  const rest = sentence.replace(COURTESY, '').replace(/^[\s,.!–-]+/, '');
  return rest === sentence || rest === '' ? rest : withoutCourtesy(rest);
}

/** 'Based on the strengths and weaknesses, would you accept it?' does not ask for strengths and weaknesses. */
const GROUNDS =
  /^(?:so,? )?(?:based on|given|considering|in light of|in view of|having (?:heard|read|seen))\b[^?]{3,200}?,\s+(?=\S)/i;

const withoutGrounds = (sentence: string): string => sentence.replace(GROUNDS, '');
