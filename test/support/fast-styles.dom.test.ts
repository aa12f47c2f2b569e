import { expect, it } from 'vitest'

const SHEET = `
  .gone { display: none }
  .faint, p.faint { opacity: 0.5 }
  section > .child { display: flex }
  section .child:not(.plain) { visibility: hidden }
  .back { visibility: visible }
  [hidden] { display: none }
  .important { display: grid !important }
  .important { display: block }
  .inherits { display: inherit; visibility: inherit }
  .initial { display: initial; visibility: initial; pointer-events: initial }
  .unset { display: unset; visibility: unset }
  .wrong { display: none; display: nonsense }
  .still { pointer-events: none }
  .box { box-sizing: border-box; padding: 1px 2px 3px; border: 2px solid red; width: 10em }
  .box.bare { border-width: 0; padding-top: 0.5em }
  .box, p { border-color: blue }
  .Mixed.box { width: 50%; padding-bottom: unset }
  textarea { padding: 7px !important; border-top: 3px dotted }
  textarea { padding: 8px }
  .before::before { display: none }
  @media screen { .on-screen { display: table } }
  @media print { .in-print { display: none } }
`

const PAGE = `
  <section class="still">
    <div class="child"><b class="back">b</b><i>i</i></div>
    <div class="child plain" style="display: none">c</div>
    <p class="faint">p</p><p hidden>q</p><span class="important">r</span>
    <span class="inherits">s</span><span class="initial">t</span><span class="unset">u</span><span class="wrong">v</span>
    <span class="before">w</span><span class="on-screen">x</span><span class="in-print">y</span>
    <table><tbody><tr><td>1</td></tr></tbody></table><details><summary>z</summary><p>1</p></details>
    <input type="hidden" /><input disabled style="pointer-events: auto; visibility: collapse" /><button>2</button>
    <textarea class="box" style="width: 5px; padding-top: 9px; border: none"></textarea><textarea class="Mixed box"></textarea>
    <p class="box bare">3</p><p class="Mixed box" style="padding: 0">4</p><p class="mixed box">5</p>
    <svg style="opacity: 0"><path /></svg>
  </section>`

const PROPERTIES = [
  'display',
  'visibility',
  'pointer-events',
  'opacity',
  'box-sizing',
  'width',
  'padding-top',
  'padding-bottom',
  'border-top-width',
  'border-bottom-width',
]

/** The text of a whole style is jsdom's own; single properties are answered without it. */
function expectJsdomsAnswers(): void {
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const whole = document.createElement('div').style
    whole.cssText = getComputedStyle(element).cssText
    for (const property of PROPERTIES) {
      const where = `${property} of ${element.outerHTML.slice(0, 80)}`
      expect(style.getPropertyValue(property), where).toBe(whole.getPropertyValue(property))
    }
    expect(style.display).toBe(whole.display)
    expect(style.pointerEvents).toBe(whole.pointerEvents)
    expect(style.boxSizing).toBe(whole.boxSizing)
    expect(style.borderTopWidth).toBe(whole.borderTopWidth)
  }
}

function build(): HTMLStyleElement {
  document.head.innerHTML = '<style></style>'
  const [sheet] = document.head.getElementsByTagName('style')
  if (!sheet) throw new Error('There is no sheet.')
  sheet.textContent = SHEET
  document.body.innerHTML = PAGE
  return sheet
}

it('answers as jsdom itself does, whatever rules an element has', () => {
  build()
  expectJsdomsAnswers()
  expect(getComputedStyle(document.querySelector('.gone, .wrong') ?? document.body).display).toBe('none')
})

it('follows every change of the page and of its sheets', () => {
  const style = build()
  const button = document.querySelector('button') ?? document.body
  expect(getComputedStyle(button).display).toBe('inline-block')

  style.sheet?.insertRule('button { display: none }', 0)
  expect(getComputedStyle(button).display).toBe('none')
  style.sheet?.deleteRule(0)
  expect(getComputedStyle(button).display).toBe('inline-block')
  style.sheet?.insertRule('button { visibility: hidden }', 0)
  expect(getComputedStyle(button).display).toBe('inline-block')
  expect(getComputedStyle(button).visibility).toBe('hidden')
  button.className = 'gone'
  expect(getComputedStyle(button).display).toBe('none')
  button.className = ''
  button.style.display = 'flex'
  expect(getComputedStyle(button).display).toBe('flex')
  button.hidden = true
  button.removeAttribute('style')
  expect(getComputedStyle(button).display).toBe('none')
  button.remove()
  expect(getComputedStyle(button).display).toBe('none')
  button.hidden = false
  expect(getComputedStyle(button).display).toBe('inline-block')
  style.remove()
  expectJsdomsAnswers()
})
