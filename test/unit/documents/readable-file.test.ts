import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { unreadableBecause } from '#main/documents/readable/readable-file'
import { pdfOf } from '../../fixtures/pdf-files'

const folder = mkdtempSync(join(tmpdir(), 'goufutong-readable-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function problem(fileName: string, bytes: Uint8Array | string): Promise<string | null> {
  const path = join(folder, 'stored')
  writeFileSync(path, bytes)
  return unreadableBecause({ path, fileName })
}

const damaged = '文件已损坏或没有传完，打不开'
const docx = readFileSync(join(import.meta.dirname, '../../../resources/contract/contract-template.docx'))
const hex = (...parts: string[]) => Buffer.from(parts.join(''), 'hex')
/** One white point each. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const jpeg = hex('ffd8', 'ffe00004', '0000', 'ffc0000b', '08', '0001', '0001', '01011100', 'ffda0002', 'aa55', 'ffd9')
const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const compound = Buffer.concat([hex('d0cf11e0a1b11ae1'), Buffer.alloc(2040)])
const archive = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))
const halfOf = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2))

describe('a file that can be opened as what its name says', () => {
  test.each<[string, Uint8Array | string]>([
    ['合同.pdf', pdfOf(3)],
    ['合同.PDF', Buffer.concat([Buffer.from('扫描仪写的一行\n'), pdfOf(1), Buffer.alloc(9000)])],
    ['合同.docx', docx],
    ['明细.xlsx', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
    ['回执.ofd', archive({ 'OFD.xml': '<OFD/>' })],
    ['照片.png', png],
    ['照片.jpg', Buffer.concat([jpeg, Buffer.from('手机附在后面的')])],
    ['照片.jpeg', png],
    ['照片.gif', gif],
    ['合同.doc', compound],
    ['合同.wps', docx],
    ['合同.doc', '{\\rtf1 合同}'],
    ['录音.mp3', 'ID3\u0004'],
    ['录音.mp3', hex('fffb9064', '00000000')],
    ['录音.mp3', hex('000000000000', 'fffb9064')],
    ['录音.m4a', 'xxxxftypM4A '],
    ['改了名的录音.mp3', 'xxxxftypM4A '],
    ['录音.aac', hex('fff15080')],
    ['录音.amr', '#!AMR\n'],
    ['录音.wav', 'RIFFxxxxWAVEfmt '],
    ['录音.wma', hex('3026b2758e66cf11')],
    ['录音.ogg', 'OggS'],
    ['录像.mp4', 'xxxxftypisom'],
    ['录像.mkv', hex('1a45dfa3')],
    ['录像.avi', 'RIFFxxxxAVI LIST'],
    ['录像.mts', Buffer.alloc(400, hex('47', '00'.repeat(187)))],
  ])('%s', async (name, bytes) => expect(await problem(name, bytes)).toBeNull())

  test('what nobody can judge by its name is left alone', async () => {
    for (const name of ['说明.txt', '没有后缀']) expect(await problem(name, '任何内容')).toBeNull()
  })
})

describe('a file that cannot', () => {
  test.each<[string, Uint8Array | string]>([
    ['合同.pdf', '不是PDF'],
    ['合同.pdf', '%PDF-1.4'],
    ['合同.pdf', halfOf(pdfOf(3))],
    ['合同.pdf', png],
    ['合同.pdf', Buffer.from(pdfOf(1).toString('latin1').replaceAll('/Root', '/Rot '), 'latin1')],
    ['合同.docx', '%PDF-1.4'],
    ['合同.docx', halfOf(docx)],
    ['合同.docx', archive({ 'xl/workbook.xml': '<workbook/>' })],
    ['照片.png', halfOf(png)],
    ['照片.jpg', jpeg.subarray(0, -2)],
    ['照片.jpg', '照片'],
    ['照片.gif', gif.subarray(0, 12)],
    ['合同.doc', compound.subarray(0, 100)],
    ['合同.doc', '乱码'],
    ['录音.mp3', 'not a sound'],
    ['录音.m4a', Buffer.alloc(5000)],
    ['录音.wav', png],
    ['录音.m4a', 'xxxxftypheic'],
    ['录像.mp4', '录像'],
    ['照片.jpg', 'ID3\u0004'],
    ['表.rtf', '表'],
  ])('%s is told', async (name, bytes) => expect(await problem(name, bytes)).toBe(damaged))

  test('of a .docx with a password that is said', async () => {
    expect(await problem('合同.docx', compound)).toBe('文件设有密码，没有密码打不开')
  })

  test('a part of a .docx that cannot be unpacked is found', async () => {
    const spoilt = Buffer.from(docx)
    const at = spoilt.indexOf('word/document.xml')
    spoilt.fill(0xff, at + 60, at + 400)
    expect(await problem('合同.docx', spoilt)).toBe(damaged)
  })
})
