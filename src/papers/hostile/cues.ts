/** Words that give orders to a model when they stand close together, whatever their order: data for `instructions.ts`. */

import { folded } from './folded.ts';
import { GLUED_WISHES, PARTED_WISHES, type Wish } from './foreign-wishes.ts';

/** Each of `all` is a pattern over folded text (lower case, no accents); one match of each within so many characters. */
export interface Cue {
  kind: 'instruction' | 'canary';
  language: string;
  all: string[];
  within: number;
  /** Two different ones of these words must stand nearby. */
  common: string | null;
}

interface Tongue {
  /** Small words that tell this language from English; left out where its script does. */
  common?: string;
  /** Verbs of setting aside, and what is set aside: earlier things, and orders. */
  ignore: string;
  earlier: string;
  orders: string;
  /** Addresses a machine: a form of address and a word for the machine. */
  you: string;
  machine: string;
  /** Orders to write (imperatives only), what is praised, and the text that is asked for. */
  write: string;
  praise: string;
  verdict: string;
  /** Orders to use a phrase, words for a phrase, and for the answer it must stand in. */
  include: string;
  phrase: string;
  answer: string;
}

/** Close enough to be one sentence. */
const NEAR = 90;

const cuesOf = (language: string, words: Tongue): Cue[] => {
  const cue = cueIn(language, words.common);
  return [
    cue('instruction', NEAR, words.ignore, words.earlier, words.orders),
    cue('instruction', 40, words.you, words.machine),
    cue('instruction', NEAR, words.write, words.praise, words.verdict),
    cue('canary', 140, words.include, words.phrase, words.answer),
  ];
};

/** What is set aside, with the words of both lists; who is greeted; how the reader's own text should read. */
const wishesOf = (language: string, wish: Wish, words: Tongue | null): Cue[] => {
  const common = [words?.common, wish.common].filter((list) => list !== undefined).join('|');
  const cue = cueIn(language, common || undefined);
  const ignore = either(words?.ignore, wish.ignore);
  const earlier = either(words?.earlier, wish.earlier);
  const orders = either(words?.orders, wish.orders);
  return [
    cue('instruction', NEAR, ignore ?? '', earlier ?? '', orders ?? ''),
    ...(wish.told && ignore ? [cue('instruction', 60, ignore, wish.told)] : []),
    cue('instruction', 40, wish.greet, either(words?.machine, wish.machine) ?? ''),
    cue('instruction', NEAR, wish.yours, wish.stance, wish.topic),
  ];
};

const cueIn =
  (language: string, common: string | undefined) =>
  (kind: Cue['kind'], within: number, ...all: string[]): Cue => ({
    kind,
    language,
    all: all.map(asFolded),
    within,
    common: common ?? null,
  });

const either = (one: string | undefined, other: string | undefined): string | undefined =>
  one && other ? `(?:${one})|(?:${other})` : (one ?? other);

/** Written below as people write; looked for as `folded` reads it. Escapes of patterns are ASCII. */
const asFolded = (pattern: string): string => pattern.replace(/[^ -~]+/g, (run) => folded(run).text);

