import { anyOf, type Signs } from './signs.ts'

const PARTNER = anyOf([
  String.raw`\w{0,12}lieferant(?:en|in)?`,
  'kreditor(?:en)?',
  'spedition(?:en)?',
  'spediteure?n?',
  'frachtfuhrer',
  String.raw`\w{0,10}partner`,
  String.raw`\w{0,12}dienstleister`,
  'lohnabfuller',
  'hersteller',
  'erzeuger',
  'distributor(?:en)?',
  'grosshandler',
  'vertriebspartner',
])

export const german: Signs = {
  newcomer: String.raw`
    (?:lieferant|partner|handelspartner|frachtfuhrer|spediteur) zu werden|(?:starten|beginnen) (?:\w+ ){0,3}mit edi
    (?:kreditor|lieferant)\w*[^.!?]{0,20}(?:gestern|heute|neu) angelegt
    unsere (?:firma|gesellschaft) [^.!?]{0,40}als lieferant|(?:lieferanten|partner)kandidat\w*
    (?:erste[rnsm]?|initiale[rnsm]?|erstmalige[rnsm]?) (?:edi|as2)?-?\s?(?:einrichtung|konfiguration|anbindung|integration|verbindung)
    noch nicht (?:registriert|verbunden|angemeldet|dabei)|registriert sind wir noch nicht
    vor (?:dem|unserem) (?:start|beginn)|bevor wir (?:starten|anfangen|beginnen|loslegen)|gehen (?:\w+ ){0,3}live
    live (?:gehen|schalten)|live-?gang|(?:startet|beginnt) (?:im|nachste\w*|am|ab) \w+|mitmachen|dabei sein
    testphase|umstellung auf produktion|produktivsetzung
    (?:hat|haben) uns (?:[^.!?]{0,40})?(?:freigegeben|aufgenommen|gelistet|ausgewahlt|eingeladen|beauftragt)
    (?:haben|wurden|wurde) (?:\w+ ){0,3}noch (?:nicht|keine?) (?:[^.!?]{0,30})?(?:zugangsdaten|einladung|erhalten|bekommen)
    zugangsdaten (?:\w+ ){0,4}(?:noch )?nicht (?:erhalten|bekommen|da)
    vor (?:der|dem) ersten? (?:lieferung|ladung|bestellung|auftrag|sendung)
    neue[rnsm]? (?:[\w-]+ )?(?:geschaftsbeziehung|partnerschaft|zusammenarbeit)
    (?:auf|zu) edi (?:\w+ ){0,3}(?:wechseln|umstellen|umsteigen)|umstell\w+ (?:\w+ ){0,3}auf (?:edi|trading grid)
    auf trading grid|uns (?:\w+ ){0,3}anlegen
    (?:fahren|liefern|arbeiten|beliefern) (?:\w+ ){0,2}ab \w+ (?:\w+ )?(?:fur|mit)? ?(?:sie|ihnen)
    (?:wir )?(?:fahren|liefern|arbeiten) ab\b|\(neu\)|in ihr(?:em|en|e) (?:sortiment|regale?|filialen|programm)
    (?:hat|haben) unsere? (?!rechnung|reklamation|bestellung)\w+ (?:ausgewahlt|gelistet|ausgesucht|aufgenommen)
    neuaufnahme|neuregistrierung|neulistung
    neue[rnsm]? (?:[\w-]+ )?(?:lieferant|partner|spedit|dienstleister|frachtfuhrer)\w*
    (?:wir sind|bin|sind) (?:\w+ )?neu (?:bei|hier|im|in|auf|dabei)
    (?:mochten|wollen|werden|wurden gerne?|wurden) [^.!?]{0,60}(?:lieferant werden|partner werden|beliefern|anbinden|angebunden|zusammenarbeiten|verkaufen)\b
    (?:mochten|wollen|werden|wurden) (?:\w+ ){0,4}als (?:\w+ )?(?:lieferant|partner|spediteur)
    (?:lieferant|partner|frachtfuhrer) (?:bei ihnen )?werden
    noch kein\w* (?:\w+ )?(?:zugang|zugangsdaten|einladung|login|konto|benutzer|freischaltung)
    (?:warten|warte|wartet) (?:\w+ ){0,5}(?:zugang|zugangsdaten|freischaltung|einladung|aktivierung|freigabe|zulassung)
    (?:aktivierung|freischaltung|freigabe|zulassung) (?:\w+ ){0,4}(?:steht|fehlt|lasst|dauert)
    (?:liefer|rahmen|partner|dienstleistungs|transport|koopera\w*)?-?(?:vertrag|vereinbarung) (?:\w+ ){0,3}(?:unterschrieben|unterzeichnet|geschlossen)
    (?:wann|bis wann) (?:werden|gehen|konnen|sind) wir[^.!?]{0,30}(?:live|produktiv|freigeschaltet|freigegeben|angebunden)
    produktiv (?:geschaltet|gehen|schalten|gesetzt)|produktivschaltung
    (?:neu|kunftig|zukunftig|potenziell|potentiell|angehend)e?[rnsm]? (?:edi-|handels|vertriebs)?${PARTNER}
    neulieferant(?:en)?|neupartner|neuanbindung|neukreditor|neuanlage|erstlogin|erstanmeldung|erstanbindung
    erstmalig\w*|zum ersten mal|erste[rnms]? (?:as2|edi|test|anmeldung)\w*
    noch nicht (?:live|produktiv|angebunden|freigegeben|freigeschaltet|angelegt)
    (?:werden|sollen|wollen|mochten) (?:\w+ ){0,6}(?:angebunden|aufgenommen|gelistet|lieferant)
    (?:haben|hat) (?:\w+ ){0,4}(?:zuschlag|ausschreibung)[^.!?]{0,30}(?:bekommen|erhalten|gewonnen)
    ausschreibung gewonnen|zuschlag (?:bekommen|erhalten)|seit vertrags(?:unterschrift|unterzeichnung|abschluss)
    seit (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember) gelistet
    (?:gestern|vorgestern|letzte woche|diese woche|kurzlich) (?:\w+ ){0,3}(?:als lieferant|registriert|angelegt|gelistet)
    (?:vorher|bevor|ehe) [^.!?]{0,50}(?:live|freigegeben|freigeben|starten|unterschreibt|go-?live)
    (?:vor|bis zum) (?:dem )?(?:go-?live|produktivgang|produktivstart)|uns bei ihnen anlegen|anlage bei ihnen
    bis zur ersten bestellung|verbindung mit ihnen aufnehmen|mit ihnen beginnen
  `,
  joining: String.raw`
    als (?:\w+ )?(?:lieferant|partner|spediteur|frachtfuhrer) (?:beworben|registriert|angemeldet|gemeldet)
    (?:unser|gemeinsame|geplante|neue)\w* edi-?projekt|lieferantentag|lieferantenprufung
    lieferantenbewertung fur neue|lieferantenakte|zustandig fur unsere|an ihre edi
    (?:registrier\w*|bewerb\w*|anmeld\w*) (?:uns )?(?:\w+ )?bei ihnen|partner-?registrierung
    lieferanten-?registrierung|(?:lieferanten|partner)profil (?:\w+ ){0,3}(?:bei|zu|erst) \d+
    (?:teilnahme|beitritt|anschluss) (?:am|zum|an das|an unser\w*|an ihr\w*) (?:netz\w*|portal|trading grid|community)
    anbindung|umstellung auf trading grid|on-?boarding
    (?:zulassung|aufnahme|registrierung|anlage|bewerbung|qualifizierung|freigabe|listung|anbindung) (?:\w+ ){0,3}(?:lieferant|partner|spedit|frachtfuhrer|kreditor|handelspartner|dienstleister)\w*
    lieferanten-?(?:konto|anlage|aufnahme|zulassung|portal-?registrierung|qualifikation|antrag|listung)\w*
    als (?:neue[rn]? )?(?:lieferant(?:en)?|handelspartner|partner|spediteur|dienstleister)(?: \w+){0,3} (?:auf|an|ein)\b
    wie (?:bekommen|erhalten|bekomme|erhalte|kriegen) wir [^.!?]{0,40}(?:zugang|zugangsdaten|zugriff)\w*
    an wen (?:wenden|muss|mussen)
    (?:lieferanten|partner|edi|speditions|kreditoren)[- ]?(?:on-?boarding|registrierung|anbindung|aufnahme|anlage|bewerbung|zulassung|freigabe|qualifizierung|selbstauskunft|neuanlage)
    on-?boarding (?:fur|von|der|unseres|des|eines) (?:\w+ ){0,2}(?:neuen |lieferant|partner|spedit|firma)
    (?:im|beim|das|zum|ihr|unser|ihrem|unserem) on-?boarding(?! neuer mitarb)
    (?:als|fur) (?:neue[rn]? )?(?:lieferant(?:en)?|kreditor|frachtfuhrer|spediteur|partner)[^.!?]{0,60}(?:registrier|bewerb|aufnahme|aufgenommen|angelegt|anmelden|zugelassen|freigeschaltet|freigegeben)\w*
    (?:registrier|bewerb|aufnahme|anmeldung|angelegt|anmeld)\w*[^.!?]{0,40}als (?:neue[rn]? )?(?:lieferant|kreditor|frachtfuhrer|spediteur|partner)
    wie werde(?:n)? (?:ich|wir) (?:\w+ )?(?:lieferant|partner|frachtfuhrer)|wurde [^.!?]{0,40}als lieferant angelegt
    edi-?anbindung|anbindung eines|wahrend der anbindung|edi-?verbindung mit ihnen|partnervereinbarung
    partnervertrag|lieferantenfragebogen|fragebogen fur neue|wahrend der (?:anbindung|aufnahme|registrierung)
    firmenprofil anlegen|stammdatenblatt|neue spediteure|neue lieferanten|unsere (?:registrierung|bewerbung)
  `,
  invitation: String.raw`
    einladung\w* (?:\w+ ){0,4}(?:neu|erneut|nochmal)|einladung\b|eingeladen
    einladungs?-?(?:mail|e-?mail|link|code|schreiben)
    einladung(?:s\w*)?[^.!?\n]{0,60}(?:portal|netz|trading grid|lieferant|partner|code|hub|regist|link)
    (?:portal|netz|trading grid|lieferant\w*|regist\w*)[^.!?\n]{0,60}einladung\w*
    einladungs(?:link|code|schreiben|mail)|registrierungs(?:code|link|mail)|hub-?nummer
    regist\w+[^.!?]{0,30}(?:lieferantenportal|trading grid)|(?:lieferantenportal|trading grid)[^.!?]{0,30}regist\w+
  `,
  onTheWay: String.raw`
    haftpflicht\w*|lieferantenunterlagen|wann konnen wir starten|konnen wir (?:\w+ )?(?:starten|beginnen|loslegen)
    initialkennwort|zertifikatsaustausch|pilotphase|as2-?endpunkt|zertifikatskette|reach-?erklarung|verbindungsdaten
    whitelist\w*|freischalten sie unsere ip|erste[nr]? schritte?|(?:fracht|transport|zeitfenster|spediteur\w*)portal
    test und produktion|testsendung|vor der (?:zulassung|freigabe|aufnahme)|lieferantennummer fur uns|registrier\w*
    ausschreibung|abgelehnter? (?:lieferant|partner|spediteur)
    lieferant (?:wurde )?(?:abgelehnt|eingeladen|freigegeben)|(?:partner|liefer|lieferanten)vertrag|firewall
    tests? (?:\w+ ){0,3}(?:abgeschlossen|bestanden|erfolgreich|durch|fertig)|edi-?tests?|gewerbeanmeldung
    bankbestatigung|edi-?spezifikation|versicherung(?:snachweis|sbestatigung)|as2-?zugang|sftp-?zugang
    zugang einrichten|zugang zum (?:trading grid|lieferantenportal|portal)
    (?:mit den|vor den|erste[rn]?) tests? (?:beginnen|starten)?|testkennung|testfalle?n?|testumgebung|testplan
    testnachrichten|go-?live|live gehen|produktivgang|produktivsetzung|erfolgreich getestet|initialpasswort
    zugangsdaten|selbstauskunft|handelsregisterauszug|freistellungsbescheinigung|versicherungsnachweis
    lieferkettengesetz|lieferantenfragebogen|fragebogen fur|wer schaltet uns frei
    status (?:steht|ist|bleibt)[^.!?]{0,25}(?:unvollstandig|inaktiv|offen)|edi-?richtlinie|beispielnachrichten
    kennung schon angelegt|samt as2-?id|nicht freigegeben|warten wir auf (?:den|die) zugang
    ihre (?:gln|kennung), den van
  `,
  hint: String.raw`
    trading grid|firma\b|unternehmen\b|(?:freigabe|freigegeben|zulassung|zugelassen)|regist\w+|beworben|bewerb\w+
    test\w*|zertifizieren\b|zertifizierung|anbind\w+|integration|einrichtung|einrichten|vertragsbeginn|vertrag ab
    vereinbarung|steuerformular|w-?8|gln\b|kandidat\w*|(?:bat|baten|gebeten|aufgefordert) (?:uns|mich)
    (?:sollen|soll) (?:wir|ich|uns)|einladung\w*|eingeladen|anforderungen|benotig\w+ sie von uns|edi-?postfach
    as2-?parameter|parameter|nachsten monat|ab (?:mai|juni|juli|september|oktober|januar)|schritt\w*
    formular fur neue
  `,
  partner: String.raw`
    ${PARTNER}|einkauf|kategoriemanager|edi|as2|sftp|van\b|trading grid|portal|lieferantenportal
  `,
  settled: String.raw`
    bestehende[rnsm]? (?:lieferant|partner|kunde|spedit)\w*|seit mitternacht|seit heute|funktioniert nicht mehr
    nicht mehr funktioniert
    (?:adresse|e-?mail|mailadresse|kontakt|name|bankverbindung)[^.!?]{0,30}(?:andern|aktualisieren|korrigieren)
    entsperren|seit (?:19|20)\d\d|seit (?:\w+ )?(?:jahren|heute|gestern|ihrer|der)|jahrelang
    (?:zehn|funf|zwei|drei|\d+) jahren|wie (?:jedes jahr|gehabt|immer|bisher|in den vorjahren)|jahrlich|monatlich
    stammlieferant|langjahrig|lauft (?:am|im|bald|nachste\w*|zum|in|diese\w*) [^.!?]{0,25}ab\b|verlanger|erneuert
    getauscht|aktualisiert|inaktivitat|wieder freischalten|reaktivier|bei uns wurde nichts geandert
    lief (?:es )?problemlos|produktiv seit|ohne storung|produktiv einspielen|bleiben aus|kann sich niemand mehr
    fusion|ausgeschieden|bestehend\w* (?:konto|zugang|partner)|in der nacht|heute fruh|heute morgen
    kunftige zahlungen|bankverbindung hat sich geandert|arbeiten seit
  `,
  somebodyElse: String.raw`
    neue[rnsm]? kolleg\w*|teamessen|seitenleiste|neuen? (?:einkauf\w*|kolleg\w*)|einkauferin|backerei
    passwort abgelaufen|nachfolger\w*|ubertragen|onlineshop|webshop|kundenkonto|gutschein|rabatt|newsletter|neukunde
    mein paket|mein kundenkonto|garantie|neue[nrs]? (?:kolleg|mitarbeit|team)|mitarbeiter|praktikant
    personalabteilung|spind|ausweis|laptop|wlan|urlaubsvertretung|postfach und gebaude|stelle als|beworben auf
    auf die stelle|webinar|umfrage|journalist|miete|ticketsystem|zendesk|handy|passwort (?:fur den|vergessen)
    gesperrt|gleiche rechte|meinen benutzer|kunde (?:fragt|will|mochte)
  `,
  everyday: String.raw`
    offene[nr]? bestellungen|rucksendung|preisliste|zahlungsziel|drucker|anhang im
    scheitert|ausgefallen|falsche rechnung|lieferadresse|doppelt|gestort|fur die zahlung|bewertungen|erste lieferung
    lieferung (?:war|ist|kam)|beschadigt|tor beschadigt|packliste|gutschriften?\b|schadens\w*|sitzung
    vorlagen sind weg|unsere vorlagen
    (?:bestellung|rechnung|lieferschein|auftrag|reklamation)(?:en)? ?(?:nr\.? ?|nummer )?[a-z-]{0,5}\d{4,}
    auftragsbestatigung|frachtbrief|lieferschein|am tor|zur charge|charge \w*\d+|analysenzertifikat|gutschrift
    reklam\w+|kartons|liefert die|verschiebt|anlieferhandbuch|rechnung|preis\b|adresse andern|unsere adresse
    firmenumzug
  `,
  access: String.raw`
    domain\w*|rollen|nicht zugelassen|im trading grid|kennwort|initialkennwort|zertifikatsaustausch|p7b|einspielen
    endpunkt|keine zugangsdaten|registrierungslink|im portal keine|firmencode|wo registrieren|firewall|einloggen
    zugangsdaten|aktivierung|lieferantenkonto\w*|einladungsmail|anmeld\w*|einlogg\w*|login|passwort|initialpasswort
    zugang\w*|zugriff|portal|link\b|link\w*|qr-?code|hub-?nummer|weg hinein|einladung\w*|registrierungscode
    aktivier\w*|freischalt\w*|schaltet|inaktiv|unvollstandig|as2|sftp|mdn|van\b|testkennung|kennung|schlussel
    edi-?verbindung|absender|zertifikat (?:anbei|einspiel|eingespielt)|zertifikat anbei|benutzer|konto
  `,
  documents: String.raw`
    auditbericht|eigenerklarung|was muss ich unterschreiben|erklarung|auf (?:spanisch|englisch|deutsch)
    steuerformular|onboarding-unterlagen|eingang unserer|formulare|unleserlich|anlage [a-z]\b|spezifikation
    edi-?spezifikation|gewerbe\w*|einreichen|steuernummer|zertifizierung\w*|unterlagen|dokumente?|formular\w*|anbei
    anhang|anlage\b|hochladen|hochgeladen|nachreichen|nachweis\w*|selbstauskunft|handelsregister\w*|freistellungs\w*
    bankbestatigung|bankverbindung|stammdatenblatt|versicherung\w*|iso-?\w*|bio-?zertifikat|ifs\b|haccp|zertifikate
    lizenz|lieferkettengesetz|vertrag\b|partnervertrag|rahmenvertrag|partnervereinbarung|vereinbarung|unterschr\w*
    unterschrieben|avv\b|vorlage|gln\b|edi-?richtlinie|beispielnachrichten|was fehlt|anfordern|verlangt
  `,
  process: String.raw`
    ruht|woran|wie funktioniert|an wen wende|pilotphase|zustandig|kostet|ubersicht|ablauf|status der|testphase
    wer genehmigt|planen sie|erste[nr]? schritte|wechseln|wie geht es|was kostet|teilnahme|kann ein
    erneut eingeladen|wann (?:werden|gehen|konnen)|neuigkeiten|an wen|nachste\w* schritt\w*|tests? sind
    als neue[nr]? (?:handels)?partner|nehmen sie|lieferant (?:bei ihnen )?werden|wie lange
    wie (?:werde|ist|lange|lauft|geht|kann|funktioniert)|was (?:sind|brauchen|passiert|ist mit)
    welche (?:schritte|anforderungen|nachrichten|tests)|schritte|stand\b|dauert|reihenfolge|anforderungen|zulassung
    gebuhr\w*|kosten|funkstille|nachfassen|liegt seit|abgelehnt|erneut|ohne begrundung|bewerb\w*|ansprechpartner
    kickoff|testplan|testfalle?n?|testumgebung|produktivgang|go-?live|getestet|zwingend|mussen|muss der|genugt
    frage \d+|verstehen wir nicht|gemeint|starten sie|onboarding fur|freigabe des|wer nimmt
  `,
}
