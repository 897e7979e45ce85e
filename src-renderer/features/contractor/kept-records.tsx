import type { IsoDate } from '#shared/dates'
import { draftTitle } from '#shared/records/draft'
import type { RecordKind } from '#shared/records/kind'
import type { RecordSummary } from '#shared/records/record-entry'
import { isOver } from '#shared/records/record-standing'
import { kindsById, recordKinds } from '#shared/records/registry'
import { stateTitle } from '#shared/records/state-machine'
import { useAppData } from '../../app-data'
import { WholeDates } from '../../ui/whole-dates'

/** What is kept of contractors, whatever it is: of them, or of their projects. */
export const contractorKinds = recordKinds.filter(({ owner, inRegister }) => owner === 'contractor' || inRegister)

const kinds = kindsById(contractorKinds)

export const recordsOf = (records: readonly RecordSummary[], kind: string) =>
  records.filter((record) => record.kind === kind)

/** Of one kind: how many stand, how many are only begun (草稿), and of how many the day is over. */
export function countsOf(kind: RecordKind, records: readonly RecordSummary[], today: IsoDate) {
  const own = recordsOf(records, kind.id)
  const isDraft = ({ state }: RecordSummary) => stateTitle(kind, state) === draftTitle
  const drafts = own.filter(isDraft).length
  return {
    standing: own.length - drafts,
    drafts,
    over: own.filter(({ dueOn }) => isOver(dueOn, today)).length,
  }
}

/** 投诉（2，草稿 1）: a draft counts for nothing yet, and is listed. */
export function countedTitle({ title, standing, drafts }: Omit<CountsProps, 'over'>): string {
  const counts = [...(standing > 0 || drafts === 0 ? [standing] : []), ...(drafts > 0 ? [`草稿 ${drafts}`] : [])]
  return `${title}（${counts.join('，')}）`
}

/** How many of each kind there are; what is only begun stands apart, and so does what is late. */
export function RecordCounts({ records }: { records: readonly RecordSummary[] }) {
  const today = useAppData(({ info }) => info?.today ?? '')
  if (records.length === 0) return <span className="muted">没有记录</span>
  return contractorKinds
    .filter(({ id }) => recordsOf(records, id).length > 0)
    .map((kind) => <Counts key={kind.id} title={kind.title} {...countsOf(kind, records, today)} />)
}

type CountsProps = ReturnType<typeof countsOf> & { title: string }

function Counts({ title, standing, drafts, over }: CountsProps) {
  return (
    <p>
      {title} {standing > 0 && standing}
      {drafts > 0 && <span className="muted">{`${standing > 0 ? '，' : ''}草稿 ${drafts}`}</span>}
      {over > 0 && <span className="bad">{`，已过办理时限 ${over}`}</span>}
    </p>
  )
}

/** Each with its state and, where it is over, its day, as it is printed. */
export function RecordLines({ records, today }: { records: readonly RecordSummary[]; today: IsoDate }) {
  return records.map((record) => {
    const kind = kinds.get(record.kind)
    const over = isOver(record.dueOn, today)
    const late = over ? `，办理时限 ${record.dueOn} 已过` : ''
    return (
      kind && (
        <p key={record.id}>
          <WholeDates>{`${record.title}（${stateTitle(kind, record.state)}${late}）`}</WholeDates>
        </p>
      )
    )
  })
}
