import { anyOf } from '../signs.ts'
import { type Situations, upTo } from './sentence.ts'

const begin = anyOf([
  'gelistet',
  'freigegeben',
  'freischalt\\w*',
  'freigeschaltet',
  'zugelassen',
  'aufgenommen',
  'angebunden',
  'loslegen',
  'starten',
  'beginnen',
  'beliefern',
  'liefern konnen',
  'anfangen',
  'anliefern',
])
const paper = anyOf([
  'handelsregister\\w*',
  'selbstauskunft',
  '\\w*selbstauskunft',
  'gewerbe(?:anmeldung|schein|nachweis)',
  'verhaltenskodex',
  'lieferantenkodex',
  'versicherungs\\w*',
  'unbedenklichkeits\\w*',
  'freistellungsbescheinigung',
  'steuerbescheinigung',
  'fragebogen',
  '\\w*fragebogen',
])
export const germanSituations = {
  newcomer: `
    (?:soll|sollen|wird|werden) (?:[^.!?;]{0,15} )?ab\\b${upTo(50)}(?:liefern|fahren|beliefern|ubernehmen|transportieren|produzieren|starten)
    (?:umstell|umsteig|wechsel)\\w*\\b${upTo(40)}(?:auf|zu) (?:edi|elektronisch\\w*)|von papier auf
    damit (?:wir|die \\w+|der \\w+) [^.!?;]{0,40}(?:bestellen|beauftragen|buchen|vergeben|disponieren|zuweisen)
    (?:vertrag|vereinbarung|einigung|einig|handschlag|zusage)\\b${upTo(50)}(?:erste[nr]?) (?:palette\\w*|lieferung\\w*|ware|ladung\\w*|bestellung\\w*)
    erste[nr]? (?:paletten?|lieferungen|ware|ladungen|bestellungen)\\b${upTo(20)}(?:im|in|ab|fur|geplant|soll)
    (?:ab|zum) (?:\\w+ )?(?:herbst|fruhjahr|fruhling|sommer|winter|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|quartal|jahreswechsel)\\b${upTo(20)}(?:verkauft|gelistet|gefuhrt|liefern|beliefern|fahren|im sortiment|angeboten)
    (?:echte|scharfe|richtige)n? (?:bestellungen|lieferavise|rechnungen|daten|nachrichten|auftrage|desadv|orders|invoic)
    (?:bevor|ehe|damit)\\b${upTo(30)}(?:auftrage|bestellungen|ladungen|touren) (?:geben|bekommen|erhalten|fahren|vergeben)
    (?:um|damit|bevor|ehe|bis|sobald)\\b${upTo(60)}\\b${begin}
    (?:noch nie|noch nicht|bisher (?:nicht|kein\\w*|noch)|bislang (?:nicht|kein\\w*)|nie)\\b${upTo(40)}(?:edi|verbindung|ausgetauscht|gearbeitet|zugangsdaten|benutzer|konto|verbunden|angebunden|erhalten|bekommen)
    (?:edi|elektronisch\\w*|ihnen)\\b${upTo(30)}(?:noch nie|noch nicht|bisher nicht|bislang nicht)
    (?:ins?|in unser|in das|in ihr) (?:sortiment|lieferantenkreis|programm) ?${upTo(15)}(?:nehmen|aufnehmen|aufgenommen|holen)
    (?:ab|zum|im) (?:\\w+ ){1,3}(?:beziehen|kaufen|einkaufen|fahrt|fahren|liefert|ubernimmt)\\b${upTo(15)}(?:wir|fur uns|bei|von)
    (?:wir )?(?:wollen|mochten|werden|wurden|planen)\\b${upTo(60)}(?:als (?:neuen )?lieferant\\w*|kunftig beziehen|neu aufnehmen|zusammenarbeiten|unter vertrag)
    erste (?:echte |richtige )?(?:bestellung|lieferung|ladung)en? (?:empfangen|erhalten|bekommen|annehmen)
  `,
  joining: `
    leg(?:t|en|e)? (?:sie |ihn |es |die |den |das |bitte |uns |\\w+ ){1,4}(?:neu )?an\\b|(?:im system|als stammdatensatz) anlegen
    (?:zugelassene\\w*|freigegebene\\w*|gelistete\\w*|qualifizierte\\w*) (?:lieferant|spedit|frachtfuhrer|partner|dienstleister)\\w*
    (?:auf|in) (?:der|die|ihrer?|ihre) (?:\\w+ )?(?:liste|auswahl|lieferantenliste|vorauswahl)\\b
    (?:firmen|unternehmens)(?:konto|profil|zugang|account)\\w*|(?:die|unsere|ihre) zulassung|zulassung (?:kann|konnte|weiter)
    (?:unsere|die) akte\\b${upTo(25)}(?:vollstandig|komplett|geschlossen)
    (?:bewerbung|bewerben|beworben|bewirbt)\\b${upTo(25)}(?:als|um)\\b${upTo(25)}(?:lieferant|spedit|partner|frachtfuhrer|dienstleister)\\w*
    (?:einkauf|einkaufer|einkauferin|einkaufsabteilung|category)\\w*\\b${upTo(50)}(?:anmelden|registrieren|ausfullen|eintragen|anlegen|vervollstandigen)
    (?:anmelden|registrieren|ausfullen|eintragen)\\b${upTo(50)}(?:einkauf\\w*)
    (?:elektronische|technische|geplante|kunftige)\\w* (?:anbindung|verbindung|abwicklung)
    (?:kosten|kostet|aufwand|vorlauf|dauer|dauert)\\b${upTo(50)}(?:anbindung|edi|anschluss|einrichtung)
    lieferanten(?:aufnahme|zulassung|qualifizierung|anlage|registrierung|selbstauskunft)
  `,
  onTheWay: `
    (?:tests?|testphase|testlaufe?|zertifizierung) (?:\\w+ ){0,4}(?:beendet|hinter uns|hinter sich|absolviert|durchlaufen)
    testzykl\\w+|testrunde\\w*|probelauf\\w*|bescheinigung der \\w+|berufsgenossenschaft|nachhaltigkeit\\w*
    (?:port|protokoll|adresse|ip|endpunkt)\\b${upTo(40)}(?:unser|unserem|unseren) (?:server|system)|erste[nrs]? (?:verbindungsversuch|verbindungsaufbau|verbindungstest|kontakt)
    ${paper}
    (?:verbindungs|kommunikations|integrations)-?tests?|testf(?:all|alle|allen)|testbestellung\\w*|testlauf\\w*|probebestellung\\w*
    (?:rahmen|liefer|transport|kooperations)?vertrag (?:ist|wurde|haben wir)?\\b${upTo(20)}(?:unterschrieben|unterzeichnet|geschlossen)
    (?:echte|scharfe|produktive)n? (?:bestellungen|daten|nachrichten|auftrage)|schal\\w+ (?:sie )?uns (?:\\w+ )?(?:produktiv|scharf|live|frei)
    (?:ihre|eure) (?:oftp2?|as2|sftp|as4)-?\\s?(?:kennung|id|adresse|daten|zugang)|ip-?adressen
  `,
  somebodyElse: 'praktikum|bachelorarbeit|masterarbeit|studie\\b|interview|gehaltsabrechnung|gewerbekunde',
  settled:
    'davor lief|vorher war alles|vorher lief|bis gestern|in rente|ausgeschieden|bisher immer|denselben rechten|dieselben rechte|zweiten benutzer|weiteren benutzer',
  access: 'oftp2?|ip-?adressen|verbindungstests?|im portal anmelden|nie zugangsdaten',
  documents: `${paper}|ust-?idn\\w*|abgelehnt\\b${upTo(20)}weil`,
  process: `wie geht es|vorlauf|anstossen|was die (?:liefern|machen|tun) mussen|wann schalten|weiter\\b${upTo(30)}anbindung`,
} satisfies Situations
