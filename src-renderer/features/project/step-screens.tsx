import { isLater, type ProjectTab } from '../../navigation'
import { inOwnFile, useFetchedAhead } from '../../ui/own-file'
import { BasicsScreen } from './basics-screen'

const screens = {
  budget: inOwnFile(() => import('../budget/budget-screen').then((file) => file.BudgetScreen)),
  procurement: inOwnFile(() => import('../procurement/procurement-screen').then((file) => file.ProcurementScreen)),
  contractor: inOwnFile(() => import('../contractor/contractor-screen').then((file) => file.ContractorScreen)),
  contract: inOwnFile(() => import('../contract/contract-screen').then((file) => file.ContractScreen)),
  bundle: inOwnFile(() => import('../bundle/bundle-screen').then((file) => file.BundleScreen)),
  later: inOwnFile(() => import('../later/later-screen').then((file) => file.LaterScreen)),
}
/** A record opened from a step. */
export const ProjectRecord = inOwnFile(() => import('./project-record').then((file) => file.ProjectRecord))
const toCome = [...Object.values(screens), ProjectRecord]

/** The screen of a step. For a parent that draws another step as another element. */
export function StepScreen({ tab }: { tab: ProjectTab }) {
  if (tab === 'basics') return <BasicsScreen />
  const Screen = screens[isLater(tab) ? 'later' : tab]
  return <Screen />
}

/** Fetches the screens of the steps to come. */
export const useScreensAhead = () => useFetchedAhead(toCome)
