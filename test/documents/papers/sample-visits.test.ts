import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { plainSheetBytes } from '#main/documents/plain-sheet'
import { temporaryFolder } from '../../store/county-fixture'
import { imported } from '../../store/household-fixture'
import {
  begin,
  confirm,
  sample as county,
  draw,
  good,
  listed,
  register,
  id as samplingId,
  save,
  startSampling,
} from '../../store/sampling-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { sampleId, startInSample } from './project-records'

test('抽样入户复核表 has what was drawn, and a page for each household, which it names by its code alone; so by a template of the office’s own', async () => {
  const sample = await startInSample()
  const project = await sample.get('project.get', { id: sampleId })
  await sample.get('project.save', { ...project, areas: ['巴音苏木', '朝鲁苏木'] })
  const rows = Array.from({ length: 10 }, (_, at) => [
    `CY${at + 1}`,
    '巴特尔',
    at < 6 ? '巴音苏木' : '朝鲁苏木',
    '示例嘎查',
    '低保',
    at === 0 ? '是' : '',
  ])
  const heads = ['户编码', '户主', '苏木乡镇', '嘎查村', '类型', '备案近亲属']
  const path = join(temporaryFolder(), '户册.xlsx')
  writeFileSync(path, await plainSheetBytes({ name: '户册', heads, rows }))
  await imported(sample, sampleId, path)
  const { id } = await sample.keep('sampling', { drawer: '乌云', drawnOn: '2023-07-01', shareBp: 3_000, seed: '7' })
  expect(await sample.call('paper.generate', { kind: 'sample-visits', ownerId: id })).toMatchObject({
    ok: false,
    error: { code: 'PAPER_INCOMPLETE', params: { detail: '还没有抽取样本；空白表可以预览后打印。' } },
  })
  await sample.get('sampling.draw', { recordId: id })
  const bytes = await sample.saved('sample-visits', id)
  expectLookedAt(bytes, 'sample-visits')
  const pages = await printedPages(bytes)
  const listed = await sample.get('sampling.list', { recordId: id, results: ['pending'], after: 0, limit: 9 })
  expect(listed).toHaveLength(4)
  expect(pages).toHaveLength(5)
  for (const [at, { code }] of listed.entries()) expect(pages[at + 1]).toContain(code)
  expect(pages.join('')).not.toContain('巴特尔')
  expect(pages[0]!.replaceAll(/\s/g, '')).toContain('随机3户，必查1户')

  const own = join(temporaryFolder(), '本旗复核表.docx')
  await sample.get('template.saveCopy', { paper: 'sample-visits', id: 'default', path: own })
  writeFileSync(own, withWords(readFileSync(own), '缺的原因', '本旗缺件原因'))
  const { id: templateId } = await sample.get('template.import', { paper: 'sample-visits', path: own, name: '本旗的' })
  const version = await sample.get('paper.generate', { kind: 'sample-visits', ownerId: id, templateId })
  const ofOffice = new Uint8Array((await sample.get('file.read', { of: 'document', id: version.id })).bytes)
  const text = docxText(ofOffice)
  expect(text.split('本旗缺件原因')).toHaveLength(5)
  for (const { code } of listed) expect(text).toContain(code)
  expect(await schemaErrors(ofOffice)).toEqual([])
})

test('[P14] once visited it sums up what was found, and says for which reason a trace is missing', async () => {
  await startSampling()
  await register([10])
  await begin()
  await draw()
  await confirm()
  const [one, two, ...rest] = await listed()
  const traces = { ...good.traces, recording: 'missing' as const }
  await save(one!.householdId, 'good', { traces, traceReason: '拒绝录音，村干部见证' })
  await save(two!.householdId, 'bad', { reason: '收入漏登' })
  expect(rest).toHaveLength(1)
  const text = docxText(await county.previewed('sample-visits', samplingId))
  expect(text).toContain('随机样本合格1户、不合格1户、待核1户，合格率50.00%')
  expect(text).toContain('拒绝录音，村干部见证')
  // One is still to be visited; where nothing is missing nothing is asked.
  expect(text.split('□拒绝录音')).toHaveLength(2)
})

/** The template with other words in its pages. */
function withWords(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml']!)
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replaceAll(from, to)) })
}
