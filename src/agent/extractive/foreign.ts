/** What a question in another language asks: the words by which German, French, Spanish, Italian, Chinese and Japanese ask it. */
import type { Aspect } from './cues.ts';
import type { Kind } from './kinds.ts';

/** Beginnings of words; `_` stands for a space. Scripts without spaces are found anywhere. */
const words = (all: string): RegExp => {
  const [own, latin] = [true, false].map((other) =>
    all
      .trim()
      .split(/\s+/)
      .filter((word) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) === other),
  ) as [string[], string[]];
  const parts = [
    ...own,
    ...(latin.length > 0 ? [`(?<!\\p{L})(?:${latin.join('|').replaceAll('_', ' ')})`] : []),
  ];
  return new RegExp(parts.join('|'), 'iu');
};

/** In the order in which they are answered. */
const KINDS: [Kind, RegExp][] = [
  ['contribution', words('beitrag beiträge worum_geht apport contribuci contributo contribution 贡献 貢献')],
  [
    'overview',
    words(
      'zusammenfass fass(?:e|t|en)_(?:die|das|mir|bitte|alle|R\\d) überblick résum aperçu synthèse resum resumen riassu 概括 总结 總結 要約 まとめ',
    ),
  ],
  [
    'strengths',
    words(`stärke pluspunkt vorteil lob(?:t|en)? gefäll positiv points_forts forces atouts qualités mérites apprécie aime fortalezas
      puntos_fuertes virtudes elogia punti_di_forza pregi pontos_fortes 优点 優點 优势 强项 肯定 長所 強み 良い点`),
  ],
  [
    'weaknesses',
    words(`schwäch hauptproblem hauptkritik problem mängel kritik kritisier bemängel bedenken einwand einwänd nachteil schwachpunkt faiblesse points_faibles
      défaut critiqu reproch problème inconvénient debilidad puntos_débiles crític critica problema defecto debolezz difett critich fraqueza
      缺点 缺點 弱点 弱點 不足 问题 問題 批评 批評 担心 短所 弱み 懸念 欠点`),
  ],
  [
    'agreement',
    words(`teilt? teilen gemeinsam partag commun compart einig uneinig überein widerspr unterschied vergleich d['’]accord désaccord diverge différence compar acuerdo desacuerdo coincid difier
      accordo disaccord 共同 分歧 一致 矛盾 共识 共識 区别 比较 比較 意見が分かれ 違い`),
  ],
  [
    'scores',
    words(
      'scores? ratings? bewertung note(?:n|s)? punktzahl punkte puntuaci puntaje punteggi voto 评分 評分 分数 分數 打分 得分 スコア 点数',
    ),
  ],
  [
    'recommendation',
    words(
      'empfehl annehm ablehn akzept accept(?:er|é) rejet recommand recomienda aceptar rechazar accettare rifiutare 推荐 推薦 接收 接受 拒稿 採択',
    ),
  ],
  [
    'response',
    words(`antwort(?:en)?_der_autor autoren_(?:antwort|sag|erwider|reagier) réponse_des_auteurs auteurs_(?:répond|ont_répondu|disent) respuesta_de_los_autores
      作者的?(?:回复|回應|回应|答复) 作者怎么 著者の?回答`),
  ],
  ['count', words('wie_viele wieviele combien cuánt quant[ie] quantos 多少 几(?:位|个|名) 幾(?:位|個) 何人')],
];

const ASPECTS: [Aspect, RegExp][] = [
  ['experiments', words('experiment expérience expérimental experimento esperiment 实验 實驗 実験')],
  ['novelty', words('neuheit neuartig originalit nouveauté novedad novità 新颖 新穎 创新 創新 新規性')],
  [
    'theory',
    words('theorie beweis théorie preuve démonstration teoría teoria prueba 理论 理論 证明 證明 証明'),
  ],
  [
    'clarity',
    words(
      'schreibstil verständlich klarheit lesbar geschrieben clarté rédaction écrit claridad redacción chiarezza scritt 写作 寫作 清晰 表达 明瞭 読みやす',
    ),
  ],
  [
    'related work',
    words(
      'verwandte_arbeit literatur travaux_connexes état_de_l trabajo(?:s)?_relacionad 相关工作 相關工作 文献 先行研究',
    ),
  ],
  ['reproducibility', words('reproduzier quellcode reproductib reproducib 可复现 复现 代码 再現')],
  ['ethics', words('ethi éthi étic etic 伦理 倫理')],
  ['limitations', words('einschränkung grenzen_der limites limitacion limiti 局限 限制 限界')],
];

const named = <T>(table: [T, RegExp][], text: string): T[] =>
  table.filter(([, cue]) => cue.test(text)).map(([name]) => name);

/** 'Qu'est-ce que R2 n'aime pas ?' */
const DENIED =
  /(?<!\p{L})(?:nicht|kein\p{L}*|n['’]?\p{L}+ pas|ne \p{L}+ pas|no le|non)(?!\p{L})|不|没|ない/iu;

/** Kinds and aspects that a question in another language names; both may be empty. */
export const foreignIn = (text: string): { kinds: Kind[]; aspects: Aspect[] } => ({
  kinds: named(KINDS, text).map((kind) => (kind === 'strengths' && DENIED.test(text) ? 'weaknesses' : kind)),
  aspects: named(ASPECTS, text),
});
