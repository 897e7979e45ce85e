import { create } from 'zustand'
import type { AppError } from '#shared/errors'
import { basisText, procurementLaw } from '#shared/law/citations'
import type { Agreements } from '#shared/law/county-year'
import type { Finding } from '#shared/norms/finding'
import type { Project } from '#shared/project/project'
import { changedTerms, type Signing } from '#shared/project/signed-terms'
import { call } from '../api'
import { createAutosave } from '../autosave'
import { editInHand, fieldInHand } from '../edits/edit-in-hand'
import { keepRedo, stackOnOpening } from '../edits/kept-redo'
import { showTexts } from '../edits/texts-of-step'
import {
  emptyUndoStack,
  isNewStep,
  type Moved,
  recordChange,
  stepBack,
  stepBase,
  stepForward,
  stepsThatFit,
  type UndoStack,
} from '../edits/undo-stack'
import { type ProjectTab, useNavigation } from '../navigation'
import { registerPendingSave, registerUnsaved } from '../pending-saves'
import { clockTime } from '../ui/local-time'
import { notifyError } from '../ui/notify'
import { followChange } from './follow-change'
import { dropOvertaken } from './overtaken-texts'
import { unsavedDrafts } from './unsaved-drafts'

interface ProjectDraft {
  project: Project | null
  saveState: 'saved' | 'saving' | 'failed'
  /** Clock time HH:mm:ss of the last save in this sitting; null before the first. */
  savedAt: string | null
  /** Why the last save, or the opening, failed. The typed text stays in `project`. */
  error: AppError | null
  findings: Finding[]
  /** What was agreed on its contract later, and paid. */
  agreed: Agreements
  /** Whether its contract is signed: then what it agrees is not changed here. */
  signing: Signing
  /** Why it is being corrected; '' = it is not. */
  correctedBecause: string
  /** False until the norms have been looked at for this project. */
  checked: boolean
  history: UndoStack<Project, ProjectTab>
  /** 'discard' drops what could not be saved; otherwise typed text of a failed save comes back. */
  open(id: string, unsavedText?: 'keep' | 'discard'): Promise<void>
  close(): Promise<void>
  update(change: (project: Project) => Project): void
  undo(): void
  redo(): void
  /** Saves what waits, at once. Call before asking the backend for anything made from the stored project. */
  flush(): Promise<void>
  /** The same, and from now on 撤销 goes by the stored history: something was done that is no typing. */
  toStored(): Promise<void>
  /** After a CONFLICT: keeps what is typed here and saves it over the stored state. */
  keepMine(): Promise<void>
  recheck(): Promise<void>
}

const RETRY_AFTER_MS = 5000
const formOf = (id: string) => `project ${id}`

