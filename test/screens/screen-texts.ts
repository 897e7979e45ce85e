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

/** Labels that stand elsewhere than 4 px above their fields, or above what is told of them there, with the distance. */
export function labelDistances(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    return [...document.querySelectorAll('.mantine-InputWrapper-root')].filter(shown).flatMap((field) => {
      const label = field.querySelector('.mantine-InputWrapper-label')
      const input = [...field.querySelectorAll('.mantine-Input-wrapper')].find(shown)
      if (!label || !input) return []
      const above = field.querySelector('.mantine-InputWrapper-description') ?? label
      const distance = input.getBoundingClientRect().top - above.getBoundingClientRect().bottom
      return Math.abs(distance - 4) < 0.6 ? [] : [`${label.textContent}: ${distance} px`]
    })
  })
}

/** Figures whose digits are not all of one width. */
export function unevenFigures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = (element: Element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent)
    return [...document.body.querySelectorAll('*:not(.preview-paper *)')]
      .filter((element) => /\d,\d{3}|\d\.\d\d/.test(own(element).join('')) || element.matches('input.figure-input'))
      .filter((element) => !getComputedStyle(element).fontVariantNumeric.includes('tabular-nums'))
      .map((element) => `${element.tagName}.${element.className}: ${own(element).join('').slice(0, 30)}`)
  })
}

/**
 * Texts that are cut off: in a field longer than it shows, or in a box that hides what runs over. A tooltip that says it whole
 * excuses a box, never a field.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('#layers > :not([role="tooltip"]), [aria-modal="true"]') ?? document.body
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const isCut = (element: HTMLElement) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isWide = element.scrollWidth > element.clientWidth + 1
      const isHigh = element.scrollHeight > element.clientHeight + 3
      return (isWide && hides(overflowX)) || (isHigh && hides(overflowY))
    }
    const said = (element: HTMLElement) =>
      (element instanceof HTMLInputElement ? element.value || element.placeholder : element.textContent).trim()
    const isTold = (element: HTMLElement) =>
      element.closest('[title]')?.getAttribute('title')?.includes(said(element)) === true
    return [...scope.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('.visually-hidden, svg, .preview-paper, .notices'))
      .filter((element) => element.clientWidth > 2 && said(element) !== '' && isCut(element))
      .filter((element) => element.matches('input') || !isTold(element))
      .map((element) => `${element.tagName}.${element.className}: ${said(element).slice(0, 40)}`)
  })
}
