import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs `work` in a temporary folder that is gone afterwards. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'goufutong-soffice-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Profiles nobody converts with just now: a first start with a new one takes a fourth longer. */
const idleProfiles: string[] = []
process.on('exit', () => {
  for (const profile of idleProfiles) rmSync(profile, { recursive: true, force: true })
})

/** Runs LibreOffice with a profile that no other call has meanwhile, so that parallel runs do not meet; one it failed with is not used again. */
async function soffice(args: string[], options: { timeout: number; maxBuffer?: number }) {
  const profile = idleProfiles.pop() ?? (await mkdtemp(join(tmpdir(), 'goufutong-profile-')))
  const where = `-env:UserInstallation=${pathToFileURL(profile).href}`
  try {
    const said = await run('soffice', [where, '--headless', '--norestore', ...args], options)
    idleProfiles.push(profile)
    return said
  } catch (error) {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    throw error
  }
}

/**
 * Converts with LibreOffice (Debian).
 * `filter` is what follows `--convert-to`, e.g. 'pdf' or 'docx:MS Word 2007 XML'. A crash while LibreOffice starts
 * (seen with two first starts at once on a machine) is tried once more with a fresh profile.
 */
export async function convert(bytes: Uint8Array, from: string, filter: string): Promise<Uint8Array> {
  return convertOnce(bytes, from, filter).catch(() => convertOnce(bytes, from, filter))
}

function convertOnce(bytes: Uint8Array, from: string, filter: string): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const input = join(folder, `input.${from}`)
    const output = join(folder, 'out')
    await writeFile(input, bytes)
    const { stdout, stderr } = await soffice(['--convert-to', filter, '--outdir', output, input], { timeout: 55_000 })
    const [made] = await readdir(output).catch(() => [])
    if (!made) throw new Error(`soffice made nothing of .${from}: ${stdout} ${stderr}`)
    return new Uint8Array(await readFile(join(output, made)))
  })
}

export const toPdf = (bytes: Uint8Array, from: string): Promise<Uint8Array> => convert(bytes, from, 'pdf')

/** Many documents in one call of LibreOffice: it starts once. The answers stand in the order of the questions. */
export function convertAll(
  documents: Uint8Array[],
  { from, filter, timeout }: { from: string; filter: string; timeout: number },
): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    const inputs = documents.map((_, index) => join(folder, `${index}.${from}`))
    await Promise.all(documents.map((bytes, index) => writeFile(inputs[index] as string, bytes)))
    const output = join(folder, 'out')
    const options = ['--convert-to', filter, '--outdir', output]
    await soffice([...options, ...inputs], { timeout, maxBuffer: 64 * 1024 * 1024 })
    const to = filter.split(':')[0]
    return Promise.all(
      documents.map(async (_, index) => new Uint8Array(await readFile(join(output, `${index}.${to}`)))),
    )
  })
}

export const toPdfs = (documents: Uint8Array[], from: string, timeout: number): Promise<Uint8Array[]> =>
  convertAll(documents, { from, filter: 'pdf', timeout })

/** The same document, read and written again by LibreOffice: what a staff edit does to it. */
export const resave = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, 'docx', 'docx:MS Word 2007 XML')

/** The .xlsx with every formula recalculated by LibreOffice and the new cached values written. */
export const recalculate = (bytes: Uint8Array): Promise<Uint8Array> => convert(bytes, 'xlsx', recalculated)

export const recalculateAll = (documents: Uint8Array[], timeout: number): Promise<Uint8Array[]> =>
  convertAll(documents, { from: 'xlsx', filter: recalculated, timeout })

const recalculated = 'xlsx:Calc MS Excel 2007 XML'

/** Text of each page as it stands on it (pdftotext -layout). */
export const pdfPages = (pdf: Uint8Array): Promise<string[]> => textOf(pdf, '-layout')

function textOf(pdf: Uint8Array, order: '-layout' | '-raw'): Promise<string[]> {
  return inFolder(async (folder) => {
    const input = join(folder, 'input.pdf')
    await writeFile(input, pdf)
    const { stdout } = await run('pdftotext', [order, input, '-'], { maxBuffer: 64 * 1024 * 1024 })
    return stdout.split('\f').slice(0, -1)
  })
}

/** Text of each page in the order it was written into the file: a cell after the other, whatever its columns. */
export const pdfReading = (pdf: Uint8Array): Promise<string[]> => textOf(pdf, '-raw')

export async function pdfText(pdf: Uint8Array): Promise<string> {
  return (await pdfPages(pdf)).join('\n')
}

/** What python-docx (Debian) reads: an independent eye on paragraphs, tables, header, footer and page. */
export interface DocxReading {
  paragraphs: { text: string; style: string }[]
  tables: string[][][]
  headers: string[]
  footers: string[]
  /** Millimetres. */
  page: { width: number; height: number; top: number; right: number; bottom: number; left: number }
}

const reader = `
import json, sys, docx
d = docx.Document(sys.argv[1])
s = d.sections[0]
mm = lambda v: round(v.mm, 1)
text = lambda part: "\\n".join(p.text for p in part.paragraphs)
json.dump({
  "paragraphs": [{"text": p.text, "style": p.style.name} for p in d.paragraphs],
  "tables": [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
  "headers": [text(x.header) for x in d.sections],
  "footers": [text(x.footer) for x in d.sections],
  "page": {"width": mm(s.page_width), "height": mm(s.page_height), "top": mm(s.top_margin), "right": mm(s.right_margin), "bottom": mm(s.bottom_margin), "left": mm(s.left_margin)},
}, sys.stdout, ensure_ascii=True)
`

export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  return inFolder(async (folder) => {
    const input = join(folder, 'input.docx')
    await writeFile(input, bytes)
    const { stdout } = await run('/usr/bin/python3', ['-c', reader, input], { maxBuffer: 64 * 1024 * 1024 })
    return JSON.parse(stdout) as DocxReading
  })
}
