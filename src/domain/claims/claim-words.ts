/** What a sentence can claim that a business document can show. */
export type ClaimKind = 'shipped' | 'delivered' | 'credited' | 'invoiced' | 'invoice-corrected' | 'backordered'

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Done already: a document from before may show it. */
const past: Record<ClaimKind, ReadonlySet<string>> = {
  shipped: new Set(
    words(
      'shipped left sent dispatched versandt versendet verschickt expédié expédiés expédiée expédiées enviado enviada enviados enviadas spedito spedita spediti spedite verzonden verstuurd despachado despachada despachados despachadas',
    ),
  ),
  delivered: new Set(
    words(
      'delivered arrived geliefert zugestellt angekommen livré livrés livrée livrées entregado entregada entregados entregadas consegnato consegnata consegnati consegnate geleverd bezorgd entregue entregues',
    ),
  ),
  credited: new Set(
    words(
      'credited gutgeschrieben crédité créditée abonado abonada accreditato accreditata gecrediteerd creditado creditada',
    ),
  ),
  invoiced: new Set(
    words(
      'invoiced billed berechnet fakturiert facturé facturée facturés facturado facturada fatturato fatturata gefactureerd faturado faturada',
    ),
  ),
  'invoice-corrected': new Set(
    words(
      'corrected revised reissued resent korrigiert korrigierte berichtigt corrigé corrigée rectifié rectifiée corregido corregida corretto corretta rettificata gecorrigeerd gecorrigeerde corrigido corrigida',
    ),
  ),
  backordered: new Set(words('backordered back-ordered')),
}

/** Being done, to be done, or a thing that is made by doing it. */
const other: Record<ClaimKind, ReadonlySet<string>> = {
  shipped: new Set(
    words(
      'ship ships shipping leave leaves leaving send sends replacement versenden verschicken raus expédier expédions enviar spedire spediremo spediamo spedirà verzenden versturen sturen enviaremos despachar',
    ),
  ),
  delivered: new Set(
    words(
      'deliver delivers arrive arrives liefern livrer entregar consegnare consegneremo leveren bezorgen entregaremos',
    ),
  ),
  credited: new Set(
    words(
      'credit credits gutschreiben gutschrift avoir abonar abono accreditare accredito crediteren creditnota creditar crédito',
    ),
  ),
  invoiced: new Set(words('bill bills fakturieren facturer facturar fatturare factureren faturar')),
  'invoice-corrected': new Set(
    words(
      'correct corrects reissue resend replace korrigieren berichtigen corriger rectifier corregir correggere correggeremo rettificare corrigeren corrigir corrigiremos',
    ),
  ),
  backordered: new Set(words('backorder backorders back-order')),
}

const kinds: readonly ClaimKind[] = ['shipped', 'delivered', 'credited', 'invoiced', 'invoice-corrected', 'backordered']

/** Words that carry a sentence and claim nothing themselves. None of them denies, doubts, limits or asks. */
const plain: ReadonlySet<string> = new Set([
  ...words(
    'a an the this our your of on by for with from in at and per under we i it they is are was were has have had been will shall',
  ),
  ...words(
    "we've we'll i'll it's they've amount number rest balance remaining goods items cases order line invoice note memo notice shipment purchase po",
  ),
  ...words(
    'der die das den dem des ein eine einen einem einer wir ich es sie sind ist wurde wurden hat haben wird werden am zum zur vom von mit für und über auf rechnung lieferung bestellung betrag',
  ),
  ...words(
    'le la les un une des du de nous je il ils elle elles sera seront serons est sont a ont a été avons avec pour et le au facture commande montant',
  ),
  ...words(
    'el la los las un una unos unas del de nosotros ha han hemos sido será serán es son con para y el por factura pedido importe',
  ),
  ...words(
    'il lo la i gli le un una uno del della dei delle di noi ha hanno abbiamo sarà saranno sono è con per e al alla fattura ordine importo consegna',
  ),
  ...words(
    'de het een wij we ik zij is zijn was waren wordt worden zal zullen heeft hebben met voor en op aan factuur bestelling levering bedrag',
  ),
  ...words(
    'o a os as um uma uns umas do da dos das de nós foi foram em será serão é são com para e pela pelo fatura nota pedido entrega valor vamos',
  ),
])

const future: ReadonlySet<string> = new Set(
  words(
    "will shall we'll i'll wird werden sera seront serons será serán seremos zal zullen wordt worden sarà saranno será serão vamos",
  ),
)

/** Beside one of these, "send" is about paper and not about goods. */
const paper = /^(?:invoice|rechnung|facture|factura|fattura|factuur|fatura|note|memo|notice|number)$/

export type KindRead = { kind: ClaimKind; isPast: boolean; unknown: string[] }

/**
 * What a sentence claims, by its words without figures. Nothing where it claims two things or none. `unknown` are the words
 * that are not understood here: they may deny all the rest, so only a document that has them too can show the sentence.
 */
export function readKind(sentence: readonly string[]): KindRead | undefined {
  const found = kinds.filter((kind) => sentence.some((word) => past[kind].has(word) || other[kind].has(word)))
  const kind = onlyKind(found, sentence)
  if (kind === undefined) return undefined
  const isPast = sentence.some((word) => past[kind].has(word)) && !sentence.some((word) => future.has(word))
  const isKnown = (word: string) => plain.has(word) || found.some((one) => past[one].has(word) || other[one].has(word))
  return { kind, isPast, unknown: sentence.filter((word) => !isKnown(word)) }
}

function onlyKind(found: ClaimKind[], sentence: readonly string[]): ClaimKind | undefined {
  if (isAmbiguous(sentence)) return undefined
  const namesPaper = sentence.some((word) => paper.test(word))
  const isInvoice = sentence.some((word) => /^(?:invoice|rechnung|facture|factura|fattura|factuur|fatura)$/.test(word))
  const [kind, ...others] = found.filter((one) => one !== 'shipped' || !namesPaper || !onlySends(sentence))
  if (kind === undefined || others.length > 0) return undefined
  // What is corrected must be an invoice to be shown by one.
  return kind === 'invoice-corrected' && !isInvoice ? undefined : kind
}

function onlySends(sentence: readonly string[]): boolean {
  const shipping = sentence.filter((word) => past.shipped.has(word) || other.shipped.has(word))
  return shipping.every((word) => /^(?:send|sends|sent)$/.test(word))
}

/** The same words the other way round: what remains, what is right, and what was done to whoever speaks. */
function isAmbiguous(sentence: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((word) => sentence.includes(word))
  const remains = has('left') && !has('have', 'has', 'had')
  const isRight = has('correct') && sentence[0] !== 'correct' && !sentence.some((word) => future.has(word))
  const speaks = /^(?:we|i|wir|ich|nous|je|nosotros|noi|wij|ik|nós)$/.test(sentence[0] ?? '')
  return remains || isRight || (speaks && has('was', 'were', 'been', 'wurde', 'wurden', 'été', 'sido'))
}
