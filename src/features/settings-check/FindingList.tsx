import { styled } from 'styled-components'
import type { Finding } from '../../domain/settings-check.ts'
import { useServices } from '../../services.tsx'
import { Heading, Muted, PlainList, Stack } from '../../ui/layout.ts'
import { color } from '../../ui/theme.ts'

const Line = styled.li`
  display: grid;
  grid-template-columns: minmax(88px, max-content) minmax(0, 1fr);
  gap: 2px 12px;
  padding: 8px 0;
  border-bottom: 1px solid ${color('border.subtle')};
`
const State = styled.span<{ $state: Finding['state'] }>`
  font-weight: 600;
  color: ${({ $state, theme }) => color(inks[$state])({ theme })};
`
const inks = {
  good: 'foreground.success',
  bad: 'foreground.danger',
  missing: 'foreground.warning',
  off: 'foreground.subtle',
  unknown: 'foreground.subtle',
} as const

/** Each thing that is needed: how it is, and for what is not well why it matters and what to do. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const { t } = useServices()
  const bad = findings.filter(({ state }) => state === 'bad').length
  return (
    <section>
      <Heading as="h2">{t('settings.summary', { count: bad })}</Heading>
      <PlainList>
        {findings.map(({ need, state, detail }) => (
          <Line key={need}>
            <State $state={state}>{t(`settings.state.${state}`)}</State>
            <Stack $gap={0}>
              <span>{t(`settings.need.${need}`)}</span>
              {state === 'good' || state === 'unknown' ? null : (
                <>
                  <Muted>{t(`settings.cause.${need}`)}</Muted>
                  {state === 'off' ? null : <Muted>{t(`settings.fix.${need}`)}</Muted>}
                </>
              )}
              {detail ? <Muted>{detail}</Muted> : null}
            </Stack>
          </Line>
        ))}
      </PlainList>
    </section>
  )
}
