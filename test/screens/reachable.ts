import type { Page } from 'playwright-core'

/** What a clerk cannot see or reach on the screen as it stands, one line per fault. */
export async function unreachableParts(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(partsSticking)),
    ...(await page.evaluate(coveredFields)),
    ...(await page.evaluate(tallBars)),
    ...(await page.evaluate(narrowStages)),
    ...(await page.evaluate(movedWindow)),
  ]
}

/** Elements that stand beyond the sides of the window and cannot be scrolled to. */
function partsSticking(): string[] {
  const scope = document.querySelector('#layers > :not([role="tooltip"]), [aria-modal="true"]') ?? document.body
  const isSideways = (part: Element) =>
    getComputedStyle(part).overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1
  const canScroll = (element: Element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      if (isSideways(at)) return true
    return false
  }
  return (
    [...scope.querySelectorAll('*')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A notice comes and goes sliding.
      .filter((element) => !element.closest('.visually-hidden, svg, .preview-paper, .notices'))
      .filter((element) => {
        const { left, right, width, height } = element.getBoundingClientRect()
        return width > 2 && height > 2 && (right > innerWidth + 1 || left < -1) && !canScroll(element)
      })
      .map((element) => `sticks out: ${element.tagName}.${element.className} ${element.textContent?.slice(0, 16)}`)
  )
}

/**
 * Buttons, tabs and fields that something else answers for at their centre, even when scrolled to. A notice (ui/notices.tsx)
 * makes way for what is scrolled below it, and has a second for that; one whose time is over slides out and takes its own along.
 */
async function coveredFields(): Promise<string[]> {
  const scope = document.querySelector('#layers > :not([role="tooltip"]), [aria-modal="true"]') ?? document.body
  const wanted = 'button, a[href], input, select, textarea, summary, [role=tab]'
  const shown = (element: HTMLElement | null | undefined) => {
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
    return width > 2 && height > 2 && element?.checkVisibility({ visibilityProperty: true })
  }
  /** Of a radio or a check box the label is what is clicked. */
  const clicked = (element: HTMLElement) =>
    element.matches('[type=radio], [type=checkbox]') ? (element as HTMLInputElement).labels?.[0] : element
  const hitAt = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2)
  }
  const faultOf = async (element: HTMLElement) => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const isOfNotice = element.closest('.notices') !== null
    const noticeMoves = () => (isOfNotice ? hitAt(element) === null : hitAt(element)?.closest('.notices'))
    for (let looks = 0; looks < 10 && noticeMoves(); looks += 1) await new Promise((passed) => setTimeout(passed, 100))
    if (!element.isConnected) return []
    const hit = hitAt(element)
    // A field's own unit may lie over its centre, a label's own box under it.
    const own = element.closest('.mantine-Input-wrapper') ?? element
    if (hit && (own.contains(hit) || (element.matches('label') && hit.contains(element)))) return []
    const by = hit ? `${hit.tagName}.${hit.className}` : 'the edge of the window'
    return [
      `covered: ${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 16)} by ${by}`,
    ]
  }
  const asked = [...scope.querySelectorAll<HTMLElement>(wanted)]
    .map(clicked)
    .filter((element) => element !== null && element !== undefined)
    .filter((element) => shown(element) && !element.matches(':disabled') && !element.closest('.preview-paper'))
  const faults: string[] = []
  for (const element of asked) faults.push(...(await faultOf(element)))
  return faults
}

/** Bars that stay while the page scrolls take a third of the height at most. */
function tallBars(): string[] {
  const fixed = '.app-bar, .project-head, .rail, .wizard-head, .foot-bar, .window-foot'
  const sticky = [...document.querySelectorAll('.budget-head')].filter(
    (bar) => getComputedStyle(bar).position === 'sticky',
  )
  const bars = [...document.querySelectorAll(fixed), ...sticky]
    .map((bar) => ({ name: bar.className, box: bar.getBoundingClientRect() }))
    .filter(({ box }) => box.width > innerWidth / 2)
  const height = bars.reduce((sum, { box }) => sum + box.height, 0)
  const each = bars.map(({ name, box }) => `${name} ${Math.round(box.height)}`).join(', ')
  return height > innerHeight / 3 ? [`bars: ${Math.round(height)} of ${innerHeight} (${each})`] : []
}

/** Stages of the rail that are less than what a click is aimed at: their whole name on top, a whole line at the side. */
function narrowStages(): string[] {
  const rail = document.querySelector('.rail')?.getBoundingClientRect()
  if (!rail) return []
  const atSide = rail.height > rail.width
  return [...document.querySelectorAll('button.rail-stage')].flatMap((stage) => {
    const { right, width } = stage.getBoundingClientRect()
    const name = stage.querySelector('.rail-name')?.getBoundingClientRect()
    const arrow = 9
    const isWhole = atSide ? width > rail.width * 0.8 : name && name.right <= right - arrow
    return isWhole ? [] : [`stage: ${stage.textContent} of ${Math.round(width)} px`]
  })
}

/**
 * The window itself never scrolls, its parts do: the bars would go with it, and a notice finds no room. A list or a calendar
 * stays with its control, which the window that became lower has left outside.
 */
function movedWindow(): string[] {
  const { scrollHeight } = document.documentElement
  if (document.querySelector('#layers > :not([role="tooltip"])')) return []
  return scrollHeight > innerHeight + 1 ? [`window: ${scrollHeight} of ${innerHeight}`] : []
}
