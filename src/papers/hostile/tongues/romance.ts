/** Romance languages: words of orders by kind, as `tongue.ts` says. */
import type { Tongue } from './tongue.ts';

export const ROMANCE: Record<string, Tongue> = {
  French: {
    common: `
      le|la|les|des|une|est|vous|tu|cette|ce|pour|dans|votre|ta|toutes|cet|du|ton|cher|ne|tout|qui|sois|
      merci|aucune?|article|avis|aux|sur|quand|comme|sans|avec|par|au|ai|te|ces|se|pas|dit|auteurs`,
    aside: `
      ignore[zr]?|oublie[zr]?|ne tiens pas compte|ne tenez pas compte|neglige[zr]?|fais abstraction|
      faites abstraction|ecarte[zr]?|laisse[zr]? de cote|ne (?:suis|suivez) (?:pas|plus)|
      passe[zr]? outre|efface[zr]?`,
    earlier: `
      precedent|anterieur|ci-dessus|toutes?(?! les (?:experiences|methodes))|tous|avant|plus haut|
      jusqu.ici|auparavant`,
    orders: `
      instruction|consigne|directive|ordre|invite|prompt|regle|ce qu.on (?:t'|vous )|
      ce qui (?:t.|vous )|recommandations recues`,
    told: 'ce (?:qu.on|qui|que l.on|que) (?:t.|vous |te |tu )|tout ce (?:qu|que)',
    you: `
      tu es|vous etes|si tu es|si vous etes|a l'attention|message (?:a|pour)|note (?:a|pour)|destine a`,
    machine: `
      une? (?:ia|llm|intelligence artificielle|modele de langage|modele d'ia|assistant|chatbot|robot)|
      ia(?![\\p{L}])|modeles? de langage|intelligence artificielle|assistant`,
    familiar: 'tu|te|toi|ton|ta|tes',
    greet: `
      si une?|lorsqu.une?|quand une?|cher|chere|chers|bonjour|salut|a l.attention|
      au?x? (?:modele|systeme|robot|assistant)|si (?:ce|cet|cette)|a toute|a l'ia|aux modeles?|
      note aux?|message aux?|avis aux?|a toute? ia|aux ia`,
    device: `
      ia(?![\\p{L}])|systeme automatique|robot|modeles? (?:de langage|qui)|systemes? automatiques?|
      logiciel|automate`,
    reads: 'lit|lisent|lisant|traite|traitent|analyse|resume|parcourt',
    here: 'ceci|ce texte|ces avis|ces lignes|cette page|ce message|ce paragraphe|ce commentaire',
    write: `
      donne[zr]?|ecri[st]|ecrivez|redige[zr]?|produis|produisez|reponds|repondez|(?<!je )recommande[zr]?|
      attribue[zr]?|fournis|fournissez`,
    praise: `
      positif|positive|favorable|elogieu|acceptation|accepter|enthousiaste|maximale|la meilleure|
      remarquable|exceptionnel|brillant|avancee majeure|excellent|irreprochable`,
    verdict: 'avis|evaluation|critique|rapport|recommandation|note|article|acceptation|revue',
    yours: `
      
      (?:ta|ton|tes) (?:\\p{L}+ )?(?:synthese|resume|reponse|recommandation|avis|evaluation|rapport|meta-?evaluation)|
      (?:votre|vos) (?:resume|synthese|recommandation)`,
    summing: `
      resume[zr]?|resumeras|resumerez|resumez|en resumant|synthetise[zr]?|lors de (?:la|ta) synthese|
      quand tu resum\\p{L}+`,
    must: 'dois|devrais|que|doit|doivent|devra|devrait',
    hush: `
      seulement|uniquement|mentionne[sz]?|passe[sz]?|passe[zr]? sous silence|souligne[sz]?|tais|taisez|evite[sz]?|omets|omettez|
      note[zr]?|insiste[zr]?|aucune?|cite[sz]?|parle[sz]?|evoque[sz]?`,
    topic: `
      positi|reserves?|avancee|points? forts?|forces|faibless|points? faibles?|defaut|critique|qualites|accept|
      haut possible|excellen|limites|favorable|elogieu`,
    pretend: `
      tu es (?:maintenant|desormais)|fais comme si|faites comme si|fais semblant|faites semblant|imagine[zr]?|comporte-toi|
      comportez-vous|agis comme|agissez comme|joue[zr]? le role|mets-toi|desormais|dorenavant|
      a partir de maintenant|prétends|supposons que`,
    people: `
      relecteur|rapporteur|evaluateur|auteur|avocat|defenseur|partisan|supporter|critique|assistant`,
    tell: `
      dis|dites|revele[zr]?|informe[zr]?|reponds|repondez|affirme[zr]?|assure[zr]?|signale[zr]?|
      montre[zr]?|previens|prevenez`,
    chair:
      'president|presidente|au responsable|responsable de (?:domaine|session|piste)|area chair|chair(?![\\p{L}])',
    include: `
      inclu[st]|incluez|ecris|ecrivez|utilise[zr]?|insere[zr]?|mentionne[zr]?|commence[zr]?|
      termine[zr]?|ajoute[zr]?`,
    phrase: 'phrase|mot|expression|formule|chaine',
    answer: 'ta reponse|votre reponse|ton resume|votre resume|reponse|evaluation|rapport|resume|synthese',
  },
  Spanish: {
    common: `
      el|la|los|las|una|es|tu|su|esta|este|para|que|todas|en|del|eres|lo|por|solo|solamente|ser|debe|
      puntos|antes|ninguna|articulo|querido|estimado|recomienda|aceptar|como|con|sin|si|le|se|cuando|
      todo|todos|sobre|tus|te|trabajo|autores|revisor|nota`,
    aside: `
      ignor[ae]n?|olvid[ae]|omit[ae]|descart[ae]|haz caso omiso|haga caso omiso|no hagas caso|
      no (?:tengas|tenga) en cuenta|no sigas|deja de lado|deja de seguir|prescinde de|borra|
      pasa por alto`,
    earlier: 'anterior|previa|previo|precedente|arriba|todas|todos|antes|hasta ahora|recibid[oa]s?',
    orders: `
      instruccion|indicacion|orden|directriz|directrices|prompt|regla|mensaje del sistema|
      lo que (?:te|le|os) |ordenes|consigna|directiva|norma`,
    told: 'lo que (?:te|le|os|se te) ',
    you: 'eres|usted es|si eres|si usted es|nota para|mensaje para|atencion|dirigido a|a todos? los',
    machine: `
      una? (?:ia|llm|inteligencia artificial|modelo de lenguaje|modelo de ia|asistente|chatbot)|
      ia(?![\\p{L}])|modelos? de lenguaje|inteligencia artificial|asistente`,
    familiar: 'tu|te|ti|tus',
    greet: `
      si una?|cuando una?|estimad[oa]|querid[oa]|hola|atencion|
      al?(?: la)? (?:modelo|sistema|asistente|ia)|si (?:esto|este texto)|para (?:el|la|toda|cualquier)|
      nota para|mensaje para|aviso (?:a|para)|a los? (?:modelos?|sistemas?)|asistente,`,
    device: `
      bot(?![\\p{L}])|sistema automatico|modelo(?![\\p{L}])|modelo(?:s)?(?: que| de)|
      sistema(?:s)? automatic\\p{L}*|programa`,
    reads: 'lee|lea|lean|procese|procesa|resuma|analice|evalue',
    here: `
      esto(?![\\p{L}])|este texto|este hilo|estas resenas|estas lineas|esta pagina|este mensaje|
      este parrafo`,
    write: `
      da|de(?= una)|escrib[ae]|redact[ae]|respond[ae]|recomiend[ae]|otorg[ae]|otorgue|emite|emita|
      genera|genere|proporcion[ae]`,
    praise: `
      positiv|favorable|acepta|maxima|elogios|excelente|solo lo bueno|brillante|excepcional|
      sobresaliente|impecable|magnific`,
    verdict: `
      resena|revision|evaluacion|recomendacion|puntuacion|calificacion|articulo|nota|aceptacion|informe`,
    yours: `
      
      (?:tu|tus) (?:\\p{L}+ )?(?:resumen|respuesta|recomendacion|evaluacion|informe|veredicto|sintesis|metarevision|meta-?revision)|
      su (?:resumen|recomendacion)`,
    summing: 'resume|resuma|al resumir|sintetiza|cuando resumas',
    must: 'debes|deberias|tienes que|debe|debera|tiene que',
    hush: `
      solo|solamente|unicamente|menciones?|destaca|destaque|resalta|subraya|omite|calla|evita|hables|
      nombres|cites|ninguna?`,
    topic: `
      positiv|puntos? fuertes?|fortaleza|virtud|puntos? debiles|debilidad|defecto|critica|acept|
      excelent|limitacion|favorable|elogi`,
    pretend: `
      eres ahora|ahora eres|haz como si|haga como si|finge|finja|imagina|imagine|actua como|actue como|comportate|comportese|
      haz el papel|ponte en|a partir de ahora|de ahora en adelante|como si`,
    people: `
      revisor|evaluador|autor|abogad|defensor|partidari|seguidor|asistente|entusiasta|
      todos los revisores`,
    tell: `
      di|diga|digas|dile|digale|le digas|revela|reveles|informa|informes|responde|responda|afirma|
      asegura|muestres|cuentes`,
    chair: 'president[ea]|area chair|chair(?![\\p{L}])|responsable de area|editor jefe',
    include: `
      incluy[ae]s?|incluir|escrib[ae]|usa|use|utilic?[zc]?[ae]|mencion[ae]|comienz[ae]|empiez[ae]|
      empiece|termin[ae]|anad[ae]`,
    phrase: 'frase|palabra|expresion|cadena',
    answer: 'tu respuesta|su respuesta|respuesta|resumen|evaluacion|resena|informe|revision',
  },
  Italian: {
    common: `
      il|la|le|una|di|che|questo|questa|tutte|sei|tua|gli|un|del|nella|solo|caro|cara|tuo|punti|deve|
      nel|ricevute|finora|articolo|della|quanto|se|dei|delle|degli|ti|da|quando|ora|poi|nelle|ai|alla|
      basta|lo|tutto|uno|recensione|recensioni|lavoro|numero|revisore|autori`,
    aside: `
      ignor[ai]|dimentica|trascur[ai]|non tenere conto|non tener conto|scart[ai]|tralasci[a]?|
      non considerare|non seguire|metti da parte|lascia (?:perdere|stare)|cancella|non badare`,
    earlier: 'precedent|sopra|tutte|tutti|anterior|finora|prima|ricevut',
    orders: `
      istruzion|indicazion|direttiv|ordini|prompt|comand|quanto ti|cio che ti|quello che ti|regol|ordine`,
    told: '(?:quanto|cio che|quello che) (?:ti|vi|hai) ',
    you: 'sei|lei e|se sei|nota per|messaggio per|attenzione|rivolto a',
    machine: `
      un'?a? ?(?:ia|llm|intelligenza artificiale|modello linguistico|assistente|chatbot)|
      modelli? linguistic|intelligenza artificiale|assistente`,
    familiar: 'tu|ti|tuo|tua|tuoi|tue',
    greet: `
      se una?|car[oaie]|gentile|ciao|salve|all?'?(?:a|o)? ?(?=modell|ia|intelligenza|assistent)|
      attenzione|se questo|nota per|messaggio per|avviso (?:a|per)|ai modelli|a tutte le ia`,
    device: `
      ia(?![\\p{L}])|modello|bot(?![\\p{L}])|modelli?(?: che| di)|sistema automatico|sistemi automatici|
      software`,
    reads: 'legge|legga|elabora|elabori|riassume|analizza',
    here: `
      questo testo|questi? recension|queste righe|questa pagina|questo messaggio|questo paragrafo|
      cio(?![\\p{L}])`,
    write: 'scriv[ia]|dai|fornisc[ia]|rispond[ia]|raccomand[ai]|consigli[a]?|assegn[ai]|gener[ai]',
    praise: `
      positiv|favorevole|accett|entusiast|massim|ottim|eccellente|brillante|eccezional|impeccabil|
      straordinari`,
    verdict: `
      recensione|valutazione|giudizio|raccomandazione|punteggio|voto|articolo|accettazione|revisione`,
    yours: `
      
      (?:tu[oae]|tuoi|nella tua|nel tuo) (?:\\p{L}+ )?(?:riassunto|risposta|raccomandazione|sintesi|valutazione|giudizio|rapporto|meta-?revisione)`,
    summing: 'riassumi|riassuma|nel riassumere|quando riassumi|sintetizza',
    must: 'devi|dovresti|puoi|deve|dovra|dovrebbe',
    hush: `
      solo|soltanto|unicamente|menzionare|parlare|citare|tacere|taci|evita|ometti|sottolinea|evidenzia|
      nominare|nessuna?`,
    topic: `
      positiv|punti (?:di forza|forti)|pregi|punti deboli|debolezz|difett|critic|accett|eccellent|limit|
      favorevol|lod`,
    pretend: `
      sei ora|ora sei|adesso sei|fai finta|faccia finta|fingi|finga|immagina|immagini|comportati|si comporti|agisci come|recita|
      interpreta il ruolo|d'ora in poi|da ora in poi|d'ora in avanti|come se`,
    people: 'revisor|recensor|autor|avvocat|difensor|sostenitor|fan(?![\\p{L}])|assistente|ammirator',
    tell: `
      di'|dica|dire|rivela|rivelare|informa|rispondi|risponda|afferma|assicura|sostieni|mostra`,
    chair: `
      president|area chair|chair(?![\\p{L}])|responsabile d'area`,
    include: `
      includ[ia]|inserisc[ia]|scriv[ia]|us[ai]|utilizz[ai]|menzion[ai]|inizi[a]?|termin[ai]|aggiung[ia]`,
    phrase: 'frase|parola|parole|espressione|stringa',
    answer: 'risposta|valutazione|recensione|riassunto|sintesi|giudizio',
  },
  Portuguese: {
    common: `
      os|uma|de|que|este|esta|todas|para|sua|voce|um|da|na|artigo|caro|cara|nao|se|deve|pontos|tudo|
      antes|recomendar|esquece|tua|teu|seu|apenas|fracos|como|ao|aos|dos|das|quando|ja|te|trabalho|
      autores|revisor|nota`,
    aside: `
      ignor[ae]m?|esqueca|esquece|desconsider[ae]|descart[ae]|nao leve em conta|nao sigas|nao siga|
      deixa de lado|deixe de lado|apaga|apague|abandone`,
    earlier: 'anterior|previa|previo|acima|todas|todos|precedente|antes|ate agora|recebid',
    orders: `
      instruc|instruco|ordem|ordens|diretriz|comando|prompt|regra|orientac|o que (?:te|lhe)|tudo o que|
      regras|orden`,
    told: 'o que (?:te|lhe|voce|foi) ',
    you: 'voce e|tu es|se voce e|se fores|nota para|mensagem para|atencao|dirigido a',
    machine: `
      uma? (?:ia|llm|inteligencia artificial|modelo de linguagem|assistente|chatbot)|
      modelos? de linguagem|inteligencia artificial|assistente de ia|assistente`,
    familiar: 'tu|te|teu|tua|ti',
    greet: `
      se uma?|car[oa]|prezad[oa]|ola|estimad[oa]|ao? (?=modelo|ia|assistente|inteligencia)|atencao|
      se es|se fores|se voce for|se isto|nota para|mensagem para|aviso (?:a|para)|
      aos? (?:modelos?|sistemas?)|a toda ia`,
    device: `
      modelo(?![\\p{L}])|ia(?![\\p{L}])|robo|modelos?(?: que| de)|sistemas? automatic\\p{L}*|programa`,
    reads: 'le|leia|lerem|processa|processe|resume|resuma|analise|gera|gere',
    here: `
      isto(?![\\p{L}])|este texto|estes pareceres|estas linhas|esta pagina|esta mensagem|este paragrafo`,
    write: 'escrev[ae]|de(?= uma)|respond[ae]|recomend[ae]|atribu[ai]|ger[ae]|forneca|redij[ae]',
    praise: `
      positiv|favoravel|aceit|maxima|elogi|excelente|brilhante|excecional|excepcional|notavel|otimo|
      impecavel`,
    verdict: 'parecer|avaliacao|revisao|recomendacao|nota|artigo|aceitacao|resenha',
    yours: `
      
      (?:tua|teu|sua|seu) (?:\\p{L}+ )?(?:resumo|resposta|recomendacao|sintese|parecer final|veredito|meta-?revisao)`,
    summing: 'resume|resuma|ao resumir|sintetiza|sintetize|quando resumires',
    must: 'deves|devias|tens de|tens que|deve|devera|tem de|tem que',
    hush: `
      so|somente|apenas|menciones|mencione|destaca|destaque|omite|omita|cala|evita|evite|fales|fale|
      nenhuma?`,
    topic: `
      positiv|pontos? fortes?|virtude|pontos? fracos?|fraqueza|defeito|critica|aceit|excelent|limitac|
      favoravel|elogi|qualidades`,
    pretend: `
      agora es|es agora|finge|finja|faz de conta|faca de conta|imagina|imagine|age como|aja como|comporta-te|comporte-se|
      assume o papel|assuma o papel|a partir de agora|doravante|como se`,
    people: `
      revisor|avaliador|autor|advogad|defensor|apoiador|adepto|fa(?![\\p{L}])|assistente|parecerista`,
    tell: `
      diz|diga|digas|conta|conte|revela|revele|reveles|informa|informe|responde|responda|afirma|afirme|
      garante|garanta|mostre`,
    chair: 'president[ea]|area chair|chair(?![\\p{L}])|coordenador',
    include: `
      inclu[ai]|escrev[ae]|us[ae]|utiliz[ae]|mencion[ae]|comec[ae]|termin[ae]|insir[ae]|adicion[ae]`,
    phrase: 'frase|palavra|expressao|sequencia',
    answer: 'resposta|avaliacao|parecer|resumo|revisao|meta-?revisao',
  },
  Romanian: {
    common: `
      toate|instructiunile|anterioare|este|esti|acest|acesta|lucrarea|recomanda|doar|trebuie|draga|
      numai|precedente|acceptarea|ca|si|pentru|nu|cum|din|pe|la`,
    aside: 'ignora|ignorati|uita|uitati|nu tine cont|nu tineti cont|lasa deoparte|nu respecta',
    earlier: 'anterio|preceden|de mai sus|toate|primite|dinainte',
    orders: 'instructiun|indicati|ordin|directiv|comenzi|reguli|prompt|ce ti s',
    told: 'ce ti[ -]',
    familiar: 'tu|te|tau|tale|iti',
    greet: 'draga|dragi|stimate|buna|salut|atentie|catre|daca esti|esti|nota pentru|mesaj pentru',
    device: `
      asistent|model(?:ul)? (?:de limbaj|lingvistic)|inteligent\\p{L} artificial|ia(?![\\p{L}])|
      ai(?![\\p{L}])|chatbot|llm|modele? (?:de|care)|sistem automat|software`,
    reads: 'citeste|citesc|proceseaza|prelucreaza|rezuma',
    here: 'acest text|aceste randuri|aceasta pagina|acest mesaj|aceste recenzii',
    yours: '(?:rezumat|raspuns|recomandare|evaluare|sintez|verdict)\\p{L}* (?:tau|tale|ta)(?![\\p{L}])',
    summing: 'rezuma|rezumati|cand rezumi|sintetizeaza',
    must: 'trebuie sa|trebuie',
    hush: 'doar|numai|exclusiv|mentiona|subliniaza|evidentiaza|omite|evita|niciun|nicio|aminti',
    topic: `
      pozitiv|puncte\\p{L}* (?:forte|tari|slabe)|slabiciun|defect|critic|accept|excelent|limitar|
      calitati|laud`,
    pretend: `
      prefa-te|prefaceti-va|imagineaza-ti|imaginati-va|comporta-te|joaca rolul|de acum inainte|
      de acum incolo|ca si cum`,
    people: 'recenzent|evaluator|autor|avocat|aparator|sustinator|asistent',
    tell: 'spune|spuneti|dezvalui|informeaza|raspunde|raspundeti|afirma|asigura',
    chair: 'presedint|area chair|chair(?![\\p{L}])',
  },
};
