import ExcelJS from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfWithTable } from '../../fixtures/pdf-tables'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { handing, startWithArchive } from './archived'
import { expectLookedAt, printedPages } from './looked-at'

/** Made once: nothing here changes what was made. */
let handover: Uint8Array
let list: Uint8Array
let table: Uint8Array
let certificate: Uint8Array
beforeAll(async () => {
  const { keep, change, note, saved, id, refusal, add, file, examine } = await startWithArchive()
  await add('during', '=SUM(A1:A9)', file('=1+1.pdf', pdfWithTable(12)))
  await examine()
  await change(id, { ...handing, paperOnly: [paperOnly] })
  await note(({ fileName, title }) =>
    fileName === '磋商文件.pdf'
      ? { carrier: 'both', copies: 2, pages: 36 }
      : title === '验收单'
        ? { carrier: 'paper', copies: 1, pages: 4 }
        : title === '结算资料'
          ? { remark: '尚未结算，结算后补' }
          : {},
  )
  handover = await saved('handover-list', id)
  expect(await refusal(id, 'handed')).toBeNull()
  const returned = await keep('data-return', {
    trigger: 'ended',
    information: ['identity', 'income', 'recordings', 'forms'],
    entrusted: 3_200,
    handled: 3_198,
    difference: '两户中途注销，没有建档',
    carriers: [
      carrier('c1', 'terminal', '笔记本3台（编号01至03）', 'overwritten'),
      carrier('c2', 'backup', '移动硬盘1块', 'returned'),
      carrier('c3', 'media', '录音笔存储卡6张', 'shredded'),
    ],
    backups: 'handled',
    passedOn: 'none',
    receipt: '交接单2024-01号',
    kept: '会计凭证依会计法留存',
    verification: '抽查终端3台、网盘账号2个，没有发现留存',
    verifiedBy: '乌云',
    signer: '王芳',
    signedOn: '2024-07-01',
  })
  certificate = await saved('data-return', returned.id)
  await note(({ digest, copies, remark }) => (digest === 'missing' && !copies && !remark ? { remark: '没有发生' } : {}))
  list = await saved('archive-list', id)
  table = await saved('archive-list-xlsx', id)
}, 60_000)

const paperOnly = { id: 'p', stage: 'during', title: '签收登记簿', copies: 1, pages: 30, remark: '' }
const carrier = (id: string, type: string, place: string, way: string) => ({
  id,
  type,
  place,
  way,
  on: '2024-07-01',
  executor: '王芳',
  witness: '李明',
})

describe('档案移交清单', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, and five pages at most', async () => {
    expectLookedAt(handover, 'handover-list')
    expect(await schemaErrors(handover)).toEqual([])
    expect((await printedPages(handover)).length).toBeLessThan(6)
  })

  test('[P24] is signed by who hands over, who receives and who looks on, and by nobody of the archive', () => {
    const text = docxText(handover)
    for (const said of [
      '移交人（承接主体，盖章）',
      '接收人（购买主体，盖章）',
      '监交人',
      '王芳',
      '乌云',
      '李明',
      '双方清点相符',
      '尚未结算，结算后补',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/档案管理人员|归档编号|undefined|null|\{\{|待填写|如果/)
  })
})

describe('归档清单', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, and five pages at most', async () => {
    expectLookedAt(list, 'archive-list')
    expect(await schemaErrors(list)).toEqual([])
    expect((await printedPages(list)).length).toBeLessThan(6)
  })

  test('[P34] is the bureau’s own, made once the handover is registered', async () => {
    const { id, call } = await startWithArchive()
    expect(await call('paper.generate', { kind: 'archive-list', ownerId: id })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: '还没有登记移交，归档以前先办移交。' } },
    })
    expect(docxText(list)).toContain('档案管理人员')
    expect(docxText(list)).not.toContain('承接主体，盖章')
  })

  test('[P34] numbers every item by stages with its digest, copies, pages and how long it is kept', () => {
    const text = docxText(list)
    for (const said of [
      '2023-SW-01',
      '30年，保存至2054年3月19日',
      '三楼档案室2号柜',
      '磋商文件.pdf',
      '电子和纸质',
      '采购文件',
      '签收登记簿',
      '（只有纸质）',
      '尚未结算，结算后补',
      '页数合计82页（另有2件没有填页数）',
      '逐件重算SHA-256校验值，共5件，与收进时的记录全部一致',
      '0件是程序不检查的格式',
      '程序不查杀病毒',
      '没有发现病毒',
      '王芳',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/[0-9a-f]{64}/)
    expect(text.indexOf('磋商文件.pdf')).toBeLessThan(text.indexOf('访问录音.mp3'))
    expect(text.indexOf('访问录音.mp3')).toBeLessThan(text.indexOf('绩效评价报告.pdf'))
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })
})

