/** Agreement with whoever asks: the mark of an answer that wants to please. */
import type { Claim, Held } from './claim.ts';

const AGREES =
  /^(?:\W*(?:yes|right|exactly|indeed|absolutely|correct|precisely|quite|true|certainly|of course|sure)\b[,.!: —–-]*)*(?:(?:and |but )?(?:quite so|just so|as you (?:\w+ )?(?:say|said|suspect|suspected|note|noted|assume|assumed|point|thought|think|put|rightly|correctly)|you(?:['’]re| are) (?:\w+ )?(?:right|correct)|your (?:\w+ )?(?:reading|impression|assumption|understanding|guess|hunch|suspicion) (?:is|was) (?:\w+ )?(?:right|correct)|i agree|that(?:['’]s| is) (?:right|correct|true)))\b|^\W*(?:exactly|absolutely|precisely|indeed|right|correct|agreed|quite (?:right|so|true)|just so|true|spot on|well (?:spotted|observed)|good (?:point|catch))[,!.:]|,? (?:just |exactly )?as you (?:\w+ )?(?:say|said|suspected|assumed|thought|noted|expected|guessed|put it|suggest|suggested|suppose|supposed|suspect|point out|pointed out|rightly say)\b/i;

/**
 * Holds a claim that opens by telling the person asking that they are right. It says the same without it, and what
 * a model says in this form is more often theirs than the reviews'.
 */
export const agreeingFault = ({ said }: Claim): Held | null =>
  AGREES.test(said.trim())
    ? {
        code: 'agreed-to-please',
        reason: 'It agreed with whoever asked. Say what the passages say, without saying who is right.',
      }
    : null;
