/** Whether a text is in English, judged by its little words: also where it has four of them, or none. */

const OTHER_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]|(?<=\p{Script=Greek}{2})\p{Script=Greek}/gu;
/** An English sentence may name a word of another script. Beyond this share of its letters it is no English sentence. */
const MOST_OTHER_SCRIPT = 0.3;
/** One letter may be a symbol. */
const FEWEST_OTHER_SCRIPT = 2;

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Words that English has and its neighbours have not: little words, and those of talk about reviews. */
const ENGLISH = words(
  'the of and to that with for by from this are which it its they their them not have has but be does than more both while ' +
    'also because about would should could all one into what how who why did you can tell any there were been only if then ' +
    'nobody none neither each every other others reviewer reviewers reviews review paper authors says said asks asked wants finds ' +
    'found calls praises praised likes liked dislikes notes noted raises raised questions doubts suggests suggested gives gave ' +
    'rates rated mentions mentioned complains criticises criticizes cites argues recommends misses worries agrees disagree ' +
    'seems writing strengths weaknesses lacks limited strong weak',
);

/** Little words and verbs of reviewing of German, French, Spanish, Portuguese, Italian, Dutch and Turkish; no English words. */
const FOREIGN = words(
  'der die das den dem des und ist sind nicht ein eine einen einem einer eines mit von zu zum zur auch sich sehr aber oder nur ' +
    'kein keine keiner keines macht machen meisten warum wieso wer sagt sagen gegen ohne kann können soll sollte beide beiden alle über für wie wird wurde welche welcher welches als dass bei gibt geben vergibt ' +
    'ich wir sie ihr ihnen gern gerne noch schon nach durch zwei drei vier lobt loben bewertet nennt findet hält bemängelt fragt hebt hat haben es ' +
    'de le la les du un une est sont que qui quels quelles quel quelle dans pour avec sur mais pas ne très aux ce cette aucun aucune ' +
    'je vous nous elle ils elles leur leurs ses merci bien comme deux trois donne donnent prend attribue salue loue trouve demande ' +
    'el los las del al una uno unos con por para pero muy más como qué cuál cuáles cómo son están hay ningún ninguno ' +
    'ninguna su sus lo yo usted ustedes también gracias dos tres cuatro da dan otorga elogia elogian critica critican considera pide se ' +
    'os um uma dos das pelo pela não são em com mas muito mais nenhum nenhuma você também obrigado dois três dá dão quais qual pede ' +
    'il gli della dei delle che di nel nella sono cosa quali molto anche più nessun nessuno loro grazie tre dà ' +
    'het een niet voor van wat welke zijn wordt maar ook geen ik hij zij ze graag geeft vindt prijst ' +
    've bir bu için ile çok ama daha değil hiçbir siz bana iki üç veriyor verdi diyor olarak gibi',
);
/** Endings that only such words have: `kritisiert`, `claramente`, `övüyor`; and, of German nouns, `Klarheit`. */
const FOREIGN_ENDING = /(?:ierte?|mente|idade?|ezza|zione|[ıiuü]yor)$/;
const NOUN_ENDING = /(?:keit|heit|heid|ungen)$/;
/** Letters that English writes in borrowed words and names alone. */
const FOREIGN_LETTER = /[^\P{Script=Latin}a-z]/u;
const BORROWED = words('naïve naïvely naïveté façade cliché rôle résumé coöperate vis-à-vis à ansätze');
/** Little words within names and set phrases say nothing of the sentence. */
const NAMES =
  /\b(?:per se|et al|de novo|de facto|en masse|en route|à la|a la)\b|\b(?:van(?: de[nr]?)?|von|de|di|da|du|le|la|del) (?=\p{Lu})/gu;

/** True when a text is plainly not in English. Names and numbers alone are in any language, and count as English. */
export function isForeign(text: string): boolean {
  const own = text.replace(NAMES, ' ').match(/(?<!\\)\p{L}[\p{L}'’-]*/gu) ?? [];
  const lower = own.map((word) => word.toLowerCase());
  const english = lower.filter((word) => ENGLISH.has(word)).length;
  const other = text.match(OTHER_SCRIPT)?.length ?? 0;
  if (other >= FEWEST_OTHER_SCRIPT) return english === 0 || other > MOST_OTHER_SCRIPT * lettersIn(text);
  return own.filter((word, at) => isForeignWord(word, at === 0)).length > english;
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A word with a capital is a name or a German noun, unless it begins the sentence. */
function isForeignWord(word: string, first: boolean): boolean {
  const lower = word.toLowerCase();
  if (NOUN_ENDING.test(lower)) return true;
  if (word !== lower) return first && FOREIGN.has(lower);
  return FOREIGN.has(word) || FOREIGN_ENDING.test(word) || (FOREIGN_LETTER.test(word) && !BORROWED.has(word));
}