/** The open project as typed. Saves by itself 300 ms after the last change, 800 ms after the first one at the latest. */
export const useProjectDraft = create<ProjectDraft>((set, get) => {
  /** The state the store has confirmed: what differs from it is unsaved. */
  let stored: Project | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  const autosave = createAutosave(save)

  async function save(): Promise<void> {
    clearTimeout(retry)
    const sent = get().project
    if (!sent || sent === stored) return
    set({ saveState: 'saving' })
    const result = await call('project.save', sent)
    const now = get().project
    if (now?.id !== sent.id) return
    if (!result.ok) {
      unsavedDrafts.keep(now)
      set({ saveState: 'failed', error: result.error })
      if (result.error.code !== 'CONFLICT') retry = setTimeout(autosave.touch, RETRY_AFTER_MS)
      return
    }
    unsavedDrafts.drop(sent.id)
    const confirmed = { ...now, revision: result.value.revision }
    const unchanged = now === sent
    if (unchanged) stored = confirmed
    set({ project: confirmed, saveState: unchanged ? 'saved' : 'saving', savedAt: clockTime(), error: null })
    if (!unchanged) autosave.touch()
    void get().recheck()
  }

  async function leave(): Promise<void> {
    await autosave.flush()
    clearTimeout(retry)
  }

  function show(project: Project, history: UndoStack<Project, ProjectTab>): void {
    set({ project, history, saveState: get().saveState === 'failed' ? 'failed' : 'saving' })
    keepRedo(formOf(project.id), project, history)
    autosave.touch()
  }

  /** The clerk sees what goes or comes back: the step turns to where it was done. The revision is the stored one, always. */
  function move(moved: Moved<Project, ProjectTab> | null, before: Project): void {
    if (!moved) return
    dropOvertaken(before, moved.state)
    show({ ...moved.state, revision: before.revision }, moved.stack)
    const { tab, showTab } = useNavigation.getState()
    if (moved.place !== tab) showTab(moved.place)
  }

  return {
    project: null,
    saveState: 'saved',
    savedAt: null,
    error: null,
    findings: [],
    agreed: {},
    signing: 'open',
    correctedBecause: '',
    checked: false,
    history: emptyUndoStack,
    async open(id, unsavedText = 'keep') {
      await leave()
      if (unsavedText === 'discard') unsavedDrafts.drop(id)
      const result = await call('project.get', { id })
      if (!result.ok) return set({ error: result.error })
      stored = result.value
      const sameProject = get().project?.id === id
      const typed = unsavedDrafts.find(id)
      set({
        project: typed ?? result.value,
        saveState: typed ? 'saving' : 'saved',
        savedAt: null,
        error: null,
        findings: sameProject ? get().findings : [],
        agreed: sameProject ? get().agreed : {},
        signing: sameProject ? get().signing : 'open',
        checked: sameProject && get().checked,
        history: typed ? emptyUndoStack : stackOnOpening(formOf(id), result.value),
      })
      if (typed) autosave.touch()
      await get().recheck()
    },
    async close() {
      await leave()
      stored = null
      set({
        project: null,
        findings: [],
        agreed: {},
        signing: 'open',
        checked: false,
        error: null,
        saveState: 'saved',
        history: emptyUndoStack,
      })
    },
    update(change) {
      const { project, history } = get()
      if (!project) return
      const changed = change(project)
      if (changed === project) return
      const held = get().signing === 'signed' ? changedTerms(project, changed) : []
      if (held.length > 0) return notifySigned(held)
      const edit = editInHand(isNewStep(history, fieldInHand()))
      const after = followChange(stepBase(history, edit.hand) ?? project, project, changed)
      show(after, recordChange(history, { state: project, place: useNavigation.getState().tab, ...edit }))
    },
    undo() {
      const { project, history } = get()
      if (project) move(stepBack(history, project), project)
      showTexts(history.past.at(-1)?.hand, 'before')
    },
    redo() {
      const { project, history } = get()
      if (project) move(stepForward(history, project), project)
      showTexts(history.future.at(-1)?.hand, 'after')
    },
    async flush() {
      // A failed save has left nothing waiting: another try is asked for by hand.
      if (get().saveState === 'failed') autosave.touch()
      await autosave.flush()
    },
    async toStored() {
      await get().flush()
      if (get().saveState === 'saved') set({ history: emptyUndoStack })
    },
    async keepMine() {
      const id = get().project?.id
      if (!id) return
      const result = await call('project.get', { id })
      // Read after the answer: the clerk may have typed on meanwhile, or gone to another project.
      const mine = get().project
      if (mine?.id !== id) return
      if (!result.ok) return set({ error: result.error })
      set({ project: { ...mine, revision: result.value.revision } })
      autosave.touch()
      await autosave.flush()
    },
    async recheck() {
      const id = get().project?.id
      if (!id) return
      const [result, later] = await Promise.all([
        call('norms.check', { projectId: id }),
        call('project.agreed', { id }),
      ])
      if (get().project?.id !== id) return
      if (later.ok) {
        const { amendments, payments, accepted, settled, archived, signing, correctedBecause } = later.value
        // What was typed before the signing is not brought back behind it.
        const { history: steps, project, signing: before } = get()
        const keepsTerms = (state: Project) => project !== null && changedTerms(project, state).length === 0
        const history = signing === 'signed' && before !== 'signed' ? stepsThatFit(steps, keepsTerms) : steps
        set({
          signing,
          correctedBecause,
          history,
          agreed: {
            amendments: new Map([[id, amendments]]),
            payments: new Map([[id, payments]]),
            accepted: new Map([[id, accepted]]),
            archived: new Map(archived ? [[id, archived]] : []),
            settled: new Map([[id, settled]]),
          },
        })
      }
      if (result.ok) set({ findings: result.value, checked: true })
      else set({ error: result.error })
    },
  }
})

const notifySigned = (held: readonly string[]) =>
  notifyError({
    code: 'CONTRACT_SIGNED',
    params: { what: held.join('、'), basis: basisText(procurementLaw('第五十条')) },
  })

registerPendingSave(() => useProjectDraft.getState().flush())
registerUnsaved(() => {
  const { project, saveState } = useProjectDraft.getState()
  return project && saveState === 'failed' ? [`项目「${project.name}」（保存失败）`] : []
})
