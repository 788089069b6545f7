/** Words of scores in other languages, put into English, so that scores said in them are read like any others. */

/** `*` stands for any ending. Words in the second column are written without blanks around them. */
const GLOSSES: [english: string, words: string, unspaced: string][] = [
  [
    'all reviewers',
    'alle gutachter*, alle drei, alle vier, alle reviewer, tous les relecteurs, tous les trois, todos los revisores, los tres revisores, ' +
      'todos os revisores, os três revisores, tutti i revisori, все рецензенты, все трое, جميع المراجعين, tüm hakemler',
    '所有审稿人|所有评审|三位审稿人|全員|(?:すべて|全て)の査読者|모든 심사위원|모두',
  ],
  [
    'confidence',
    'konfidenz*, sicherheit*, confiance, confianza, confiança, fiducia, zekerheid, уверенност*, ثقة, الثقة, ثقته, بثقة, güven*',
    '置信度|信心|確信度|自信度|신뢰도|확신도|확신',
  ],
  [
    'rating',
    'note, noten, gesamtnote, bewertung*, wertung*, punktzahl*, nota, notas, puntuaci*, calificaci*, valoraci*, pontuaç*, ' +
      'avaliaç*, valutazion*, punteggi*, voto, voti, cijfer*, оценк*, рейтинг*, تقييم*, التقييم, درجة, puanı, puanını, notu',
    '评分|打分|分数|总评|評価|評点|スコア|평점|점수|평가',
  ],
  [
    'mean',
    'durchschnitt*, mittel, mittelwert*, schnitt, moyenne, promedio, media, média, gemiddeld*, средн*, متوسط, المتوسط, معدل, ortalama*',
    '平均|평균',
  ],
  ['median', 'médiane, mediana, mediaan, медиан*, وسيط, الوسيط, medyan*', '中位数|中央値|중앙값'],
  [
    'gives',
    'gibt, geben, gab, gaben, vergibt, vergeben, bewertet, bewerten, benotet, donne, donnent, attribue, attribuent, accorde, accordent, ' +
      'da, dan, dio, otorga, otorgan, asigna, puntúa, califica, dá, dão, deu, atribui, atribuem, dà, danno, assegna, assegnano, ' +
      'geeft, geven, ставит, ставят, поставил*, даёт, дает, дают, оценивает, оценивают, выставил*, أعطى, أعطت, منح, منحت, يعطي, ' +
      'يمنح, veriyor*, verdi, vermiş, verir',
    '给出|给了|给|打出|打了|打|評価し|つけ|付け|与え|주었|줬|준다|주고|매겼|부여',
  ],
  ['between', 'zwischen, entre, tra, fra, tussen, между, بين, arasında', ''],
  [
    'while',
    'während, tandis que, mientras, enquanto, mentre, terwijl, тогда как, بينما, iken',
    '一方|반면|而',
  ],
  ['out of', 'sur, su, из', ''],
  ['and', 'und, sowie, et, y, e, и, و, ve, en, hem, bis, à, hasta, até, tot, до', '和|与|과|와|と|그리고'],
  [
    'with',
    'mit, weil, wegen, für, pour, car, avec, con, por, porque, para, com, per, perché, по, за, с, так, لأن, مع, في, için, ile, çünkü, ' +
      'ist, est, es, é, è',
    '',
  ],
  [
    '',
    'punkt, punkte, punkten, point, points, punto, puntos, ponto, pontos, punti, punten, балл*, очк*, نقطة, نقاط, puan, puanlık, ' +
      'eine, einen, ein, une, un, una, um, uma, een',
    '分|점(?:이다|입니다|이며|이고|을|으로|은)?|(?<=\\d)点(?=で|を?(?:つけ|付け|与え)|と評価|[、。,.]|$)|(?<=\\d)\\s*(?:で(?:す|あり)?|を|이다|입니다)',
  ],
];

const stemmed = (words: string): string => words.replaceAll('*', '\\p{L}*').replaceAll(', ', '|');
const PATTERNS = GLOSSES.map(
  ([english, words, unspaced]) =>
    [
      english,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${stemmed(words)})(?!\\p{L})${unspaced && `|${unspaced}`}`, 'giu'),
    ] as const,
);
/** What Korean, Japanese and Turkish put behind a name. */
const PARTICLE = /(?<=R\d+)(?:\s?(?:은|는|이|가|의|도|は|が|の|も)|['’]\p{L}+)/gu;

/** A sentence of another language with its words of scores in English; the other words stay. */
export const inScoreWords = (said: string): string =>
  PATTERNS.reduce(
    (text, [english, pattern]) => text.replace(pattern, ` ${english} `),
    said
      .replace(PARTICLE, ' ')
      .replace(/[、。]/g, ', ')
      .replace(/\s[—–]\s(?=\d)/g, ' '),
  );
