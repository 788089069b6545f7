/**
 * More words of orders in other languages: forms of address, the reader's own text and how it should read. Data for
 * `cues.ts`; written as people write. `yours` is mostly the familiar form: reviewers and authors address each other
 * formally, and orders to a machine are familiar.
 */
export interface Wish {
  /** More small words that tell the language from English. */
  common?: string;
  ignore?: string;
  earlier?: string;
  orders?: string;
  /** `What you were told`: set aside without a word for orders. */
  told?: string;
  /** Opens an address, and the machines addressed so beside those of `cues.ts`. */
  greet: string;
  machine?: string;
  /** `your summary`, `your recommendation`. */
  yours: string;
  /** Duties, only, silence: imperatives and whole words. */
  stance: string;
  /** What is to be praised or passed over. */
  topic: string;
}

/** Scripts that part words by blanks. */
export const PARTED_WISHES: Record<string, Wish> = {
  German: {
    told: 'was (?:man |ich |wir )?(?:dir|euch)|alles,? was (?:man )?(?:dir|du)',
    common: 'dich|deinen|sich|dir|bitte|nur|auf|sie|zu|wurde|keine|bist',
    ignore: 'vergiss|halte? dich nicht(?: mehr)?|beachte nicht|folge nicht|setze dich uber',
    earlier: 'zuvor|vorher|bislang',
    orders: 'regel|was (?:man )?dir|auftrag',
    greet:
      'falls eine?|wenn eine?|liebe[rs]?|hallo|hey|sehr geehrte[rs]?|werte[rs]?|guten tag|an (?:die|das|den|jede|alle)|achtung|wird dies',
    machine: 'zusammenfasser|bot(?![\\p{L}])|sprach-?ki',
    yours:
      '(?:dein\\p{L}*|eure\\p{L}*) (?:\\p{L}+ )?(?:zusammenfassung|antwort|empfehlung|gutachten|bewertung|fazit|urteil|meta-?review|bericht)|ihre (?:zusammenfassung|empfehlung)',
    stance:
      'nur|ausschliesslich|lediglich|muss|soll|sollte|darf|erwahne|verschweige?|betone?|hebe?|lass|lobe?|ubergehe?|stelle?|nenne|keine?',
    topic: 'positiv|starke|schwach|vorzug|vorteil|mangel|kritik|lob|annahme|hervorragend|anzunehmen',
  },
  French: {
    told: 'ce (?:qu.on|qui|que l.on|que) (?:t.|vous |te |tu )|tout ce (?:qu|que)',
    common: 'cher|ne|tout|qui|sois|merci|aucune?|article|avis',
    ignore: 'laisse[zr]? de cote|ne (?:suis|suivez) (?:pas|plus)|passe[zr]? outre|efface[zr]?',
    earlier: 'avant|plus haut|jusqu.ici|auparavant',
    orders: "ce qu.on (?:t'|vous )|ce qui (?:t.|vous )|recommandations recues",
    greet:
      'si une?|lorsqu.une?|quand une?|cher|chere|chers|bonjour|salut|a l.attention|au?x? (?:modele|systeme|robot|assistant)|si (?:ce|cet|cette)|a toute',
    machine: 'ia(?![\\p{L}])|systeme automatique|robot',
    yours:
      '(?:ta|ton|tes) (?:\\p{L}+ )?(?:synthese|resume|reponse|recommandation|avis|evaluation|rapport|meta-?evaluation)|(?:votre|vos) (?:resume|synthese|recommandation)',
    stance:
      'seulement|uniquement|que|doit|doivent|devra|devrait|mentionne[sz]?|passe[sz]?|souligne[sz]?|tais|taisez|evite[sz]?|omets|omettez|note[zr]?|insiste[zr]?|aucune?|cite[sz]?|parle[sz]?|evoque[sz]?',
    topic:
      'positi|points? forts?|forces|faibless|points? faibles?|defaut|critique|qualites|accept|haut possible|excellen|limites|favorable|elogieu',
  },
  Spanish: {
    told: 'lo que (?:te|le|os|se te) ',
    common:
      'lo|por|favor|solo|solamente|ser|debe|puntos|antes|ninguna|articulo|querido|estimado|recomienda|aceptar',
    ignore:
      'no (?:tengas|tenga) en cuenta|no sigas|deja de lado|deja de seguir|prescinde de|borra|pasa por alto',
    earlier: 'antes|hasta ahora|recibid[oa]s?',
    orders: 'lo que (?:te|le|os) |ordenes|consigna|directiva|norma',
    greet:
      'si una?|cuando una?|estimad[oa]|querid[oa]|hola|atencion|al?(?: la)? (?:modelo|sistema|asistente|ia)|si (?:esto|este texto)|para (?:el|la|toda|cualquier)',
    machine: 'bot(?![\\p{L}])|sistema automatico|modelo(?![\\p{L}])',
    yours:
      '(?:tu|tus) (?:\\p{L}+ )?(?:resumen|respuesta|recomendacion|evaluacion|informe|veredicto|sintesis|metarevision|meta-?revision)|su (?:resumen|recomendacion)',
    stance:
      'solo|solamente|unicamente|debe|debera|tiene que|menciones?|destaca|destaque|resalta|subraya|omite|calla|evita|hables|nombres|cites|ninguna?',
    topic:
      'positiv|puntos? fuertes?|fortaleza|virtud|puntos? debiles|debilidad|defecto|critica|acept|excelent|limitacion|favorable|elogi',
  },
  Italian: {
    told: '(?:quanto|cio che|quello che) (?:ti|vi|hai) ',
    common: 'caro|cara|tuo|tua|non|punti|deve|nel|solo|ricevute|finora|articolo|della|quanto',
    ignore: 'non considerare|non seguire|metti da parte|lascia (?:perdere|stare)|cancella|non badare',
    earlier: 'finora|prima|ricevut',
    orders: 'quanto ti|cio che ti|quello che ti|regol|ordine',
    greet:
      "se una?|car[oaie]|gentile|ciao|salve|all?'?(?:a|o)? ?(?=modell|ia|intelligenza|assistent)|attenzione|se questo",
    machine: 'ia(?![\\p{L}])|modello|bot(?![\\p{L}])',
    yours:
      '(?:tu[oae]|tuoi|nella tua|nel tuo) (?:\\p{L}+ )?(?:riassunto|risposta|raccomandazione|sintesi|valutazione|giudizio|rapporto|meta-?revisione)',
    stance:
      'solo|soltanto|unicamente|deve|dovra|dovrebbe|menzionare|parlare|citare|tacere|taci|evita|ometti|sottolinea|evidenzia|nominare|nessuna?',
    topic:
      'positiv|punti (?:di forza|forti)|pregi|punti deboli|debolezz|difett|critic|accett|eccellent|limit|favorevol|lod',
  },
  Portuguese: {
    told: 'o que (?:te|lhe|voce|foi) ',
    common: 'caro|cara|nao|se|deve|pontos|tudo|antes|recomendar|esquece|tua|teu|seu|apenas|fracos',
    ignore: 'nao sigas|nao siga|deixa de lado|deixe de lado|apaga|apague|abandone',
    earlier: 'antes|ate agora|recebid',
    orders: 'o que (?:te|lhe)|tudo o que|regras|orden',
    greet:
      'se uma?|car[oa]|prezad[oa]|ola|estimad[oa]|ao? (?=modelo|ia|assistente|inteligencia)|atencao|se es|se fores|se voce for|se isto',
    machine: 'modelo(?![\\p{L}])|ia(?![\\p{L}])|robo',
    yours:
      '(?:tua|teu|sua|seu) (?:\\p{L}+ )?(?:resumo|resposta|recomendacao|sintese|parecer final|veredito|meta-?revisao)',
    stance:
      'so|somente|apenas|deve|devera|tem de|tem que|menciones|mencione|destaca|destaque|omite|omita|cala|evita|evite|fales|fale|nenhuma?',
    topic:
      'positiv|pontos? fortes?|virtude|pontos? fracos?|fraqueza|defeito|critica|aceit|excelent|limitac|favoravel|elogi|qualidades',
  },
  Dutch: {
    told: 'wat (?:je|jou|u) (?:\\p{L}+ )?(?:is|werd|hebt|kreeg|verteld|gezegd)',
    common: 'wat|beste|jou|moet|aan|zijn|geen|alleen|wees|op|punten',
    ignore: 'let niet(?: meer)? op|volg niet|houd je niet(?: meer)? aan|schuif',
    earlier: 'eerder|tot nu toe|daarvoor|hiervoor',
    orders: 'wat (?:je|jou|u) |regels?|bevelen|opgedragen',
    greet: 'als een|beste|geachte|hallo|dag|aan (?:de|het|elke|alle)|let op|als dit',
    machine: 'bot(?![\\p{L}])|taalmodel|model(?![\\p{L}])',
    yours:
      '(?:je|jouw|uw) (?:\\p{L}+ )?(?:samenvatting|antwoord|aanbeveling|beoordeling|oordeel|advies|meta-?review)',
    stance:
      'alleen|slechts|uitsluitend|moet|moeten|mag|laat|noem|vermeld|benadruk|verzwijg|zwijg|prijs|geen|hoort',
    topic:
      'positie|sterke|zwakke|zwakte|zwakhe|minpunt|pluspunt|kritiek|gebrek|nadel|accept|aanvaard|lof|uitstekend|beperking',
  },
  Polish: {
    told: 'co (?:ci|wam) ',
    common:
      'ci|co|zapomnij|wczesniej|prosze|drogi|swoim|twoje|twoja|tylko|jesli|musi|sie|byc|zalecic|przyjecie|polecenia',
    ignore: 'zignorowac|ignorowac|zapomniec|pominac|nie (?:stosuj|przestrzegaj|sluchaj)(?: sie)?|porzuc',
    earlier: 'dotad|przedtem|otrzyman',
    orders: 'to,? co ci|regul|nakaz|dyrektyw',
    greet:
      'drog(?:i|a)|szanown[yai]|witaj|czesc|do (?=model|asystent|sztuczn)|uwaga|jesli jestes|jezeli jestes|jesli to',
    machine: 'asysten|bot(?:cie|a)?(?![\\p{L}])|model(?:u|em)?(?![\\p{L}])',
    yours:
      '(?:tw\\p{L}+|swo\\p{L}+) (?:\\p{L}+ )?(?:podsumowan|streszczen|odpowied|rekomendacj|ocen|opini|recenzj|wniosk)',
    stance:
      'tylko|wylacznie|jedynie|musi|powinn[aoy]|powinien|ma|wspominaj|podkresl|pomin|przemilcz|pochwal|zadnych|wymieniaj',
    topic:
      'pozytywn|zalet|wad(?:y|ach|)(?![\\p{L}])|slab|mocn|krytyk|przyjec|doskonal|ograniczen|pochwal|zastrzezen',
  },
  Czech: {
    told: 'co (?:ti|vam|jsi) ',
    common: 'prosim|mily|svem|tve|tvuj|tvoje|musi|byt|doporuc|pokyny|pokynu|predchozi|prijeti|vsechno|jen',
    ignore: 'ignorovat|zapomenout|prehlizej(?:te)?|neber(?:te)? ohled|neridi?(?:te)? se|nevsimej(?:te)? si',
    earlier: 'drive|drivej|dosud|predtim',
    orders: 'to,? co (?:ti|vam)|vse,? co|narizen|instrukt',
    greet:
      'mil[yae]|draz[yi]|drah[yae]|vazen[yaei]|ahoj|dobry den|pro (?=model|asistent|umel)|pozor|pokud jsi|jestli jsi|pokud toto',
    machine: 'asisten|bot(?:e)?(?![\\p{L}])|modelu?(?![\\p{L}])',
    yours: '(?:tv\\p{L}+|sv\\p{L}+) (?:\\p{L}+ )?(?:shrnut|souhrn|odpove|doporucen|hodnocen|posud|zaver)',
    stance:
      'jen|jenom|pouze|vyhradne|musi|ma|mel[aoy]?|vynech|vynechej|zduraznu?i?|zmin(?:uj)?|nezminuj|zamlc|chval|zadne|neuvadej',
    topic: 'pozitiv|kladn|klady|silne|predno|slab|nedostat|kritik|prijet|vynikajic|omezen|chval',
  },
  Swedish: {
    told: '(?:vad|det) du (?:har|fick|blev) ',
    common: 'du|det|glom|beröm|fran|ska|kara|din|bara|ej|antas|och|vad|maste|inga',
    ignore: 'bry dig inte om|folj inte|asidosatt|strunta i|radera',
    earlier: 'hittills|innan|forut',
    orders: 'vad du (?:har )?(?:fatt|blivit)|det du |regel|riktlinje|befallning|uppmaning',
    greet: 'kara|baste|hej|till (?=ai|en ai|sprakmodell|assistent|modell|alla ai)|obs|om du ar|om detta',
    machine: 'modell(?:en)?(?![\\p{L}])|bot(?:ten)?(?![\\p{L}])',
    yours:
      '(?:din|ditt|dina|er) (?:\\p{L}+ )?(?:sammanfattning|svar|rekommendation|bedomning|omdome|utlatande|slutsats)',
    stance:
      'bara|endast|enbart|ska|skall|maste|bor|far|namn|framhav|betona|utelamna|fortig|undvik|inga|ingen',
    topic: 'positiv|styrk|svaghet|brist|kritik|accept|antas|utmarkt|fortjanst|berom|begransning',
  },
  Danish: {
    told: '(?:hvad|det) du (?:har|fik|blev) ',
    common: 'og|alle|tidligere|du|dit|din|kun|skal|ikke|til|anbefal|artiklen|denne|kaere',
    ignore: 'ignorer|glem|se bort fra|tilsidesaet|folg ikke',
    earlier: 'tidligere|foregaende|forudgaende|ovenstaende|alle|hidtidige',
    orders: 'instruktion|anvisning|ordre|retningslinje|besked|regler|hvad du',
    greet: 'kaere|hej|til (?=ai|en ai|sprogmodel|assistent|alle)|bemaerk|hvis du er|du er',
    machine: 'ai(?![\\p{L}])|ai-|sprogmodel|assistent|kunstig intelligens|llm|chatbot',
    yours:
      '(?:din|dit|dine) (?:\\p{L}+ )?(?:sammenfatning|resume|svar|anbefaling|vurdering|bedommelse|konklusion)|(?:sammendraget|svaret|resumeet) dit',
    stance: 'kun|udelukkende|skal|ma|bor|naevn|fremhaev|udelad|undga|fortie|ingen',
    topic: 'positiv|styrk|svaghed|mangel|mangler|kritik|accept|optag|fremragende|ros|begraensning',
  },
  Norwegian: {
    told: '(?:hva|det) du (?:har|fikk|ble) ',
    common: 'og|alle|tidligere|du|ditt|din|bare|skal|ikke|til|anbefal|artikkelen|kjaere|denne',
    ignore: 'ignorer|glem|se bort fra|overse|folg ikke',
    earlier: 'tidligere|foregaende|ovenstaende|alle|hittil',
    orders: 'instruks|instruksjon|anvisning|ordre|retningslinje|beskjed|regler|det du',
    greet: 'kjaere|hei|til (?=ki|ai|en ai|sprakmodell|assistent|alle)|merk|hvis du er|du er',
    machine: 'ai(?![\\p{L}])|ki(?![\\p{L}])|ki-|ai-|sprakmodell|assistent|kunstig intelligens|llm|chatbot',
    yours:
      '(?:din|ditt|dine) (?:\\p{L}+ )?(?:sammendrag|oppsummering|svar|anbefaling|vurdering|konklusjon)|(?:sammendraget|svaret|oppsummeringen|anbefalingen|vurderingen) (?:ditt|din)',
    stance: 'bare|kun|utelukkende|skal|ma|bor|nevn|nevne|fremhev|utelat|unnga|fortie|ingen',
    topic: 'positiv|styrk|svakhet|mangel|mangler|kritikk|aksept|antas|utmerket|ros|begrensning',
  },
  Finnish: {
    told: 'mita (?:sinulle|sinua)',
    common:
      'et|saa|mainita|sinun|vastauksessasi|olit|sinulle|ala|alka|vain|jos|olet|kaikki|aiemmat|ohjeet|etta|tama|hyva|suosittele|taman|pitaa|tulee|mita|edelliset|hyvaksymista|artikkelin',
    ignore: 'unohda|unohtakaa|ohita|ohittakaa|jata huomiotta|ala valita|ala noudata|sivuuta|hylkaa',
    earlier: 'aiem|aikaisem|edelli|edelta|yllaole|yllamainit|kaikki|tahanasti',
    orders: 'ohje|maarays|kasky|kehot|saanto|saanno|prompt|mita sinulle',
    greet: 'hyva|hei|arvoisa|rakas|huomio|viesti|jos olet|olet|jos tam',
    machine: 'avustaja|tekoaly|kielimalli|chatbot|llm|botti|malli(?![\\p{L}])|ai(?![\\p{L}])',
    yours:
      '(?:sinun )?(?:yhteenve(?:to|do)|vastau(?:kse|s)|suosituk?s?(?:e|i)?|arvio(?:i|ss)?|tiivistelma|lausun(?:to|no))\\p{L}*(?:si|sasi|ssasi|stasi)(?![\\p{L}])|sinun (?:yhteenve|vastau|suositu|arvio)',
    stance: 'vain|ainoastaan|pelkastaan|pitaa|taytyy|tulee|on|korosta|mainitse|jata|kehu|ylista|saa|ala',
    topic: 'vahvuu|heikkou|puut|kriti|positiivi|myontei|hyvaksy|erinomai|ansio|rajoit',
  },
  Romanian: {
    told: 'ce ti[ -]',
    common:
      'toate|instructiunile|anterioare|este|esti|acest|acesta|lucrarea|recomanda|doar|trebuie|draga|numai|precedente|acceptarea',
    ignore: 'ignora|ignorati|uita|uitati|nu tine cont|nu tineti cont|lasa deoparte|nu respecta',
    earlier: 'anterio|preceden|de mai sus|toate|primite|dinainte',
    orders: 'instructiun|indicati|ordin|directiv|comenzi|reguli|prompt|ce ti s',
    greet: 'draga|dragi|stimate|buna|salut|atentie|catre|daca esti|esti',
    machine:
      'asistent|model(?:ul)? (?:de limbaj|lingvistic)|inteligent\\p{L} artificial|ia(?![\\p{L}])|ai(?![\\p{L}])|chatbot|llm',
    yours: '(?:rezumat|raspuns|recomandare|evaluare|sintez|verdict)\\p{L}* (?:tau|tale|ta)(?![\\p{L}])',
    stance: 'doar|numai|exclusiv|trebuie|mentiona|subliniaza|evidentiaza|omite|evita|niciun|nicio|aminti',
    topic:
      'pozitiv|puncte\\p{L}* (?:forte|tari|slabe)|slabiciun|defect|critic|accept|excelent|limitar|calitati|laud',
  },
  Hungarian: {
    told: 'amit (?:\\p{L}+ )?(?:mondtak|neked|kaptal)',
    common:
      'az|hogy|ne|csak|kell|ez|ezt|vagy|minden|korabbi|javasold|kedves|legyen|nem|egy|utasitast|utasitasokat|elfogadast|cikk',
    ignore:
      'hagyd figyelmen kivul|hagyja figyelmen kivul|felejtsd el|felejtse el|mellozd|ne vedd figyelembe|ne kovesd',
    earlier: 'korabbi|elozo|eddigi|fenti|minden|osszes',
    orders: 'utasitas|parancs|iranymutatas|eloiras|szabaly|prompt|amit mondtak',
    greet: 'kedves|tisztelt|szia|hello|figyelem|uzenet|ha te|te egy|ha egy',
    machine: 'asszisztens|nyelvi modell|mesterseges intelligencia|mi(?![\\p{L}])|ai(?![\\p{L}])|chatbot|llm',
    yours:
      '(?:a |az )?(?:osszefoglalo|valasz|ajanlas|ertekeles|velemeny|osszegzes)(?:d|ad|od|ed|dban|ban|adban|odban|edben)(?![\\p{L}])',
    stance: 'csak|kizarolag|csupan|kell|legyen|emlitsd|emlits|emeld|hangsulyozd|hallgasd|dicserd|ne|hagyd',
    topic: 'pozitiv|erosseg|gyenge|hiba|hianyossag|kritika|elfogad|kivalo|korlat|dicser',
  },
  Turkish: {
    told: 'sana (?:soylenen|verilen|anlatilan)',
    common:
      'sevgili|sadece|yalnizca|daha|once|kabul|unut|oner|talimatlari|verilen|degil|etme|guclu|zayif|bunu|senin|olmali|yonleri|yonlerden',
    ignore: 'unut|birak|uyma(?:yin)?|bos ver|gec(?:in)?',
    earlier: 'verilen|simdiye kadar|evvelki',
    orders: 'sana (?:soylenen|verilen)|soylenen|emir|direktif',
    greet: 'sevgili|sayin|merhaba|dikkat|degerli|bunu okuyan|eger sen|bir',
    machine: 'asistan|bot(?![\\p{L}])|model(?:i|e)?(?![\\p{L}])',
    yours:
      '(?:ozet|yanit|cevab?p?|oneri|degerlendirme|tavsiye|rapor|sonuc)(?:in|un|ini|inde|unde|inda|unda|nde|nda|n|ine|ina)(?![\\p{L}])',
    stance:
      'sadece|yalnizca|yalniz|olmali|olmalidir|etme|bahsetme|belirt|vurgula|atla|ov|soyleme|yazma|gizle|anma',
    topic: 'olumlu|guclu|zayif|kusur|eksik|elestiri|kabul|mukemmel|ovgu|sinirlama',
  },
  Russian: {
    told: 'что (?:тебе|вам) ',
    ignore:
      'не следуй(?:те)?|не учитывай(?:те)?|оставь(?:те)? без внимания|отмени(?:те)?|сотри(?:те)?|игнорировать|забыть',
    earlier: 'раньше|прошл|до этого|до сих пор|полученн',
    orders: 'что (?:тебе|вам) |приказ|установк|запрет|директив',
    greet:
      'уважаем\\p{L}+|дорог(?:ой|ая|ие)|привет|здравствуй(?:те)?|для (?=ии|модел|ассист|нейро)|если (?:это|этот|эту|данн)|просьба к',
    machine: 'помощник|бот(?![\\p{L}])|модель(?![\\p{L}])|робот',
    yours:
      '(?:тво\\p{L}+|сво\\p{L}+) (?:\\p{L}+ )?(?:ответ|резюме|рекомендац|обзор|вывод|заключени|отзыв|свод|итог)|ваш\\p{L}* (?:резюме|рекомендаци)',
    stance:
      'только|лишь|исключительно|должн[аоы]|должен|обязан[аоы]?|упоминай(?:те)?|подчеркни(?:те)?|опусти(?:те)?|умолчи(?:те)?|хвали(?:те)?|скрой(?:те)?|пиши(?:те)?',
    topic: 'положительн|позитивн|сильны|достоинств|слаб|недостат|критик|принят|отличн|похвал|ограничен',
  },
  Ukrainian: {
    told: 'що (?:тобі|вам) ',
    ignore: 'знехтуй(?:те)?|нехтуй(?:те)?|не враховуй(?:те)?|облиш(?:те)?|не дотримуйся|ігнорувати|забути',
    earlier: 'раніше|дотепер|до цього|отриман|все(?![\\p{L}])',
    orders: 'що (?:тобі|вам) |наказ|настанов|розпоряджен',
    greet: 'шановн\\p{L}+|дорог(?:ий|а|і)|привіт|вітаю|для (?=моде|асист|штучн)|якщо (?:це|цей|цю)|увага',
    machine: 'помічник|помічниц|бот(?![\\p{L}])|ші(?![\\p{L}])|модель(?![\\p{L}])',
    yours: '(?:тв\\p{L}+|сво\\p{L}+) (?:\\p{L}+ )?(?:відповід|резюме|рекомендац|підсум|виснов|огляд|відгук)',
    stance:
      'тільки|лише|виключно|має|мусить|повин[\\p{L}]+|згадуй(?:те)?|підкресли|підкреслюй|оминай|опусти|замовчи|хвали',
    topic: 'позитивн|сильн|переваг|слабк|недолік|критик|прийнят|чудов|похвал|обмежен',
  },
  Greek: {
    told: '(?:οσα|ο,?τι) (?:σου|σας) ',
    ignore: 'μην? ακολουθ\\p{L}+|αφησε (?:κατα μερος)?|μη δωσεις σημασια|αγνοησε|διαγραψε',
    earlier: 'πριν|μεχρι τωρα|ως τωρα|πρωτυτερα',
    orders: 'κανον|οσα σου|ο,?τι σου|κατευθυνσ|διαταγ',
    greet: 'αγαπητ\\p{L}+|γεια|προς|προσοχη|αν αυτο|χαιρε',
    machine: 'βοηθ|μοντελο|τεχνητ|γλωσσικ|αι(?![\\p{L}])',
    yours: '(?:περιληψη|απαντηση|συσταση|εισηγηση|αξιολογηση|συνοψη|κριση) σου(?![\\p{L}])',
    stance: 'μονο|αποκλειστικα|πρεπει|τονισε|αναφερε(?:ις)?|παραλειψε|αποφυγε|επαινεσε|μην?|οφειλει',
    topic: 'θετικ|πλεονεκτημ|δυνατ|αδυναμι|μειονεκτημ|ελαττωμ|κριτικ|αποδοχ|εξαιρετικ|περιορισμ',
  },
  Vietnamese: {
    told: 'nhung gi (?:ban )?(?:da |duoc )',
    common: 'huong|truoc|qua|duoc|khong|nghi|moi|nao',
    ignore: 'quen|dung (?:theo|tuan theo|quan tam)|bo het|huy bo',
    earlier: 'truoc do|tu truoc|ben tren|da cho',
    orders: 'yeu cau|quy tac|nhung gi|chi dan|cau lenh',
    greet: 'xin chao|chao|kinh gui|gui|than men|luu y|neu ban|tro ly than',
    machine: 'may(?! hoc)|ai(?![\\p{L}])|men(?![\\p{L}])',
    yours:
      '(?:tom tat|cau tra loi|tra loi|khuyen nghi|de xuat|danh gia|ket luan|nhan xet) (?:cuoi cung )?cua ban',
    stance: 'chi|phai|can|dung|khong|nen|nhan manh|bo qua|tranh|hay',
    topic: 'tich cuc|diem manh|uu diem|diem yeu|han che|nhuoc diem|phe binh|chap nhan|xuat sac|khen',
  },
  Indonesian: {
    told: 'apa yang (?:di|telah|sudah)',
    common:
      'yang|hanya|boleh|harus|tidak|jangan|itu|kepada|bahwa|baik|ringkasanmu|kelebihan|tolong|sebelum|apa',
    ignore: 'jangan (?:ikuti|patuhi|pedulikan)|hapus|tinggalkan|hiraukan',
    earlier: 'tadi|sebelum ini|lalu|lama',
    orders: 'pedoman|ketentuan|apa yang (?:di|telah)',
    greet: 'halo|hai|yang terhormat|kepada|perhatian|jika ini|wahai|asisten yang',
    machine: 'asisten|model(?![\\p{L}])|bot(?![\\p{L}])|baik(?![\\p{L}])',
    yours:
      '(?:ringkasan|jawaban|rekomendasi|penilaian|ulasan|kesimpulan|tanggapan)(?:mu|\\s(?:anda|kamu))(?![\\p{L}])',
    stance: 'hanya|cuma|harus|wajib|boleh|jangan|sebutkan|tekankan|abaikan|hindari|puji|tidak boleh',
    topic:
      'positif|kelebihan|keunggulan|kekuatan|kelemahan|kekurangan|kritik|diterima|penerimaan|unggul|pujian|keterbatasan',
  },
  Persian: {
    told: 'آنچه به (?:تو|شما)',
    ignore: 'فراموش کنید|نادیده بگیرید|کنار بگذار|پیروی نکن|اعتنا نکن',
    earlier: 'گذشته|تاکنون|پیش از این|قبل',
    orders: 'آنچه به تو|قانون|رهنمود|توصیه های',
    greet: 'ای(?![\\p{L}])|سلام|گرامی|عزیز|خطاب به|اگر این',
    machine: 'دستیار|مدل|ربات|هوش مصنوعی',
    yours:
      '(?:خلاصه|پاسخ|توصیه|ارزیابی|جمع بندی|نظر|جواب)\\S{0,4}(?:ات|ت|تو)(?![\\p{L}])|(?:خلاصه|پاسخ|توصیه|ارزیابی|جواب) (?:تو|خود|شما)',
    stance: 'فقط|تنها|باید|نباید|نگو|ننویس|تاکید کن|ذکر نکن|بیاور|اشاره نکن',
    topic: 'مثبت|قوت|ضعف|نقص|انتقاد|پذیرش|عالی|ستایش|محدودیت',
  },
};

