/**
 * Intl's formats, each made once: making one takes twenty times as long as using it, and a table of figures uses the same
 * few for every row.
 */
export const numberFormat = keptBy((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
export const dateFormat = keptBy((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
export const pluralRules = keptBy((tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options))
export const relativeFormat = keptBy((tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }))
export const listFormat = keptBy((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))

/** Few differ: languages, and currencies that documents name. A stranger's thousand of those would still be small. */
function keptBy<Options extends object, Format>(make: (tag: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  // No options are options that leave everything as it is.
  return (tag: string, options: Options = {} as Options): Format => {
    const key = `${tag} ${JSON.stringify(options)}`
    const format = made.get(key) ?? make(tag, options)
    made.set(key, format)
    return format
  }
}
