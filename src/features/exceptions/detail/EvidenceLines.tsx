import { useId } from 'react'
import { styled } from 'styled-components'
import type { FoundException } from '../../../domain/exceptions/found-exception.ts'
import type { Figure } from '../../../domain/exceptions/trade-exception.ts'
import type { Translator } from '../../../i18n/translator.ts'
import { useServices } from '../../../services.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Heading, Muted, Stack } from '../../../ui/layout.ts'
import { useNow } from '../../../ui/now.ts'
import { color } from '../../../ui/theme.ts'
import { momentWords, quantityWords } from '../../../ui/words/exception-words.ts'

/** Side by side where there is room for two, under each other in a narrow sidebar. */
const Lines = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
  gap: 8px;
  margin: 0;
  padding: 0;
  list-style: none;
`
const Piece = styled.li`
  min-width: 0;
  border: 1px solid ${color('border.default')};
  border-radius: 4px;
  padding: 8px;
`
/** Of a whole document its beginning: the rest is one press away. */
const Segment = styled.code`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 6;
  font-family: ui-monospace, monospace;
  font-size: 12px;
  line-height: 16px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`

/** The lines that say so, in the documents' own words. Each opens its document at that very place. */
export function EvidenceLines({ found: { exception, pieces } }: { found: FoundException }) {
  const { t, open } = useServices()
  const now = useNow(60_000)
  const titleId = useId()
  if (pieces.length === 0) return null
  return (
    <Stack as="section" aria-labelledby={titleId}>
      <Heading id={titleId} as="h4">
        {t('exception.evidence')}
      </Heading>
      <Lines>
        {pieces.map(({ document, kind, set, number, sentAt, position, text }, index) => {
          const figures = exception.figures.filter(({ evidence }) => evidence === index)
          const name = `${t(`documentKind.${kind}`)} ${number}`.trim()
          return (
            <Piece key={`${document} ${position.start} ${position.end} ${number}`}>
              <Stack $gap={1}>
                {document === undefined ? (
                  <strong>{name}</strong>
                ) : (
                  <LinkButton onClick={() => open({ view: 'document', id: document, position })}>{name}</LinkButton>
                )}
                <Muted>
                  {set}
                  {sentAt ? ` · ${momentWords(sentAt, now, t)}` : ''}
                </Muted>
                <span>{figures.map((figure) => figureWords(figure, now, t)).join(' · ')}</span>
                <Segment dir="ltr">{text}</Segment>
              </Stack>
            </Piece>
          )
        })}
      </Lines>
    </Stack>
  )
}

function figureWords({ role, value, unit }: Figure, now: Date, t: Translator): string {
  const isMoment = ['sent', 'deadline', 'promised', 'departed', 'arrived', 'arrival-expected'].includes(role)
  const isName = ['item', 'number', 'code', 'currency'].includes(role)
  const words = isMoment ? momentWords(value, now, t) : isName ? value : quantityWords(value, unit, t)
  return `${t(`figureRole.${role}`)}: ${words}`
}
