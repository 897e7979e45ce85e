import { SegmentedControl } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { HouseholdFiles } from '#shared/delivery/delivery'
import { type FileStanding, fileStandings } from '#shared/delivery/household-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import type { HouseholdTrace } from '#shared/office-data/household-traces'
import { call } from '../../api'
import { PagedRows } from '../../ui/paged-rows'
import { pageSize, usePages } from '../../ui/use-pages'
import { ReasonDialog } from './reason-dialog'

interface HouseholdListProps {
  projectId: string
  files: DeliveredFiles
  traces: readonly HouseholdTrace[]
  onChanged(): Promise<unknown>
}

const views = ['lacking', 'none', 'reasoned', 'complete'] as const satisfies FileStanding[]

/** Households by how complete their files are; a row opens what there is and why something is not, and saving goes on to the next. */
export function HouseholdList({ projectId, files, traces, onChanged }: HouseholdListProps) {
  const [view, setView] = useState<FileStanding>('lacking')
  const [open, setOpen] = useState<HouseholdFiles | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with every other standing
  const read = useCallback(
    (after: number) => call('delivery.households', { projectId, standings: [view], after, limit: pageSize }),
    [projectId, view, files],
  )
  const { rows, more } = usePages(read)
  const goOn = (from: HouseholdFiles) => setOpen(rows.find(({ number }) => number > from.number) ?? null)
  return (
    <div className="delivery-list">
      <SegmentedControl
        size="xs"
        aria-label="按材料是否齐全"
        value={view}
        onChange={(value) => setView(value as FileStanding)}
        data={views.map((value) => ({ value, label: `${fileStandings[value]} ${files[value]}` }))}
      />
      {rows.length === 0 && <p className="muted">{`没有${fileStandings[view]}的户。`}</p>}
      {rows.length > 0 && (
        <PagedRows heads={['户编码', '户主', '苏木乡镇', '嘎查村', '缺少的材料', '已登记的原因']} more={more}>
          {rows.map((row) => (
            <tr key={row.id} data-household-files={row.code}>
              <td className="figure">{row.code}</td>
              <td>
                <button type="button" className="opener row-opener" onClick={() => setOpen(row)}>
                  {row.name}
                </button>
              </td>
              <td>{row.area}</td>
              <td>{row.village}</td>
              <td>{row.missing.join('、')}</td>
              <td>{row.reasons.map(({ trace, text }) => `${trace}：${text}`).join('；')}</td>
            </tr>
          ))}
        </PagedRows>
      )}
      {open && (
        <ReasonDialog
          key={open.id}
          household={open}
          traces={traces}
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
