import './records.css'
import '../features/papers/papers.css'
import '../features/bundle/bundle.css'
import '../features/bundle/submit.css'
import '../features/project/project.css'
import '../features/project/project-head.css'
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { useAppData } from '../app-data'
import { kindInView } from '../kind-in-view'
import { useNavigation } from '../navigation'
import { useOpeningFocus } from '../opening-focus'
import { RecordList } from './record-list'
import { RecordScreen } from './record-screen'

/** 年度记录: what the county keeps of a year, and for good; a kind a tab. */
export function RecordsScreen({ kinds = recordKinds }: { kinds?: readonly RecordKind[] }) {
  const { recordKind, recordId } = useNavigation()
  const ofCounty = useMemo(() => kinds.filter(({ owner }) => owner === 'county' || owner === 'year'), [kinds])
  const kind = kindInView({ recordKind, recordId }, kinds)
  if (!kind) return null
  if (recordId !== null) return <RecordScreen key={recordId} id={recordId} kind={kind} />
  return <Lists kinds={ofCounty} kind={kind} />
}

function Lists({ kinds, kind }: { kinds: readonly RecordKind[]; kind: RecordKind }) {
  const { year, chooseYear, openRecords } = useNavigation()
  const county = useAppData((state) => state.county)
  const info = useAppData((state) => state.info)
  const thisYear = Number(info?.today.slice(0, 4))
  const years = [...new Set([thisYear, year, ...(county?.years ?? []).map((one) => one.year)])].sort((a, b) => b - a)
  useOpeningFocus(`records ${kind.id} ${year}`, {
    begin: '.record-table .row-opener, .record-list .empty-state-action button',
  })
  return (
    <div className="page" data-testid="records-screen">
      <div className="page-head">
        <h1 className="page-title">年度记录</h1>
        <Select
          aria-label="年度"
          w={120}
          data={years.map((value) => ({ value: String(value), label: `${value} 年` }))}
          value={String(year)}
          onChange={(value) => value && chooseYear(Number(value))}
        />
        <nav className="record-kinds" aria-label="记录种类">
          {kinds.map((one) => (
            <button
              key={one.id}
              type="button"
              data-kind={one.id}
              aria-current={one === kind ? 'page' : undefined}
              onClick={() => openRecords(one.id)}
            >
              {one.title}
            </button>
          ))}
        </nav>
      </div>
      <RecordList key={`${kind.id} ${year}`} kind={kind} ownerId={kind.owner === 'year' ? String(year) : ''} />
    </div>
  )
}
