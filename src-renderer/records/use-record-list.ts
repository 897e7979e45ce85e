import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { RecordKind } from '#shared/records/kind'
import type { RecordPage, RecordSummary } from '#shared/records/record-entry'
import type { Result } from '#shared/result'
import { call } from '../api'
import { type ReadWhole, readPages } from '../lists/whole-list'
import { recordCells } from './record-cells'

const pageSize = 100

interface Asked {
  kind: RecordKind
  ownerId: string
  removed: boolean
  /** Words of the title; '' = all. */
  text: string
  /** A project: of a contractor's, those that stand with it. */
  about?: string
}

interface RecordList {
  rows: RecordSummary[] | null
  error: AppError | null
  /** null = all there is stands in `rows`. */
  more: (() => void) | null
  /** All of it, for paper and clipboard. */
  whole: ReadWhole
  reload(): Promise<void>
}

/** Records of one kind and owner, what is due first; page by page. */
export function useRecordList({ kind, ownerId, removed, text, about: of }: Asked): RecordList {
  const [state, setState] = useState<{ page: RecordPage | null; error: AppError | null }>({ page: null, error: null })
  const wanted = text.trim()
  const project = kind.owner === 'contractor' ? of : undefined

  const read = useCallback(
    async (after: RecordPage['next']): Promise<Result<RecordPage>> => {
      const about = project === undefined ? {} : { about: project }
      if (wanted !== '') {
        const found = await call('record.search', {
          text: wanted,
          limit: 500,
          of: { kind: kind.id, ownerId },
          ...about,
        })
        return found.ok ? { ok: true, value: { rows: found.value, next: null } } : found
      }
      const filter = { kind: kind.id, owner: { type: kind.owner, id: ownerId }, state: null, dueUntil: null, removed }
      return call('record.list', { filter, order: 'due', after, limit: pageSize, ...about })
    },
    [kind, ownerId, removed, wanted, project],
  )

  useEffect(() => {
    let current = true
    void read(null).then((result) => {
      if (!current) return
      setState((before) =>
        result.ok ? { page: result.value, error: null } : { page: before.page, error: result.error },
      )
    })
    return () => {
      current = false
    }
  }, [read])

  async function more() {
    const { page } = state
    const result = await read(page?.next ?? null)
    if (!result.ok) return setState({ page, error: result.error })
    setState({ page: { rows: [...(page?.rows ?? []), ...result.value.rows], next: result.value.next }, error: null })
  }
  async function reload() {
    const result = await read(null)
    setState(({ page }) => (result.ok ? { page: result.value, error: null } : { page, error: result.error }))
  }
  const whole: ReadWhole = (onRows, signal) => readPages(read, (row) => recordCells(kind, row), onRows, signal)
  return {
    whole,
    rows: state.page?.rows ?? null,
    error: state.error,
    more: state.page?.next ? () => void more() : null,
    reload,
  }
}
