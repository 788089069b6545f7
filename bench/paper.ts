/** An invented paper with five reviews of about 450 words, as a file to attach. */

const PARTS = [
  'the cache policy',
  'the recovery log',
  'the workload traces',
  'the cost model',
  'the eviction rule',
];

const REVIEWS = PARTS.map((part, nth) => reviewOn(part, nth));

/** Words of all reviews of one paper. */
export const REVIEW_WORDS = REVIEWS.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

/** Another number makes another paper, equal but for its title and one line of each review. */
export function benchPaper(number: number): string {
  const reviews = REVIEWS.map((text, nth) => ({
    rating: `${3 + nth}`,
    confidence: '4',
    text: `${text}\nRun ${number}.`,
  }));
  return JSON.stringify({
    title: `Harbour ${number}: Write-Behind Caches for Tidal Workloads`,
    venue: 'ICLR 2025',
    reviews,
  });
}

function reviewOn(part: string, nth: number): string {
  const points = Array.from({ length: 8 }, (_, at) => [
    `The description of ${part} is clear in step ${at}, and the idea is interesting for storage systems.`,
    `However, the experiments on ${part} use only ${at + 1} small traces, and stronger baselines are missing.`,
    `It is unclear how ${part} behaves when ${nth + at} nodes fail at once; please report the variance.`,
  ]).flat();
  return [
    'Summary',
    `The paper proposes a write-behind cache whose flushes follow the tide of the workload, with ${part} as its centre.`,
    'Strengths',
    ...points.filter((_, at) => at % 3 === 0).map((point) => `- ${point}`),
    'Weaknesses',
    ...points.filter((_, at) => at % 3 !== 0).map((point) => `- ${point}`),
    'Questions',
    `- How large is ${part} after a week? If the authors answer this, I would raise my score.`,
  ].join('\n');
}
