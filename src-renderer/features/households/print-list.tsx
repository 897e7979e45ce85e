import { useEffect, useRef, useState } from 'react'
import { fileStandings } from '#shared/households/file-standing'
import type { HouseholdFilter, HouseholdSummary } from '#shared/households/household'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { printPart } from '../../printing'
import { useProjectDraft } from '../../project-draft/project-draft'
import { notifyError } from '../../ui/notify'

/** More than sixty pages nobody reads on paper. */
const mostPrinted = 2_000

/** 打印 of the list in view, masked as it is there. */
export function PrintButton({ filter, found }: { filter: HouseholdFilter; found: number }) {
  const [rows, setRows] = useState<HouseholdSummary[] | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!rows || !sheet.current) return
    window.addEventListener('afterprint', () => setRows(null), { once: true })
    printPart(sheet.current)
  }, [rows])

  async function read() {
    const page = await call('household.list', { filter, after: null, limit: mostPrinted })
    if (page.ok) setRows(page.value.rows)
    else notifyError(page.error)
  }
  const tooMany = `有 ${found} 户，一次最多打印 ${mostPrinted} 户：请先选苏木乡镇或类型，或者导出表格。`
  const whyNot = found === 0 ? '没有可以打印的户。' : found > mostPrinted ? tooMany : null
  return (
    <>
      <ActionButton action={print} size="xs" variant="default" whyNot={whyNot} run={() => void read()} />
      <div className="household-print" ref={sheet}>
        {rows && <HouseholdSheet rows={rows} filter={filter} />}
      </div>
    </>
  )
}

function HouseholdSheet({ rows, filter }: { rows: readonly HouseholdSummary[]; filter: HouseholdFilter }) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  const project = useProjectDraft((state) => state.project?.name ?? '')
  const { area, type, standing } = filter
  const isDelivered = rows.some(({ files }) => files !== null)
  const heads = [
    '序号',
    '户编码',
    '户主姓名',
    '身份证号',
    '苏木乡镇',
    '嘎查村',
    '类型',
    ...(isDelivered ? ['每户材料'] : []),
  ]
  return (
    <article>
      <h2>{project}户册</h2>
      <p>
        {[bureau, today, area, type, standing && fileStandings[standing], `${rows.length} 户`]
          .filter(Boolean)
          .join('　')}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>{at + 1}</td>
              <td>{row.code}</td>
              <td>{row.name}</td>
              <td>{row.citizenMasked}</td>
              <td>{row.area}</td>
              <td>{row.village}</td>
              <td>{row.type}</td>
              {isDelivered && (
                <td>
                  {row.files &&
                    (row.files.missing.length > 0
                      ? `缺${row.files.missing.join('、')}`
                      : fileStandings[row.files.standing])}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}