describe('归档清单（表格）', () => {
  const rowsOf = async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(table.buffer as ArrayBuffer)
    const [head = [], ...rows] = (workbook.worksheets[0]?.getRows(3, 40) ?? [])
      .map((row) => (row.values as (string | number)[]).slice(1))
      .filter((cells) => cells.length > 0)
    return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])))
  }
  const named = async (fileName: string) => (await rowsOf()).find((row) => row.文件名 === fileName)

  test('has the items of the .docx in its order, and is valid by the OOXML schemas', async () => {
    expect(await schemaErrors(table)).toEqual([])
    const items = (await rowsOf()).slice(0, -1)
    expect(items.map(({ 件号 }) => 件号)).toEqual(items.map((_, at) => at + 1))
    const text = docxText(list)
    const places = items.map(({ 文件名, 材料 }) => text.indexOf(String(文件名 === '（只有纸质）' ? 材料 : 文件名)))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(await named('磋商文件.pdf')).toMatchObject({ 格式: 'PDF', 状态: '完好' })
    expect(items.map(({ 材料 }) => 材料)).toContain('签收登记簿')
  })

  test('[P34] says of each item when it was formed, whether it bears personal data, and to which day it is kept', async () => {
    const kept = { 保管期限: '30年', 保管至: '2054-03-19', 形成日期: '2024-07-01', '档号/户编码': '/' }
    expect(await named('磋商文件.pdf')).toMatchObject({ ...kept, 个人信息: '否' })
    expect(await named('访问录音.mp3')).toMatchObject({ ...kept, 个人信息: '是' })
    expect(docxText(list)).toContain('2054-03-19')
  })

  test('sums the items and the pages that are known, and says how many are not: those cells are empty', async () => {
    const rows = await rowsOf()
    const sums = rows.at(-1)
    const items = rows.slice(0, -1)
    expect(sums).toMatchObject({ 件号: '合计', 材料: `${items.length}件`, 页数: 82, 备注: '另有2件没有填页数' })
    const pages = items.map(({ 页数 }) => 页数)
    expect(pages).toEqual(expect.arrayContaining([36, 12, 30, 4]))
    expect(pages.filter((one) => one === '')).toHaveLength(2)
    expect(await named('访问录音.mp3')).toMatchObject({ 页数: '/' })
  })

  test('a name that begins like a formula stays a text', async () => {
    expect(await named('=1+1.pdf')).toMatchObject({ 材料: '=SUM(A1:A9)', 页数: 12 })
  })
})

describe('个人信息返还和删除证明', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, and two pages at most', async () => {
    expectLookedAt(certificate, 'data-return')
    expect(await schemaErrors(certificate)).toEqual([])
    expect((await printedPages(certificate)).length).toBeLessThan(3)
  })

  test('says of whom, of what, on which carriers, what was done, and that the county keeps its own', () => {
    const text = docxText(certificate)
    for (const said of [
      '因服务期满返还、删除',
      '委托处理3,200户，返还、删除3,198户',
      '两户中途注销，没有建档',
      '移动硬盘1块',
      '备份已一并处理',
      '没有转委托',
      '会计凭证依会计法留存',
      '没有留存副本',
      '购买主体依法保存的户册和档案不因此删除',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })
})
