const choosing = new Set(['menuItem:click', 'menuItem:keyDown:Enter', 'menuItem:keyDown:Space'])

/** What was chosen by this change of a Garden menu; pointing at an item and opening the menu are changes as well. */
export function chosenBy(change: { type: string; value?: string }): string | undefined {
  return choosing.has(change.type) ? change.value : undefined
}
