import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { HouseholdFile, NotePage } from '#shared/households/household-file'
import type { NoteList } from '#shared/households/note-kinds'
import { call } from '../../api'
import { LongTable } from '../../ui/long-table'
import { Pages } from '../../ui/pages'

const pageSize = 200

interface RowNotesProps {
  label: string
  file: HouseholdFile
  projectId: string
  of: 'faults' | 'remarks'
  list: NoteList
  onError(error: AppError): void
  children?: ReactNode
}

/** Each reason with its row, by the page; how many rows each kind of reason has, and a click shows that kind alone. */
export function RowNotes({ label, file, projectId, of, list, onError, children }: RowNotesProps) {
  const [kind, setKind] = useState<string | null>(null)
  const [page, setPage] = useState(0)
  const [{ notes, count }, setShown] = useState<NotePage>({ notes: [], count: list.count })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a table that was checked anew is another list
  useEffect(() => {
    let isWanted = true
    const which = { fileId: file.id, projectId, of, kind, from: page * pageSize, limit: pageSize }
    void call('household.notes', which).then((read) => {
      if (!isWanted) return
      if (read.ok) setShown(read.value)
      else onError(read.error)
    })
    return () => {
      isWanted = false
    }
  }, [file.id, projectId, of, list, kind, page])

  function choose(chosen: string | null) {
    setKind(chosen)
    setPage(0)
  }
  return (
    <div className="household-notes">
      <div className="household-notes-head">
        <span className="household-label">{label}</span>
        {children}
      </div>
      {list.kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons of a list, and no fields
        <div className="household-notes-head" role="group" aria-label="按原因">
          <KindButton label="全部" isChosen={kind === null} onChoose={() => choose(null)} />
          {list.kinds.map((one) => (
            <KindButton
              key={one.kind}
              label={`${one.kind} ${one.rows.toLocaleString('en')}行`}
              isChosen={one.kind === kind}
              onChoose={() => choose(one.kind)}
            />
          ))}
        </div>
      )}
      <LongTable
        key={`${kind} ${page}`}
        label={label}
        columns={[
          ['行', '72px'],
          ['列', '160px'],
          ['原因', '1fr'],
        ]}
        rows={notes}
        cells={({ line, column, reason }) => [String(line), column, reason]}
      />
      <Pages {...{ page, pageSize, count }} unit="处" onPage={setPage} />
    </div>
  )
}

function KindButton({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose(): void }) {
  return (
    <Button size="compact-xs" variant={isChosen ? 'filled' : 'default'} aria-pressed={isChosen} onClick={onChoose}>
      {label}
    </Button>
  )
}
