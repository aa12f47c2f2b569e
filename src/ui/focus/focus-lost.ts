/**
 * What had the focus went away with it, and it is here that the agent was. An agent who went on writing in Zendesk, beside
 * this page, keeps the keyboard.
 */
export function focusIsLost(): boolean {
  return document.hasFocus() && (document.activeElement === null || document.activeElement === document.body)
}
