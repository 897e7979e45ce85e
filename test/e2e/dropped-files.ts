import type { JSHandle, Locator, Page } from 'playwright-core'

/** What a drag of these files from the desktop carries: Files that Chromium knows the place of, as a picker gives them. */
export async function filesOfMachine(page: Page, paths: string[]): Promise<JSHandle<DataTransfer>> {
  const picker = await page.evaluateHandle(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    return document.body.appendChild(input)
  })
  await picker.setInputFiles(paths)
  const carried = await picker.evaluateHandle((input) => {
    const transfer = new DataTransfer()
    for (const file of input.files ?? []) transfer.items.add(file)
    input.remove()
    return transfer
  })
  await picker.dispose()
  return carried
}

/** Files and folders of the desktop let fall on an element, as Chromium itself takes them from the system. */
export async function dropFromDesktop(page: Page, target: Locator, paths: string[]): Promise<void> {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to drop on')
  // At its beginning, where no notice lies over it.
  const { x, y } = { x: box.x + 24, y: box.y + Math.min(box.height / 2, 20) }
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: paths, dragOperationsMask: 1 },
    })
  await session.detach()
}
