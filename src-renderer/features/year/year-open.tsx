import type { RecordKind } from '#shared/records/kind'
import { recordKinds } from '#shared/records/registry'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { useRecordList } from '../../records/use-record-list'
import { YearDuties, yearDeadlines } from '../../records/year-duties'
import { useYearRules } from '../../year-rules'

const dutiful = recordKinds.filter((kind) => kind.owner === 'year' && yearDeadlines(kind).length > 0)

/** 会议和培训 of the year: by when they are due, and that there are none yet. */
export function YearOpen({ year }: { year: number }) {
  return (
    <section className="sheet" data-testid="year-open">
      <h2 className="sheet-title">本年度应当登记的</h2>
      {dutiful.map((kind) => (
        <Duty key={kind.id} kind={kind} year={year} />
      ))}
    </section>
  )
}

function Duty({ kind, year }: { kind: RecordKind; year: number }) {
  const today = useAppData(({ info }) => info?.today ?? '')
  const openRecords = useNavigation((state) => state.openRecords)
  const rules = useYearRules(year)
  const { rows } = useRecordList({ kind, ownerId: String(year), removed: false, text: '' })
  return (
    <div className="year-duty">
      <button type="button" className="opener" onClick={() => openRecords(kind.id)}>
        {kind.title}
      </button>
      {rows && <YearDuties kind={kind} year={year} rules={rules} today={today} none={rows.length === 0} />}
    </div>
  )
}
