import { clauseOfStandard } from '../contract/model-acceptance'
import { isLastStage } from '../contract/stage-days'
import { compareDates, type IsoDate } from '../dates'
import { saysNoReason } from '../text/filler'
import { foldText } from '../text/fold-text'
import type { Acceptance, StandardRow } from './acceptance-body'
import { nodesOf } from './acceptance-days'
import { inUnits, owedQuantity } from './acceptance-quantity'
import { obligationsOf } from './obligations'
import { stageAt } from './payment-stages'
import { type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'

/** Rows in which something is typed. */
export const statedStandards = ({ standards }: Acceptance): StandardRow[] =>
  standards.filter(({ item, standard }) => item.trim() !== '' || standard.trim() !== '')

const isLast = (stage: string | null, { project }: Pick<RecordAround, 'project'>): boolean =>
  isLastStage(project?.contract.payments ?? [], stageAt(project, stage))

/** The day its node is due by plan or contract; null = neither says one. */
const nodeDay = (stage: string | null, around: RecordAround): IsoDate | null =>
  nodesOf({ stage }, around)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .toSorted()
    .at(-1) ?? null

/** What the contract promises, row by row; before the last stage the quantity and the reports are those due by its node. */
export function standardsOfNode(stage: string | null, around: RecordAround): StandardRow[] {
  const rows = around.standards.map(
    ({ 序号, 项目, 标准 }): StandardRow => ({
      id: `s${序号}`,
      item: 项目,
      standard: 标准,
      clause: clauseOfStandard(项目),
      done: '',
      evidence: '',
      met: null,
    }),
  )
  return stage === null || isLast(stage, around) ? rows : rows.map((row) => ofNode(row, stage, around))
}

/** How many reports are due up to a day; null = there is no day, or no term yet for one whose time is over. */
function reportsBy(on: IsoDate | null, around: RecordAround): number | null {
  if (on === null) return null
  const isBy = (day: IsoDate | null) => day !== null && compareDates(day, on) <= 0
  const reports = obligationsOf(around, around.related).filter(({ key }) => key.startsWith('report-'))
  const isOpen = reports.some(({ dueOn, fromOn }) => dueOn === null && (fromOn === null || isBy(fromOn)))
  return isOpen ? null : reports.filter(({ dueOn }) => isBy(dueOn)).length
}

function ofNode(row: StandardRow, stage: string, around: RecordAround): StandardRow {
  if (row.clause === 'C03') {
    const owed = owedQuantity(stage, around)
    const told = owed
      ? `完成${inUnits(owed.quantity, owed.unit)}（累计到本节点）`
      : `到本节点应完成的数量（合同共${row.standard}）`
    return { ...row, standard: told }
  }
  const due = row.clause === 'C07' ? reportsBy(nodeDay(stage, around), around) : null
  if (due === null) return row
  return due > 0
    ? { ...row, standard: `到本节点应交${due}份，按期提交` }
    : { ...row, done: '到本节点还没有到期的报告', met: 'none' }
}

/** Every standard of the contract is gone through; what a node has nothing of says so and why (papers 11: 未逐条列标准 = E). */
export function listedLacks(body: Acceptance, facts: RecordFacts): Lack[] {
  const rows = statedStandards(body)
  const listed = new Set(rows.map(({ item }) => foldText(item)))
  const missing = facts.standards.flatMap(({ 项目 }) => (listed.has(foldText(项目)) ? [] : `“${项目}”`))
  const without = rows.filter(({ met }) => met === 'none')
  const last = isLast(body.stage, facts) && saysNoReason(body.exception)
  return [
    ...lackIf(
      rows.length > 0 && missing.length > 0,
      'standards',
      `合同的验收标准${missing.join('、')}没有列入逐项验收：请逐条列上，本节点不涉及的在“是否达到”选“本节点不涉及”，“实际完成”写明原因`,
    ),
    ...without.flatMap(({ id, item, done }) => [
      ...lackIf(
        done.trim() !== '' && saysNoReason(done),
        `standards.${id}.done`,
        `“${item}”选了本节点不涉及，“实际完成”没有写明原因`,
      ),
      ...lackIf(
        last,
        `standards.${id}.met`,
        `最后一期验收全部服务，“${item}”不能是本节点不涉及；另有决定的，写明决定和理由`,
      ),
    ]),
  ]
}
