import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { fail, ok, type Result } from '#shared/result'

export interface Pdf {
  pageCount: number
  /** Height by width of the first page: what a page is taken for until it has been read. */
  ratio: number
  page(number: number): Promise<PDFPageProxy>
  close(): Promise<void>
}

/** An image beyond this is left out: its pixels alone would fill the memory. */
const maxImagePixels = 100_000_000

const dataFolder = (name: string) => new URL(`pdf/${name}/`, document.baseURI).href

/**
 * Opened by code of our own pages in a thread of its own; nothing in a PDF is run or fetched. WebAssembly stays out, as
 * for everything here: the decoders have plain code beside it. NOT_SHOWN, PDF_LOCKED.
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<Result<Pdf>> {
  GlobalWorkerOptions.workerSrc = workerAddress
  const loading = getDocument({
    // The thread takes the bytes away.
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: maxImagePixels,
    useWasm: false,
    useWorkerFetch: true,
    cMapUrl: dataFolder('cmaps'),
    standardFontDataUrl: dataFolder('standard_fonts'),
    wasmUrl: dataFolder('wasm'),
    verbosity: 0,
  })
  try {
    const opened = await loading.promise
    const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 })
    return ok({
      pageCount: opened.numPages,
      ratio: height / width,
      page: (number) => opened.getPage(number),
      close: () => loading.destroy(),
    })
  } catch (error) {
    void loading.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return fail(isLocked ? 'PDF_LOCKED' : 'NOT_SHOWN', { name: fileName })
  }
}
