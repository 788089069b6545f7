/** What the gate checks of sentences in other languages than English. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createGate } from '../../src/agent/gate/gate.ts';
import { isForeign } from '../../src/agent/language.ts';
import { splitSentences } from '../../src/agent/sentences.ts';
import { computeFacts } from '../../src/recommendation/facts.ts';
import { reefPaper, unansweredReefPaper } from './gate-papers.ts';

const paper = reefPaper();
const gate = createGate(paper, computeFacts(paper));
const check = (text: string) => gate.check(splitSentences(text)[0]!);

function held(code: string, sentences: string[]): void {
  for (const text of sentences)
    test(`${code}: ${text}`, () => {
      const verdict = check(text);
      assert.equal(verdict.ok ? 'shown' : verdict.code, code);
    });
}

function shown(sentences: string[]): void {
  for (const text of sentences) test(`shown: ${text}`, () => assert.deepEqual(check(text), { ok: true }));
}

describe('scores', () => {
  held('wrong-score', [
    'R2 gibt eine 6.',
    'R3 bewertet die Arbeit mit 8 Punkten.',
    'R1 donne 8 et R2 donne 6.',
    'Tous les relecteurs donnent un 6.',
    'R2 da un 3 con una confianza de 2.',
    'R1 dá nota 6, com confiança 2.',
    'R3 给出 8 分。',
    '审稿人2给出 6 分。',
    'R2 の評価は6です。',
    'R3는 평점 8점을 준다.',
    'R1 ставит 3.',
    "R4'ün puanı 8.",
    'Im Durchschnitt liegt die Bewertung bei 6,75.',
    'Gutachter 3 gibt eine 6.',
    'Средняя оценка — 6.',
    'Las puntuaciones son 9, 8, 6 y 3.',
  ]);
  held('no-citation', ['منح R3 الورقة 8.']);
  shown([
    'R2 gibt eine 8.',
    'R3 bewertet die Arbeit mit 3 Punkten.',
    'R1 donne 6 et R2 donne 8.',
    'R2 da un 8 con una confianza de 2.',
    'R1 dá nota 6, com confiança 5.',
    'R3 给出 3 分。',
    '审稿人2给出 8 分。',
    'R2 の評価は8です。',
    'R3는 평점 3점을 준다.',
    'R1 ставит 6.',
    "R4'ün puanı 6.",
    'Im Durchschnitt liegt die Bewertung bei 5,75.',
    'Gutachter 3 gibt eine 3.',
    'Средняя оценка — 5.75.',
    'Las puntuaciones son 8, 6, 6 y 3.',
    '四位审稿人的评分分别是 6、8、3 和 6。',
    'منح R3 الورقة 3.',
    'منح R3 الورقة ٣.',
  ]);
});

describe('who says it', () => {
  held('wrong-reviewer', [
    'R2 findet den Text klar [R1.2].',
    'R4 critique la nouveauté limitée [R3.1].',
    '审稿人R2认为新颖性有限 [R3.1]。',
    'R4는 신규성이 부족하다고 본다 [R3.1].',
    'R1 считает новизну ограниченной [R3.1].',
    'R1 lobt den Text und die Idee [R1.2][R2.6].',
  ]);
  held('overclaim', ['R1 und R2 loben den Text [R1.2].']);
  shown([
    'R1 findet den Text klar [R1.2].',
    'R3 critique la nouveauté limitée [R3.1].',
    '审稿人R3认为新颖性有限 [R3.1]。',
    'R3는 신규성이 부족하다고 본다 [R3.1].',
    'R1 und R2 loben die Arbeit [R1.2][R2.6].',
    'Beide loben die Arbeit, R1 vor allem den Text [R1.2][R2.6].',
  ]);
});

describe('figures, names, quotes and citations', () => {
  held('wrong-number', [
    'R2 nennt einen Gewinn von 4,3 Punkten [R2.2].',
    'R1 zählt 4 Datensätze [R1.3].',
    'R2 说标注工作减少了 60% [R2.3]。',
  ]);
  held('outside-fact', [
    'R1 vermisst einen Vergleich mit ConvNeXt [R1.4].',
    'R1 认为应与 ConvNeXt 比较 [R1.4]。',
  ]);
  held('altered-quote', [
    'R1 schreibt: „The writing is clear and a joy to follow.“ [R1.2]',
    'R1 écrit : « The writing is clear and a joy to follow. » [R1.2]',
    'R1 は「この論文は非常に読みやすい」と書いている [R1.2]。',
  ]);
  held('unknown-citation', ['R1 findet den Text klar [R1.99].']);
  shown([
    'R2 nennt einen Gewinn von 3,4 Punkten [R2.2].',
    'R2 说标注工作减少了 40% [R2.3]。',
    'R1 beschreibt Lanternfish [R1.1].',
    'R1 schreibt: „The writing is clear and a pleasure to follow.“ [R1.2]',
    'R1 écrit : « The writing is clear and a pleasure to follow. » [R1.2]',
  ]);
});

describe('that a claim cites', () => {
  held('no-citation', [
    'R2 lobt die Idee.',
    'Die Gutachten sind sich über die Neuheit uneinig.',
    'Les relecteurs saluent la clarté.',
    'R3 gibt eine 3, weil die Neuheit gering ist und alle Aufnahmen von zwei Riffen stammen.',
    'R2 称赞这个想法。',
    'R2 хвалит идею.',
  ]);
  shown([
    'Gern, fragen Sie ruhig nach.',
    'Die Gutachten erwähnen den Energieverbrauch nicht.',
    'R2 no menciona el código.',
    'R2 没有提到代码。',
    'Рецензенты не упоминают код.',
    'Kein Gutachter erwähnt Reinforcement Learning.',
    'R3 erwähnt Lanternfish nicht.',
    '审稿人没有提到 Transformer。',
  ]);
});

describe('a silence on what a review names in the same word', () => {
  held('is-mentioned', [
    'Kein Gutachter erwähnt Lanternfish.',
    'R4 erwähnt keine Baselines.',
    'Aucun relecteur ne mentionne Lanternfish.',
    '审稿人没有提到 Lanternfish。',
    'Рецензенты не упоминают Lanternfish.',
  ]);
});

test('that the authors have not answered needs no passage where it is so', () => {
  const unanswered = unansweredReefPaper();
  const before = createGate(unanswered, computeFacts(unanswered));
  for (const said of ['Im Material findet sich keine Antwort der Autoren.', '材料中没有作者的回复。']) {
    const sentence = splitSentences(said)[0]!;
    assert.deepEqual(before.check(sentence), { ok: true });
    assert.equal(gate.check(sentence).ok, false);
  }
});

test('a short sentence is told to be English or not by its little words', () => {
  const english = [
    'R1 praises Lanternfish.',
    'R2 7, R3 4.',
    'R3 likes van der Waals potentials.',
    'R2 raises a naïve objection.',
    'R2 reads Chinese characters (汉字) as one class.',
    'Experiments strong, analysis weak.',
    'R1 cites Los Angeles traffic data.',
  ];
  const foreign = [
    'Was macht R2 am meisten Sorgen?',
    'R2 gibt eine 8.',
    'R3 kritisiert fehlende Baselines.',
    'R2 salue la clarté.',
    'R1 da un 9.',
    'R1 dá nota 7.',
    'R3 deneyleri eleştiriyor.',
    'R1은 7점을 준다.',
    'R2 认为 Mutual Information 很优雅。',
    'R2 хвалит ясность.',
    'يمدح R2 الوضوح.',
  ];
  assert.deepEqual(english.filter(isForeign), []);
  assert.deepEqual(
    foreign.filter((text) => !isForeign(text)),
    [],
  );
});
