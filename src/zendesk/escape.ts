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

/** For a ticket comment: an invisible word joiner keeps Zendesk from taking the braces for a placeholder. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/\{(?=\{)/g, '{\u2060')
}
