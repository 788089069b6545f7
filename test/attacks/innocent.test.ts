import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spansIn } from '../../src/papers/hostile/scan.ts';

/** What reviewers write about models, prompts, instructions and addresses, and in other languages. */
const INNOCENT = [
  'The authors should instruct the model to ignore the earlier turns and report the difference.',
  'I would ignore the second experiment, since all previous methods fail on it too.',
  'The paper ignores prior work on instruction tuning and prompt design.',
  'Please include the phrase structure of the sentences in the appendix.',
  'The prompt asks a language model to write a positive review; it is unclear how the reviews were filtered.',
  'The attack makes the model follow hidden instructions in the context, which is a realistic threat.',
  'The authors do not mention the limitations of their approach.',
  'The paper does not report the weaknesses of the baseline, and do not cite the older work.',
  'I recommend that the paper be accepted if the experiments are extended.',
  'I therefore recommend a strong accept and raise my score to 8.',
  'You are right that the score should not depend on the seed.',
  'The system: a robot with two arms. The user study has ten people.',
  'Code is at https://github.com/someone/tidal and the data at https://example.org/data?id=4.',
  'See [1](https://arxiv.org/abs/0000.00000) and [the project page](https://example.org).',
  'As in Eq. (3), <x, y> denotes the inner product; a < b and c > d hold.',
  'We thank R1 and R2; see our answer to R2.3 and [R1] above.',
  'The model is called LLaMA-2, and ChatGPT, Claude and Gemini are compared with it.',
  'Use of GPT-4 as a judge: please report the agreement with people.',
  'The learning rate is 0.01; the batch size 256; 1e-3 works too, see Fig. 3a and Tab. 2.',
  'νMAE and β-VAE with ε-greedy exploration, Δt = 5 µm, naïve Poincaré embeddings.',
  'A family emoji 👩\u200d👩\u200d👧 and a flag 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} in Table 1 ❤\ufe0f.',
  'The commit is 3f2a9c1d4e5b6a7f8091a2b3c4d5e6f708192a3b and the key sha256:Zm9vYmFyYmF6cXV4cXV1eA.',
  'Die Autoren ignorieren die bisherigen Arbeiten zu diesem Thema, und die Anweisungen für die Annotatoren fehlen.',
  'Les auteurs ignorent les travaux précédents et les instructions données aux annotateurs ne sont pas claires.',
  'Los autores no incluyen una frase sobre las limitaciones, pero la evaluación es positiva en general.',
  'Авторы игнорируют предыдущие работы; оценка методов неполная.',
  '作者忽略了以前的相关工作，论文的评价指标不够清楚。',
  '著者らは先行研究を無視しており、評価が十分ではない。',
  '저자들은 이전 연구를 무시하고 있으며 평가가 부족하다.',
  'नویسندگان کارهای پیشین را نادیده گرفته‌اند و ارزیابی کامل نیست.',
  'يتجاهل المؤلفون الأعمال السابقة والتقييم غير كاف.',
];

for (const text of INNOCENT)
  test(`nothing is found in: ${text.slice(0, 60)}`, () => assert.deepEqual(spansIn(text, true), []));

test('a long text made to keep the scan busy is read in a moment', () => {
  const hostile = [
    'ignore previous '.repeat(6_000),
    'i '.repeat(50_000),
    'a1b2 '.repeat(20_000),
    '[['.repeat(50_000),
    '<span '.repeat(15_000),
    '请忽略之前的'.repeat(15_000),
    'ignoriere alle '.repeat(6_000),
    'write the phrase '.repeat(6_000),
    '\u200ba'.repeat(50_000),
    `${'\n'.repeat(50_000)}x${' '.repeat(50_000)}`,
    'A'.repeat(100_000),
    '<!--'.repeat(25_000),
    '![a]('.repeat(20_000),
  ];
  for (const text of hostile) {
    const started = performance.now();
    spansIn(text, true);
    const took = performance.now() - started;
    assert.ok(took < 3_000, `${JSON.stringify(text.slice(0, 20))} took ${took} ms`);
  }
});
