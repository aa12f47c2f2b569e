import { ThemeProvider } from '@zendeskgarden/react-theming'
import { createRoot } from 'react-dom/client'
import { StyleSheetManager } from 'styled-components'
import { visibleName } from '../../../../domain/ticket/plain-text.ts'
import type { FileText } from '../../../../queries/file.ts'
import { type Services, ServicesProvider } from '../../../../services.tsx'
import type { DocumentSummary } from '../../../../trading-grid/contract/document.ts'
import { themeFor } from '../../../../ui/theme.ts'
import { Paper } from './Paper.tsx'
import { readForPaper } from './read-for-paper.ts'

/**
 * Puts the forms of a file into an empty tab and prints it. The tab is opened at once, as browsers allow only after a
 * click; an empty page of our own origin takes styles by script, as the app's policy wants it.
 * @returns false where the browser opened no tab
 */
export function printForm(file: FileText, summary: DocumentSummary, services: Services): boolean {
  const tab = window.open('', '_blank')
  if (!tab) return false
  const { document: page } = tab
  page.title = visibleName(summary.name)
  page.documentElement.lang = services.t.locale
  const place = page.body.appendChild(page.createElement('main'))
  readForPaper(services.compute, file).then(
    (sheets) => {
      createRoot(place).render(
        <StyleSheetManager target={page.head}>
          <ThemeProvider theme={themeFor('light')}>
            <ServicesProvider services={services}>
              <Paper summary={summary} sheets={sheets} text={file.text} onShown={() => tab.print()} />
            </ServicesProvider>
          </ThemeProvider>
        </StyleSheetManager>,
      )
    },
    () => {
      tab.close()
      services.zendesk.notify(services.t('viewer.printFailed'), 'error')
    },
  )
  return true
}
