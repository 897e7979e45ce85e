/** The dialog over all else; null = the screen itself is in front. */
export const dialogInFront = (): Element | null => openDialogs().at(-1) ?? null

/** From behind to in front: by their layers, and in one layer as they stand in the page. What is just being closed is none. */
function openDialogs(): Element[] {
  const layerOf = (dialog: Element) => Number(getComputedStyle(dialog).getPropertyValue('--mb-z-index'))
  return [...document.querySelectorAll('[aria-modal="true"]')]
    .filter((dialog) => !leaving.has(dialog))
    .toSorted((one, other) => layerOf(one) - layerOf(other))
}

/** Closed by its key, and still fading. */
const leaving = new WeakSet<Element>()
const fadingMs = 300

const inDialog = (kind: string) =>
  dialogInFront()?.querySelector<HTMLButtonElement>(`button[type="submit"]${kind}`) ?? null

/** Presses what saves the dialog in front, as the mouse would: a field that is left counts first. False = there is nothing to press. */
export function submitDialog(): boolean {
  const button = inDialog(':enabled')
  button?.focus()
  button?.click()
  return button !== null
}

/** Why it cannot be saved, or has nothing that is: what stands in it does not save by itself. null = it can. */
export function whyNotSubmitted(): string | null {
  if (inDialog(':enabled')) return null
  const barred = inDialog(':disabled')
  if (!barred) return '这个窗口里没有要保存的，请按窗口里的按钮办理。'
  return barred.title || `「${barred.textContent}」现在还不能按：没有改动，或者还没有填全。`
}

/**
 * Escape closes what is in front and nothing behind it, where the component library gives the key to every open dialog. Called
 * before any is drawn, so that this comes to see the key first.
 */
export function keepEscapeInFront(): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing) return
      const front = dialogInFront()
      if (!front || openDialogs().length < 2) return
      // An open list is closed first, by itself.
      if (event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true')
        return
      event.stopImmediatePropagation()
      const close = front.querySelector<HTMLElement>('.mantine-Modal-close, .mantine-Drawer-close')
      if (!close) return
      leaving.add(front)
      setTimeout(() => leaving.delete(front), fadingMs)
      close.click()
    },
    { capture: true },
  )
}
