/**
 * What can be checked of a sentence in another language than English: its citations and quotes, the reviewers it names
 * against those it cites, its scores and other figures, names in capitals, and that a claim cites at all. What follows
 * from the meaning of its words is checked in English only: that it is borne by its passages, in the right place and not
 * turned round; who agrees with whom; what the authors did; what it says of a rating without its number. A silence is
 * believed unless a word of it stands in the reviews as such (a name, `Baseline`).
 */
import type { Facts } from '../../recommendation/facts.ts';
import type { Claim } from './claim.ts';
import type { Entry } from './paper-index.ts';
import { SAYING } from './support.ts';
import { carriesMeaning, wordsOf } from './words.ts';

/** Reviewers and reviews, the paper and its authors: what a claim may be about. */
const REVIEWERS =
  'gutachter(?:in|innen|s)?|gutachten|rezensent(?:in|en)?|relect(?:eur|rice)s?|évaluat(?:eur|rice|ion)s?|rapporteurs?|revisor(?:a|es|as)?|' +
  'revisión|revisiones|reseñas?|evaluador(?:a|es)?|pareceristas?|avaliador(?:a|es)?|revisões|revisor[ei]|recensor[ei]|recensioni|' +
  'beoordelaars?|рецензент\\p{L}*|рецензи\\p{L}*|المراجع\\p{L}*|مراجع\\p{L}*|المحكم\\p{L}*|hakem\\p{L}*|审稿人|审稿意见|评审|評審|審稿人|査読者|査読|' +
  'レビュアー|심사위원|심사자|리뷰어|리뷰';
const REVIEWER_BY_NUMBER = new RegExp(
  `(?<!\\p{L})(?:${REVIEWERS})\\s*(?:[#№.°]|nr\\.?|no\\.?)?\\s*(\\d+)`,
  'giu',
);
const REVIEWERS_NAMED = new RegExp(`(?<!\\p{L})(?:${REVIEWERS})`, 'giu');
const ABOUT = new RegExp(
  `${REVIEWERS}|arbeit|artikel|autor(?:en|es)?|auteurs|autores|autori|статья|автор\\p{L}*|论文|作者|論文|著者|논문|저자|makale\\p{L}*|yazar\\p{L}*|ورقة|الورقة|المؤلف\\p{L}*`,
  'iu',
);
/** More reviewers than are named. */
const MANY =
  /(?<!\p{L})(?:alle|beide[nr]?|andere[nr]?|übrigen|einig|gutachter(?:innen)?|gutachten|tous|toutes|deux|autres|relecteurs|évaluations|todos|todas|ambos|otros|demás|revisores|outros|pareceristas|tutti|entrambi|altri|revisori|все|оба|остальн\p{L}*|рецензенты|други\p{L}*|جميع|كلا|الآخر\p{L}*|المراجعون|tüm|hepsi|diğer\p{L}*|ikisi\p{L}*)(?!\p{L})|所有|两位|三位|其他|都|均|一致|全員|他の|両|共に|どちらも|모두|다른|나머지|둘 다|모든/iu;
/** That a thing is not said, by its denial and its verb. */
const DENIES =
  /(?<!\p{L})(?:nicht|nichts|kein\p{L}*|niemand|ne|n['’]|aucun\p{L}*|personne|rien|no|ning[uú]n\p{L}*|nadie|nada|não|nenhum\p{L}*|ninguém|non|nessun\p{L}*|niente|niet|geen|niemand|не|ни|никто|нет|لا|لم|hiçbir|kimse|yok)(?!\p{L})|m[iıuü]yor|没有|没|未|无人|ない|ません|없|않/iu;
const SAYS =
  /erwähn|sag|sprech|spricht|äußer|nenn|mention|parl|abord|évoqu|\bdi(?:t|sent)\b|mencion|habl|dice|trat|comenta|fala|diz|menzion|dic|noem|упомина|говор|обсужда|пиш|يذكر|يتحدث|يشير|يناقش|bahset|söz et|değin|belirt|anmıyor|提到|提及|说|讨论|谈|言及|触れ|述べ|언급|말하|논의/iu;

/** An answer of the authors. */
const RESPONSE =
  /rebuttal|antwort|erwiderung|réponse|respuesta|resposta|risposta|réplica|antwoord|ответ|回复|回應|回答|返答|답변|응답|(?<!\p{L})ال?ردّ?|yanıt|cevap/iu;

/** Code points of the zeros of Arabic, Persian and full-width digits. */
const ZEROS = [0x660, 0x6f0, 0xff10];
const DIGITS = 10;

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const zero = ZEROS.find((start) => code >= start && code < start + DIGITS);
  return zero === undefined ? digit : String(code - zero);
}

/** Digits of any script as `0`–`9`, `5,7` as `5.7`, and reviewers by number as labels: `Gutachterin 2` is `R2`. */
export const inPlainDigits = (text: string): string =>
  text
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[，；：（）]/g, (mark) => mark.normalize('NFKC'))
    .replace(/(?<![\d,.])(\d+),(\d{1,2})(?![\d,])/g, '$1.$2')
    .replace(REVIEWER_BY_NUMBER, 'R$1');

