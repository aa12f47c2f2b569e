/** Mail for everybody: the address says nothing about the company, even if some partner uses one. */
const providers = new Set(
  `gmail googlemail outlook hotmail live msn yahoo ymail rocketmail icloud me mac aol gmx web t-online freenet mail
   protonmail proton pm zoho yandex qq 163 126 sina sohu naver hanmail daum orange wanadoo free laposte sfr libero
   virgilio tiscali comcast verizon att sbcglobal bellsouth cox charter btinternet sky bigpond optusnet rediffmail
   fastmail hey tutanota mailbox posteo docomo ezweb softbank nifty`.split(/\s+/),
)
/** A company may be called Orange or Sky: only under these endings is the name a mail provider's. */
const endings = /^(com|net|org|de|at|ch|fr|it|es|nl|be|pl|ru|eu|uk|ie|in|au|nz|jp|kr|cn|br|ca|mx|us|me|ch|mail|fm)$/

export function isFreemail(domain: string): boolean {
  const labels = domain.split('.')
  const name =
    labels.at(-2) === 'co' || labels.at(-2) === 'com' || labels.at(-2) === 'ne' ? labels.at(-3) : labels.at(-2)
  return providers.has(name ?? '') && endings.test(labels.at(-1) ?? '')
}
