import '../../ui/list-table.css'
import { Button, SegmentedControl } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { reasonTitles } from '#shared/households/marks'
import { resultTitles, type SampledHousehold, type SampledResult, type SampleStanding } from '#shared/sampling/sampled'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { VisitDialog } from './visit-dialog'

const pageSize = 100
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
  const [rows, setRows] = useState<SampledHousehold[]>([])
  const [more, setMore] = useState(false)
  const [open, setOpen] = useState<SampledHousehold | null>(null)
  const { drawn, obligatory, replaced } = sample
  const counts = {
    pending: drawn.pending + obligatory.pending,
    good: drawn.good + obligatory.good,
    bad: drawn.bad + obligatory.bad,
    replaced,
  }

  const read = useCallback(
    async (after: number) => {
      const page = await call('sampling.list', { recordId, results: [view], after, limit: pageSize })
      if (!page.ok) return notifyError(page.error)
      setRows((known) => (after === 0 ? page.value : [...known, ...page.value]))
      setMore(page.value.length === pageSize)
    },
    [recordId, view],
  )
  // What was found elsewhere, or drawn anew, moves the rows between the views.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with every other standing
  useEffect(() => void read(0), [read, sample])

  const goOn = (from: SampledHousehold) => setOpen(rows.find(({ number }) => number > from.number) ?? null)
  return (
    <div className="sample-list">
      <SegmentedControl
        size="xs"
        aria-label="名单"
        value={view}
        onChange={(value) => setView(value as SampledResult)}
        data={Object.entries(views).map(([value, title]) => ({
          value,
          label: `${title} ${counts[value as keyof typeof counts]}`,
        }))}
      />
      {rows.length === 0 && <p className="muted">没有{views[view]}的户。</p>}
      {rows.length > 0 && (
        <div className="sample-rows">
          <table className="list-table">
            <thead>
              <tr>
                <th>序号</th>
                <th>户编码</th>
                <th>户主</th>
                <th>苏木乡镇</th>
                <th>嘎查村</th>
                <th>类型</th>
                <th>抽样</th>
                <th>结论</th>
              </tr>
            </thead>
            <tbody>
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
                  <td>{row.reasons.length > 0 ? `必查：${reasonTitles(row.reasons)}` : '随机'}</td>
                  <td>{resultTitles[row.result]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more && (
            <Button variant="subtle" onClick={() => void read(rows.at(-1)?.number ?? 0)}>
              显示更多
            </Button>
          )}
        </div>
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
