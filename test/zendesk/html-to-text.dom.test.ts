import { expect, it } from 'vitest'
import { htmlToText } from '../../src/zendesk/html-to-text.ts'

it.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\nTwo'],
  ['breaks, however written', 'One<br>Two<br/>Three<BR />Four', 'One\nTwo\nThree\nFour'],
  ['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
  ['rows of a table', '<table><tr><td>PO</td><td>7</td></tr><tr><td>8</td></tr></table>', 'PO\t7\n8'],
  ['blanks that do not break', 'PO&nbsp;4500001001', 'PO 4500001001'],
  ['empty paragraphs, which no screen shows', '<p>One</p><p></p><p></p><p></p><p>Two</p>', 'One\nTwo'],
  ['many empty lines', 'One<br><br><br><br>Two', 'One\n\nTwo'],
  ['characters by name and number', '&lt;b&gt; &amp; &#8364;', '<b> & €'],
  ['plain text', 'Just words', 'Just words'],
  ['nothing', '', ''],
])('%s', (_name, html, text) => {
  expect(htmlToText(html)).toBe(text)
})

it('runs and loads nothing', () => {
  Reflect.deleteProperty(window, 'ran')
  expect(htmlToText('<p>a</p><img src="x" onerror="window.ran = 1"><script>window.ran = 1</script>')).toMatch(/^a/)
  expect(window).not.toHaveProperty('ran')
})
