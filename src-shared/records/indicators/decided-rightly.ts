import { expectedPapers } from '../../materials/expected-papers'
import type { IndicatorSource } from './source'

const titles = new Map(expectedPapers.before.map(({ id, title }) => [id, title]))

/** What the office decided, asked and announced before it bought: the paper among the materials, or the day of the step. An 意向 is owed by public procurement alone. */
export const decidedRightly: IndicatorSource = ({ project, filedBefore }) => {
  if (!project || filedBefore === undefined) return null
  const { method, steps } = project.procurement
  const isInternal = method === 'internal_control'
  const doneOn = (id: string) => steps.find((step) => step.id === id)?.doneOn ?? null
  const asked = [
    { paper: 'resolution', on: null },
    { paper: 'needs-review', on: doneOn('needs') },
    ...(isInternal ? [] : [{ paper: 'intention', on: doneOn('intention') }]),
  ].map(({ paper, on }) => ({ paper, on, there: filedBefore.includes(paper) || on !== null }))
  const told = asked.map(
    ({ paper, on, there }) => `${titles.get(paper)}${there ? '有' : '没有'}${on ? `（${on}）` : ''}`,
  )
  const open = isInternal ? '；按单位内控制度采购，采购意向不要求公开' : ''
  return {
    figure: { wrong: asked.filter(({ there }) => !there).length },
    source: `材料：${told.join('，')}${open}`,
  }
}
