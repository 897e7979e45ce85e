/** `ref` of the field in which a page begins: takes the focus when the page is drawn. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
