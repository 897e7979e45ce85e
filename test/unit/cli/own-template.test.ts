import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultTemplate } from '../../fixtures/contract/sample'
import { intoBody, paragraph, withParts } from '../../fixtures/templates/altered'
import { fieldAttacks } from '../../fixtures/templates/attacks'
import { cli } from './command-line'

const folder = mkdtempSync(join(tmpdir(), 'goufutong-own-'))
const at = (name: string, bytes?: Uint8Array) => {
  const path = join(folder, name)
  if (bytes) writeFileSync(path, bytes)
  return path
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('template check', () => {
  test('a usable one: 0 and what was found, as JSON', async () => {
    const { code, out, err } = await cli('template', 'check', at('good.docx', defaultTemplate()))
    expect([code, err, JSON.parse(out)]).toEqual([0, '', expect.objectContaining({ usable: true, warnings: [] })])
  })

  test('a hint is on standard error too', async () => {
    const { code, err } = await cli('template', 'check', at('odd.docx', intoBody(paragraph('{ 甲方名称 }'))))
    expect([code, err]).toEqual([0, expect.stringContaining('写成“{{甲方名称}}”')])
  })

  test.each<[string, Uint8Array, string]>([
    ['an unknown placeholder', intoBody(paragraph('{{甲方电邮}}')), '不认识的占位符：甲方电邮'],
    ['a dangerous field', fieldAttacks['DDEAUTO split over runs']!(), 'DDEAUTO'],
    ['no document', withParts({ 'word/document.xml': null }), '缺少正文'],
  ])('%s: 1 and the reason', async (_, bytes, reason) => {
    const { code, err } = await cli('template', 'check', at('bad.docx', bytes))
    expect([code, err]).toEqual([1, expect.stringContaining(reason)])
  })

  test('a file that is not there: 2', async () => {
    expect(await cli('template', 'check', 'nowhere.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('文件不存在'),
    })
  })
})

describe('a contract by an own template', () => {
  test('is made from the sample that sample -o wrote', async () => {
    expect(await cli('sample', '-o', at('sample.json'))).toEqual({ code: 0, out: '', err: '' })
    const template = at('own.docx', intoBody(paragraph('本单位范本')))
    expect((await cli('contract', at('sample.json'), '--template', template, '-o', at('own-contract.docx'))).err).toBe(
      '',
    )
    expect(readFileSync(at('own-contract.docx')).length).toBeGreaterThan(10_000)
  })

  test('is refused with the reason when the template is not usable', async () => {
    const template = at('unknown.docx', intoBody(paragraph('{{甲方电邮}}')))
    const { code, err } = await cli('contract', at('sample.json'), '--template', template, '-o', at('none.docx'))
    expect([code, err]).toEqual([1, expect.stringContaining('甲方电邮')])
  })
})

describe('a project file in the encodings of Windows', () => {
  const json = () => readFileSync(at('sample.json'), 'utf8')
  const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-16LE with a byte order mark, as PowerShell writes it', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16LE without', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE with a byte order mark', (text) => bigEndian(`\ufeff${text}`)],
    ['UTF-16BE without', bigEndian],
    ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ])('%s is read', async (_, write) => {
    const path = at('other.json', write(json()))
    expect((await cli('check', path)).out).toBe((await cli('check', at('sample.json'))).out)
  })

  test('another encoding is named as such', async () => {
    const path = at('gbk.json', Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0x22, 0x7d]))
    expect(await cli('check', path)).toMatchObject({ code: 2, err: expect.stringContaining('UTF-8 或 UTF-16') })
  })
})
