import { useState } from 'react'
import { formatYuan } from '#shared/money/yuan'
import type { YearMoney } from '#shared/workbench/year-money'
import { BarTable } from '../../ui/bar-table'
import { FieldNote } from '../../ui/field-note'
import { goToPlace } from './go-to-place'
import { moneyNotes } from './money-notes'

type Figure = 'plannedFen' | 'contractedFen' | 'acceptedFen' | 'paidFen'

/** What each bar is the sum of, and the step of a project where that is written down. */
const figures: readonly { id: Figure; name: string; look: string; step: string; about: string }[] = [
  { id: 'plannedFen', name: '计划', look: 'bar-sum', step: 'budget', about: '各项目预算占本年度的部分' },
  { id: 'contractedFen', name: '合同', look: 'bar-other', step: 'contract', about: '已签合同，含补充协议' },
  {
    id: 'acceptedFen',
    name: '已验收',
    look: 'bar-due',
    step: 'acceptance',
    about: '本年验收合格的期次；预付的期次随最后一期验收计入，提前终止的按结算计入',
  },
  { id: 'paidFen', name: '已付', look: 'bar-own', step: 'payment', about: '按付款日期，本年已付' },
]

/** 本年资金: from the ceiling to what is paid, one bar each on one scale; a click lists the projects it comes of. */
export function Money({ money }: { money: YearMoney }) {
  const [open, setOpen] = useState<Figure | null>(null)
  const { year, ceilingFen, projects, sources } = money
  const notes = moneyNotes(money)
  const ceiling = { to: 'year' as const, year }
  const partsOf = (id: Figure) => projects.filter((project) => project[id] !== 0)

  function choose(id: Figure, step: string) {
    const [only, ...others] = partsOf(id)
    if (only && others.length === 0) goToPlace({ to: 'step', projectId: only.projectId, step, field: '' })
    else setOpen(open === id ? null : id)
  }
  const chosen = figures.find(({ id }) => id === open)
  return (
    <>
      <div className="money-bars">
        <BarTable
          label="本年资金"
          rows={[
            ...(ceilingFen === null
              ? []
              : [
                  {
                    name: '2%上限',
                    title: '上年度中央、自治区困难群众救助补助资金合计的 2%',
                    amountFen: ceilingFen,
                    look: 'bar-limit',
                    onOpen: () => goToPlace(ceiling),
                  },
                ]),
            ...figures.map(({ id, name, look, step, about: title }) => ({
              name,
              title,
              amountFen: money[id],
              ...(notes[id]?.isBad ? { look: 'bar-over' } : { look }),
              ...(notes[id] && { note: notes[id] }),
              ...(partsOf(id).length > 0 && { onOpen: () => choose(id, step) }),
              ...(partsOf(id).length > 1 && { isOpen: open === id }),
            })),
          ]}
        />
      </div>
      {chosen && (
        <ul className="money-parts" aria-label={`${chosen.name}：各项目`}>
          {partsOf(chosen.id).map(({ projectId, name, ...project }) => (
            <li key={projectId}>
              <button
                type="button"
                className="opener"
                onClick={() => goToPlace({ to: 'step', projectId, step: chosen.step, field: '' })}
              >
                {name}
              </button>
              <span className="figure">{formatYuan(project[chosen.id])}</span>
            </li>
          ))}
        </ul>
      )}
      {ceilingFen === null && (
        <FieldNote>
          {'上年度补助资金没有填写，上限不可判定。'}
          <button type="button" className="opener" onClick={() => goToPlace(ceiling)}>
            去填写
          </button>
        </FieldNote>
      )}
      {sources.length > 0 && (
        <p className="money-sources">
          {`资金来源：${sources.map(({ name, amountFen }) => `${name} ${formatYuan(amountFen)} 元`).join('；')}`}
        </p>
      )}
    </>
  )
}