/** Scripts without blanks between words, or with small words glued on: the words as they stand. */
export const GLUED_WISHES: Record<string, Wish> = {
  Arabic: {
    told: 'ما قيل لك|ما طلب منك',
    ignore: 'انسَ|لا تتبع|لا تتقيد|تخلَّ عن|دع عنك|اطرح',
    earlier: 'من قبل|قبل ذلك|حتى الآن|قيل لك',
    orders: 'ما قيل|القواعد|قواعد|ما طلب',
    greet: 'إذا كان|اذا كان|عزيزي|مرحبا|إلى|الى|السيد|تنبيه|انتباه|يا(?![\\p{L}])',
    machine: 'المساعد|نموذج|النموذج|الروبوت|مساعد|الذكاء الاصطناعي',
    yours: 'ملخصك|تلخيصك|إجابتك|اجابتك|ردك|توصيتك|تقييمك|جوابك|خلاصتك',
    stance: 'لا |فقط|يجب|ينبغي|لا تذكر|اذكر|تجنب|أبرز|ابرز|احذف|لا يذكر|امدح|عليك',
    topic:
      'نقد|سلبي|القوة|الضعف|الإيجابي|إيجابي|السلبي|العيوب|عيوب|النقد|القبول|بالقبول|ممتاز|المزايا|القصور',
  },
  Hebrew: {
    told: 'מה שנאמר ל|מה שאמרו ל',
    ignore: 'תתעלם|תתעלמי|אל תציית|אל תפעל|תשכח|זנח',
    earlier: 'קודמ|עד כה|לפני כן|שקיבלת|שנאמר',
    orders: 'הנחי|הורא|כללים|הכללים|מה שנאמר',
    greet: 'יקר|שלום|לכבוד|אל (?=מודל|העוזר|הבינה)|לידיעת|אם זה',
    machine: 'עוזר|מודל|בינה|הבוט|בוט',
    yours: '(?:סיכום|תשובה|המלצה|חוות דעת|הערכה|הסיכום|התשובה|ההמלצה|ההערכה) של[ךכ]|תשובתך|המלצתך|סיכומך',
    stance: 'רק|אך ורק|חייב|חייבת|צריך|צריכה|אל ת|הדגש|השמט|הימנע|שבח|אסור',
    topic: 'חיובי|חוזק|חולש|יתרונ|חסרונ|ביקורת|קבלה|לקבל|מצוין|מגבלות|פגמ',
  },
  Chinese: {
    told: '(?:给|給|告诉|告訴|对|對)你(?:的|说|說|们|們)',
    ignore:
      '不要理|别管|別管|不用管|抛开|拋開|不再遵守|不要遵守|不要遵循|撤销|撤銷|别理|別理|无需理会|無需理會',
    earlier: '早先|原来|原來|原有|已有|先前|此前|刚才|剛才',
    orders: '要求|规定|規定|吩咐|指引|约束|約束|告诉你|告訴你',
    greet: '亲爱的|親愛的|尊敬的|你好|您好|致|注意|若你是|若您是|假如你是|作为',
    machine: '助手|人工智能|人工智慧|语言模型|語言模型|大模型|机器人|機器人|模型：|ai',
    yours:
      '(?:你|您)(?:的|所写的|所寫的)?(?:总结|總結|摘要|回答|回复|回覆|推荐|推薦|建议|建議|结论|結論|元评审|元評審|评价|評價)',
    stance:
      '只|仅|僅|必须|必須|应当|應當|应该|應該|不得|不要|不可|避免|强调|強調|略去|隐瞒|隱瞞|别提|別提|需要',
    topic:
      '优点|優點|缺点|缺點|正面|负面|負面|弱点|弱點|不足|问题|問題|录用|錄用|接收|接受|批评|批評|优势|優勢|积极|積極|局限',
  },
  Japanese: {
    told: '言われたこと|与えられた(?:指示|命令)',
    ignore: '忘れて|従う必要は|守らなくて|取り消|捨てて|無効',
    earlier: '以前|従来|先ほど|それまで|与えられた|既存',
    orders: '言われた|制約|方針|規定|ガイドライン',
    greet: '親愛なる|拝啓|こんにちは|の方へ|へ告ぐ|皆様|各位|もし|宛',
    machine: 'ai|アシスタント|言語モデル|人工知能|ボット|要約者',
    yours: '(?:あなた|貴方|君)の(?:要約|回答|推薦|返答|評価|結論|メタレビュー|出力|まとめ)',
    stance: 'だけ|のみ|なければな|べき|触れないで|言及しないで|書かないで|強調して|省いて|避けて|伏せて|必ず',
    topic: '長所|短所|強み|弱点|欠点|肯定|否定|採択|批判|称賛|優れ|限界',
  },
  Korean: {
    told: '네가 (?:받은|들은)|너에게 (?:한|준)',
    ignore: '따르지 말|잊고|잊어|지워|버리고|무시',
    earlier: '앞서|이전|지금까지|그동안|먼저|받은|기존',
    orders: '요청|지시|지침|들었던|정책',
    greet: '친애하는|안녕|에게|께|귀하|알림|주의|만일|만약|당신이',
    machine: '도우미|어시스턴트|인공지능|언어 모델|언어모델|챗봇|봇에|ai|요약기',
    yours: '(?:당신의|너의|네) (?:최종 )?(?:요약|답변|추천|권고|평가|결론|메타 ?리뷰|응답|총평)',
    stance: '지 마|지 말|만 |만을|뿐|해야|이어야|여야|말 것|마세요|말아|마라|강조하|빼고|생략하|숨기|반드시',
    topic: '긍정|장점|강점|단점|약점|부정|비판|채택|승인|칭찬|한계|결점',
  },
  Hindi: {
    told: 'जो (?:तुम|आप)(?:्हें|को)',
    ignore: 'भूल|मत मानो|पालन न कर|छोड़ द|हटा द|ध्यान न द',
    earlier: 'पूर्व|अब तक|दिए गए|पुरान|पहले',
    orders: 'जो कहा|बताया|दिशानिर्देश',
    greet: 'प्रिय|नमस्ते|आदरणीय|सूचना|यदि यह|अगर यह|यदि आप|अगर आप',
    machine: 'सहायक|मॉडल|एआई|बॉट|कृत्रिम',
    yours: '(?:अपने|अपनी|आपका|आपकी|आपके|तुम्हारा|तुम्हारी|तुम्हारे) (?:सारांश|उत्तर|जवाब|सिफारिश|समीक्षा|निष्कर्ष|मूल्यांकन)',
    stance: 'केवल|सिर्फ|चाहिए|होना|होनी|न करें|मत|ज़ोर|जोर|छोड़|ही',
    topic: 'अच्छ|सकारात्मक|कमज़ोर|कमजोर|कमी|कमिय|आलोचना|स्वीकृति|स्वीकार|खूबिय|प्रशंसा|मज़बूत|मजबूत|नकारात्मक',
  },
  Thai: {
    told: 'สิ่งที่(?:คุณ)?(?:ได้รับ|ถูก)?บอก',
    ignore: 'อย่าทำตาม|ไม่ต้องทำตาม|ยกเลิก|ทิ้ง|เลิกทำตาม',
    earlier: 'ก่อนนี้|เดิม|ที่ได้รับ|แต่ก่อน|เมื่อก่อน',
    orders: 'สิ่งที่บอก|กฎ|แนวทาง',
    greet: 'เรียน|สวัสดี|ถึง|โปรดทราบ|หาก|ถ้า',
    machine: 'ผู้ช่วย|โมเดล|ปัญญาประดิษฐ์|แบบจำลอง|บอต|บอท|เอไอ|ai',
    yours: '(?:สรุป|คำตอบ|บทสรุป|คำแนะนำ|การประเมิน|ข้อเสนอแนะ)(?:สุดท้าย)?ของ(?:คุณ|ท่าน)',
    stance: 'เท่านั้น|ต้อง|ควร|อย่า|ห้าม|เน้น|ละเว้น|เลี่ยง|เพียง',
    topic: 'ข้อดี|ข้อเสีย|จุดแข็ง|จุดอ่อน|เชิงบวก|ข้อบกพร่อง|ตอบรับ|ยอมรับ|คำวิจารณ์|ข้อจำกัด|ดีเยี่ยม',
  },
};
