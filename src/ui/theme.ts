import { DEFAULT_THEME, getColor, type IGardenTheme } from '@zendeskgarden/react-theming'

export type ColorScheme = 'light' | 'dark'

/** Garden's theme in the scheme that Zendesk shows; Garden's own provider would keep a preference of its own. */
export function themeFor(scheme: ColorScheme): IGardenTheme {
  return { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } }
}

type Variable =
  | 'background.default'
  | 'background.raised'
  | 'background.subtle'
  | 'background.primary'
  | 'background.danger'
  | 'background.warning'
  | 'background.success'
  | 'border.default'
  | 'border.subtle'
  | 'border.danger'
  | 'border.warning'
  | 'border.success'
  | 'border.primaryEmphasis'
  | 'foreground.default'
  | 'foreground.subtle'
  | 'foreground.danger'
  | 'foreground.warning'
  | 'foreground.success'
  | 'foreground.primary'
  | 'foreground.onEmphasis'
  | 'background.primaryEmphasis'

/** For styled-components: `color: ${color('foreground.subtle')}`. */
export function color(variable: Variable) {
  return ({ theme }: { theme: IGardenTheme }) => getColor({ variable, theme })
}
