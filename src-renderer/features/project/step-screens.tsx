import { type ComponentType, lazy, useEffect, useState } from 'react'
import { type BeforeTab, isLater, type ProjectTab } from '../../navigation'
import { BasicsScreen } from './basics-screen'

const fetchers: Record<Exclude<BeforeTab, 'basics'> | 'later', () => Promise<ComponentType>> = {
  budget: () => import('../budget/budget-screen').then((file) => file.BudgetScreen),
  procurement: () => import('../procurement/procurement-screen').then((file) => file.ProcurementScreen),
  contractor: () => import('../contractor/contractor-screen').then((file) => file.ContractorScreen),
  contract: () => import('../contract/contract-screen').then((file) => file.ContractScreen),
  bundle: () => import('../bundle/bundle-screen').then((file) => file.BundleScreen),
  later: () => import('../later/later-screen').then((file) => file.LaterScreen),
}

const screens: Partial<Record<BeforeTab | 'later', ComponentType>> = { basics: BasicsScreen }

async function fetchScreen(tab: keyof typeof fetchers): Promise<{ default: ComponentType }> {
  const screen = await fetchers[tab]()
  screens[tab] = screen
  return { default: screen }
}

const waiting = Object.fromEntries(
  Object.keys(fetchers).map((tab) => [tab, lazy(() => fetchScreen(tab as keyof typeof fetchers))]),
)

/** The screen of a step. For a parent that draws another step as another element: what is drawn stays what it was. */
export function StepScreen({ tab }: { tab: ProjectTab }) {
  const screen = isLater(tab) ? 'later' : tab
  const [Screen] = useState(() => screens[screen] ?? waiting[screen])
  return Screen && <Screen />
}

/** Fetches the screens to come, one whenever there is nothing to do: a step that still waits for its own is held back for 300 ms. */
export function useScreensAhead(): void {
  useEffect(() => {
    let request = 0
    const next = ([tab, ...others]: (keyof typeof fetchers)[]) => {
      if (!tab) return
      request = requestIdleCallback(() => {
        if (!screens[tab]) void fetchScreen(tab).catch(() => undefined)
        next(others)
      })
    }
    next(Object.keys(fetchers) as (keyof typeof fetchers)[])
    return () => cancelIdleCallback(request)
  }, [])
}
