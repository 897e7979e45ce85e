import { type RedLine, redLines } from '../evaluation/compose'
import { prohibitedIn } from '../prohibited/read'
import type { ProhibitedWords } from '../prohibited/words'
import type { Complaint } from './complaint'
import { type FundUseBody, spentLines } from './fund-use'
import { type InspectionBody, inspectedState, writtenProblems } from './inspection-schema'
import type { Proposal, RecordFacts, RelatedRecord } from './record-field'
import type { RectificationBody } from './rectification-schema'
import { clauseText } from './supervision-words'

/** A record that says what a red line forbids (domain 6), with where it stands. */
export interface FoundRedLine {
  line: RedLine
  /** “监督检查 入户 2023-12-01”：整体转包给另一机构（合同第十八条“不得转包与分包限制”） */
  source: string
}

interface Said {
  text: string
  clause: string | null
  title: string
}

/** By the part of the contract that is broken, or by its own name in what was written down. */
const tells: readonly { line: RedLine; clause?: string; words: RegExp }[] = [
  { line: 'transferred', clause: 'C16', words: /转包|挂靠|出借资质/ },
  { line: 'forged', words: /虚假|伪造|造假|编造|冒名|代签/ },
  {
    line: 'leaked',
    clause: 'C15',
    words: /(?:泄露|泄漏|外传|倒卖|出售)[^，。；]{0,10}(?:信息|名单|户册|资料|照片|录音)/,
  },
]

const moneyNorms = ['N02', 'N03', 'N04', 'N05']

const isMisuse = (text: string, words: ProhibitedWords | undefined, reading: 'bought' | 'described'): boolean =>
  words !== undefined &&
  prohibitedIn(words, text, reading).some(
    ({ use }) => use.severity === 'error' && use.norms.some((norm) => moneyNorms.includes(norm)),
  )

/** What was signed as found, ordered to be put right, or complained of and found true. */
function saidIn({ kind, state, title, body }: RelatedRecord): Said[] {
  if (kind === 'inspection' && state === inspectedState)
    return writtenProblems(body as InspectionBody).map(({ fact, clause }) => ({ text: fact, clause, title }))
  if (kind === 'rectification' && state !== 'found') {
    const { problems, source } = body as RectificationBody
    // Those of an inspection are told there.
    return source === 'inspection' ? [] : problems.map(({ fact, clause }) => ({ text: fact, clause, title }))
  }
  const { verdict = null, matter } = body as Partial<Complaint>
  return kind === 'complaint' && (verdict === 'true' || verdict === 'partly')
    ? [{ text: matter ?? '', clause: null, title }]
    : []
}

const told = ({ title, text, clause }: Said) => {
  const broken = clauseText(clause)
  return `“${title}”：${text.trim()}${broken && `（${broken}）`}`
}

/** Also what is not received yet: a line that stands against a receipt was spent all the same. */
const misusedIn = ({ title, body }: RelatedRecord, words: ProhibitedWords | undefined): FoundRedLine[] =>
  spentLines(body as FundUseBody)
    .filter(({ itemText }) => isMisuse(itemText, words, 'bought'))
    .map(({ itemText }) => ({ line: 'misused', source: `“${title}”：${itemText.trim()}` }))

/** The records of a project that say a red line was crossed, each with its source. */
export function redLinesFound({ related, prohibited }: Pick<RecordFacts, 'related' | 'prohibited'>): FoundRedLine[] {
  const said = related.flatMap(saidIn)
  return [
    ...tells.flatMap(({ line, clause, words }) =>
      said
        .filter((one) => (clause !== undefined && one.clause === clause) || words.test(one.text))
        .map((one) => ({ line, source: told(one) })),
    ),
    ...said
      .filter(({ text }) => isMisuse(text, prohibited, 'described'))
      .map((one): FoundRedLine => ({ line: 'misused', source: told(one) })),
    ...related.filter(({ kind }) => kind === 'fund-use').flatMap((record) => misusedIn(record, prohibited)),
  ]
}

const listed = (found: readonly FoundRedLine[]): string =>
  found.map(({ line, source }) => `${redLines[line]}，${source}`).join('；')

/** Those nobody has ticked, as one text; '' = none. */
export const redLinesLeftOut = (hit: readonly RedLine[], facts: RecordFacts): string =>
  listed(redLinesFound(facts).filter(({ line }) => !hit.includes(line)))

export function redLinesProposed({ redLines: hit }: { redLines: RedLine[] }, facts: RecordFacts): Proposal | null {
  const open = redLinesLeftOut(hit, facts)
  if (open === '') return null
  const all = new Set([...hit, ...redLinesFound(facts).map(({ line }) => line)])
  const value = (Object.keys(redLines) as RedLine[]).filter((line) => all.has(line))
  return { value, text: `建议选：${open}。` }
}

export function redLineFactsProposed({ redLines: hit }: { redLines: RedLine[] }, facts: RecordFacts): Proposal | null {
  const value = listed(redLinesFound(facts).filter(({ line }) => hit.includes(line)))
  return value === '' ? null : { value, text: `建议写：${value}。` }
}
