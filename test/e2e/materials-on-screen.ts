import ExcelJS from '@protobi/exceljs'
import { Document, Packer, Paragraph } from 'docx'
import type { Locator, Page } from 'playwright-core'
import { filesOfMachine } from './dropped-files'
import type { LaunchedApp } from './launch-electron'

/** Files of the machine dragged over an element, and let fall on it. */
export async function dropOn(page: Page, target: Locator, paths: string[], over: () => Promise<void>): Promise<void> {
  const files = await filesOfMachine(page, paths)
  const drag = (type: string) =>
    target.evaluate(
      (element, [kind, holder]) => {
        const carried = { dataTransfer: holder as DataTransfer, bubbles: true, cancelable: true }
        element.dispatchEvent(new DragEvent(kind, carried))
      },
      [type, files] as const,
    )
  await drag('dragover')
  await over()
  await drag('drop')
}

/** A file's row dragged onto another slot. */
export async function dragFile(page: Page, file: Locator, target: Locator): Promise<void> {
  const carried = await page.evaluateHandle(() => new DataTransfer())
  const send = (element: Locator, type: string) =>
    element.evaluate(
      (at, [kind, dataTransfer]) => {
        at.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
      },
      [type, carried] as const,
    )
  await send(file, 'dragstart')
  await send(target, 'dragover')
  await send(target, 'drop')
}

/** A picture of the screen in the real clipboard, and the key: the browser says itself where that goes. */
export async function pressPastePicture({ app, page }: LaunchedApp): Promise<void> {
  await app.evaluate(({ clipboard, nativeImage }) => {
    const image = nativeImage.createFromBitmap(Buffer.alloc(320 * 200 * 4, 160), { width: 320, height: 200 })
    // The types are those of a later Electron than the one that runs.
    ;(clipboard as unknown as { writeImage(picture: typeof image): void }).writeImage(image)
  })
  await page.keyboard.press('Control+v')
}

/** A tone of two seconds. */
export function recording(): Buffer {
  const [rate, seconds] = [8000, 2]
  const sound = Buffer.alloc(rate * seconds, 128)
  for (let at = 0; at < sound.length; at += 1) sound[at] = 128 + Math.round(60 * Math.sin(at / 4))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + sound.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(sound.length, 40)
  return Buffer.concat([head, sound])
}

/** 40 wide and 20 high as its bytes lie, held upright by what the camera says (EXIF orientation 6). */
export async function uprightPhotograph(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 20)
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
  })
  const exif = Buffer.from(
    'ffe10022457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
    'hex',
  )
  return Buffer.concat([Buffer.from(plain.slice(0, 2)), exif, Buffer.from(plain.slice(2))])
}

/** Two sheets: a heading over three columns, a day and an amount as they are shown. */
export async function table(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('七月')
  sheet.mergeCells('A1:C1')
  sheet.getCell('A1').value = '入户台账'
  sheet.addRow(['乌兰乡', new Date(Date.UTC(2023, 6, 5)), 12345.6])
  sheet.getCell('B2').numFmt = 'yyyy-mm-dd'
  sheet.getCell('C2').numFmt = '#,##0.00'
  sheet.getCell('A3').value = { text: '网页', hyperlink: 'https://example.com' }
  book.addWorksheet('八月').getCell('A1').value = '没有入户'
  return Buffer.from(await book.xlsx.writeBuffer())
}

export async function letter(): Promise<Buffer> {
  return Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('培训通知正文')] }] })))
}
