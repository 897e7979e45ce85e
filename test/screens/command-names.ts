import type { Page } from 'playwright-core'
import { type Action, fullName } from '../../src-renderer/actions/action'

/**
 * What can be pressed and is no command of the program, by its name or where it stands, and why. All else bears the name of an
 * action, so that menu, palette and help know it by the same words.
 */
const noCommands: readonly [what: RegExp | string, why: string][] = [
  ['.wizard-head, .wizard-body, .wizard', '新建旗县 is one dialog, in steps'],
  ['.sign-in', 'signing in and coming back to a locked window are one dialog, before anything can be done'],
  ['.trouble', 'the ways on from a county that cannot be opened'],
  ['.rail, .record-kinds, .year-tabs > [aria-pressed]', 'a place, by its own name; places are actions'],
  ['.project-head > :first-child', 'the way back, by the name of where it leads'],
  [
    '.opener, .pilot-mark, .register-project, .recent, [data-testid=fund-ledger] table, .record-related li',
    'opens the row it names',
  ],
  ['.fact, .submit-gaps, .foot-middle, .save-state', 'leads to what is wanted'],
  [/^登记(文号…|预算文件|规定…)$/, 'leads to the records it is kept in'],
  ['[role="menuitem"]:not([data-action])', 'a place, by its own name'],
  ['.mantine-DatePicker-calendarHeader, .mantine-DatePicker-month', 'the calendar of a field'],
  ['[data-add-row]', 'adds a row to a form'],
  [/^去(改|填|登记|录入|确认)|^(还有 \d+ 项，)?查看全部$|^看材料是否齐全$|^打开记录/, 'leads to what is wanted'],
  ['[aria-haspopup="menu"]', 'opens a menu, whose rows are judged'],
  [
    '[aria-expanded], .mantine-Accordion-control, [data-budget-rest], .basis-mark, .basis-text',
    'folds, and shows what lies below',
  ],
  [/^收起|^(展开|显示)|全部显示$/, 'folds'],
  ['[aria-pressed], .period-fill, .suggested-text, .derived-note', 'fills a field in'],
  [
    '.mantine-InputWrapper-root, .mantine-Input-wrapper, .budget-source, .budget-amount, .own-lines-add',
    'a control of a field',
  ],
  [
    /^(从日历选择|删除第|删除报价第|删除风险点|加一)|^删除.*第 \d+ 项$|第 \d+ 项上移$|再加一行$/,
    'a control of a field, or of the rows of a form',
  ],
  [/^采用|^换一个口令$/, 'fills a field in with what is proposed'],
  ['[data-testid=check-stored]', 'leads to what was found'],
  ['[data-testid=signed]', 'the reason a step back asks for'],
  ['.check-up-table', 'mends what its row tells, or leads there'],
  ['.read-only-bar', 'what is told over every screen leads to what is to be done'],
  ['.window-foot', 'tells how the backups stand, and leads to them'],
  ['.error-notice, .conflict-notice, .notices', 'the answer to what has just happened'],
]

/** What the walk has met of them. */
const met = new Set<RegExp | string>()
/** Those no screen has any more: they go from the list. */
export const idleExceptions = () => noCommands.filter(([what]) => !met.has(what)).map(([what]) => String(what))

interface Pressable {
  /** As it is read, without what is only read out. */
  said: string
  /** As it is read out. */
  named: string
  /** Id of the action it is drawn from; '' = of none. */
  action: string
  /** Which of the selectors it stands in. */
  places: string[]
}

/** All that can be pressed on the screen in view, dialogs aside: they have the keyboard for themselves. */
async function pressables(page: Page): Promise<Pressable[]> {
  const selectors = noCommands.flatMap(([what]) => (typeof what === 'string' ? [what] : []))
  return page.evaluate((selectors) => {
    const readOnly = (element: Element) => {
      const copy = element.cloneNode(true) as Element
      for (const hidden of copy.querySelectorAll('.visually-hidden, svg')) hidden.remove()
      return copy.textContent.trim()
    }
    return [...document.querySelectorAll<HTMLElement>('button, [role^="menuitem"], a')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('[aria-modal="true"], .preview-paper'))
      .map((element) => ({
        said: readOnly(element),
        named: (element.getAttribute('aria-label') ?? element.textContent).trim(),
        action: element.dataset.action ?? '',
        places: selectors.filter((selector) => element.closest(selector) !== null),
      }))
  }, selectors)
}

/** Those whose name no action has, one line each. */
export async function unknownCommands(page: Page, actions: readonly Action[]): Promise<string[]> {
  const names = new Set(actions.flatMap((action) => [action.name, fullName(action)]))
  const isNone = ({ named, places }: Pressable) => {
    const fitting = noCommands.filter(([what]) => (what instanceof RegExp ? what.test(named) : places.includes(what)))
    for (const [what] of fitting) met.add(what)
    return fitting.length > 0
  }
  return (await pressables(page)).flatMap((one) => {
    if (one.action !== '') {
      const action = actions.find(({ id }) => id === one.action)
      const said = one.said || one.named
      if (!action) return [`${said}: its action is not in the registry`]
      return said.startsWith(action.name) ? [] : [`${said}: its action is called ${action.name}`]
    }
    return names.has(one.said) || names.has(one.named) || isNone(one) ? [] : [`${one.named}: no action`]
  })
}

/** Actions drawn on the screen in view that belong to a page, and that its help (F1) does not tell of. */
export async function missingInHelp(page: Page, actions: readonly Action[]): Promise<string[]> {
  const drawn = new Set((await pressables(page)).map(({ action }) => action))
  await page.keyboard.press('F1')
  await page.locator('.help-keys').waitFor()
  const told = await page
    .locator('.help-actions [data-action]')
    .evaluateAll((rows) => rows.map((row) => row.dataset.action))
  await page.keyboard.press('F1')
  await page.locator('.help-keys').waitFor({ state: 'detached' })
  return actions.filter(({ id, isOn }) => isOn && drawn.has(id) && !told.includes(id)).map(fullName)
}
