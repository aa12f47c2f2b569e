import type { ApprovalAtCut } from './case-at-cut.ts'
import { facts, foreign, type Html, html, table } from './html.ts'
import { itemTable, missingTable } from './list-pages.ts'
import { headOf, type PackContents } from './pack-contents.ts'
import { say } from './pack-sentences.ts'
import { coded, entryLink, linkTo, type PackPrint, page } from './page.ts'
import { proofOf, sideOf } from './people-page.ts'
import type { ActAtCut, AnswerAtCut, ProposalAtCut } from './proposals-at-cut.ts'
import { utc } from './utc.ts'

/** Where a reader begins: what this is, and a way to everything in it. */
export function indexPage(print: PackPrint, contents: PackContents): string {
  const { words } = print
  const { label, subject } = contents.about
  const links = [
    ['summary.html', say(words, 'summary')],
    ['timeline.html', say(words, 'timeline')],
    ['people.html', say(words, 'people')],
    ['acknowledgments.html', say(words, 'acknowledgments')],
    ['missing.html', say(words, 'missing')],
    ['trail.jsonl', say(words, 'trail')],
    ['manifest.sha256', say(words, 'manifest')],
    ['VERIFY.txt', say(words, 'howToCheck')],
    ['verify.html', say(words, 'checkPage')],
  ] as const
  return page(
    print,
    say(words, 'index'),
    html`<div class="soft">${say(words, 'title')}</div>
<h1>${label} · ${foreign(subject)}</h1>
${cutFacts(print, contents)}
<p class="soft">${say(words, 'offline')}</p>
<ul>${links.map(([file, name]) => html`<li>${linkTo(file, name)}</li>\n`)}</ul>
<h2>${say(words, 'documents')}</h2>
${contents.items.length === 0 ? html`<p>${say(words, 'none')}</p>` : itemTable(print, contents.items)}`,
  )
}

/** The case on paper: how it stood at the cut, who decided what, and what supports it. */
export function summaryPage(print: PackPrint, contents: PackContents): string {
  const { words } = print
  const { label, subject } = contents.about
  return page(
    print,
    say(words, 'summary'),
    html`<h1>${label} · ${foreign(subject)}</h1>
${cutFacts(print, contents)}
<h2>${say(words, 'state')}</h2>
${stateFacts(print, contents)}
${steps(print, contents)}${approvals(print, contents)}${proposals(print, contents)}
<h2>${say(words, 'documents')}</h2>
${itemTable(
  print,
  contents.items.filter(({ packed }) => packed),
)}
<h2>${say(words, 'missing')}</h2>
${missingTable(print, contents.items)}`,
  )
}

function cutFacts(print: PackPrint, contents: PackContents): Html {
  const { words } = print
  const { about, choice, chain } = contents
  const head = headOf(contents)
  const broken = chain.breaks.length > 0
  return facts([
    [say(words, 'partner'), foreign(about.partner)],
    [say(words, 'kind'), html`${say(words, `thread.${about.kind}`)}`],
    [say(words, 'cut'), html`${entryLink(words, choice.throughSeq)}${head ? `, ${utc(head.at)}` : ''}`],
    [say(words, 'entryHash'), html`<code>${head?.hash}</code>`],
    [
      say(words, 'chain'),
      html`${say(words, broken ? 'chainBroken' : 'chainWhole', { seq: broken ? chain.verifiedThrough : choice.throughSeq })}`,
    ],
    [say(words, 'internal'), html`${say(words, choice.internal ? 'internalIn' : 'internalOut')}`],
  ])
}

