/** The dialog over all else; null = the screen itself is in front. */
export const dialogInFront = (): Element | null => [...document.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null

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
      if (document.querySelectorAll('[aria-modal="true"]').length < 2) return
      // An open list is closed first, by itself.
      if (event.target instanceof Element && event.target.getAttribute('data-mantine-stop-propagation') === 'true')
        return
      event.stopImmediatePropagation()
      dialogInFront()?.querySelector<HTMLElement>('.mantine-Modal-close, .mantine-Drawer-close')?.click()
    },
    { capture: true },
  )
}
