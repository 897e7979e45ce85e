import type { WebContents } from 'electron'
import { fail, ok, type Result } from '#shared/result'

/** What the page would print, by its own rules for paper: size, margins and page numbers are the page's. NOT_SHOWN. */
export async function pdfOfPage(contents: WebContents): Promise<Result<{ bytes: Uint8Array }>> {
  try {
    const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: false })
    return ok({ bytes: new Uint8Array(pdf) })
  } catch {
    return fail('NOT_SHOWN', { name: '打印预览' })
  }
}
