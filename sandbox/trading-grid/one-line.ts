/** Controls, and characters that turn or hide text. The joiners that some scripts and emoji need stay. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}/gu
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Somebody's name for something as it may stand in a line of ours. Cut where it is longer than `most` characters. */
export function oneLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const characters = [...text.replace(UNSEEN, '').replace(BREAKS, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
