import { shareText } from '../contract/wording'
import { shareInWords } from '../sampling/verdict'
import { saysNoReason } from '../text/filler'
import type { Acceptance, StandardRow } from './acceptance-body'
import { belowLacks } from './acceptance-counts'
import { dayLacks } from './acceptance-days'
import { groupLacks } from './acceptance-group'
import { saidLacks } from './acceptance-said'
import { listedLacks, statedStandards } from './acceptance-standards'
import { type Lack, lackIf, type RecordFacts } from './record-field'
import { openRectifications } from './rectification'
import { samplesNotPassed, verdictTitle } from './samples-judged'

const isPassed = ({ conclusion }: Acceptance) => conclusion === 'passed' || conclusion === 'passedAfter'

function sampleLacks(body: Acceptance, { project }: RecordFacts): Lack[] {
  const { sampled, sampleGood } = body
  const least = project?.contract.quality.passRateBp ?? null
  if (sampled === null || sampleGood === null || sampled === 0) return []
  const below = least !== null && sampleGood * 10_000 < sampled * least
  return [
    ...lackIf(sampleGood > sampled, 'sampleGood', '合格数多于抽查数'),
    ...lackIf(
      sampleGood <= sampled && isPassed(body) && below,
      'conclusion',
      `抽查合格率 ${shareInWords(sampleGood, sampled)} 低于合同约定的 ${shareText(least)}，结论不能是合格`,
    ),
  ]
}

/** A batch whose sample asks for more is accepted by a recorded decision alone (P14). */
function notPassedLacks(body: Acceptance, { related }: RecordFacts): Lack[] {
  const waiting = samplesNotPassed(related)
  if (waiting.length === 0 || !isPassed(body)) return []
  const told = waiting.map((one) => `“${one.title}”的结论是“${verdictTitle(one)}”`).join('、')
  const text = `${told}，再次抽样通过以前，验收结论不能是合格；另有决定的，写明决定和理由`
  return lackIf(saysNoReason(body.sampleReason), 'sampleReason', text)
}

function quantityLacks(body: Acceptance): Lack[] {
  const { doneQuantity, goodQuantity } = body
  const more = doneQuantity !== null && goodQuantity !== null && goodQuantity > doneQuantity
  return lackIf(more, 'goodQuantity', '合格数量多于实际完成量')
}

function standardLacks(body: Acceptance, facts: RecordFacts): Lack[] {
  const rows = statedStandards(body)
  const place = (row: StandardRow, name: string) => `standards.${row.id}.${name}`
  const failed = rows.find(({ met }) => met === 'no')
  return [
    ...listedLacks(body, facts),
    ...rows
      .filter(({ met }) => met === null)
      .map((row) => ({ field: place(row, 'met'), text: `“${row.item}”没有写是否达到` })),
    ...(failed && isPassed(body)
      ? [{ field: place(failed, 'met'), text: `“${failed.item}”没有达到，结论不能是合格` }]
      : []),
  ]
}

/** Recipients have their say on what was done for them (实施条例 art. 45), or it is said why not. */
function opinionLacks({ asked, satisfied, noOpinionReason }: Acceptance): Lack[] {
  const heard = asked !== null && asked > 0
  return [
    ...lackIf(!heard && saysNoReason(noOpinionReason), 'asked', '没有服务对象意见；确实没有征求的，请写明理由'),
    ...lackIf(heard && satisfied === null, 'satisfied', '没有填其中满意的人数'),
    ...lackIf(heard && satisfied !== null && satisfied > (asked ?? 0), 'satisfied', '满意的人数多于征求意见的人数'),
  ]
}

/** One acceptance of a stage counts; what was refused may be accepted again. */
function againLacks({ stage }: Acceptance, { others }: RecordFacts): Lack[] {
  const before = others.find(({ state, body }) => {
    const other = body as Acceptance
    return state !== 'draft' && other.stage === stage && isPassed(other)
  })
  return stage !== null && before ? [{ field: 'stage', text: `${stage}已经验收合格（${before.title}）` }] : []
}

/** What was found and is not put right: the work is not good yet (P17). */
function openLacks(body: Acceptance, { related }: RecordFacts): Lack[] {
  const open = openRectifications(related)
  if (open.length === 0 || !isPassed(body)) return []
  const titles = open.map(({ title }) => `“${title}”`).join('、')
  return [{ field: 'conclusion', text: `整改${titles}还没有闭环，结论不能是合格` }]
}

/** What keeps a certificate from being signed (P18; 实施条例 art. 45; papers 11). */
export const acceptanceLacks = (body: Acceptance, facts: RecordFacts): Lack[] => [
  ...dayLacks(body, facts),
  ...againLacks(body, facts),
  ...groupLacks(body, facts),
  ...standardLacks(body, facts),
  ...quantityLacks(body),
  ...belowLacks(body, facts),
  ...saidLacks(body, facts),
  ...sampleLacks(body, facts),
  ...notPassedLacks(body, facts),
  ...opinionLacks(body),
  ...openLacks(body, facts),
]
