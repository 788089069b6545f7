/** Germanic languages: words of orders by kind, as `tongue.ts` says. */
import type { Tongue } from './tongue.ts';

export const GERMANIC: Record<string, Tongue> = {
  German: {
    common: `
      und|der|das|ist|nicht|ein|eine|einen|einem|du|sie|dieser|diese|dieses|alle|im|fur|mit|deine|
      deiner|ihrer|dich|deinen|sich|dir|bitte|nur|auf|zu|wurde|keine|bist|als|nichts|wie|von|dem|hier|
      bei|wenn|falls|sind|wird|werden|wer|soll|den|arbeit|gutachten|gutachter|punkt|zur`,
    aside: `
      ignoriere?t?|ignorieren sie|vergiss|vergesst|vergessen sie|missachten? sie|missachte|ubergehe?|
      ubergehen sie|uberspringe?|verwirf|verwerfen sie|halte? dich nicht(?: mehr)?|beachte nicht|
      folge nicht|setze dich uber`,
    earlier: `
      vorherig|bisherig|fruher|obig|vorangegangen|vorausgehend|vorig|alle|samtlich|zuvor|vorher|bislang`,
    orders: `
      anweisung|instruktion|vorgabe|befehl|prompt|systemnachricht|richtlinie|regel|was (?:man )?dir|
      auftrag`,
    told: 'was (?:man |ich |wir )?(?:dir|euch)|alles,? was (?:man )?(?:dir|du)',
    you: `
      du bist|sie sind|falls du|wenn du|falls sie|wenn sie|hinweis (?:an|fur)|nachricht an|
      an (?:die|das|den|alle)`,
    machine: 'ki(?![\\p{L}])|ki-|sprachmodell|llm|chatbot|assistent|kunstliche intelligenz',
    familiar: 'du|dich|dir|dein\\p{L}*',
    greet: `
      falls eine?|wenn eine?|liebe[rs]?|hallo|hey|sehr geehrte[rs]?|werte[rs]?|guten tag|
      an (?:die|das|den|jede|alle)|achtung|wird dies|hinweis an|hinweis für|nachricht an|mitteilung an|
      wer das hier|wer dies`,
    device: `
      zusammenfasser|bot(?![\\p{L}])|sprach-?ki|
      automatische\\p{L}* (?:system|werkzeug|leser|assistent|gutachter)|maschine|
      automatisch zusammenfass|software|system(?![\\p{L}])|\\p{L}+assistent`,
    reads: 'liest|lies|lesen|verarbeitet|verarbeiten|auswertet|zusammenfasst|einliest|bearbeitet',
    here: `
      dies(?![\\p{L}])|diesen text|diese gutachten|diese zeilen|das hier|diesen absatz|diese rezension|
      diese nachricht`,
    write: `
      gib|geben sie|schreibe?|schreiben sie|verfasse|verfassen sie|erstelle|erstellen sie|antworte|
      antworten sie|empfiehl|empfehlen sie|bewerte|bewerten sie|vergib|vergeben sie`,
    praise: `
      positiv|begeistert|hervorragend|annahme|anzunehmen|hochste|beste|nur lob|uneingeschrankt|
      ausgezeichnet|exzellent|herausragend|brillant|bahnbrechend|überzeugend|makellos`,
    verdict: 'gutachten|bewertung|empfehlung|rezension|note|punktzahl|annahme|arbeit|artikel|anzunehmen',
    yours: `
      
      (?:dein\\p{L}*|eure\\p{L}*) (?:\\p{L}+ )?(?:zusammenfassung|antwort|empfehlung|gutachten|bewertung|fazit|urteil|meta-?review|bericht)|
      ihre (?:zusammenfassung|empfehlung)`,
    summing: 'fass|fasse|fassen sie|beim zusammenfassen|zusammenfasst',
    must: 'darfst|sollst|musst|muss|soll|sollte|darf',
    hush: `
      nur|ausschliesslich|lediglich|erwahne|verschweige?|betone?|hebe?|lass|lobe?|ubergehe?|stelle?|
      nenne|keine?`,
    topic: 'positiv|starke|schwach|vorzug|vorteil|mangel|kritik|lob|annahme|hervorragend|anzunehmen',
    pretend: `
      du bist (?:jetzt|nun|ab)|tu so|tue so|tun sie so|stell dir vor|stellen sie sich vor|verhalte dich|verhalten sie sich|
      benimm dich|spiele? die rolle|schlüpfe? in|von nun an|ab jetzt|ab sofort`,
    people: `
      gutachter|reviewer|autor|anwalt|anwält|fürsprecher|unterstützer|befürworter|verteidiger|
      fan(?![\\p{L}])|assistent|vorsitzend`,
    tell: `
      sag|sage|sagen sie|erzähle?|verrate|verraten sie|teile?|informiere|antworte|behaupte|versichere|
      berichte|zeige?|melde`,
    chair: 'vorsitzend|area chair|chair(?![\\p{L}])|bereichsleit|programmleit',
    include: `
      verwende|verwenden sie|schreibe?|schreiben sie|fuge|fugen sie|nenne|nennen sie|benutze|
      benutzen sie|baue|beginne|beginnen sie|beende|beenden sie|erwahne|erwahnen sie`,
    phrase: 'wort|satz|ausdruck|formulierung|phrase|wendung|zeichenfolge',
    answer: 'antwort|gutachten|zusammenfassung|bewertung|ausgabe|text deiner|meta-?review|empfehlung',
  },
  Dutch: {
    common: `
      de|het|een|en|je|deze|dit|alle|van|voor|niet|jouw|uw|bent|wat|beste|jou|moet|aan|zijn|geen|alleen|
      wees|op|punten|als|dat|bij|ook|maar|naar|auteurs|beoordeling`,
    aside: 'negeer|vergeet|sla|laat|let niet(?: meer)? op|volg niet|houd je niet(?: meer)? aan|schuif',
    earlier: 'vorige|eerdere|voorgaande|bovenstaande|alle|eerder|tot nu toe|daarvoor|hiervoor',
    orders: `
      instructie|opdracht|aanwijzing|prompt|richtlijn|bevel|wat (?:je|jou|u) |regels?|bevelen|opgedragen`,
    told: 'wat (?:je|jou|u) (?:\\p{L}+ )?(?:is|werd|hebt|kreeg|verteld|gezegd)',
    you: 'je bent|jij bent|u bent|als je een|als u een|bericht (?:aan|voor)|opmerking voor|aan alle',
    machine: 'ai(?![\\p{L}])|ai-|taalmodel|llm|chatbot|assistent|kunstmatige intelligentie',
    familiar: 'jij|jou|jouw',
    greet: `
      als een|beste|geachte|hallo|dag|aan (?:de|het|elke|alle)|let op|als dit|bericht aan|
      opmerking voor|nota aan|instructie voor`,
    device: `
      bot(?![\\p{L}])|taalmodel|model(?![\\p{L}])|
      automatisch\\p{L}* (?:systeem|systemen|lezer|assistent)|software|systeem`,
    reads: 'leest|lezen|verwerkt|samenvat|beoordeelt',
    here: 'dit(?![\\p{L}])|deze tekst|deze reviews|deze regels|deze alinea|dit bericht',
    write: 'geef|schrijf|antwoord|beveel|ken|lever',
    praise: `
      positie|lovend|gunstig|acceptatie|aan te nemen|hoogste|enthousiast|uitstekend|briljant|uitmuntend|
      baanbrekend`,
    verdict: 'recensie|beoordeling|review|aanbeveling|score|cijfer|artikel|acceptatie|oordeel',
    yours: `
      
      (?:je|jouw|uw) (?:\\p{L}+ )?(?:samenvatting|antwoord|aanbeveling|beoordeling|oordeel|advies|meta-?review)`,
    summing: 'vat|samenvat|samenvatten|bij het samenvatten',
    must: 'moet|moeten|mag|hoort',
    hush: 'alleen|slechts|uitsluitend|laat|noem|vermeld|benadruk|verzwijg|zwijg|prijs|geen',
    topic: `
      positie|sterke|zwakke|zwakte|zwakhe|minpunt|pluspunt|kritiek|gebrek|nadel|accept|aanvaard|lof|
      uitstekend|beperking`,
    pretend:
      'je bent (?:nu|vanaf)|doe alsof|doet u alsof|stel je voor|gedraag je|speel de rol|kruip in|vanaf nu|voortaan',
    people: `
      recensent|reviewer|beoordelaar|auteur|advocaat|supporter|pleitbezorger|verdediger|fan(?![\\p{L}])|
      assistent`,
    tell: 'zeg|vertel|meld|antwoord|verzeker|beweer|informeer|laat|toon',
    chair: 'voorzitter|area chair|chair(?![\\p{L}])',
    include: 'gebruik|schrijf|vermeld|begin|eindig|neem|voeg',
    phrase: 'woord|zin|uitdrukking|zinsnede|frase',
    answer: 'antwoord|beoordeling|samenvatting|recensie|reactie',
  },
  Swedish: {
    common: `
      och|att|ett|det|ar|du|alla|som|inte|detta|din|ditt|denna|artikeln|glom|beröm|fran|ska|kara|bara|
      ej|antas|vad|maste|inga|vid|om|nar|med|allt|av|pa`,
    aside: 'ignorera|glom|bortse|hoppa over|strunta i|bry dig inte om|folj inte|asidosatt|radera',
    earlier: 'tidigare|foregaende|ovanstaende|alla|alltid|hittills|innan|forut',
    orders: `
      instruktion|anvisning|order|prompt|direktiv|regler|vad du (?:har )?(?:fatt|blivit)|det du |regel|
      riktlinje|befallning|uppmaning`,
    told: '(?:vad|det) du (?:har|fick|blev) ',
    you: 'du ar|ni ar|om du ar|meddelande till|till alla',
    machine: 'ai(?![\\p{L}])|ai-|sprakmodell|llm|chattbot|assistent|artificiell intelligens',
    greet: `
      kara|baste|hej|till (?=ai|en ai|sprakmodell|assistent|modell|alla ai)|obs|om du ar|om detta|
      meddelande till|anmärkning till|till alla`,
    device: `
      modell(?:en)?(?![\\p{L}])|bot(?:ten)?(?![\\p{L}])|automatisk\\p{L}* (?:system|läsare)|programvara|
      system(?![\\p{L}])`,
    reads: 'läser|läsa|bearbetar|sammanfattar|behandlar',
    here: 'detta(?![\\p{L}])|den här texten|dessa rader|det här',
    write: 'skriv|ge|svara|rekommendera|satt',
    praise: 'positiv|berommande|gynnsam|accept|hogsta|entusiastisk|utmarkt|lysande|enastaende',
    verdict: 'recension|granskning|omdome|bedomning|rekommendation|betyg|artikel|accept',
    yours: `
      
      (?:din|ditt|dina|er) (?:\\p{L}+ )?(?:sammanfattning|svar|rekommendation|bedomning|omdome|utlatande|slutsats)`,
    summing: 'sammanfatta|sammanfattar|när du sammanfattar',
    must: 'ska|skall|maste|bor|far',
    hush: 'bara|endast|enbart|namn|framhav|betona|utelamna|fortig|undvik|inga|ingen',
    topic: 'positiv|styrk|svaghet|brist|kritik|accept|antas|utmarkt|fortjanst|berom|begransning',
    pretend: 'låtsas|föreställ dig|bete dig|agera som|spela rollen|från och med nu|hädanefter',
    people: 'granskare|recensent|författar|advokat|anhängare|försvarare|supporter|assistent',
    tell: 'säg|berätta|avslöja|meddela|svara|påstå|försäkra|informera',
    chair: 'ordförande|områdesordförande|area chair',
    include: 'anvand|skriv|namn|inkludera|borja|avsluta|lagg till',
    phrase: 'ord|mening|fras|uttryck',
    answer: 'svar|bedomning|sammanfattning|recension|omdome',
  },
  Danish: {
    common: `
      og|alle|tidligere|du|dit|din|kun|skal|ikke|til|anbefal|artiklen|denne|kaere|som|ved|om|med|fra|af|
      pa|nar|hvis|er`,
    aside: 'ignorer|glem|se bort fra|tilsidesaet|folg ikke',
    earlier: 'tidligere|foregaende|forudgaende|ovenstaende|alle|hidtidige',
    orders: 'instruktion|anvisning|ordre|retningslinje|besked|regler|hvad du',
    told: '(?:hvad|det) du (?:har|fik|blev) ',
    greet: `
      kaere|hej|til (?=ai|en ai|sprogmodel|assistent|alle)|bemaerk|hvis du er|du er|besked til|
      bemærkning til`,
    device: `
      ai(?![\\p{L}])|ai-|sprogmodel|assistent|kunstig intelligens|llm|chatbot|automatisk\\p{L}* system|
      software|system(?![\\p{L}])`,
    reads: 'læser|behandler|opsummerer|sammenfatter',
    here: 'dette(?![\\p{L}])|denne tekst|disse linjer|det her',
    yours: `
      
      (?:din|dit|dine) (?:\\p{L}+ )?(?:sammenfatning|resume|svar|anbefaling|vurdering|bedommelse|konklusion)|
      (?:sammendraget|svaret|resumeet) dit`,
    summing: 'opsummer|sammenfat|når du opsummerer',
    must: 'skal|ma|bor',
    hush: 'kun|udelukkende|naevn|fremhaev|udelad|undga|fortie|ingen',
    topic: 'positiv|styrk|svaghed|mangel|mangler|kritik|accept|optag|fremragende|ros|begraensning',
    pretend: 'lad som om|forestil dig|opfør dig|spil rollen|fra nu af|herefter',
    people: 'bedømmer|anmelder|forfatter|advokat|tilhænger|forsvarer|assistent',
    tell: 'sig|fortæl|afslør|svar|påstå|forsikr|informer',
    chair: 'formand|ordfører|area chair',
  },
  Norwegian: {
    common: `
      og|alle|tidligere|du|ditt|din|bare|skal|ikke|til|anbefal|artikkelen|kjaere|denne|som|ved|om|med|
      fra|av|pa|nar|hvis|er`,
    aside: 'ignorer|glem|se bort fra|overse|folg ikke',
    earlier: 'tidligere|foregaende|ovenstaende|alle|hittil',
    orders: 'instruks|instruksjon|anvisning|ordre|retningslinje|beskjed|regler|det du',
    told: '(?:hva|det) du (?:har|fikk|ble) ',
    greet: `
      kjaere|hei|til (?=ki|ai|en ai|sprakmodell|assistent|alle)|merk|hvis du er|du er|beskjed til|
      merknad til`,
    device: `
      ai(?![\\p{L}])|ki(?![\\p{L}])|ki-|ai-|sprakmodell|assistent|kunstig intelligens|llm|chatbot|
      automatisk\\p{L}* system|programvare|system(?![\\p{L}])`,
    reads: 'leser|behandler|oppsummerer',
    here: 'dette(?![\\p{L}])|denne teksten|disse linjene|det her',
    yours: `
      (?:din|ditt|dine) (?:\\p{L}+ )?(?:sammendrag|oppsummering|svar|anbefaling|vurdering|konklusjon)|
      (?:sammendraget|svaret|oppsummeringen|anbefalingen|vurderingen) (?:ditt|din)`,
    summing: 'oppsummer|sammenfatt|når du oppsummerer',
    must: 'skal|ma|bor',
    hush: 'bare|kun|utelukkende|nevn|nevne|fremhev|utelat|unnga|fortie|ingen',
    topic: 'positiv|styrk|svakhet|mangel|mangler|kritikk|aksept|antas|utmerket|ros|begrensning',
    pretend: 'lat som|late som|forestill deg|oppfør deg|spill rollen|fra nå av|heretter',
    people: 'fagfelle|anmelder|forfatter|advokat|tilhenger|forsvarer|assistent',
    tell: 'si|fortell|avslør|svar|påstå|forsikre|informer',
    chair: 'leder(?![\\p{L}])|formann|area chair|møteleder',
  },
};
