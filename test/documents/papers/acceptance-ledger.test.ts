import ExcelJS from '@protobi/exceljs'
import { describe, expect, test } from 'vitest'
import { yuan } from '../../fixtures/county-year'
import { schemaErrors } from '../ooxml-schema'
import { sampleId } from './project-records'
import { savedPaper } from './saved-paper'
import { startWithAcceptance } from './signed-acceptance'

const ledger = { kind: 'acceptance-ledger', ownerId: sampleId }

async function rowsOf(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const [head = [], ...rows] = (workbook.worksheets[0]?.getRows(3, 20) ?? []).map((row) =>
    (row.values as unknown[]).slice(1).map(String),
  )
  return rows
    .filter((cells) => cells.length > 0)
    .map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

describe('验收台账', () => {
  test('[P18] has a row for a signed acceptance, with shares, announcement, what was paid, and the digest of its scan', async () => {
    const { sign, id, certificate, attach, change, move, call, ...sample } = await startWithAcceptance()
    await sign()
    const begin = async (kind: string) => {
      const made = await call('record.create', { kind, ownerId: sampleId, body: null, from: id })
      return made.ok ? made.value.id : made.error.code
    }
    const notice = await begin('acceptance-notice')
    await attach(notice, 'page')
    await change(notice, { publishedOn: '2023-09-22', place: '旗政府网站' })
    await move(notice, 'published')
    const paid = await begin('payment')
    await attach(paid, 'voucher')
    await change(paid, { amountFen: yuan(300_000, 5), paidOn: '2023-09-28', voucherNumber: '1' })
    await move(paid, 'paid')
    const bytes = await savedPaper(sample, ledger)
    expect(await schemaErrors(bytes)).toEqual([])
    expect(await rowsOf(bytes)).toMatchObject([
      {
        抽查户数: '960',
        抽查比例: '0.5955',
        抽查合格数: '912',
        应完成量: '1600',
        实完成量: '1612',
        完成率: '1.0075',
        合格率: '0.95',
        不合格户编码: 'BY-00017、BY-00213',
        服务对象意见数: '40',
        满意率: '0.975',
        验收结论: '合格',
        验收日期: '2023-09-20',
        验收组成员: '乌云、李明、巴特尔',
        公告日期: '2023-09-22',
        付款期次: '第2期',
        '已付金额（元）': '300000.05',
        '验收书文件SHA-256': certificate.sha256,
      },
    ])
  })

  test('[P18] has the columns of the ledger in their order', async () => {
    const { sign, ...sample } = await startWithAcceptance()
    await sign()
    const [row = {}] = await rowsOf(await savedPaper(sample, ledger))
    expect(Object.keys(row)).toEqual(
      '序号 合同编号 验收节点 应完成量 实完成量 完成率 抽查户数 抽查比例 抽查合格数 合格率 不合格户编码 整改编号 服务对象意见数 满意率 验收结论 验收日期 验收组成员 验收书编号 公告日期 公告位置 付款期次 已付金额（元） 验收书文件SHA-256'.split(
        ' ',
      ),
    )
  })

  test('[P18] prints on two pages side by side that both begin with the node, its columns wide enough for days and for amounts of nine figures', async () => {
    const { sign, ...sample } = await startWithAcceptance()
    await sign()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await savedPaper(sample, ledger)).buffer as ArrayBuffer)
    const sheet = workbook.worksheets[0]!
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 2,
      printTitlesColumn: 'A:C',
      printTitlesRow: '3:3',
    })
    const heads = sheet.getRow(3).values as string[]
    const widthOf = (name: string) => sheet.getColumn(heads.indexOf(name)).width ?? 0
    expect(widthOf('已付金额（元）')).toBeGreaterThan('999,999,999.99'.length + 2)
    for (const name of ['验收日期', '公告日期']) expect(widthOf(name)).toBeGreaterThan('2023-09-20'.length + 2)
    for (const name of ['完成率', '合格率', '满意率']) expect(widthOf(name)).toBeGreaterThan('100.00%'.length + 2)
  })

  test('[P18] says where an announcement is wanting, and lists no draft', async () => {
    const { sign, keep, ...sample } = await startWithAcceptance()
    await keep('acceptance')
    await sign()
    expect(await rowsOf(await savedPaper(sample, ledger))).toMatchObject([{ 公告日期: '未登记', 整改编号: '/' }])
  })

  test('[P18] is not made while nothing was accepted', async () => {
    const { call } = await startWithAcceptance()
    expect(await call('paper.generate', ledger)).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: '还没有登记签署的履约验收。' } },
    })
  })
})
