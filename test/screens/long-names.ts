import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sidewaysScrolling } from '../e2e/screen-checks'
import { unreachableParts } from './reachable'

/** Nothing of the screen in view is cut, sticks out or is covered, at the width of an office's screen and at 150%. */
export async function expectWrapped(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 697],
    [911, 464],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(250)
    expect.soft(await page.evaluate(textsCutInPage), `${name}, ${width} wide`).toEqual([])
    expect.soft(await sidewaysScrolling(page), `${name}, ${width} wide`).toEqual([])
    expect.soft(await unreachableParts(page), `${name}, ${width} wide`).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 697 })
}

/**
 * Texts of which a part is hidden at the right, with or without dots. What is typed in a field scrolls; what 撤销 takes back
 * gives way to the other buttons, its tooltip says it whole.
 */
function textsCutInPage(): string[] {
  const isUndoTold = (element: Element) =>
    element.closest<HTMLElement>('.undo-button')?.title.includes(element.textContent) === true
  const hides = (element: Element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
  return [...document.body.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) =>
        !element.matches('input, textarea, .visually-hidden, .mantine-VisuallyHidden-root') &&
        !element.closest('svg, .preview-paper'),
    )
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && hides(element))
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && (element.textContent ?? '').trim() !== '')
    .filter((element) => !isUndoTold(element))
    .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`)
}