/** `and`, in English too. */
export const AND = '(?:and|und|et|y|e|en|и|و|ve|和|与|と|와|과)';

/** Speaks for more reviewers than it names. */
export const speaksForMany = (said: string): boolean => MANY.test(said);

/** Words, or pairs of characters where words are not parted, that a sentence may have for each score without a citation. */
const WORDS_A_SCORE = 6;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/**
 * Whether a sentence needs no passage: it is about no review, or says that something is not said, or says little more
 * than scores and figures that are computed.
 */
export function needsNoPassage({ said, named, paper, facts, placed }: Claim): boolean {
  const bare = said.replace(/R\d+/g, ' ');
  const figures = bare.match(/\d+(?:\.\d+)?/g) ?? [];
  if (named.length + figures.length === 0 && !ABOUT.test(said)) return true;
  if (figures.length === 0 && DENIES.test(said) && RESPONSE.test(said)) return facts.authorResponses === 0;
  if (figures.length === 0) return DENIES.test(said) && SAYS.test(said);
  const known = new Set([
    ...placed(),
    ...(named.length > 0 ? [] : computed(facts)),
    ...scoresOf(named, paper),
  ]);
  return (
    figures.every((figure) => known.has(Number(figure))) &&
    lengthOf(bare.replace(REVIEWERS_NAMED, '')) <= WORDS_A_SCORE * figures.length
  );
}

/** Letters of a word that hardly is one of both languages by chance; beside other scripts any word is a name. */
const LONG = 5;
const NAME = 2;

/** A passage with a word of a silence, of those who are said to be silent; or null. */
export function whoNames({ said, named, index, cites }: Claim): string | null {
  if (cites.length > 0 || !DENIES.test(said) || !SAYS.test(said)) return null;
  const least = UNLATIN.test(said) ? NAME : LONG;
  const words = wordsOf(said).filter(
    (word) =>
      word.length >= least &&
      /^\p{Script=Latin}/u.test(word) &&
      carriesMeaning(word) &&
      !index.conceptsIn(word).some((concept) => SAYING.has(concept)),
  );
  const speaks = ({ speaker, words: theirs }: Entry) =>
    speaker !== null &&
    speaker !== 'authors' &&
    (named.length === 0 || named.includes(speaker)) &&
    words.some((word) => theirs.includes(word));
  return index.entries.find(speaks)?.id ?? null;
}

const UNLATIN = /[^\P{L}\p{Script=Latin}\p{Script=Greek}]/u;

const lengthOf = (text: string): number =>
  (text.replace(UNSPACED, ' ').match(/\p{L}+/gu)?.length ?? 0) + (text.match(UNSPACED)?.length ?? 0) / 2;

/** Scores of the reviewers named, or of all where none is. */
function scoresOf(named: string[], { reviews }: Claim['paper']): number[] {
  const meant = named.length > 0 ? reviews.filter(({ label }) => named.includes(label)) : reviews;
  return meant
    .flatMap(({ scores, rating, confidence }) => [...scores, rating, confidence])
    .flatMap((score) => score?.value ?? []);
}

const computed = ({ rating, confidence, threshold }: Facts): number[] => [
  ...Object.values(rating ?? {}),
  ...Object.values(confidence ?? {}),
  ...(threshold ? [threshold.value] : []),
];