/** Whole words from their beginning; an ending may follow. For scripts that part words by blanks. */
const stems = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})`;

/** Verbs are whole words: what makes an order is their ending. */
const VERBS = new Set(['ignore', 'write', 'include', 'stance']);

const parted = <Words extends Tongue | Wish>(words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, partedWord(key, value)]),
  ) as unknown as Words;

function partedWord(key: string, words: string): string {
  if (key === 'common') return words;
  return VERBS.has(key) ? `${stems(words)}(?![\\p{L}])` : stems(words);
}

const GERMAN = parted({
  common:
    'und|der|das|ist|nicht|ein|eine|einen|einem|du|sie|dieser|diese|dieses|alle|im|fur|mit|deine|deiner|ihrer',
  ignore:
    'ignoriere?t?|ignorieren sie|vergiss|vergesst|vergessen sie|missachten? sie|missachte|ubergehe?|ubergehen sie|uberspringe?|verwirf|verwerfen sie',
  earlier: 'vorherig|bisherig|fruher|obig|vorangegangen|vorausgehend|vorig|alle|samtlich',
  orders: 'anweisung|instruktion|vorgabe|befehl|prompt|systemnachricht|richtlinie',
  you: 'du bist|sie sind|falls du|wenn du|falls sie|wenn sie|hinweis (?:an|fur)|nachricht an|an (?:die|das|den|alle)',
  machine: 'ki(?![\\p{L}])|ki-|sprachmodell|llm|chatbot|assistent|kunstliche intelligenz',
  write:
    'gib|geben sie|schreibe?|schreiben sie|verfasse|verfassen sie|erstelle|erstellen sie|antworte|antworten sie|empfiehl|empfehlen sie|bewerte|bewerten sie|vergib|vergeben sie',
  praise: 'positiv|begeistert|hervorragend|annahme|anzunehmen|hochste|beste|nur lob|uneingeschrankt',
  verdict: 'gutachten|bewertung|empfehlung|rezension|note|punktzahl|annahme|arbeit|artikel|anzunehmen',
  include:
    'verwende|verwenden sie|schreibe?|schreiben sie|fuge|fugen sie|nenne|nennen sie|benutze|benutzen sie|baue|beginne|beginnen sie|beende|beenden sie|erwahne|erwahnen sie',
  phrase: 'wort|satz|ausdruck|formulierung|phrase|wendung|zeichenfolge',
  answer: 'antwort|gutachten|zusammenfassung|bewertung|ausgabe|text deiner|meta-?review|empfehlung',
});

const FRENCH = parted({
  common: 'le|la|les|des|une|est|et|vous|tu|cette|ce|pour|dans|votre|ta|toutes|cet|du|ton',
  ignore:
    'ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte|neglige[zr]?|fais abstraction|faites abstraction|ecarte[zr]?',
  earlier: 'precedent|anterieur|ci-dessus|toutes?(?! les (?:experiences|methodes))|tous',
  orders: 'instruction|consigne|directive|ordre|invite|prompt|regle',
  you: "tu es|vous etes|si tu es|si vous etes|a l'attention|message (?:a|pour)|note (?:a|pour)|destine a",
  machine:
    "une? (?:ia|llm|intelligence artificielle|modele de langage|modele d'ia|assistant|chatbot|robot)|ia(?![\\p{L}])|modeles? de langage|intelligence artificielle|assistant",
  write:
    'donne[zr]?|ecri[st]|ecrivez|redige[zr]?|produis|produisez|reponds|repondez|recommande[zr]?|attribue[zr]?|fournis|fournissez',
  praise: 'positif|positive|favorable|elogieu|acceptation|accepter|enthousiaste|maximale|la meilleure',
  verdict: 'avis|evaluation|critique|rapport|recommandation|note|article|acceptation|revue',
  include:
    'inclu[st]|incluez|ecris|ecrivez|utilise[zr]?|insere[zr]?|mentionne[zr]?|commence[zr]?|termine[zr]?|ajoute[zr]?',
  phrase: 'phrase|mot|expression|formule|chaine',
  answer: 'ta reponse|votre reponse|ton resume|votre resume|reponse|evaluation|rapport|resume|synthese',
});

const SPANISH = parted({
  common: 'el|la|los|las|una|es|y|tu|su|esta|este|para|que|todas|en|del|eres',
  ignore: 'ignor[ae]n?|olvid[ae]|omit[ae]|descart[ae]|haz caso omiso|haga caso omiso|no hagas caso',
  earlier: 'anterior|previa|previo|precedente|arriba|todas|todos',
  orders: 'instruccion|indicacion|orden|directriz|directrices|prompt|regla|mensaje del sistema',
  you: 'eres|usted es|si eres|si usted es|nota para|mensaje para|atencion|dirigido a|a todos? los',
  machine:
    'una? (?:ia|llm|inteligencia artificial|modelo de lenguaje|modelo de ia|asistente|chatbot)|ia(?![\\p{L}])|modelos? de lenguaje|inteligencia artificial|asistente',
  write:
    'da|de(?= una)|escrib[ae]|redact[ae]|respond[ae]|recomiend[ae]|otorg[ae]|otorgue|emite|emita|genera|genere|proporcion[ae]',
  praise: 'positiv|favorable|acepta|maxima|elogios|excelente|solo lo bueno',
  verdict:
    'resena|revision|evaluacion|recomendacion|puntuacion|calificacion|articulo|nota|aceptacion|informe',
  include:
    'incluy[ae]s?|incluir|escrib[ae]|usa|use|utilic?[zc]?[ae]|mencion[ae]|comienz[ae]|empiez[ae]|empiece|termin[ae]|anad[ae]',
  phrase: 'frase|palabra|expresion|cadena',
  answer: 'tu respuesta|su respuesta|respuesta|resumen|evaluacion|resena|informe|revision',
});

const ITALIAN = parted({
  common: 'il|la|le|una|di|che|questo|questa|tutte|per|sei|tua|gli|un|del|nella|solo',
  ignore: 'ignor[ai]|dimentica|trascur[ai]|non tenere conto|non tener conto|scart[ai]|tralasci[a]?',
  earlier: 'precedent|sopra|tutte|tutti|anterior',
  orders: 'istruzion|indicazion|direttiv|ordini|prompt|comand',
  you: 'sei|lei e|se sei|nota per|messaggio per|attenzione|rivolto a',
  machine:
    "un'?a? ?(?:ia|llm|intelligenza artificiale|modello linguistico|assistente|chatbot)|modelli? linguistic|intelligenza artificiale|assistente",
  write: 'scriv[ia]|dai|fornisc[ia]|rispond[ia]|raccomand[ai]|consigli[a]?|assegn[ai]|gener[ai]',
  praise: 'positiv|favorevole|accett|entusiast|massim|ottim',
  verdict: 'recensione|valutazione|giudizio|raccomandazione|punteggio|voto|articolo|accettazione|revisione',
  include:
    'includ[ia]|inserisc[ia]|scriv[ia]|us[ai]|utilizz[ai]|menzion[ai]|inizi[a]?|termin[ai]|aggiung[ia]',
  phrase: 'frase|parola|parole|espressione|stringa',
  answer: 'risposta|valutazione|recensione|riassunto|sintesi|giudizio',
});

const PORTUGUESE = parted({
  common: 'os|uma|e|de|que|este|esta|todas|para|sua|voce|um|da|na|artigo',
  ignore: 'ignor[ae]m?|esqueca|esquece|desconsider[ae]|descart[ae]|nao leve em conta',
  earlier: 'anterior|previa|previo|acima|todas|todos|precedente',
  orders: 'instruc|instruco|ordem|ordens|diretriz|comando|prompt|regra|orientac',
  you: 'voce e|tu es|se voce e|se fores|nota para|mensagem para|atencao|dirigido a',
  machine:
    'uma? (?:ia|llm|inteligencia artificial|modelo de linguagem|assistente|chatbot)|modelos? de linguagem|inteligencia artificial|assistente de ia|assistente',
  write: 'escrev[ae]|de(?= uma)|respond[ae]|recomend[ae]|atribu[ai]|ger[ae]|forneca|redij[ae]',
  praise: 'positiv|favoravel|aceit|maxima|elogi|excelente',
  verdict: 'parecer|avaliacao|revisao|recomendacao|nota|artigo|aceitacao|resenha',
  include: 'inclu[ai]|escrev[ae]|us[ae]|utiliz[ae]|mencion[ae]|comec[ae]|termin[ae]|insir[ae]|adicion[ae]',
  phrase: 'frase|palavra|expressao|sequencia',
  answer: 'resposta|avaliacao|parecer|resumo|revisao|meta-?revisao',
});

const DUTCH = parted({
  common: 'de|het|een|en|je|deze|dit|alle|van|voor|niet|jouw|uw|bent',
  ignore: 'negeer|vergeet|sla|laat',
  earlier: 'vorige|eerdere|voorgaande|bovenstaande|alle',
  orders: 'instructie|opdracht|aanwijzing|prompt|richtlijn|bevel',
  you: 'je bent|jij bent|u bent|als je een|als u een|bericht (?:aan|voor)|opmerking voor|aan alle',
  machine: 'ai(?![\\p{L}])|ai-|taalmodel|llm|chatbot|assistent|kunstmatige intelligentie',
  write: 'geef|schrijf|antwoord|beveel|ken|lever',
  praise: 'positie|lovend|gunstig|acceptatie|aan te nemen|hoogste|enthousiast',
  verdict: 'recensie|beoordeling|review|aanbeveling|score|cijfer|artikel|acceptatie|oordeel',
  include: 'gebruik|schrijf|vermeld|begin|eindig|neem|voeg',
  phrase: 'woord|zin|uitdrukking|zinsnede|frase',
  answer: 'antwoord|beoordeling|samenvatting|recensie|reactie',
});

const POLISH = parted({
  common: 'w|na|nie|jest|ze|tej|wszystkie|oraz|dla|jestes|swojej|twojej|ten|artykul|i',
  ignore: 'zignoruj(?:cie)?|ignoruj(?:cie)?|zapomnij(?:cie)?|pomin(?:cie)?|nie zwracaj uwagi|odrzuc(?:cie)?',
  earlier: 'poprzedni|wczesniejsz|powyzsz|wszystki|dotychczasow',
  orders: 'instrukcj|polece|polecen|wytyczn|rozkaz|prompt|zasad',
  you: 'jestes|jesli jestes|uwaga dla|wiadomosc dla|do wszystkich',
  machine: 'sztuczn\\p{L}+ inteligencj|model\\p{L}* jezykow|asystent|chatbot|llm|ai(?![\\p{L}])',
  write:
    'napisz(?:cie)?|daj(?:cie)?|wystaw(?:cie)?|odpowiedz|polec|zarekomenduj(?:cie)?|przyznaj(?:cie)?|ocen',
  praise: 'pozytywn|przychyln|przyjec|przyjac|najwyzsz|entuzjastyczn',
  verdict: 'recenzj|ocen|rekomendacj|opini|artykul|przyjec',
  include: 'uzyj(?:cie)?|napisz(?:cie)?|zawrzyj|umiesc|wspomnij|zacznij|zakoncz|dodaj',
  phrase: 'slow|zdani|fraz|wyrazeni|zwrot',
  answer: 'odpowiedz|recenzj|podsumowani|ocen',
});

const CZECH = parted({
  common: 'v|na|je|jsi|ze|tento|vsechny|pro|pouze|tuto|se|ve|sve|jste|clanek',
  ignore: 'ignoruj(?:te)?|zapomen(?:te)?|pomin(?:te)?|nedbej(?:te)?|nevsimej(?:te)?(?: si)?',
  earlier: 'predchozi|predesl|vyse|vsechn|drivejsi|dosavadni',
  orders: 'pokyn|instrukc|prikaz|prompt|pravidl',
  you: 'jsi|jste|pokud jsi|pokud jste|zprava pro|poznamka pro',
  machine: 'umel\\p{L} inteligenc|jazykov\\p{L}+ model|asistent|chatbot|llm|ai(?![\\p{L}])',
  write: 'napis(?:te)?|dej(?:te)?|odpovez(?:te)?|doporuc(?:te)?|udel(?:te)?',
  praise: 'pozitivn|kladn|prijet|prijmout|nejvyssi|nadsen',
  verdict: 'recenz|posudek|hodnocen|doporucen|clanek|prijet',
  include: 'pouzij(?:te)?|napis(?:te)?|uved(?:te)?|zarad(?:te)?|zacni|ukonci|pridej(?:te)?|zmin(?:te)?',
  phrase: 'slov|vet|fraz|vyraz',
  answer: 'odpoved|posud|shrnut|hodnocen|recenz',
});

const SWEDISH = parted({
  common: 'och|att|ett|det|ar|du|alla|som|inte|detta|din|ditt|denna|artikeln',
  ignore: 'ignorera|glom|bortse|hoppa over|strunta i',
  earlier: 'tidigare|foregaende|ovanstaende|alla|alltid',
  orders: 'instruktion|anvisning|order|prompt|direktiv|regler',
  you: 'du ar|ni ar|om du ar|meddelande till|till alla',
  machine: 'ai(?![\\p{L}])|ai-|sprakmodell|llm|chattbot|assistent|artificiell intelligens',
  write: 'skriv|ge|svara|rekommendera|satt',
  praise: 'positiv|berommande|gynnsam|accept|hogsta|entusiastisk',
  verdict: 'recension|granskning|omdome|bedomning|rekommendation|betyg|artikel|accept',
  include: 'anvand|skriv|namn|inkludera|borja|avsluta|lagg till',
  phrase: 'ord|mening|fras|uttryck',
  answer: 'svar|bedomning|sammanfattning|recension|omdome',
});

const TURKISH = parted({
  common: 've|bu|bir|icin|tum|sen|ile|olarak|makale|onceki|bir|eger',
  ignore:
    'yok say(?:in|iniz)?|gormezden gel(?:in|iniz)?|unut(?:un|unuz)?|dikkate alma(?:yin)?|goz ardi et(?:in)?',
  earlier: 'onceki|yukaridaki|tum|butun|daha once',
  orders: 'talimat|komut|yonerge|istem|prompt|kural',
  you: 'sen|eger|siz|not:|mesaj',
  machine: 'yapay zeka\\p{L}*|dil modeli\\p{L}*|asistan|sohbet robotu|llm',
  write: 'yaz(?:in|iniz)?|ver(?:in|iniz)?|oner(?:in)?|yanit ver|cevap ver|puanla(?:yin)?|tavsiye et(?:in)?',
  praise: 'olumlu|kabul|en yuksek|ovgu|mukemmel',
  verdict: 'degerlendirme|inceleme|hakem|oneri|puan|makale|kabul|rapor|yorum',
  include: 'kullan(?:in)?|yaz(?:in)?|ekle(?:yin)?|gecir|basla(?:yin)?|bitir(?:in)?|belirt(?:in)?',
  phrase: 'kelime|ifade|cumle|soz',
  answer: 'yanit|cevap|ozet|degerlendirme|rapor',
});

const RUSSIAN = parted({
  ignore:
    '(?:про)?игнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания|отбрось(?:те)?|пренебреги(?:те)?',
  earlier: 'предыдущ|прежн|предшествующ|вышеуказанн|вышеизложенн|все(?![\\p{L}])|всех|ранее',
  orders: 'инструкц|указан|команд|промпт|распоряжен|правил',
  you: 'ты(?![\\p{L}])|вы(?![\\p{L}])|если ты|если вы|сообщение для|примечание для|внимание',
  machine: 'искусственн\\p{L}+ интеллект|языков\\p{L}+ модел|нейросет|чат-?бот|ассистент|ии(?![\\p{L}])|llm',
  write:
    'напиши(?:те)?|дай(?:те)?|поставь(?:те)?|ответь(?:те)?|порекомендуй(?:те)?|рекомендуй(?:те)?|составь(?:те)?|присвой(?:те)?|оцени(?:те)?',
  praise: 'положительн|принят|принять|высш|максимальн|хвалебн|благоприятн',
  verdict: 'рецензи|отзыв|оценк|рекомендац|стать|принят|балл',
  include:
    'включи(?:те)?|используй(?:те)?|напиши(?:те)?|употреби(?:те)?|упомяни(?:те)?|начни(?:те)?|закончи(?:те)?|добавь(?:те)?|вставь(?:те)?',
  phrase: 'слов|фраз|предложен|выражен',
  answer: 'ответ|рецензи|отзыв|резюме|обзор',
});

const UKRAINIAN = parted({
  ignore: '(?:про)?ігноруй(?:те)?|забудь(?:те)?|не зважай(?:те)?|відкинь(?:те)?',
  earlier: 'попередн|вищезазначен|усі(?![\\p{L}])|всі(?![\\p{L}])|раніш',
  orders: 'інструкц|вказівк|команд|промпт|правил',
  you: 'ти(?![\\p{L}])|ви(?![\\p{L}])|якщо ти|якщо ви|повідомлення для|увага',
  machine: 'штучн\\p{L}+ інтелект|мовн\\p{L}+ модел|чат-?бот|асистент|нейромереж|llm',
  write:
    'напиши|напишіть|дай(?:те)?|постав(?:те)?|відповідай(?:те)?|порекомендуй(?:те)?|рекомендуй(?:те)?|склади|складіть',
  praise: 'позитивн|прийнят|найвищ|максимальн|схвальн',
  verdict: 'рецензі|відгук|оцінк|рекомендац|статт|прийнят',
  include:
    'включи|включіть|використай(?:те)?|використовуй(?:те)?|напиши|напишіть|згадай(?:те)?|почни|почніть|закінчи|закінчіть|додай(?:те)?',
  phrase: 'слов|фраз|речен|вираз',
  answer: 'відповід|рецензі|відгук|резюме|підсумк',
});

const GREEK = parted({
  ignore: 'αγνοησ(?:ε|τε|ετε)|ξεχασ(?:ε|τε)|παραβλεψ(?:ε|τε)|μη λαβεις',
  earlier: 'προηγουμεν|παραπανω|ολες|ολα|ολους',
  orders: 'οδηγι|εντολ|υποδειξ|prompt',
  you: 'εισαι|ειστε|αν εισαι|αν ειστε|μηνυμα|σημειωση',
  machine: 'τεχνητη\\p{L}* νοημοσυνη|γλωσσικο μοντελο|βοηθος|chatbot|llm',
  write: 'γραψ(?:ε|τε)|δωσ(?:ε|τε)|απαντησ(?:ε|τε)|συστησ(?:ε|τε)|προτειν(?:ε|ετε)',
  praise: 'θετικ|ευνοικ|αποδοχ|υψηλοτερ|αριστ',
  verdict: 'κριτικ|αξιολογησ|εισηγησ|βαθμολογ|αρθρ|αποδοχ',
  include:
    'συμπεριλαβ(?:ε|ετε)|γραψ(?:ε|τε)|χρησιμοποιησ(?:ε|τε)|αναφερ(?:ε|ετε)|ξεκιν(?:α|ηστε)|προσθεσ(?:ε|τε)',
  phrase: 'λεξ|φρασ|προτασ|εκφρασ',
  answer: 'απαντησ|κριτικ|αξιολογησ|περιληψ',
});

const VIETNAMESE = parted({
  common: 'la|cac|cua|va|nay|tat|mot|trong|neu|bai|nhung',
  ignore: 'bo qua|phot lo|quen|khong quan tam den',
  earlier: 'truoc|o tren|tat ca|moi',
  orders: 'huong dan|chi dan|menh lenh|lenh|chi thi|prompt',
  you: 'ban la|neu ban la|thong diep cho|gui den',
  machine: 'ai(?![\\p{L}])|tri tue nhan tao|mo hinh ngon ngu|tro ly|chatbot|llm',
  write: 'hay viet|hay dua ra|hay cho|viet|tra loi|de xuat|danh gia',
  praise: 'tich cuc|chap nhan|cao nhat|khen ngoi',
  verdict: 'nhan xet|danh gia|phan bien|khuyen nghi|diem|bai bao|chap nhan',
  include: 'su dung|viet|bao gom|them|de cap|bat dau|ket thuc',
  phrase: 'tu|cum tu|cau|chuoi',
  answer: 'cau tra loi|phan hoi|tom tat|danh gia|nhan xet',
});

const INDONESIAN = parted({
  common: 'yang|dan|ini|untuk|anda|semua|dengan|kamu|pada|dalam|sebuah|jika|adalah',
  ignore: 'abaikan|lupakan|jangan hiraukan|kesampingkan',
  earlier: 'sebelumnya|di atas|semua|seluruh|terdahulu',
  orders: 'instruksi|perintah|petunjuk|arahan|prompt|aturan',
  you: 'anda adalah|kamu adalah|jika anda|jika kamu|pesan untuk|catatan untuk',
  machine: 'ai(?![\\p{L}])|kecerdasan buatan|model bahasa|asisten|chatbot|llm',
  write: 'tulis|berikan|beri|jawab|rekomendasikan',
  praise: 'positif|diterima|penerimaan|tertinggi|pujian|terbaik',
  verdict: 'ulasan|penilaian|tinjauan|rekomendasi|nilai|skor|makalah|naskah|artikel',
  include: 'gunakan|tulis|sertakan|masukkan|sebutkan|mulai|akhiri|tambahkan',
  phrase: 'kata|kalimat|frasa|ungkapan',
  answer: 'jawaban|ulasan|ringkasan|penilaian',
});

const ARABIC: Tongue = {
  ignore: 'تجاهل|انس|اهمل|أهمل|لا تلتفت|تغاض',
  earlier: 'السابق|سابق|أعلاه|اعلاه|جميع|كل(?![\\p{L}])|المتقدم',
  orders: 'التعليمات|تعليمات|الأوامر|الاوامر|أوامر|التوجيهات|توجيهات|الإرشادات|الارشادات',
  you: 'أنت|انت|إذا كنت|اذا كنت|رسالة إلى|ملاحظة',
  machine: 'نموذج لغ|نموذجا لغ|الذكاء الاصطناعي|ذكاء اصطناعي|مساعد|روبوت|نماذج اللغ',
  write: 'اكتب|أعط|اعط|قدم|أجب|اجب|أوص|اوص|امنح',
  praise: 'إيجابي|ايجابي|القبول|بالقبول|قبول|أعلى|اعلى|ممتاز',
  verdict: 'مراجعة|تقييم|توصية|درجة|البحث|الورقة|بقبول|القبول|بالقبول',
  include: 'أدرج|ادرج|استخدم|اكتب|اذكر|ابدأ|ابدا|أضف|اضف',
  phrase: 'عبارة|العبارة|كلمة|الكلمة|جملة|الجملة',
  answer: 'إجابت|اجابت|ردك|جوابك|ملخص|تقييم|مراجعت',
};

const PERSIAN = parted({
  ignore: 'نادیده بگیر|فراموش کن|توجه نکن|صرف نظر کن|چشم پوشی کن',
  earlier: 'قبلی|پیشین|بالا|همه|تمام',
  orders: 'دستور|فرمان|راهنما|پرامپت|قوانین',
  you: 'تو یک|شما یک|اگر تو|اگر شما|پیام به|توجه',
  machine: 'مدل زبانی|هوش مصنوعی|دستیار|چت بات|ربات',
  write: 'بنویس|بده|ارائه کن|پاسخ بده|توصیه کن|پیشنهاد کن',
  praise: 'مثبت|پذیرش|عالی|بالاترین|بهترین',
  verdict: 'داوری|ارزیابی|نقد|توصیه|نمره|امتیاز|مقاله|پذیرش',
  include: 'استفاده کن|بنویس|بیاور|ذکر کن|شروع کن|اضافه کن',
  phrase: 'عبارت|کلمه|جمله|واژه',
  answer: 'پاسخ|جواب|خلاصه|ارزیابی|داوری',
});

const HEBREW: Tongue = {
  ignore: 'התעלם|התעלמי|התעלמו|שכח|שכחי|אל תתייחס',
  earlier: 'הקודמ|לעיל|כל(?![\\p{L}])|הנ״ל',
  orders: 'הוראות|ההוראות|הנחיות|ההנחיות|פקודות|הפקודות',
  you: 'אתה|את(?![\\p{L}])|אם אתה|הודעה ל|הערה ל',
  machine: 'מודל שפה|בינה מלאכותית|עוזר|צ׳אטבוט|בוט',
  write: 'כתוב|כתבי|תן(?![\\p{L}])|תני|ענה|המלץ|דרג|הענק',
  praise: 'חיובי|קבלה|לקבל|הגבוה|מצוין|מהלל',
  verdict: 'ביקורת|סקירה|הערכה|המלצה|ציון|המאמר|קבלה|חוות דעת',
  include: 'כלול|כתוב|השתמש|הזכר|התחל|סיים|הוסף',
  phrase: 'ביטוי|הביטוי|מילה|המילה|מילים|המילים|משפט|המשפט',
  answer: 'תשובה|בתשובת|תשובתך|סיכום|סקירה|הערכה',
};

/** Scripts without blanks between words, or with endings and small words glued on: the words as they stand. */
const CHINESE: Tongue = {
  ignore: '忽略|無視|无视|忘记|忘記|忘掉|不要理会|不要理會|不理会',
  earlier: '之前|以前|先前|上述|以上|前面|所有|此前',
  orders: '指令|指示|命令|提示词|提示詞|提示|规则|規則',
  you: '你是|您是|如果你|如果您|致|请注意|請注意|给所有|給所有',
  machine: '人工智能|人工智慧|语言模型|語言模型|大模型|助手|聊天机器人|聊天機器人|ai|llm',
  write:
    '给出|給出|请写|請寫|写一|寫一|只写|只寫|推荐|推薦|建议|建議|打出|撰写|撰寫|回答|请给|請給|必须给|给予|給予',
  praise: '正面|积极|積極|好评|好評|接收|接受|录用|錄用|最高分|满分|滿分|满分|赞扬',
  verdict: '评审|評審|评价|評價|审稿|審稿|意见|意見|论文|論文|评分|評分|推荐|录用|錄用|接收|本文',
  include: '包含|使用|写上|寫上|写出|寫出|加入|插入|提到|开头|開頭|结尾|結尾|必须写',
  phrase: '短语|短語|词语|詞語|句子|这句话|這句話|字样|字樣|单词|單詞|这个词|词|詞',
  answer: '回答|回复|回覆|答复|答覆|评审|評審|总结|總結|摘要|意见|意見',
};

const JAPANESE: Tongue = {
  ignore: '無視|忘れ|従わないで|破棄',
  earlier: '以前|これまで|上記|前の|すべて|全て|先の|今まで',
  orders: '指示|命令|プロンプト|指令|ルール|規則',
  you: 'あなたは|もしあなた|貴方は|宛て|への(?:メッセージ|注意)|へ:|へ:',
  machine: 'ai|人工知能|言語モデル|アシスタント|チャットボット|llm',
  write:
    '書いて|書け|書きなさい|出して|出力|与えて|与えよ|付けて|推薦して|推奨して|してください|せよ|しなさい|答えて',
  praise: '肯定的|好意的|採択|最高|高評価|ポジティブ|称賛|満点',
  verdict: '査読|評価|レビュー|推薦|論文|点数|スコア|採択|評点',
  include: '含め|使っ|使用|書いて|入れて|述べて|始めて|終えて|記載',
  phrase: '語句|フレーズ|言葉|単語|文言|という文|一文',
  answer: '回答|返答|応答|要約|査読|レビュー|出力|評価',
};

const KOREAN: Tongue = {
  ignore: '무시|잊어|잊으|따르지 마',
  earlier: '이전|앞의|앞선|위의|모든|기존|지금까지',
  orders: '지시|명령|프롬프트|지침|규칙|안내',
  you: '당신은|너는|만약|귀하는|에게 알림|에게:',
  machine: '인공지능|인공 지능|언어 모델|언어모델|어시스턴트|챗봇|ai|llm',
  write: '작성하|작성해|써라|쓰세요|써 주|주세요|내려|부여|추천하|추천해|제시하|답하|하십시오|하라',
  praise: '긍정적|호의적|채택|게재 승인|승인|최고|수락|만점',
  verdict: '리뷰|심사|평가|의견|추천|논문|점수|채택',
  include: '포함|사용하|사용해|쓰|작성|넣|언급|시작하|끝내',
  phrase: '문구|단어|구절|문장|표현',
  answer: '답변|대답|응답|요약|리뷰|평가',
};

const HINDI: Tongue = {
  ignore: 'अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा|उपेक्षा',
  earlier: 'पिछल|पहले|उपरोक्त|ऊपर|सभी|सारे',
  orders: 'निर्देश|आदेश|हिदायत|प्रॉम्प्ट|नियम',
  you: 'आप एक|तुम एक|यदि आप|अगर आप|के लिए संदेश|ध्यान दें',
  machine: 'भाषा मॉडल|कृत्रिम बुद्धि|एआई|सहायक|चैटबॉट|ai|llm',
  write: 'लिखें|लिखिए|लिखो|दें|दीजिए|दो(?![\\p{L}\\p{M}])|सिफारिश कर|उत्तर दें',
  praise: 'सकारात्मक|स्वीकार|स्वीकृति|सर्वोच्च|उत्कृष्ट|प्रशंसा',
  verdict: 'समीक्षा|मूल्यांकन|सिफारिश|अंक|पेपर|शोध|लेख|पत्र',
  include: 'शामिल|लिखें|लिखिए|उपयोग|प्रयोग|जोड़ें|शुरू',
  phrase: 'वाक्यांश|शब्द|वाक्य',
  answer: 'उत्तर|जवाब|सारांश|समीक्षा',
};

const THAI: Tongue = {
  ignore: 'เพิกเฉย|ละเว้น|ไม่ต้องสนใจ|อย่าสนใจ|ลืม|มองข้าม',
  earlier: 'ก่อนหน้า|ข้างต้น|ทั้งหมด|ที่ผ่านมา',
  orders: 'คำสั่ง|คำแนะนำ|ข้อกำหนด|พรอมต์',
  you: 'คุณคือ|คุณเป็น|หากคุณ|ถ้าคุณ|ข้อความถึง',
  machine: 'ปัญญาประดิษฐ์|แบบจำลองภาษา|โมเดลภาษา|ผู้ช่วย|แชตบอต|แชทบอท|ai|llm',
  write: 'จงเขียน|เขียน|ให้คะแนน|แนะนำ|ตอบ',
  praise: 'เชิงบวก|ด้านบวก|ตอบรับ|ยอมรับ|สูงสุด|ชื่นชม',
  verdict: 'บทวิจารณ์|รีวิว|ประเมิน|คะแนน|บทความ|ตอบรับ',
  include: 'ใช้|เขียน|ใส่|รวม|กล่าวถึง|เริ่ม',
  phrase: 'วลี|คำว่า|ประโยค|ข้อความ',
  answer: 'คำตอบ|สรุป|บทวิจารณ์|การประเมิน',
};

const TONGUES: Record<string, Tongue> = {
  German: GERMAN,
  French: FRENCH,
  Spanish: SPANISH,
  Italian: ITALIAN,
  Portuguese: PORTUGUESE,
  Dutch: DUTCH,
  Polish: POLISH,
  Czech: CZECH,
  Swedish: SWEDISH,
  Turkish: TURKISH,
  Russian: RUSSIAN,
  Ukrainian: UKRAINIAN,
  Greek: GREEK,
  Vietnamese: VIETNAMESE,
  Indonesian: INDONESIAN,
  Arabic: ARABIC,
  Persian: PERSIAN,
  Hebrew: HEBREW,
  Chinese: CHINESE,
  Japanese: JAPANESE,
  Korean: KOREAN,
  Hindi: HINDI,
  Thai: THAI,
};

const WISHES: [string, Wish][] = [
  ...Object.entries(PARTED_WISHES).map(([language, wish]): [string, Wish] => [language, parted(wish)]),
  ...Object.entries(GLUED_WISHES),
];

export const CUES: Cue[] = [
  ...Object.entries(TONGUES).flatMap(([language, words]) => cuesOf(language, words)),
  ...WISHES.flatMap(([language, wish]) => wishesOf(language, wish, TONGUES[language] ?? null)),
];
