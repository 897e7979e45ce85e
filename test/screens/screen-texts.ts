import type { Page } from 'playwright-core'
import { ownCodesIn } from '#shared/text/own-codes'

/** Codes of our own in any text of the screen: what is written, read out, or shown as a tooltip. */
export async function ownCodesOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[title], [aria-label], [placeholder]')]
    const attributes = named.flatMap((element) =>
      ['title', 'aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    )
    const typed = [...document.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].map(
      ({ value }) => value,
    )
    return [document.body.innerText, ...attributes, ...typed]
  })
  return texts.flatMap(ownCodesIn)
}

/** Where the bars and what is shown below them begin, in whole px: the same for all, and on every screen. */
export function leftEdges(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const first = [
      '.app-brand',
      '.page',
      '.project-content',
      '.record-content',
      '.wizard-head',
      '.wizard-body',
      '.foot-bar',
      '.rail',
      '.start-about',
    ]
    const edges = first
      .flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)])
      .map((part) => {
        const inside = part.matches('.app-brand') ? 0 : Number.parseFloat(getComputedStyle(part).paddingLeft)
        return Math.round(part.getBoundingClientRect().left + inside)
      })
    return [...new Set(edges)]
  })
}

/** Width of what scrolls on the screen, without its own margins. */
export function contentWidths(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.page, .project-content, .record-content, .wizard-body')].map(
      (part) => {
        const { paddingLeft, paddingRight } = getComputedStyle(part)
        return Math.round(part.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight))
      },
    ),
  )
}
