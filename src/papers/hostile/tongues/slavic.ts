/** Slavic languages: words of orders by kind, as `tongue.ts` says. */
import type { Tongue } from './tongue.ts';

export const SLAVIC: Record<string, Tongue> = {
  Polish: {
    common: `
      na|nie|jest|ze|tej|wszystkie|oraz|dla|jestes|swojej|twojej|ten|artykul|ci|zapomnij|wczesniej|
      prosze|drogi|swoim|twoje|twoja|tylko|jesli|musi|sie|byc|zalecic|przyjecie|polecenia|jak|jako|tym|
      ta|si|gdy|pracy|praca|ocene|recenzji|autorow|recenzenta`,
    aside: `
      zignoruj(?:cie)?|ignoruj(?:cie)?|zapomnij(?:cie)?|pomin(?:cie)?|nie zwracaj uwagi|odrzuc(?:cie)?|
      zignorowac|ignorowac|zapomniec|pominac|nie (?:stosuj|przestrzegaj|sluchaj)(?: sie)?|porzuc`,
    earlier: 'poprzedni|wczesniejsz|powyzsz|wszystki|dotychczasow|dotad|przedtem|otrzyman',
    orders: 'instrukcj|polece|polecen|wytyczn|rozkaz|prompt|zasad|to,? co ci|regul|nakaz|dyrektyw',
    told: 'co (?:ci|wam) ',
    you: 'jestes|jesli jestes|uwaga dla|wiadomosc dla|do wszystkich',
    machine: 'sztuczn\\p{L}+ inteligencj|model\\p{L}* jezykow|asystent|chatbot|llm|ai(?![\\p{L}])',
    familiar: 'ty|ciebie|tobie|twoj\\p{L}*',
    greet: `
      drog(?:i|a)|szanown[yai]|witaj|czesc|do (?=model|asystent|sztuczn)|uwaga|jesli jestes|
      jezeli jestes|jesli to|uwaga dla|wiadomosc dla|notatka dla`,
    device: `
      asysten|bot(?:cie|a)?(?![\\p{L}])|model(?:u|em)?(?![\\p{L}])|model(?:e|om)?(?: jezykow\\p{L}*)|
      system\\p{L}* automatyczn\\p{L}*|automatyczn\\p{L}* system\\p{L}*|oprogramowani`,
    reads: 'czyta|czytaja|przetwarza|streszcza|podsumowuje|analizuje',
    here: 'ten tekst|te recenzje|tych recenzji|te slowa|ta strona|ta wiadomosc|ten akapit|to czyta',
    write: `
      napisz(?:cie)?|daj(?:cie)?|wystaw(?:cie)?|odpowiedz|polec|zarekomenduj(?:cie)?|przyznaj(?:cie)?|
      ocen`,
    praise: `
      pozytywn|przychyln|przyjec|przyjac|najwyzsz|entuzjastyczn|doskonal|znakomit|wybitn|swietn`,
    verdict: 'recenzj|ocen|rekomendacj|opini|artykul|przyjec',
    yours: `
      
      (?:tw\\p{L}+|swo\\p{L}+) (?:\\p{L}+ )?(?:podsumowan|streszczen|odpowied|rekomendacj|ocen|opini|recenzj|wniosk)`,
    summing: 'podsumuj|stresc|podsumowujac|streszczajac|gdy podsumowujesz',
    must: 'musisz|powinienes|masz|musi|powinn[aoy]|powinien|ma',
    hush: 'tylko|wylacznie|jedynie|wspominaj|podkresl|pomin|przemilcz|pochwal|zadnych|wymieniaj',
    topic: `
      pozytywn|zalet|wad(?:y|ach|)(?![\\p{L}])|slab|mocn|krytyk|przyjec|doskonal|ograniczen|pochwal|
      zastrzezen`,
    pretend: `
      jestes teraz|teraz jestes|udawaj(?:cie)?|wyobraz sobie|zachowuj sie|wciel sie|odgrywaj|zagraj role|od teraz|odtad|jak gdyby`,
    people: 'recenzent|autor|adwokat|obronc|zwolennik|fan(?:em)?(?![\\p{L}])|asystent|zachwycon',
    tell: 'powiedz|mow|nie mow|zdradzaj|ujawniaj|poinformuj|odpowiedz|zapewnij|stwierdz|pokazuj',
    chair: 'przewodnicz|area chair|chair(?![\\p{L}])',
    include: 'uzyj(?:cie)?|napisz(?:cie)?|zawrzyj|umiesc|wspomnij|zacznij|zakoncz|dodaj',
    phrase: 'slow|zdani|fraz|wyrazeni|zwrot',
    answer: 'odpowiedz|recenzj|podsumowani|ocen',
  },
  Czech: {
    common: `
      na|je|jsi|ze|tento|vsechny|pro|pouze|tuto|se|sve|jste|clanek|prosim|mily|svem|tve|tvuj|tvoje|musi|
      byt|doporuc|pokyny|pokynu|predchozi|prijeti|vsechno|jen|jak|jako|si|kdyz|jsou|recenzenta|autoru|
      prace|clanku`,
    aside: `
      ignoruj(?:te)?|zapomen(?:te)?|pomin(?:te)?|nedbej(?:te)?|nevsimej(?:te)?(?: si)?|ignorovat|
      zapomenout|prehlizej(?:te)?|neber(?:te)? ohled|neridi?(?:te)? se|nevsimej(?:te)? si`,
    earlier: 'predchozi|predesl|vyse|vsechn|drivejsi|dosavadni|drive|drivej|dosud|predtim',
    orders: 'pokyn|instrukc|prikaz|prompt|pravidl|to,? co (?:ti|vam)|vse,? co|narizen|instrukt',
    told: 'co (?:ti|vam|jsi) ',
    you: 'jsi|jste|pokud jsi|pokud jste|zprava pro|poznamka pro',
    machine: 'umel\\p{L} inteligenc|jazykov\\p{L}+ model|asistent|chatbot|llm|ai(?![\\p{L}])',
    familiar: 'ty|tebe|tobe|tvuj|tvoje|tve|tvem',
    greet: `
      mil[yae]|draz[yi]|drah[yae]|vazen[yaei]|ahoj|dobry den|pro (?=model|asistent|umel)|pozor|
      pokud jsi|jestli jsi|pokud toto|vzkaz pro|upozorneni pro|zprava pro`,
    device: `
      asisten|bot(?:e)?(?![\\p{L}])|modelu?(?![\\p{L}])|jazykov\\p{L}* model\\p{L}*|
      automatick\\p{L}* system\\p{L}*|software`,
    reads: 'cte|ctou|zpracovava|shrnuje|hodnoti',
    here: 'tento text|tyto posudky|tyto radky|tuto zpravu|tento odstavec',
    write: 'napis(?:te)?|dej(?:te)?|odpovez(?:te)?|doporuc(?:te)?|udel(?:te)?',
    praise: 'pozitivn|kladn|prijet|prijmout|nejvyssi|nadsen|vynikajic|skvel|vyborn',
    verdict: 'recenz|posudek|hodnocen|doporucen|clanek|prijet',
    yours: '(?:tv\\p{L}+|sv\\p{L}+) (?:\\p{L}+ )?(?:shrnut|souhrn|odpove|doporucen|hodnocen|posud|zaver)',
    summing: 'shrn|shrnte|pri shrnovani|kdyz shrnujes|sumarizuj',
    must: 'musis|mas|musi|ma|mel[aoy]?',
    hush: `
      jen|jenom|pouze|vyhradne|vynech|vynechej|zduraznu?i?|zmin(?:uj)?|nezminuj|zamlc|chval|zadne|
      neuvadej`,
    topic: 'pozitiv|kladn|klady|silne|predno|slab|nedostat|kritik|prijet|vynikajic|omezen|chval',
    pretend:
      'nyni jsi|jsi nyni|ted jsi|predstirej(?:te)?|predstav si|chovej se|hraj roli|vziv se|od ted|odted|nadale|jako by',
    people: 'recenzent|posuzovatel|autor|advokat|obhajc|zastanc|fanous|asistent',
    tell: 'rekni|rikej|nerikej|prozrad|neprozrad|informuj|odpovez|tvrd|ujisti',
    chair: 'predsed|area chair|chair(?![\\p{L}])',
    include: 'pouzij(?:te)?|napis(?:te)?|uved(?:te)?|zarad(?:te)?|zacni|ukonci|pridej(?:te)?|zmin(?:te)?',
    phrase: 'slov|vet|fraz|vyraz',
    answer: 'odpoved|posud|shrnut|hodnocen|recenz',
  },
  Russian: {
    aside: `
      (?:про)?игнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания|отбрось(?:те)?|
      пренебреги(?:те)?|не следуй(?:те)?|не учитывай(?:те)?|оставь(?:те)? без внимания|отмени(?:те)?|
      сотри(?:те)?|игнорировать|забыть`,
    earlier: `
      предыдущ|прежн|предшествующ|вышеуказанн|вышеизложенн|все(?![\\p{L}])|всех|ранее|раньше|прошл|
      до этого|до сих пор|полученн`,
    orders: `
      инструкц|указан|команд|промпт|распоряжен|правил|что (?:тебе|вам|говорилось|было сказано|сказано) ?|приказ|установк|запрет|директив`,
    told: 'что (?:тебе|вам) ',
    you: 'ты(?![\\p{L}])|вы(?![\\p{L}])|если ты|если вы|сообщение для|примечание для|внимание',
    machine: `
      искусственн\\p{L}+ интеллект|языков\\p{L}+ модел|нейросет|чат-?бот|ассистент|ии(?![\\p{L}])|llm`,
    familiar: 'ты|тебя|тебе|тобой|тво\\p{L}+',
    greet: `
      уважаем\\p{L}+|дорог(?:ой|ая|ие)|привет|здравствуй(?:те)?|для (?=ии|модел|ассист|нейро)|
      если (?:это|этот|эту|данн)|просьба к|для всех|сообщение для|заметка для|вниманию`,
    device: `
      помощник|бот(?![\\p{L}])|модель(?![\\p{L}])|робот|модел\\p{L}+|автоматическ\\p{L}+ систем\\p{L}+|
      программ`,
    reads: 'читает|читающ|читаете|обрабатыва\\p{L}+|анализиру\\p{L}+|обобща\\p{L}+',
    here: `
      это(?![\\p{L}])|этот текст|эти рецензии|эти отзывы|эти строки|эту страницу|данный текст|
      этих рецензий`,
    write: `
      напиши(?:те)?|дай(?:те)?|поставь(?:те)?|ответь(?:те)?|порекомендуй(?:те)?|рекомендуй(?:те)?|
      составь(?:те)?|присвой(?:те)?|оцени(?:те)?`,
    praise: `
      положительн|принят|принять|высш|максимальн|хвалебн|благоприятн|отличн|блестящ|выдающ|превосходн|
      замечательн`,
    verdict: 'рецензи|отзыв|оценк|рекомендац|стать|принят|балл',
    yours: `
      
      (?:тво\\p{L}+|сво\\p{L}+) (?:\\p{L}+ )?(?:ответ|резюме|рекомендац|обзор|вывод|заключени|отзыв|свод|итог)|
      ваш\\p{L}* (?:резюме|рекомендаци)`,
    summing: `
      подводя итог|резюмиру\\p{L}+|обобщая|кратко излож\\p{L}+|подытож\\p{L}+|суммиру\\p{L}+|при составлении сводк|составляя сводк`,
    must: 'должн[аоы]|должен|обязан[аоы]?',
    hush: `
      только|лишь|исключительно|упоминай(?:те)?|подчеркни(?:те)?|опусти(?:те)?|умолчи(?:те)?|
      хвали(?:те)?|скрой(?:те)?|пиши(?:те)?`,
    topic: 'положительн|позитивн|сильны|достоинств|слаб|недостат|критик|принят|отличн|похвал|ограничен',
    pretend: `
      ты теперь|теперь ты|притворись|притворитесь|представь(?:те)? себе|представь(?:те)?, что|веди(?:те)? себя|
      сыграй(?:те)?|войди(?:те)? в роль|отныне|с этого момента|считай(?:те)?|сделай вид|вообрази(?:те)?|
      как будто`,
    people: 'рецензент|автор|адвокат|защитник|сторонник|поклонник|фанат|ассистент|замечани|помощник',
    tell: `
      скажи(?:те)?|говори(?:те)?|сообщай(?:те)?|сообщи(?:те)?|рассказывай(?:те)?|раскрывай(?:те)?|
      ответь(?:те)?|отвечай(?:те)?|утверждай(?:те)?|заверь(?:те)?|показывай(?:те)?`,
    chair: 'председател|руководител|area chair',
    include: `
      включи(?:те)?|используй(?:те)?|напиши(?:те)?|употреби(?:те)?|упомяни(?:те)?|начни(?:те)?|
      закончи(?:те)?|добавь(?:те)?|вставь(?:те)?`,
    phrase: 'слов|фраз|предложен|выражен',
    answer: 'ответ|рецензи|отзыв|резюме|обзор',
  },
  Ukrainian: {
    aside: `
      (?:про)?ігноруй(?:те)?|забудь(?:те)?|не зважай(?:те)?|відкинь(?:те)?|знехтуй(?:те)?|нехтуй(?:те)?|
      не враховуй(?:те)?|облиш(?:те)?|не дотримуйся|ігнорувати|забути`,
    earlier: `
      попередн|вищезазначен|усі(?![\\p{L}])|всі(?![\\p{L}])|раніш|раніше|дотепер|до цього|отриман|
      все(?![\\p{L}])`,
    orders: 'інструкц|вказівк|команд|промпт|правил|що (?:тобі|вам) |наказ|настанов|розпоряджен',
    told: 'що (?:тобі|вам) ',
    you: 'ти(?![\\p{L}])|ви(?![\\p{L}])|якщо ти|якщо ви|повідомлення для|увага',
    machine: 'штучн\\p{L}+ інтелект|мовн\\p{L}+ модел|чат-?бот|асистент|нейромереж|llm',
    familiar: 'ти|тебе|тобі|тво\\p{L}+',
    greet: `
      шановн\\p{L}+|дорог(?:ий|а|і)|привіт|вітаю|для (?=моде|асист|штучн)|якщо (?:це|цей|цю)|увага|
      повідомлення для|примітка для`,
    device: `
      помічник|помічниц|бот(?![\\p{L}])|ші(?![\\p{L}])|модель(?![\\p{L}])|модел\\p{L}+|
      автоматичн\\p{L}+ систем\\p{L}+|програм`,
    reads: 'читає|читають|обробля\\p{L}+|аналізу\\p{L}+|узагальню\\p{L}+',
    here: 'це(?![\\p{L}])|цей текст|ці рецензії|ці рядки|цю сторінку|ці відгуки',
    write: `
      напиши|напишіть|дай(?:те)?|постав(?:те)?|відповідай(?:те)?|порекомендуй(?:те)?|рекомендуй(?:те)?|
      склади|складіть`,
    praise: 'позитивн|прийнят|найвищ|максимальн|схвальн|відмінн|блискуч|видатн|чудов',
    verdict: 'рецензі|відгук|оцінк|рекомендац|статт|прийнят',
    yours: `
      (?:тв\\p{L}+|сво\\p{L}+) (?:\\p{L}+ )?(?:відповід|резюме|рекомендац|підсум|виснов|огляд|відгук)`,
    summing: 'підсумовуючи|підсумуй|узагальнюючи|стисло виклад\\p{L}+|резюмуй',
    must: 'має|мусить|повин[\\p{L}]+',
    hush: 'тільки|лише|виключно|згадуй(?:те)?|підкресли|підкреслюй|оминай|опусти|замовчи|хвали',
    topic: 'позитивн|сильн|переваг|слабк|недолік|критик|прийнят|чудов|похвал|обмежен',
    pretend: `
      ти тепер|тепер ти|удавай(?:те)?|вдавай(?:те)?|уяви(?: собі)?|уявіть|поводься|зіграй|увійди в роль|відтепер|віднині|
      вважай(?:те)?|зроби вигляд|ніби`,
    people: 'рецензент|автор|адвокат|захисник|прихильник|фанат|асистент|зауваженн|помічник',
    tell: `
      скажи|скажіть|кажи|кажіть|повідомляй(?:те)?|розповідай|розкривай|відповідай|стверджуй|запевни|
      показуй`,
    chair: 'голов(?:і|а|у)(?![\\p{L}])|керівник|area chair',
    include: `
      включи|включіть|використай(?:те)?|використовуй(?:те)?|напиши|напишіть|згадай(?:те)?|почни|почніть|
      закінчи|закінчіть|додай(?:те)?`,
    phrase: 'слов|фраз|речен|вираз',
    answer: 'відповід|рецензі|відгук|резюме|підсумк',
  },
};
