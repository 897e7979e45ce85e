import type { Page } from 'playwright-core'
import { recordKinds } from '#shared/records/registry'
import { allScreens } from '../../src-renderer/navigation'
import { projectSteps } from '../../src-renderer/project-steps'

/** The places of the program: screens, steps of a project, forms of records. A new one is a new row of its own list. */
const places = [
  ...allScreens.map((screen) => `screen ${screen}`),
  'screen sign-in',
  ...projectSteps.map(({ tab }) => `step ${tab}`),
  ...recordKinds.filter(({ retired }) => !retired).map(({ id }) => `record ${id}`),
]

/** Where the clerk is, in the words of `places`. */
const inView = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = (what: string, selector: string, attribute: string) => {
      const value = document.querySelector(selector)?.getAttribute(attribute)
      return value ? [`${what} ${value}`] : []
    }
    return [
      ...at('screen', '[data-screen]', 'data-screen'),
      ...at('step', '[data-tab][aria-current]', 'data-tab'),
      ...at('record', '[data-of-kind]', 'data-of-kind'),
    ]
  })

/** Keeps where a walk has been. */
export function walkedPlaces() {
  const walked = new Set<string>()
  return {
    note: async (page: Page) => {
      for (const place of await inView(page)) walked.add(place)
    },
    /** Where the program has a place, and the walk has not been. */
    left: () => places.filter((place) => !walked.has(place)),
  }
}
