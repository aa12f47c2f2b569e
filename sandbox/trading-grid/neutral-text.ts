/** Blank or invisible; a word joiner alone breaks a pair already. */
const HIDDEN = '(?:(?!\\u2060)[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*'
const FIRST_OF_PAIR = new RegExp(`\\{(?=${HIDDEN}(?:[{%]|$))`, 'gu')
const SECOND_OF_PAIR = new RegExp(`^(?=${HIDDEN}[{%])`, 'u')

/**
 * Zendesk expands `{{…}}` and runs `{%…%}` in a comment. An invisible joiner in the pair, also where only invisible
 * characters part it or a text begins or ends in the middle of one, leaves the text as it looks and makes it mean nothing.
 */
export const withoutPlaceholders = (text: string): string =>
  text.replace(FIRST_OF_PAIR, '{\u2060').replace(SECOND_OF_PAIR, '\u2060')
