import type { ReactNode } from 'react'
import type { AppError } from '#shared/errors'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { Completeness } from './completeness'
import { ContractAxis } from './contract-axis'
import { DueList } from './due-list'
import { Money } from './money'
import { SaveCalendar } from './save-calendar'
import { useWorkbench } from './use-workbench'
import './workbench.css'

/** 工作台: what is due, what is missing, where the money stands, how the contracts lie. */
export function WorkbenchScreen() {
  const today = useAppData((state) => state.info?.today ?? '')
  const year = useNavigation((state) => state.year)
  const dues = useWorkbench('workbench.dues', null)
  const materials = useWorkbench('workbench.materials', { year })
  const money = useWorkbench('workbench.money', { year })
  const contracts = useWorkbench('workbench.contracts', null)
  return (
    <div className="page workbench">
      <div className="page-head">
        <h1 className="page-title">工作台</h1>
        <span className="muted">{`今天 ${today}`}</span>
      </div>
      <div className="workbench-columns">
        <Part title="待办" read={dues} end={<SaveCalendar />}>
          {(value) => <DueList dues={value} today={today} />}
        </Part>
        <div className="workbench-aside">
          <Part title={`${year}年资金`} read={money}>
            {(value) => <Money money={value} />}
          </Part>
          <Part title={`${year}年材料完整率`} read={materials}>
            {(value) => <Completeness projects={value} />}
          </Part>
        </div>
      </div>
      <Part title="服务期" read={contracts}>
        {(value) => <ContractAxis spans={value} today={today} />}
      </Part>
    </div>
  )
}

interface Read<T> {
  value: T | null
  error: AppError | null
  reload(): void
}

/** A sheet that stands before what is in it is read. */
function Part<T>(props: { title: string; read: Read<T>; end?: ReactNode; children(value: T): ReactNode }) {
  const { title, read, end, children } = props
  return (
    <section className="sheet" aria-label={title}>
      <h2 className="sheet-title">
        {title}
        {end}
      </h2>
      {read.error && <ErrorNotice error={read.error} onRetry={read.reload} />}
      {read.value !== null && children(read.value)}
    </section>
  )
}
