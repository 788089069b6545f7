/** Other languages of eastern and northern Europe: words of orders by kind, as `tongue.ts` says. */
import type { Tongue } from './tongue.ts';

export const EUROPEAN: Record<string, Tongue> = {
  Finnish: {
    common: `
      saa|mainita|sinun|vastauksessasi|olit|sinulle|ala|alka|vain|jos|olet|kaikki|aiemmat|ohjeet|etta|
      tama|hyva|suosittele|taman|pitaa|tulee|mita|edelliset|hyvaksymista|artikkelin|ja|ei|kuin|ovat|
      joka|tata|kun`,
    aside: 'unohda|unohtakaa|ohita|ohittakaa|jata huomiotta|ala valita|ala noudata|sivuuta|hylkaa',
    earlier: 'aiem|aikaisem|edelli|edelta|yllaole|yllamainit|kaikki|tahanasti',
    orders: 'ohje|maarays|kasky|kehot|saanto|saanno|prompt|mita sinulle',
    told: 'mita (?:sinulle|sinua)',
    familiar: 'sina|sinun|sinua|sinulle',
    greet: 'hyva|hei|arvoisa|rakas|huomio|viesti|jos olet|olet|jos tam|huomautus',
    device: `
      avustaja|tekoaly|kielimalli|chatbot|llm|botti|malli(?![\\p{L}])|ai(?![\\p{L}])|
      automaattinen järjestelmä|ohjelmisto|mallin?(?![\\p{L}])`,
    reads: 'lukee|lukeva|käsittelee|tiivistää|arvioi',
    here: 'tämän tekstin|tätä tekstiä|tämän viestin|nämä arviot|tätä(?![\\p{L}])|tämän(?![\\p{L}])',
    yours: `
      
      (?:sinun )?(?:yhteenve(?:to|do)|vastau(?:kse|s)|suosituk?s?(?:e|i)?|arvio(?:i|ss)?|tiivistelma|lausun(?:to|no))\\p{L}*(?:si|sasi|ssasi|stasi)(?![\\p{L}])|
      sinun (?:yhteenve|vastau|suositu|arvio)`,
    summing: 'tiivistä|kun tiivistät|yhteenvetoa tehdessä|kokoa',
    must: 'pitaa|taytyy|tulee|on|saa',
    hush: 'vain|ainoastaan|pelkastaan|korosta|mainitse|jata|kehu|ylista|ala',
    topic: 'vahvuu|heikkou|puut|kriti|positiivi|myontei|hyvaksy|erinomai|ansio|rajoit',
    pretend: 'teeskentele|esitä|kuvittele|käyttäydy|ole kuin|tästä lähtien|tästedes|ikään kuin',
    people: 'arvioija|kirjoittaj|tekijä|asianajaj|puolustaj|kannattaj|ihailij|avustaj',
    tell: 'kerro|sano|paljasta|ilmoita|vastaa|väitä|vakuuta',
    chair: 'puheenjohtaj|area chair',
  },
  Hungarian: {
    common: `
      az|hogy|ne|csak|kell|ez|ezt|vagy|minden|korabbi|javasold|kedves|legyen|nem|egy|utasitast|
      utasitasokat|elfogadast|cikk|mint|es|ha|mintha|lenne|mar|el`,
    aside: `
      hagyd figyelmen kivul|hagyja figyelmen kivul|felejtsd el|felejtse el|mellozd|ne vedd figyelembe|
      ne kovesd`,
    earlier: 'korabbi|elozo|eddigi|fenti|minden|osszes',
    orders: 'utasitas|parancs|iranymutatas|eloiras|szabaly|prompt|amit mondtak',
    told: 'amit (?:\\p{L}+ )?(?:mondtak|neked|kaptal)',
    familiar: 'te|teged|neked|toled',
    greet: 'kedves|tisztelt|szia|hello|figyelem|uzenet|ha te|te egy|ha egy|üzenet|megjegyzés',
    device: `
      asszisztens|nyelvi modell|mesterseges intelligencia|mi(?![\\p{L}])|ai(?![\\p{L}])|chatbot|llm|
      automatikus rendszer|szoftver|modell`,
    reads: 'olvassa|olvas|feldolgoz\\p{L}*|összefoglal\\p{L}*|értékel',
    here: 'ezt a szöveget|ezt(?![\\p{L}])|ezeket a|ezt az üzenetet',
    yours: `
      
      (?:a |az )?(?:osszefoglalo|valasz|ajanlas|ertekeles|velemeny|osszegzes)(?:d|ad|od|ed|dban|ban|adban|odban|edben)(?![\\p{L}])`,
    summing: 'foglald össze|összefoglaláskor|amikor összefoglal\\p{L}*',
    must: 'kell|kell|legyen',
    hush: 'csak|kizarolag|csupan|emlitsd|emlits|emeld|hangsulyozd|hallgasd|dicserd|ne|hagyd',
    topic: 'pozitiv|erosseg|gyenge|hiba|hianyossag|kritika|elfogad|kivalo|korlat|dicser',
    pretend: `
      tegyél úgy|tégy úgy|tegyen úgy|képzeld el|képzelje el|viselkedj|játszd el|mostantól|ezentúl|mintha`,
    people: 'bíráló|lektor|szerző|ügyvéd|védő|támogató|rajongó|asszisztens',
    tell: 'mondd|mondja|áruld|közöld|válaszolj|válaszold|állítsd|biztosítsd',
    chair: 'elnök|area chair',
  },
  Greek: {
    aside: `
      αγνοησ(?:ε|τε|ετε)|ξεχασ(?:ε|τε)|παραβλεψ(?:ε|τε)|μη λαβεις|μην? ακολουθ\\p{L}+|
      αφησε (?:κατα μερος)?|μη δωσεις σημασια|αγνοησε|διαγραψε`,
    earlier: 'προηγουμεν|παραπανω|ολες|ολα|ολους|πριν|μεχρι τωρα|ως τωρα|πρωτυτερα',
    orders: 'οδηγι|εντολ|υποδειξ|prompt|κανον|οσα σου|ο,?τι σου|κατευθυνσ|διαταγ',
    told: '(?:οσα|ο,?τι) (?:σου|σας) ',
    you: 'εισαι|ειστε|αν εισαι|αν ειστε|μηνυμα|σημειωση',
    machine: 'τεχνητη\\p{L}* νοημοσυνη|γλωσσικο μοντελο|βοηθος|chatbot|llm',
    familiar: 'εσυ|εσενα|σου',
    greet: 'αγαπητ\\p{L}+|γεια|προς|προσοχη|αν αυτο|χαιρε|μηνυμα|σημειωμα',
    device: 'βοηθ|μοντελο|τεχνητ|γλωσσικ|αι(?![\\p{L}])|αυτοματο συστημα|λογισμικο|μοντελ',
    reads: 'διαβαζει|διαβαζουν|επεξεργαζεται|συνοψιζει|αξιολογει',
    here: 'αυτο(?![\\p{L}])|αυτο το κειμενο|αυτες τις κριτικες|αυτες τις γραμμες|το παρον',
    write: 'γραψ(?:ε|τε)|δωσ(?:ε|τε)|απαντησ(?:ε|τε)|συστησ(?:ε|τε)|προτειν(?:ε|ετε)',
    praise: 'θετικ|ευνοικ|αποδοχ|υψηλοτερ|αριστ',
    verdict: 'κριτικ|αξιολογησ|εισηγησ|βαθμολογ|αρθρ|αποδοχ',
    yours: '(?:περιληψη|απαντηση|συσταση|εισηγηση|αξιολογηση|συνοψη|κριση) σου(?![\\p{L}])',
    summing: 'συνοψισε|συνοψιστε|περιληψε|οταν συνοψιζεις',
    must: 'πρεπει|οφειλει',
    hush: 'μονο|αποκλειστικα|τονισε|αναφερε(?:ις)?|παραλειψε|αποφυγε|επαινεσε|μην?',
    topic: 'θετικ|πλεονεκτημ|δυνατ|αδυναμι|μειονεκτημ|ελαττωμ|κριτικ|αποδοχ|εξαιρετικ|περιορισμ',
    pretend: `
      προσποιησου|υποκρισου|κανε πως|φαντασου|φερσου|παιξε το ρολο|απο εδω και περα|
      απο τωρα και στο εξης|σαν να`,
    people: 'κριτ(?:ης|η|ες)(?![\\p{L}])|συγγραφ|δικηγορ|υποστηρικτ|υπερασπιστ|θαυμαστ|βοηθ|αξιολογητ',
    tell: 'πες|πειτε|αποκαλυψ(?:ε|εις)|ενημερωσ(?:ε|τε)|απαντησ(?:ε|τε)|ισχυρισου|διαβεβαιωσ(?:ε|τε)',
    chair: 'προεδρ|area chair',
    include: `
      συμπεριλαβ(?:ε|ετε)|γραψ(?:ε|τε)|χρησιμοποιησ(?:ε|τε)|αναφερ(?:ε|ετε)|ξεκιν(?:α|ηστε)|
      προσθεσ(?:ε|τε)`,
    phrase: 'λεξ|φρασ|προτασ|εκφρασ',
    answer: 'απαντησ|κριτικ|αξιολογησ|περιληψ',
  },
  Turkish: {
    common: `
      bu|bir|icin|tum|sen|ile|olarak|makale|onceki|eger|sevgili|sadece|yalnizca|daha|kabul|unut|oner|
      talimatlari|verilen|degil|etme|guclu|zayif|bunu|senin|olmali|yonleri|yonlerden|gibi|sonra|bundan|
      her|da|de|hic|ki|en|makaleye|makalenin|yapay|puan|puani|hakem|ver`,
    aside: `
      yok say(?:in|iniz)?|gormezden gel(?:in|iniz)?|unut(?:un|unuz)?|dikkate alma(?:yin)?|
      goz ardi et(?:in)?|unut|birak|uyma(?:yin)?|bos ver|gec(?:in)?`,
    earlier: 'onceki|yukaridaki|tum|butun|daha once|verilen|simdiye kadar|evvelki',
    orders: 'talimat|komut|yonerge|istem|prompt|kural|sana (?:soylenen|verilen)|soylenen|emir|direktif',
    told: 'sana (?:soylenen|verilen|anlatilan)',
    you: 'sen|eger|siz|not:|mesaj',
    machine: 'yapay zeka\\p{L}*|dil modeli\\p{L}*|asistan|sohbet robotu|llm',
    familiar: 'sen|seni|sana|senin|senden',
    greet: 'sevgili|sayin|merhaba|dikkat|degerli|bunu okuyan|eger sen|bir|mesaj',
    device: `
      asistan|bot(?![\\p{L}])|model(?:i|e)?(?![\\p{L}])|otomatik sistem|yazilim|yapay zeka\\p{L}*|
      model\\p{L}*`,
    reads: 'okuyan|okuyorsa|isleyen|ozetleyen|degerlendiren',
    here: 'bunu|bu metni|bu metin|bu satirlari|bu hakem raporlarini|bu mesaji|bu yaziyi',
    write: `
      yaz(?:in|iniz)?|ver(?:in|iniz)?|oner(?:in)?|yanit ver|cevap ver|puanla(?:yin)?|tavsiye et(?:in)?`,
    praise: 'olumlu|kabul|en yuksek|ovgu|mukemmel|harika|olaganustu|kusursuz|parlak',
    verdict: 'degerlendirme|inceleme|hakem|oneri|puan|makale|kabul|rapor|yorum',
    yours: `
      
      (?:ozet|yanit|cevab?p?|oneri|degerlendirme|tavsiye|rapor|sonuc)(?:in|un|ini|inde|unde|inda|unda|nde|nda|n|ine|ina)(?![\\p{L}])`,
    summing: 'ozetle|ozetlerken|ozetleyen|ozet yaparken',
    must: 'olmali|olmalidir',
    hush: 'sadece|yalnizca|yalniz|etme|bahsetme|belirt|vurgula|atla|ov|soyleme|yazma|gizle|anma',
    topic: 'olumlu|guclu|zayif|kusur|eksik|elestiri|kabul|mukemmel|ovgu|sinirlama',
    pretend: `
      artik sen|sen artik|gibi davran(?:in|iniz)?|gibi yap(?:in)?|numarasi yap|hayal et|farz et|rolunu oyna|rolune gir|
      bundan sonra|bundan boyle|su andan itibaren`,
    people: 'hakem|yazar|avukat|savunucu|destekci|hayran|asistan',
    tell: 'soyle|soyleme|bildir|bildirme|anlatma|aciklama|cevap ver|yanitla|iddia et|goster',
    chair: 'baskan|alan baskani|area chair',
    include: 'kullan(?:in)?|yaz(?:in)?|ekle(?:yin)?|gecir|basla(?:yin)?|bitir(?:in)?|belirt(?:in)?',
    phrase: 'kelime|ifade|cumle|soz',
    answer: 'yanit|cevap|ozet|degerlendirme|rapor',
  },
};
