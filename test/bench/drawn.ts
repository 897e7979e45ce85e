import type { Page } from 'playwright-core'

// Real events through the driver; the time is the renderer's own, from the event to the first paint that shows its effect.

interface Probe extends Window {
  taken: number[]
  listening?: AbortController
}

/** From each event of that kind to the next frame in which `until` is drawn; '' is always there. */
export async function listen(page: Page, kind: 'keydown' | 'click' | 'input', until: string): Promise<void> {
  await page.evaluate(
    ({ kind, until }) => {
      const probe = window as unknown as Probe
      probe.listening?.abort()
      probe.listening = new AbortController()
      probe.taken = []
      // A message sent in a frame's callback is answered when that frame has been painted.
      const { port1, port2 } = new MessageChannel()
      let from = 0
      port1.onmessage = () => probe.taken.push(performance.now() - from)
      const look = () =>
        until === '' || document.querySelector(until) ? port2.postMessage(null) : requestAnimationFrame(look)
      const begin = (event: Event) => {
        from = event.timeStamp
        requestAnimationFrame(look)
      }
      window.addEventListener(kind, begin, { capture: true, once: until !== '', signal: probe.listening.signal })
    },
    { kind, until },
  )
}

export const taken = (page: Page) => page.evaluate(() => (window as unknown as Probe).taken)

/** From the click to the frame that shows what it opens; what is drawn must not be there before. */
export async function opened(page: Page, clicked: string, drawn: string): Promise<number> {
  await listen(page, 'click', drawn)
  await page.locator(clicked).first().click()
  await page.locator(drawn).first().waitFor()
  await page.waitForTimeout(250)
  const [ms = Number.NaN] = await taken(page)
  return ms
}
