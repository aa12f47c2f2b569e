import { styled } from 'styled-components'
import type { RuleCheck } from '../../../domain/files/document-check.ts'
import { useServices } from '../../../services.tsx'
import { PlainList } from '../../../ui/layout.ts'
import { color } from '../../../ui/theme.ts'
import { checkWords } from './check-words.ts'

const Sign = styled.span<{ $verdict: RuleCheck['verdict'] }>`
  display: inline-block;
  width: 16px;
  font-weight: 600;
  color: ${({ $verdict, theme }) => color(signColor[$verdict])({ theme })};
`
const signColor = { met: 'foreground.success', 'not-met': 'foreground.danger', unknown: 'foreground.warning' } as const
const signs = { met: '✓', 'not-met': '✗', unknown: '?' } as const

/** What the received document shows of what was asked for. */
export function CheckList({ checks }: { checks: RuleCheck[] }) {
  const { t } = useServices()
  return (
    <PlainList aria-label={t('check.title')}>
      {checks.map((check) => (
        <li key={check.rule}>
          <Sign aria-hidden $verdict={check.verdict}>
            {signs[check.verdict]}
          </Sign>
          {checkWords(check, t)}
        </li>
      ))}
    </PlainList>
  )
}
