import { beforeAll, describe, expect, test } from 'vitest'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { handing, startWithArchive } from './archived'
import { expectLookedAt, printedPages } from './looked-at'

/** Made once: nothing here changes what was made. */
let list: Uint8Array
let certificate: Uint8Array
beforeAll(async () => {
  const { keep, change, note, saved, id, refusal } = await startWithArchive()
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
  list = await saved('archive-list', id)
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

describe('归档清单', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, and five pages at most', async () => {
    expectLookedAt(list, 'archive-list')
    expect(await schemaErrors(list)).toEqual([])
    expect((await printedPages(list)).length).toBeLessThan(6)
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
      '逐件重算SHA-256校验值，共4件，与收进时的记录全部一致',
      '1件是程序不检查的格式',
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
