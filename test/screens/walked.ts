import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { recordKinds } from '#shared/records/registry'
import { inProject, projectRoot } from '../../src-main/launch/paths.mjs'
import { listFiles } from '../../src-main/launch/stamp.mjs'
import { allScreens } from '../../src-renderer/navigation'
import { projectSteps } from '../../src-renderer/project-steps'

const renderer: string[] = listFiles(projectRoot, ['src-renderer'])
  .filter((path: string) => path.endsWith('.tsx'))
  .map((path: string) => readFileSync(inProject(path), 'utf8'))
const named = (attribute: string) =>
  renderer.flatMap((text) => [...text.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, name]) => name))

/** Dialogs and parts that the walk does not see, and why. */
const elsewhere: Record<string, string> = {
  'dialog list-progress': 'a list that takes longer to be read than the example has rows',
  'dialog list-layout': 'a list that takes longer to be laid out than the example has rows',
  'dialog list-copy': 'a clipboard that refuses',
  'dialog many-files': 'more files dropped at once than the walk has: test/e2e/dropped-folder.test.ts',
  'part many-files': 'the same',
  'part job-bar': 'long work while it runs',
  'part progress-notice': 'the same of files that are added',
  'part newer-catalog': 'a county with a catalog of its own',
  'part import-notice': 'a project that came with a bundle: test/e2e/bundle-records.test.ts',
  'part screen-broken': 'a fault of the program: test/e2e/crashed-screen.test.ts',
}

/** Of them those that are told while something lasts: a busy machine shows them, a quiet one does not. */
const whileItLasts = ['dialog list-progress', 'dialog list-layout', 'part job-bar', 'part progress-notice']

/**
 * The places of the program: screens, steps of a project, forms of records, dialogs, and the parts that have a name of their own.
 * A new one is a new row of its own list, or a new name in the source.
 */
const places = [
  ...allScreens.map((screen) => `screen ${screen}`),
  'screen sign-in',
  ...projectSteps.map(({ tab }) => `step ${tab}`),
  ...recordKinds.filter(({ retired }) => !retired).map(({ id }) => `record ${id}`),
  ...named('data-dialog').map((name) => `dialog ${name}`),
  ...named('data-testid').map((name) => `part ${name}`),
]

/** Where the clerk is, in the words of `places`. */
const inView = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = (what: string, attribute: string, selector = `[${attribute}]`) =>
      [...document.querySelectorAll(selector)].map((element) => `${what} ${element.getAttribute(attribute)}`)
    return [
      ...at('screen', 'data-screen'),
      ...at('step', 'data-tab', '[data-tab][aria-current]'),
      ...at('record', 'data-of-kind'),
      ...at('dialog', 'data-dialog'),
      ...at('part', 'data-testid'),
    ]
  })

/** Keeps where a walk has been. */
export function walkedPlaces() {
  const walked = new Set<string>()
  return {
    note: async (page: Page) => {
      for (const place of await inView(page)) walked.add(place)
    },
    /** Where the program has a place, and the walk has not been; and what it passes although it is said to be elsewhere. */
    left: () => [
      ...places.filter((place) => !walked.has(place) && !elsewhere[place]),
      ...Object.keys(elsewhere).filter(
        (place) => (walked.has(place) && !whileItLasts.includes(place)) || !places.includes(place),
      ),
    ],
  }
}
