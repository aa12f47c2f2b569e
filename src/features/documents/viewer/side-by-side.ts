/** From here on form and text stand beside each other; below, the text follows the form. */
export const SIDE_BY_SIDE = '(min-width: 880px)'
