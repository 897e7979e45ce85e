import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors'
import { fileStandings } from '#shared/households/file-standing'
import type { HouseholdFilter, HouseholdSummary } from '#shared/households/household'
import { maskedName } from '#shared/households/masked-name'
import { ActionButton } from '../../actions/action-button'
import { print } from '../../actions/editing'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { MOST_PRINTED } from '../../lists/most-printed'
import { printsItself } from '../../printing'
import { useProjectDraft } from '../../project-draft/project-draft'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'
import { WholeChoice } from '../../ui/whole-choice'
import { PrintedList } from '../lists/printed-list'
import { householdColumns } from './household-columns'

/** 打印 of the list in view, by Ctrl+P as one of the lists of its screen; names and numbers masked; names in full only where that is asked for, which is noted. */
export function PrintButton({ filter, found }: { filter: HouseholdFilter; found: number }) {
  const [rows, setRows] = useState<HouseholdSummary[] | null>(null)
  const [asking, setAsking] = useState(false)
  const tooMany = `有 ${found} 户，一次最多打印 ${MOST_PRINTED} 户：请先选苏木乡镇或类型，或者导出表格。`
  const whyNot = found === 0 ? '没有可以打印的户。' : found > MOST_PRINTED ? tooMany : null
  const button = useRef<HTMLButtonElement>(null)
  const reason = useRef(whyNot)
  reason.current = whyNot
  useEffect(() => {
    const register = button.current?.closest<HTMLElement>('[data-prints]')
    return register
      ? printsItself(
          register,
          async () => setAsking(true),
          () => reason.current,
        )
      : undefined
  }, [])
  return (
    <>
      <ActionButton
        ref={button}
        action={print}
        size="xs"
        variant="default"
        whyNot={whyNot}
        onClick={() => setAsking(true)}
      />
      {asking && <PrintDialog filter={filter} found={found} print={setRows} onClose={() => setAsking(false)} />}
      {rows && <HouseholdSheet rows={rows} filter={filter} onClose={() => setRows(null)} />}
    </>
  )
}

interface PrintDialogProps {
  filter: HouseholdFilter
  found: number
  print(rows: HouseholdSummary[]): void
  onClose(): void
}

function PrintDialog({ filter, found, print, onClose }: PrintDialogProps) {
  useFocusBack()
  const [full, setFull] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  async function read() {
    setError(null)
    const page = await call('household.list', { filter, after: null, limit: MOST_PRINTED })
    if (!page.ok) return setError(page.error)
    const { rows } = page.value
    const { projectId } = filter
    const told = full ? await call('household.notePrint', { projectId, households: rows.length }) : null
    if (told && !told.ok) return setError(told.error)
    onClose()
    print(full ? rows : rows.map((row) => ({ ...row, name: maskedName(row.name) })))
  }

  return (
    <Modal data-dialog="households-print" opened onClose={onClose} title="打印户册" size={560}>
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p>打印列表中的 {found.toLocaleString('en')} 户。姓名和身份证号默认遮盖，按户编码辨认。</p>
        <WholeChoice label="打印完整姓名" checked={full} onChange={setFull} />
        {full && (
          <FieldNote tone="warning">
            完整的名单只交给依法需要的人，用完收回销毁。谁在何时打印会记入户册的历史。
          </FieldNote>
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button onClick={() => void read()}>打印…</Button>
        </div>
      </div>
    </Modal>
  )
}

interface HouseholdSheetProps {
  rows: readonly HouseholdSummary[]
  filter: HouseholdFilter
  onClose(): void
}

function HouseholdSheet({ rows, filter, onClose }: HouseholdSheetProps) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  const project = useProjectDraft((state) => state.project?.name ?? '')
  const { area, type, standing } = filter
  const columns = householdColumns(rows.some(({ files }) => files !== null))
  const list = {
    title: `${project}户册`,
    heads: ['序号', ...columns.map(({ head }) => head)],
    rows: rows.map((row, at) => [String(at + 1), ...columns.map(({ of }) => of(row))]),
  }
  const about = [bureau, today, area, type, standing && fileStandings[standing], `${rows.length} 户`]
    .filter(Boolean)
    .join('　')
  return <PrintedList list={list} about={about} onClose={onClose} />
}
