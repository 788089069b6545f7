/** An aside that comes from elsewhere than the passages cited. */
import type { Claim, Held } from './claim.ts';
import { coverage, topicOf } from './support.ts';

/** A relative clause about something else than a reviewer, and not the reviewer's conclusion. */
const ASIDE =
  /(?<!\bR\d+), (?:(?:the )?(?:latter|former|first|last|both|all|some) of )?(?:which|who|whose|where)\b(?! (?:R\d|(?:is|are) why|means|makes|would|could|may|might|should))([^;]+)/;
/** Fewest telling concepts for which bearing none of them means something. */
const FEW = 4;
/** Share of an aside that the cited passages must have; true asides of this length have three times as much. */
const BORNE = 0.12;

/** Holds an aside that the cited passages have nothing of. */
export function asideFault({ said, entries, index, scored, english }: Claim): Held | null {
  const aside = ASIDE.exec(said)?.[1];
  if (aside === undefined || scored() || !english()) return null;
  const topic = topicOf(aside, index);
  if (topic.concepts.length < FEW || coverage(topic, entries) > BORNE) return null;
  return { code: 'outside-fact', reason: 'It added something that its passages do not say.' };
}
