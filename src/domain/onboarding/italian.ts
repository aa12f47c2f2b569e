import type { Signs } from './signs.ts'

export const italian: Partial<Signs> = {
  newcomer: String.raw`
    (?:vorremmo|vogliamo|desideriamo|ci piacerebbe|intendiamo) (?:\w+ ){0,3}(?:fornitor\w+|partner|collaborare|registrarci|candidarci)
    (?:diventare|essere) (?:\w+ ){0,2}(?:fornitor\w+|partner)|nuov[oi] (?:fornitor\w+|partner)|siamo nuovi
    non (?:abbiamo|ho) (?:ancora |mai )?ricevuto (?:\w+.){0,2}(?:invito|accesso|credenziali|link)|non siamo ancora
    (?:pronti|pronte) (?:per|a) (?:\w+ ){0,3}(?:test|collegar\w+|partire|iniziare)|prim[aoie] (?:test|collegamento|ordine|messagg\w+|accesso)
    abbiamo (?:appena )?firmato (?:\w+ ){0,3}(?:contratto|accordo)|prima di (?:iniziare|partire|firmare)
  `,
  joining: String.raw`
    registr(?:arci|azione|arsi|are)|iscri(?:zione|verci|versi)|albo (?:dei )?fornitori|accredit\w+|qualific\w+ (?:\w+ ){0,3}fornitor\w+|omologazione
    (?:portale|piattaforma|dossier|anagrafica|fascicolo) (?:\w+ )?fornitor\w+|onboarding|candidatura
  `,
  invitation: String.raw`
    invit(?:o|i|arci|ato)\b|link di (?:registrazione|invito|attivazione)
  `,
  onTheWay: String.raw`
    (?:aggiung\w+|cre\w+|abilit\w+|attiv\w+) (?:\w+ ){0,2}(?:utent\w+|utenz\w+|account|accesso|profilo)
    (?:test|prove|prova|collegamento|integrazione|connessione) edi|messaggi di prova|edi (?:test|collegamento)
    visura|durc\b|certificat\w+ (?:assicurativ\w+|di assicurazione|bancari\w+|iso)|questionario|document\w+ (?:mancan\w+|richiest\w+)
    (?:quali|che) document\w+|certificazion\w+|codice etico|as2|gln\b|partita iva
  `,
  hint: String.raw`
    allegat\w+|procedura|approva\w+|portale|piattaforma|fornitor\w+|edi\b|azienda
  `,
  partner: String.raw`
    fornitor\w+|partner|trasportator\w+
  `,
  everyday: String.raw`
    (?:ordine|ordini|fattura|fatture|ddt|bolla) (?:n\.? ?|numero )?[a-z-]{0,5}\d{3,}|danneggiat\w+|mancan\w+ (?:pezzi|colli|cartoni)|consegnat\w+
    nota di credito|reclamo|ritardo
  `,
  settled: `
    da (?:anni|tempo)|come sempre|fornitori attuali|non funziona piu
  `,
  somebodyElse: `
    negozio online|newsletter|buono sconto|garanzia|candidatura di lavoro
  `,
  access: String.raw`
    invit\w+|accesso|acced\w+|utent\w+|utenz\w+|credenziali|password|account|link|login
  `,
  documents: String.raw`
    document\w+|certificat\w+|visura|allegat\w+|questionario compilato|durc\b|assicura\w+|fascicolo|modul\w+
  `,
  process: String.raw`
    come funziona|procedura|test|prov[ae]|quando (?:possiamo|potremo)|passi|diventare|iter\b|approvazione|tempi
  `,
}
