import './workbench.css'
import { Select } from '@mantine/core'
import { memo, type ReactNode, useDeferredValue } from 'react'
import type { Workbench } from '#shared/workbench/workbench'
import { ToldTools } from '../../actions/told-tools'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { usePainted } from '../../ui/use-painted'
import { Completeness } from './completeness'
import { ContractAxis } from './contract-axis'
import { DueList } from './due-list'
import { FirstStep } from './first-step'
import { Money } from './money'
import { completenessHeads, completenessRows, moneyHeads, moneyRows, spanHeads, spanRows } from './told-rows'
import { useWorkbench } from './use-workbench'

/** 工作台, the first screen of a county: what is due, what is missing, where the money stands, how the contracts lie. */
export function WorkbenchScreen() {
  const county = useAppData((state) => state.county)
  const today = useAppData((state) => state.info?.today ?? '')
  const { year, chooseYear } = useNavigation()
  const { value, error, reload } = useWorkbench(year)
  const entered = (county?.years ?? []).map((parameters) => parameters.year)
  const years = [...new Set([Number(today.slice(0, 4)), year, ...entered])].sort((a, b) => b - a)
  return (
    <div className="page workbench">
      <div className="page-head">
        <h1 className="page-title">工作台</h1>
        <Select
          aria-label="年度"
          w={120}
          data={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
          value={String(year)}
          onChange={(chosen) => chosen && chooseYear(Number(chosen))}
        />
        <span className="muted">{`今天 ${today}`}</span>
      </div>
      {error && <ErrorNotice error={error} onRetry={reload} />}
      {value && !value.begun && <FirstStep year={year} />}
      <Parts value={value} year={year} today={today} />
    </div>
  )
}

interface PartsProps {
  value: Workbench | null
  year: number
  today: string
}

/** The sheets stand before what is in them is read. */
const Parts = memo(function Parts({ value, year, today }: PartsProps) {
  // Nobody sees the axis at once: what is due is drawn before it.
  const below = useDeferredValue(usePainted() ? value : null)
  return (
    <>
      <div className="workbench-columns">
        <Part title="待办">{value && <DueList dues={value.dues} today={today} />}</Part>
        <div>
          <Part
            title={`${year}年资金`}
            tools={value && told(`${year}年资金（各项目）`, moneyHeads, moneyRows(value.money))}
          >
            {value && <Money money={value.money} />}
          </Part>
          <Part
            title={`${year}年材料完整率`}
            tools={value && told(`${year}年材料完整率`, completenessHeads, completenessRows(value.materials))}
          >
            {value && <Completeness projects={value.materials} />}
          </Part>
        </div>
      </div>
      <Part title="合同时间轴" tools={below && told('合同时间轴', spanHeads, spanRows(below.contracts))}>
        {below && <ContractAxis spans={below.contracts} today={today} />}
      </Part>
    </>
  )
})

const told = (title: string, heads: readonly string[], rows: string[][]) => (
  <ToldTools title={title} heads={heads} rows={rows.length > 0 ? () => rows : null} />
)

function Part({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  return (
    <section className="sheet" aria-label={title}>
      {tools}
      <h2 className="sheet-title">{title}</h2>
      {children}
    </section>
  )
}
