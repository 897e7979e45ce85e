import type { JSHandle, Page } from 'playwright-core'

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
