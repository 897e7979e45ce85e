import './image-sheet.css'
import { printPart } from '../../printing'
import { notifyError } from '../../ui/notify'
import { showProgress } from '../../ui/notify-progress'

interface PrintedImages {
  title: string
  count: number
  /** Of a page, from 1. */
  image(number: number): Promise<Blob>
  /** White around it, where it brings none along. */
  edge?: boolean
}

/** Shows images as the sheets of A4 they print as, one each; making many of them is told, and can be left off. */
export async function printImages({ title, count, image, edge = false }: PrintedImages): Promise<void> {
  let cancelled = false
  const progress = showProgress('正在准备打印', () => {
    cancelled = true
  })
  const sheet = document.createElement('div')
  sheet.className = 'image-sheet'
  sheet.setAttribute('aria-hidden', 'true')
  const size = document.createElement('style')
  size.textContent = '@page { size: A4; margin: 0 }'
  sheet.append(size)
  document.body.append(sheet)
  const addresses: string[] = []
  try {
    for (let number = 1; number <= count && !cancelled; number += 1) {
      progress.tell(`${number} / ${count} 页`, (number - 1) / count)
      const address = URL.createObjectURL(await image(number))
      addresses.push(address)
      sheet.append(await pageOf(address, edge))
    }
    progress.end()
    if (!cancelled) await printPart(sheet, title)
  } catch {
    progress.end()
    notifyError({ code: 'NOT_SHOWN', params: { name: title } })
  } finally {
    sheet.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}

async function pageOf(address: string, edge: boolean): Promise<HTMLElement> {
  const page = document.createElement('div')
  page.className = 'image-page'
  if (edge) page.dataset.edge = ''
  const image = document.createElement('img')
  image.src = address
  await image.decode()
  page.append(image)
  return page
}
