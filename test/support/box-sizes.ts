/** What sizes a box; nothing of it is inherited or computed here, so the last rule has the word. */
export const BOX_NAMES = new Map(
  ['box-sizing', 'width', 'padding-top', 'padding-bottom', 'border-top-width', 'border-bottom-width'].flatMap(
    (property) => [[property, property] as const, [camelCase(property), property] as const],
  ),
)
export const SIZES_BOX = /^(box-sizing|width|padding.*|border.*)$/

/** As jsdom adds one rule's words to those before it. */
export function declareSize(box: CSSStyleDeclaration, style: CSSStyleDeclaration, property: string): void {
  const value = style.getPropertyValue(property)
  if (value === 'unset') box.removeProperty(property)
  else box.setProperty(property, value, style.getPropertyPriority(property))
}

function camelCase(property: string): string {
  return property.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
