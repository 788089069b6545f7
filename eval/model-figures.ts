/** Figures of model agents alone: what the second look came to, and what went over the wire. */
import { countOf, type Figure, meanOf, quantileOf, shareOf, total } from './figure.ts';
import type { Measured } from './measured.ts';

/** Nothing where the second look is off, or nobody needs one. */
export function secondLooks(turns: Measured[]): Figure[] {
  const looks = turns.flatMap(({ asked }) => asked.answer?.secondLook ?? []);
  if (looks.length === 0) return [];
  const struck = total(looks.map((look) => look.struck.length));
  const left = total(turns.map(({ asked }) => asked.sentences.length));
  const failed = looks.filter(({ failure }) => failure !== null).length;
  const times = turns.flatMap(({ asked }) => asked.secondLookMs ?? []);
  return [
    shareOf('sentences struck by the second look', struck, struck + left, 'sentences'),
    countOf('second looks not done', failed, looks.length, 'second looks'),
    quantileOf('second look, p50', 'ms', times, 0.5, 'second looks'),
  ];
}

/** Nothing for an agent that sends nothing. */
export function wire(turns: Measured[]): Figure[] {
  const requests = turns.flatMap(({ asked }) => asked.requests);
  if (requests.length === 0) return [];
  const later = requests.filter(({ shared }) => shared !== null);
  const [shared, chars] = [total(later.map((sent) => sent.shared!)), total(later.map((sent) => sent.chars))];
  const counted = requests.flatMap(({ promptTokens: prompt, cachedTokens: cached }) =>
    prompt === null || cached === null ? [] : [{ prompt, cached }],
  );
  const [cached, prompts] = [
    total(counted.map((each) => each.cached)),
    total(counted.map((each) => each.prompt)),
  ];
  const prompt = requests.flatMap(({ promptTokens }) => promptTokens ?? []);
  const answer = requests.flatMap(({ completionTokens }) => completionTokens ?? []);
  return [
    countOf('requests', requests.length, turns.length, 'turns'),
    meanOf('prompt tokens a request, mean', 'tokens', prompt, 'requests'),
    meanOf('answer tokens a request, mean', 'tokens', answer, 'requests'),
    shareOf('prompt that is the stable prefix', shared, chars, 'characters'),
    shareOf('prompt tokens served from the cache', cached, prompts, 'tokens'),
  ];
}
