import { type BeforeTab, isLater, type Navigation, type ProjectTab, type Screen, useNavigation } from './navigation'

/** What F1 explains: a screen, a step of 事前, or the steps of 事中 and 事后. */
export type Page = Exclude<Screen, 'project'> | BeforeTab | 'later'

export interface PageInView {
  page: Page
  tab: ProjectTab
  /** Kind of the records in view; '' = the first there is. */
  recordKind: string
}

const pageOf = ({ screen, tab, recordId }: Pick<Navigation, 'screen' | 'tab' | 'recordId'>): Page => {
  if (screen !== 'project') return screen
  if (recordId !== null) return 'records'
  return isLater(tab) ? 'later' : tab
}

/** Drawn anew only where the page is another. */
export const usePage = (): Page => useNavigation(pageOf)

export function pageInView(): PageInView {
  const { screen, tab, recordKind, recordId } = useNavigation.getState()
  return { page: pageOf({ screen, tab, recordId }), tab, recordKind }
}
