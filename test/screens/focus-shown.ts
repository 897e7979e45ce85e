import type { Page } from 'playwright-core'

/** What can have the focus on the screen as it stands and looks no other way with it, one line each. The focus comes back to where it was. */
export async function unshownFocus(page: Page): Promise<string[]> {
  // The ring is for whoever uses the keyboard.
  await page.keyboard.press('Shift')
  return page.evaluate(() => {
    const scope = document.querySelector('#layers > :not([role="tooltip"]), [aria-modal="true"]') ?? document.body
    // What comes by degrees has not come yet when it is looked at.
    const atOnce = new CSSStyleSheet()
    atOnce.replaceSync('* { transition: none !important }')
    document.adoptedStyleSheets.push(atOnce)
    const before = document.activeElement as HTMLElement | null
    const wanted = 'button, a[href], input, select, textarea, summary, [tabindex="0"]'
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [tabindex="-1"]')
    /** The control itself, what is drawn for it beside, and the frames it may be drawn with. */
    const drawnFor = (element: HTMLElement) => [
      element,
      ...(element.parentElement?.children ?? []),
      ...[1, 2].reduce<HTMLElement[]>((all) => [...all, (all.at(-1) ?? element).parentElement ?? element], []),
      ...((element as HTMLInputElement).labels ?? []),
    ]
    const looks = (element: HTMLElement) =>
      drawnFor(element)
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after')])
        .map(({ outlineStyle, outlineColor, boxShadow, borderColor, backgroundColor }) =>
          [outlineStyle, outlineColor, boxShadow, borderColor, backgroundColor].join(' '),
        )
        .join('; ')
    const faults = [...scope.querySelectorAll<HTMLElement>(wanted)].filter(isShown).flatMap((element) => {
      document.body.focus()
      ;(document.activeElement as HTMLElement | null)?.blur()
      const without = looks(element)
      element.focus({ preventScroll: true })
      if (document.activeElement !== element || looks(element) !== without) return []
      return [`${element.tagName}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent}`]
    })
    before?.focus({ preventScroll: true })
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== atOnce)
    return faults
  })
}
