import { DEFAULT_THEME, getColor, type IGardenTheme } from '@zendeskgarden/react-theming'

export type ColorScheme = 'light' | 'dark'

/** Garden's theme in the scheme that Zendesk shows; Garden's own provider would keep a preference of its own. */
export function themeFor(scheme: ColorScheme): IGardenTheme {
  return { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }
}

/** Garden's colour variables, as far as they are used here. Garden throws for one that it does not have. */
type Variable =
  | `background.${'default' | 'raised' | 'subtle' | 'success' | 'warning' | 'danger' | 'emphasis' | 'primaryEmphasis' | 'dangerEmphasis'}`
  | `border.${'default' | 'subtle' | 'success' | 'warning' | 'danger' | 'primaryEmphasis'}`
  | `foreground.${'default' | 'subtle' | 'onEmphasis' | 'primary' | 'success' | 'warning' | 'danger'}`

/** For styled-components: `color: ${color('foreground.subtle')}`. */
export function color(variable: Variable) {
  return ({ theme }: { theme: IGardenTheme }) => getColor({ variable, theme })
}
