import { create } from 'zustand'
import type { FieldPlace } from '#shared/norms/finding'
import { oneStepInWork, wholeSteps } from './one-step'

/** Every screen; test/screens is held against this list. */
export const allScreens = [
  'start',
  'wizard',
  'workbench',
  'projects',
  'project',
  'records',
  'contractors',
  'year',
  'county',
  'bin',
] as const
export type Screen = (typeof allScreens)[number]

/** Steps of a project's 事前 stage, in the order of the paper workflow. */
export type BeforeTab = 'basics' | 'budget' | 'procurement' | 'contractor' | 'contract' | 'bundle'
/** A step of 事中 or 事后, by its id in the table of the procedure. */
export type LaterTab = `later/${string}`
export type ProjectTab = BeforeTab | LaterTab

export const isLater = (tab: ProjectTab): tab is LaterTab => tab.startsWith('later/')

export interface Navigation {
  screen: Screen
  projectId: string | null
  tab: ProjectTab
  /** Year the list and the year's parameters show, for the time being that of the project in view. */
  year: number
  /** Year the clerk works in, to which her lists go back. */
  ownYear: number
  /** That she has chosen herself; null = none. */
  chosenYear: number | null
  /** Kind of the records in view; '' = the first there is. */
  recordKind: string
  /** The record that is open: among the records of the year, or from a step of the project in its frame; null = none. */
  recordId: string | null
  /** The contractor of the register that is open below its row; null = none. */
  contractorId: string | null
  /** `data-field` that asks for the focus, '' when none does. A screen with inner steps turns to the step that holds it. */
  focusField: string
  /** Grows with each request, so that asking for the same field twice works. */
  focusRequest: number
  /** True while the clerk sees to something of the year or the county for a project: one click takes her back to it. */
  leftProject: boolean
  show(screen: Exclude<Screen, 'project'>): void
  /** Of what is looked at. */
  showYear(year: number): void
  /** Her own choice. */
  chooseYear(year: number): void
  /** Her lists turn to it, and she has not asked for that. */
  workInYear(year: number): void
  openProject(id: string, tab?: ProjectTab): void
  /** The list of that kind, or one record of it; one that is opened from a project stays in its frame. */
  openRecords(kind: string, id?: string): void
  /** A record of a project, in the frame of the step that keeps it. */
  openOfProject(projectId: string, tab: ProjectTab, record: { kind: string; id: string }): void
  /** A record among its kind, out of the frame of any project: one place, from which one step back leads to where it was asked for. */
  openAmongRecords(record: { kind: string; id: string }): void
  /** The register, with that contractor open (null = none), at its records of that kind or ('') its contracts. */
  openContractor(id: string | null, kind?: string): void
  /** Brings a field of the screen in view to the clerk. */
  focus(field: string): void
  showTab(tab: ProjectTab): void
  /** From a record back to the step it was opened from. */
  closeRecord(): void
  backToProject(): void
  /** 去改: to the screen, or the record of the project, and the field of a finding. */
  goTo(place: FieldPlace): void
  focused(): void
}

type Change = Partial<Navigation> | ((now: Navigation) => Partial<Navigation>)

const placesBy = (set: (change: Change) => void): Navigation => ({
  screen: 'start',
  projectId: null,
  tab: 'basics',
  recordKind: '',
  recordId: null,
  contractorId: null,
  year: 0,
  ownYear: 0,
  chosenYear: null,
  focusField: '',
  focusRequest: 0,
  leftProject: false,
  show: (screen) =>
    set(({ ownYear }) => ({
      screen,
      year: ownYear,
      recordId: null,
      contractorId: null,
      focusField: '',
      leftProject: false,
    })),
  showYear: (year) => set({ year }),
  chooseYear: (year) => set({ year, ownYear: year, chosenYear: year }),
  workInYear: (year) => set({ year, ownYear: year }),
  openProject: (id, tab = 'basics') =>
    set({ screen: 'project', projectId: id, tab, recordId: null, focusField: '', leftProject: false }),
  backToProject: () =>
    set(({ screen, recordId }) => ({
      screen: 'project',
      recordId: screen === 'records' ? null : recordId,
      focusField: '',
      leftProject: false,
    })),
  closeRecord: () => set({ recordId: null, focusField: '' }),
  openRecords: (kind, id) =>
    set((state) => {
      const record = { recordKind: kind, recordId: id ?? null, focusField: '' }
      if (state.screen === 'project' && id !== undefined) return record
      return { ...record, screen: 'records', leftProject: state.screen === 'project' || state.leftProject }
    }),
  openOfProject: (projectId, tab, { kind, id }) =>
    set({
      screen: 'project',
      projectId,
      tab,
      recordKind: kind,
      recordId: id,
      contractorId: null,
      focusField: '',
      leftProject: false,
    }),
  openAmongRecords: ({ kind, id }) =>
    set({
      screen: 'records',
      recordKind: kind,
      recordId: id,
      contractorId: null,
      focusField: '',
      leftProject: false,
    }),
  openContractor: (id, kind = '') =>
    set({
      screen: 'contractors',
      contractorId: id,
      recordKind: kind,
      recordId: null,
      focusField: '',
      leftProject: false,
    }),
  focus: (field) => set(({ focusRequest }) => ({ focusField: field, focusRequest: focusRequest + 1 })),
  showTab: (tab) => set({ tab, recordId: null, focusField: '' }),
  goTo: ({ screen, field, record }) =>
    set((state) => {
      const request = { focusField: field, focusRequest: state.focusRequest + 1 }
      if (screen === 'year' || screen === 'county') {
        return { ...request, screen, leftProject: state.screen === 'project' || state.leftProject }
      }
      return {
        ...request,
        ...(record && { recordKind: record.kind }),
        screen: 'project',
        recordId: record?.id ?? null,
        tab: screen === 'tracking' ? 'later/tracking' : screen,
        leftProject: false,
      }
    }),
  focused: () => set({ focusField: '' }),
})

/** Where the clerk is. UI state only: nothing of it is stored. No place is left in which a pasted range is half done. */
export const useNavigation = create<Navigation>((setNow, _, store) => {
  const set = (change: Change) => {
    if (oneStepInWork()) void wholeSteps().then(() => setNow(change))
    else setNow(change)
  }
  store.setState = set
  return placesBy(set)
})
