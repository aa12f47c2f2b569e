/**
 * Zendesk's proxy replaces `{{setting.name}}` wherever it stands, and Zendesk expands `{{ticket.…}}` in comments. Text
 * that anybody typed must reach the other side as text.
 */

/** JSON in which no two braces stand together, whatever the strings hold. */
export function toJson(value: unknown): string {
  return escapeBraces(JSON.stringify(value))
}

/** In JSON every `{{` of the text itself stands inside a string; objects nest as `{"`, never as `{{`. */
function escapeBraces(json: string): string {
  return json.replaceAll('{{', '\\u007b\\u007b')
}

/** A URL in which no two braces stand together. */
export function safeUrl(url: string): string {
  return url.replaceAll('{{', '%7B%7B')
}

/**
 * For a ticket comment, where Zendesk expands `{{ … }}` and runs `{% … %}`. An invisible word joiner after the first
 * character of the pair breaks it. So it does where blanks or other invisible characters stand between the two, which
 * Zendesk may drop, and at either end of the text, where another text may follow or precede.
 */
export function withoutPlaceholders(text: string): string {
  return text.replace(OPENING, '{\u2060').replace(CONTINUATION, '\u2060$&')
}

/** Blank or invisible, but not a word joiner: that breaks the pair already. */
const UNSEEN = '(?:(?!\\u2060)[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}])*'
const OPENING = new RegExp(`\\{(?=${UNSEEN}(?:[{%]|$))`, 'gu')
const CONTINUATION = new RegExp(`^${UNSEEN}[{%]`, 'u')
