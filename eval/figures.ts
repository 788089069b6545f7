/** From the measures of the turns to the figures of a run. */
import { countOf, type Figure, goodOf, meanShare, quantileOf, shareOf, total } from './figure.ts';
import type { Measured } from './measured.ts';
import { secondLooks, wire } from './model-figures.ts';

/** Every figure of a run, in the order of the table. */
export function figuresOf(turns: Measured[]): Figure[] {
  const answered = turns.filter(({ asked }) => asked.answer !== null);
  return [
    ...exactness(answered),
    ...honesty(answered),
    ...citing(answered),
    ...wording(answered),
    ...time(turns),
    ...secondLooks(turns),
    ...wire(turns),
  ];
}

function exactness(turns: Measured[]): Figure[] {
  const quotes = turns.flatMap((turn) => turn.quotes);
  const scores = turns.flatMap((turn) => turn.scores);
  return [
    goodOf('quotes exact', quotes, ({ exact }) => exact, 'quotes'),
    goodOf('stated scores right', scores, ({ right }) => right, 'statements'),
  ];
}

const LABELLED = 'turns so labelled';

function honesty(turns: Measured[]): Figure[] {
  const marked = (silent: boolean) => turns.filter(({ asked }) => asked.expect.abstains === silent);
  const checks = turns.flatMap((turn) => turn.checks);
  const named = (wanted: string) => checks.filter(({ name }) => name === wanted);
  const kinds = turns.filter((turn) => turn.heardRight !== null);
  const abstains = ({ abstained }: Measured) => abstained;
  const met = ({ met: is }: { met: boolean }) => is;
  return [
    goodOf('abstains where the answer is not there', marked(true), abstains, LABELLED),
    goodOf('abstains where it is there (less is better)', marked(false), abstains, LABELLED),
    goodOf('abstains, all answers', turns, abstains, 'answers'),
    goodOf('wrong premises put right', named('corrects'), met, LABELLED),
    goodOf('reviewers expected that are brought in', named('reviewers'), met, 'reviewers so labelled'),
    goodOf('kind of question heard right', kinds, (turn) => turn.heardRight!, 'questions so labelled'),
  ];
}

function citing(turns: Measured[]): Figure[] {
  const sum = (of: (counts: Measured['citations']) => number) =>
    total(turns.map(({ citations }) => of(citations)));
  const [cited, unknown] = [sum((counts) => counts.cited), sum((counts) => counts.unknown.length)];
  const [claims, borne] = [sum((counts) => counts.claims), sum((counts) => counts.borne)];
  const [weighed, precise] = [sum((counts) => counts.weighed), sum((counts) => counts.precise)];
  const coverages = turns.map(({ coverage }) => coverage);
  const repetitions = turns.map(({ repetition }) => repetition);
  return [
    shareOf('cited passages that exist', cited - unknown, cited, 'citations'),
    shareOf('citation recall', borne, claims, 'claiming sentences'),
    shareOf('citation precision', precise, weighed, 'citations of claims'),
    meanShare('coverage of reviewers', coverages, 'answers about all'),
    meanShare('repetition (less is better)', repetitions, 'answers that go on'),
  ];
}

const TELLING = 'answers that tell something';

function wording(turns: Measured[]): Figure[] {
  const telling = turns.filter(({ contentPrecision }) => contentPrecision !== null);
  const words = telling.map((turn) => turn.words);
  const content = telling.map(({ contentPrecision }) => contentPrecision);
  const published = telling.map(({ kPrecision }) => kPrecision);
  const withheld = total(turns.map(({ asked }) => asked.answer!.withheld.length));
  const shown = total(turns.map(({ asked }) => asked.sentences.length));
  return [
    meanShare('K-Precision of content words', content, TELLING),
    meanShare('K-Precision as published', published, TELLING),
    quantileOf('length, median', 'words', words, 0.5, TELLING),
    quantileOf('length, 9 in 10 below', 'words', words, 0.9, TELLING),
    shareOf('sentences withheld by the first look', withheld, withheld + shown, 'sentences'),
  ];
}

function time(turns: Measured[]): Figure[] {
  const first = turns.flatMap(({ asked }) => asked.firstMs ?? []);
  const whole = turns.map(({ asked }) => asked.totalMs);
  const failed = turns.filter(({ asked }) => asked.fault !== null).length;
  return [
    quantileOf('first sentence, p50', 'ms', first, 0.5, 'turns'),
    quantileOf('first sentence, p99', 'ms', first, 0.99, 'turns'),
    quantileOf('whole answer, p50', 'ms', whole, 0.5, 'turns'),
    quantileOf('whole answer, p99', 'ms', whole, 0.99, 'turns'),
    countOf('failures of the endpoint', failed, turns.length, 'turns'),
  ];
}
