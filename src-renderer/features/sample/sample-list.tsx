import { useCallback, useState } from 'react'
import { reasonTitles } from '#shared/households/marks'
import { resultTitles, type SampledHousehold, type SampledResult, type SampleStanding } from '#shared/sampling/sampled'
import { ListTools } from '../../actions/list-tools'
import { call } from '../../api'
import { PagedRows } from '../../ui/paged-rows'
import { Segments } from '../../ui/segments'
import { pageSize, usePages } from '../../ui/use-pages'
import { VisitDialog } from './visit-dialog'

const views = { pending: '待复核', good: '合格', bad: '不合格', replaced: '已替换' } as const

interface SampleListProps {
  recordId: string
  sample: SampleStanding
  canSave: boolean
  onChanged(): Promise<unknown>
}

/** 名单: who is to be visited and what was found; a row opens its visit, and saving it goes on to the next that waits. */
export function SampleList({ recordId, sample, canSave, onChanged }: SampleListProps) {
  const [view, setView] = useState<SampledResult>('pending')
  const [open, setOpen] = useState<SampledHousehold | null>(null)
  const { drawn, obligatory, replaced } = sample
  const counts = {
    pending: drawn.pending + obligatory.pending,
    good: drawn.good + obligatory.good,
    bad: drawn.bad + obligatory.bad,
    replaced,
  }

  // What was found elsewhere, or drawn anew, moves the rows between the views.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with every other standing
  const read = useCallback(
    (after: number) => call('sampling.list', { recordId, results: [view], after, limit: pageSize }),
    [recordId, view, sample],
  )
  const { rows, more, whole } = usePages(read)
  const goOn = (from: SampledHousehold) => setOpen(rows.find(({ number }) => number > from.number) ?? null)
  return (
    <div className="sample-list" data-list-place>
      <Segments
        size="small"
        aria-label="名单"
        value={view}
        onChange={setView}
        data={Object.entries(views).map(([value, title]) => ({
          value,
          label: `${title} ${counts[value as keyof typeof counts]}`,
        }))}
      />
      {rows.length > 0 && <ListTools />}
      {rows.length === 0 && <p className="muted">没有{views[view]}的户。</p>}
      {rows.length > 0 && (
        <PagedRows
          heads={['序号', '户编码', '户主', '苏木乡镇', '嘎查村', '类型', '抽样', '结论']}
          more={more}
          whole={whole(cellsOf)}
        >
          {rows.map((row) => (
            <tr key={row.householdId} data-household={row.code}>
              <td className="figure">{row.number}</td>
              <td className="figure">{row.code}</td>
              <td>
                <button type="button" className="opener row-opener" onClick={() => setOpen(row)}>
                  {row.name}
                </button>
              </td>
              <td>{row.area}</td>
              <td>{row.village}</td>
              <td>{row.type}</td>
              <td>{drawnAs(row)}</td>
              <td>{resultTitles[row.result]}</td>
            </tr>
          ))}
        </PagedRows>
      )}
      {open && (
        <VisitDialog
          key={open.householdId}
          recordId={recordId}
          row={open}
          canSave={canSave}
          onSaved={() => {
            goOn(open)
            void onChanged()
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

const drawnAs = ({ reasons }: SampledHousehold) => (reasons.length > 0 ? `必查：${reasonTitles(reasons)}` : '随机')

const cellsOf = (row: SampledHousehold) => [
  String(row.number),
  row.code,
  row.name,
  row.area,
  row.village,
  row.type,
  drawnAs(row),
  resultTitles[row.result],
]
