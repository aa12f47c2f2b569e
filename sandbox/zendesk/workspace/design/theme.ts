import { DEFAULT_THEME, getColor, type IGardenTheme } from '@zendeskgarden/react-theming'

export type ColorScheme = 'light' | 'dark'

export function themeFor(base: ColorScheme): IGardenTheme {
  return { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base } }
}

/** A Garden colour in a styled-components template: `color: ${color('foreground.subtle')}`. */
export function color(variable: string): (props: { theme: IGardenTheme }) => string {
  return ({ theme }) => getColor({ theme, variable })
}

/** The rail keeps its colour in both schemes, as Zendesk's does. */
export const railColor = '#03363d'

/** Zendesk's yellow of internal notes. */
export function noteColor({ theme }: { theme: IGardenTheme }): string {
  return theme.colors.base === 'dark' ? '#2a2017' : '#fff7ed'
}

export function noteBorder({ theme }: { theme: IGardenTheme }): string {
  return theme.colors.base === 'dark' ? '#6e4a20' : '#fcdba9'
}