function stateFacts(print: PackPrint, { atCut }: PackContents): Html {
  const { words } = print
  const { outcome } = atCut
  const inWords = (list: string, code: string | undefined) => (code ? html`${coded(print, list, code)}` : undefined)
  const plain = (text: string | undefined) => (text === undefined ? undefined : foreign(text))
  return facts([
    [
      say(words, 'state'),
      html`${coded(print, 'threadState', atCut.state ?? 'open')}${atCut.stateBy ? html`<br>${by(print, atCut.stateBy)}` : undefined}`,
    ],
    [say(words, 'thread.onboarding'), inWords('onboardingState', atCut.onboarding)],
    [say(words, 'reason'), inWords('disputeReason', atCut.reason)],
    [say(words, 'amount'), plain(atCut.amount)],
    [say(words, 'deadline'), plain(atCut.deadline)],
    [
      say(words, 'outcome'),
      outcome
        ? html`${coded(print, 'outcomeKind', outcome.kind)} ${plain(outcome.amount)}<div class="said" dir="auto">${outcome.text}</div>${by(print, outcome)}`
        : undefined,
    ],
  ])
}

function steps(print: PackPrint, { atCut }: PackContents): Html | undefined {
  if (atCut.steps.length === 0) return undefined
  const { words } = print
  const rows = atCut.steps.map((step) => [
    foreign(step.title),
    html`${coded(print, 'onboarding.stepState', step.state)}`,
    by(print, step),
  ])
  const title = say(words, 'steps')
  return html`<h2>${title}</h2>\n${table([say(words, 'subject'), say(words, 'state'), say(words, 'by')], rows, title)}`
}

function approvals(print: PackPrint, { atCut }: PackContents): Html | undefined {
  if (atCut.approvals.length === 0) return undefined
  const { words } = print
  const rows = atCut.approvals.map(({ subject, amount, asked, decisions }) => [
    html`${foreign(subject)} ${amount === undefined ? undefined : foreign(amount)}`,
    asked ? html`<div class="said" dir="auto">${asked.reason}</div>${by(print, asked)}` : html`${say(words, 'stub')}`,
    decisions.length === 0 ? html`–` : html`${decisions.map((decided) => decision(print, decided))}`,
  ])
  const title = say(words, 'approvals')
  const head = (['subject', 'asked', 'decided'] as const).map((one) => say(words, one))
  return html`<h2>${title}</h2>\n${table(head, rows, title)}`
}

function decision(print: PackPrint, decided: ApprovalAtCut['decisions'][number]): Html {
  return html`<div>${coded(print, 'approval', decided.decision)}<div class="said" dir="auto">${decided.reason}</div>${by(print, decided)}</div>`
}

/** What was proposed stands under its maker, each answer under whoever gave it. */
function proposals(print: PackPrint, { atCut }: PackContents): Html | undefined {
  if (atCut.proposals.length === 0) return undefined
  const { words } = print
  const rows = atCut.proposals.map(({ made, answers, state }) => [
    made ? proposed(print, made) : html`${say(words, 'stub')}`,
    answers.length === 0 ? html`–` : html`${answers.map((one) => answered(print, one))}`,
    html`${coded(print, 'proposals.state', state)}`,
  ])
  const title = say(words, 'proposals')
  const head = (['proposed', 'answered', 'state'] as const).map((one) => say(words, one))
  return html`<h2>${title}</h2>\n${table(head, rows, title)}`
}

function proposed(print: PackPrint, made: NonNullable<ProposalAtCut['made']>): Html {
  const amount = made.amount === undefined ? undefined : foreign(made.amount)
  return html`${coded(print, 'proposalKind', made.kind)} ${amount}<div class="said" dir="auto">${made.text}</div>${by(print, made)}`
}

function answered(print: PackPrint, answer: AnswerAtCut): Html {
  const amount = answer.amount === undefined ? undefined : foreign(answer.amount)
  return html`<div>${coded(print, 'proposals.state', answer.state)} ${amount}<div class="said" dir="auto">${answer.text}</div>${by(print, answer)}</div>`
}

function by(print: PackPrint, { by: actor, at, seq }: ActAtCut): Html {
  return html`<div class="soft">${foreign(actor.name)} (${sideOf(print, actor.side)}, ${proofOf(print, actor)}) · ${utc(at)} · ${entryLink(print.words, seq)}</div>`
}
