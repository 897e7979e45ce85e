/** What a control is called on the screen: 户数, 删除第 2 笔资金. */
export function nameOfControl(element: HTMLElement): string {
  const named = element.closest<HTMLElement>('[data-undo-name]')?.dataset.undoName
  const label = (element as HTMLInputElement).labels?.[0]?.textContent
  const by = element.getAttribute('aria-labelledby')
  const texts = [
    named,
    element.getAttribute('aria-label'),
    label,
    by && document.getElementById(by)?.textContent,
    element.getAttribute('placeholder'),
    element.matches('button, [role="option"], [role="menuitem"]') ? element.textContent : '',
  ]
  const name = texts.map((text) => (text ?? '').replace(/\s*\*$/, '').trim()).find((text) => text !== '')
  return name === undefined || name.length > 20 ? (name?.slice(0, 19).concat('…') ?? '上一处修改') : name
}
