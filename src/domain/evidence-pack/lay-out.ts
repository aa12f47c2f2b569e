import { indexPage, summaryPage } from './front-pages.ts'
import { acknowledgmentsPage, missingPage } from './list-pages.ts'
import type { PackContents } from './pack-contents.ts'
import { packRecord, RECORD } from './pack-record.ts'
import type { PackPrint } from './page.ts'
import { peoplePage } from './people-page.ts'
import { timelinePage } from './timeline-page.ts'
import { verifyPage, verifyText } from './verify-words.ts'

/**
 * The pages of a pack beside its documents and its trail. The same contents give the same texts on every machine: nothing
 * here knows a clock, a time zone or the language of the machine.
 */
export function layOut(print: PackPrint, contents: PackContents): { path: string; text: string }[] {
  return [
    { path: 'VERIFY.txt', text: verifyText(print, contents) },
    { path: 'acknowledgments.html', text: acknowledgmentsPage(print, contents) },
    { path: 'index.html', text: indexPage(print, contents) },
    { path: 'missing.html', text: missingPage(print, contents) },
    { path: RECORD, text: `${JSON.stringify(packRecord(contents), null, 2)}\n` },
    { path: 'people.html', text: peoplePage(print, contents) },
    { path: 'summary.html', text: summaryPage(print, contents) },
    { path: 'timeline.html', text: timelinePage(print, contents) },
    { path: 'verify.html', text: verifyPage(print) },
  ]
}
