import type { Signs } from './signs.ts'

export const dutch: Partial<Signs> = {
  newcomer: String.raw`
    (?:willen|zouden|wil|zou) (?:\w+ ){0,3}(?:leverancier|partner|vervoerder) (?:\w+ ){0,3}worden|leverancier (?:\w+ ){0,2}worden
    nieuwe (?:leverancier|partner|vervoerder)s?|wij zijn nieuw|(?:nog )?(?:geen|niet) (?:\w+ ){0,3}(?:uitnodiging|toegang|inloggegevens|account)
    (?:eerste) (?:test|koppeling|order|bestelling|bericht|levering)\w*|nog niet (?:aangesloten|aangemeld|geregistreerd|goedgekeurd|live)
    (?:beginnen|starten) met (?:\w+ ){0,3}(?:test\w*|leveren|edi)|(?:contract|overeenkomst) (?:\w+ )?(?:getekend|ondertekend)
  `,
  joining: String.raw`
    registr(?:atie|eren|eer)\w*|aanmeld(?:en|ing)\b|inschrijv\w+|leveranciers(?:portaal|dossier|registratie|kwalificatie|beoordeling|aanmelding)|onboarding
    (?:als|tot) (?:nieuwe )?leverancier
  `,
  invitation: String.raw`
    uitnodiging\w*|uitgenodigd|registratielink|activatielink
  `,
  onTheWay: String.raw`
    (?:gebruiker|account|toegang|inlog\w*|profiel) (?:\w+ ){0,2}(?:aanmaken|aan te maken|toevoegen|activeren|nodig)|extra gebruiker
    (?:edi|as2)[- ](?:koppeling|test\w*|verbinding|aansluiting)|testberichten|koppeling testen
    kvk-?\s?uittreksel|uittreksel|verzekerings\w+|certifica\w+|vragenlijst|bankverklaring|welke (?:documenten|stukken|papieren|gegevens)
    documenten (?:\w+ )?ontbreken|ontbreken er nog|gedragscode|gln\b
  `,
  hint: String.raw`
    bijlage|portaal|platform|procedure|goedkeuring|goedgekeurd|leverancier\w*|edi\b|bedrijf
  `,
  partner: String.raw`
    leverancier\w*|partner|vervoerder\w*
  `,
  everyday: String.raw`
    (?:order|bestelling|factuur|pakbon|zending) (?:nr\.? ?|nummer )?[a-z-]{0,5}\d{3,}|beschadigd|niet compleet|te laat|creditnota|klacht|pallets?\b
  `,
  settled: `
    al (?:jaren|lang)|sinds jaren|zoals altijd|bestaande leverancier|werkt niet meer
  `,
  somebodyElse: String.raw`
    webshop|nieuwsbrief|kortingscode|garantie|sollicit\w+
  `,
  access: String.raw`
    uitnodiging\w*|toegang|inlog\w*|gebruiker\w*|account|wachtwoord|aanmaken|link
  `,
  documents: String.raw`
    document\w*|uittreksel|verzekerings\w+|certifica\w+|bijlage|stukken|papieren|dossier\w*|leveranciersdossier|formulier\w*|polis\w*
  `,
  process: String.raw`
    hoe verloopt|aanmelding|wanneer kunnen|test\w*|stappen|procedure|worden\b|hoe lang|koppeling|goedkeuring
  `,
}
