import { create } from 'zustand'
import type { AppError } from '#shared/errors'
import type { HistoryStep, RecordEntry, SlotFile, Stamp } from '#shared/records/record-entry'
import { type Body, nothingAround, type RecordAround } from '#shared/records/record-field'
import type { Result } from '#shared/result'
import { call } from '../api'
import { createAutosave } from '../autosave'
import { addEach, tellTrouble } from '../features/evidence/add-each'
import { walkDropped } from '../features/evidence/walk-dropped'
import { ownDrafts } from '../own-drafts'
import { registerPendingSave, registerUnsaved } from '../pending-saves'
import { clockTime } from '../ui/local-time'
import { notifyError } from '../ui/notify'

interface RecordDraft {
  /** As stored; null until it is open. */
  entry: RecordEntry | null
  /** As typed. */
  body: Body
  files: SlotFile[]
  /** What its guards look at beside it. */
  around: RecordAround
  /** The newest steps of its history. */
  steps: HistoryStep[]
  /** Where the older steps begin; null = there are none. */
  olderSteps: number | null
  saveState: 'saved' | 'saving' | 'failed'
  savedAt: string | null
  error: AppError | null
  /** Typed text of a failed save comes back, unless it is given up. */
  open(id: string, unsavedText?: 'keep' | 'discard'): Promise<void>
  close(): Promise<void>
  /** What was typed in another field is saved first: each field is a step of its own, to be undone by itself. */
  change(body: Body, field?: string): void
  flush(): Promise<void>
  /** After a CONFLICT: saves what is typed here over what is stored. */
  keepMine(): Promise<void>
  /** False = refused, and said. */
  move(to: string): Promise<boolean>
  setRemoved(removed: boolean): Promise<boolean>
  /** What stands around it, read anew: a sample was drawn, a visit taken down. */
  readAround(): Promise<void>
  /** What was typed is saved, for what works on the record as it is stored; null = it could not be. */
  saved(): Promise<RecordEntry | null>
  /** As it stands in the county now, when something else has written to it. */
  showAnew(entry: RecordEntry): Promise<unknown>
  readOlder(): Promise<void>
  /** False = refused, and said. */
  undo(stamp: Stamp): Promise<boolean>
  /** One field as it was before that step. */
  putBack(field: string, stamp: Stamp): Promise<void>
  addFiles(slot: string, paths: readonly string[], title: string): Promise<void>
  /** Something was done with its files: they and the history are read anew. */
  fileDone<T>(done: Promise<T>): Promise<T>
  replaceFile(file: SlotFile, path: string, jobId: string): Promise<Result<SlotFile>>
  setFileRemoved(file: SlotFile, removed: boolean): Promise<boolean>
}

