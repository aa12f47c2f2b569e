import { styled } from 'styled-components'
import type { Translator } from '../../i18n/translator.ts'
import { color } from '../../ui/theme.ts'

const Banner = styled.div`
  padding: 2px 12px;
  background: ${color('background.warning')};
  color: ${color('foreground.warning')};
  font-size: 12px;
  font-weight: 600;
  text-align: center;
`

/** An installation against a test system says so on every view. */
export function TestBanner({ t }: { t: Translator }) {
  return <Banner>{t('test.banner')}</Banner>
}