const RETRY_AFTER_MS = 5000
const stepsShown = 50
const draftKey = (id: string) => `record ${id}`
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The open record. Saves by itself like a project; what was done to it comes from its history, so that undo outlives a restart. */
export const useRecordDraft = create<RecordDraft>((set, get) => {
  /** The body the store has confirmed. */
  let stored: Body = {}
  /** Whose text was changed last. */
  let fieldInHand = ''
  let retry: ReturnType<typeof setTimeout> | undefined
  const autosave = createAutosave(save)

  async function save(): Promise<void> {
    clearTimeout(retry)
    const { entry, body: sent } = get()
    if (!entry || sent === stored) return
    set({ saveState: 'saving' })
    const result = await call('record.save', { id: entry.id, revision: entry.revision, body: sent })
    if (get().entry?.id !== entry.id) return
    if (!result.ok) {
      ownDrafts.keep(draftKey(entry.id), get().body)
      set({ saveState: 'failed', error: result.error })
      if (result.error.code !== 'CONFLICT') retry = setTimeout(autosave.touch, RETRY_AFTER_MS)
      return
    }
    ownDrafts.drop(draftKey(entry.id))
    stored = sent
    const unchanged = get().body === sent
    set({ entry: result.value, saveState: unchanged ? 'saved' : 'saving', savedAt: clockTime(), error: null })
    if (!unchanged) autosave.touch()
    // Who waits for the save takes back by its step.
    await readHistory(entry.id)
  }

  async function readHistory(id: string): Promise<void> {
    const read = await call('history.list', { recordId: id, before: null, limit: stepsShown })
    if (get().entry?.id === id && read.ok) set({ steps: read.value.steps, olderSteps: read.value.next })
  }

  async function readFiles(id: string): Promise<void> {
    const read = await call('record.listFiles', { id })
    if (get().entry?.id === id && read.ok) set({ files: read.value })
  }

  async function readAround(id: string): Promise<void> {
    const read = await call('record.around', { id })
    if (get().entry?.id === id && read.ok) set({ around: read.value })
  }

  /** The record as it stands in the county, in the place of what is shown. */
  function show(entry: RecordEntry): Promise<unknown> {
    stored = entry.body
    set({ entry, body: entry.body, saveState: 'saved', error: null })
    return Promise.all([readHistory(entry.id), readAround(entry.id)])
  }

  const showAnew = (entry: RecordEntry) => Promise.all([show(entry), readFiles(entry.id)])

  async function takeBack(ask: (id: string) => Promise<Result<unknown>>): Promise<boolean> {
    const entry = await saved()
    if (!entry) return false
    const done = await ask(entry.id)
    if (!done.ok) notifyError(done.error)
    const read = await call('record.get', { id: entry.id })
    if (read.ok && get().entry?.id === entry.id) await showAnew(read.value)
    return done.ok
  }

  async function saved(): Promise<RecordEntry | null> {
    await get().flush()
    return get().saveState === 'failed' ? null : get().entry
  }

  return {
    entry: null,
    body: {},
    files: [],
    around: nothingAround,
    steps: [],
    olderSteps: null,
    saveState: 'saved',
    savedAt: null,
    error: null,
    async open(id, unsavedText = 'keep') {
      await get().close()
      if (unsavedText === 'discard') ownDrafts.drop(draftKey(id))
      // Shown together: who follows the record and its files looks once.
      const [read, files] = await Promise.all([call('record.get', { id }), call('record.listFiles', { id })])
      if (!read.ok) return set({ error: read.error })
      set({ savedAt: null, files: files.ok ? files.value : [], around: nothingAround, steps: [] })
      await show(read.value)
      const typed = ownDrafts.find(draftKey(id), isBody)
      if (typed) get().change(typed)
    },
    async close() {
      await autosave.flush()
      clearTimeout(retry)
      set({ entry: null, body: {}, error: null, saveState: 'saved' })
    },
    change(body, field = '') {
      if (field !== fieldInHand && get().body !== stored) void autosave.flush()
      fieldInHand = field
      set({ body, saveState: get().saveState === 'failed' ? 'failed' : 'saving' })
      autosave.touch()
    },
    async flush() {
      if (get().saveState === 'failed') autosave.touch()
      await autosave.flush()
    },
    async keepMine() {
      const id = get().entry?.id
      if (!id) return
      const read = await call('record.get', { id })
      if (!read.ok) return set({ error: read.error })
      set({ entry: read.value })
      autosave.touch()
      await autosave.flush()
    },
    async move(to) {
      const entry = await saved()
      if (!entry) return false
      const moved = await call('record.move', { id: entry.id, revision: entry.revision, to })
      if (moved.ok) await showAnew(moved.value)
      else notifyError(moved.error)
      return moved.ok
    },
    async setRemoved(removed) {
      const entry = await saved()
      if (!entry) return false
      const done = await call('record.setRemoved', { id: entry.id, revision: entry.revision, removed })
      if (done.ok) await showAnew(done.value)
      else notifyError(done.error)
      return done.ok
    },
    async readAround() {
      const id = get().entry?.id
      if (id) await readAround(id)
    },
    saved,
    showAnew,
    async readOlder() {
      const { entry, olderSteps: before, steps } = get()
      if (!entry || before === null) return
      const read = await call('history.list', { recordId: entry.id, before, limit: stepsShown })
      if (!read.ok) return notifyError(read.error)
      // What was typed meanwhile has read the newest steps anew: the older ones are asked for again.
      if (get().steps === steps) set({ steps: [...steps, ...read.value.steps], olderSteps: read.value.next })
    },
    undo: (stamp) => takeBack(() => call('history.undo', stamp)),
    async putBack(field, stamp) {
      await takeBack((recordId) => call('history.putBack', { recordId, field, stamp }))
    },
    async addFiles(slot, paths, title) {
      const id = get().entry?.id
      const files = id && (await walkDropped(paths, { title }))
      if (!id || !files) return
      const done = await addEach<SlotFile>({
        label: `正在添加到「${title}」`,
        paths: files.map(({ path }) => path),
        add: (path, jobId, stepOf) => call('record.addFile', { id, slot, path, jobId, stepOf }),
      })
      tellTrouble(done)
      await Promise.all([readFiles(id), readHistory(id)])
    },
    async fileDone(done) {
      const id = get().entry?.id
      const result = await done
      if (id) await Promise.all([readFiles(id), readHistory(id)])
      return result
    },
    async replaceFile(file, path, jobId) {
      const done = await call('record.replaceFile', { id: file.id, path, jobId })
      await Promise.all([readFiles(file.recordId), readHistory(file.recordId)])
      return done
    },
    async setFileRemoved(file, removed) {
      const done = await call('record.setFileRemoved', { id: file.id, removed })
      if (!done.ok) notifyError(done.error)
      await Promise.all([readFiles(file.recordId), readHistory(file.recordId)])
      return done.ok
    },
  }
})

registerPendingSave(() => useRecordDraft.getState().flush())
registerUnsaved(() => {
  const { entry, saveState } = useRecordDraft.getState()
  return entry && saveState === 'failed' ? [`「${entry.title}」（保存失败）`] : []
})
