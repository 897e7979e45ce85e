import { describe, expect, test } from 'vitest'
import type { Stage } from '#shared/documents/document-version'
import { retainedProblem } from '#shared/materials/retained-papers'
import { recordKinds } from '#shared/records/registry'
import { lostWith } from '#shared/records/slot-materials'
import { cleanProject } from '../../fixtures/county-year'

/** Procurement Law art. 42, as it is filed here: what the law's list names, written out by hand. */
const kept: Record<Extract<Stage, 'before' | 'during'>, string[]> = {
  before: [
    '集体决策会议纪要',
    '内部控制采购资料',
    '采购需求调查和审查记录',
    '采购意向公开',
    '采购实施计划备案',
    '采购文件',
    '采购文件核对表',
    '采购文件所附合同',
    '采购公告',
    '澄清、修改通知',
    '评审人员确定记录',
    '响应（投标）文件',
    '磋商（评标）记录',
    '评审报告',
    '确定成交（中标）供应商的决定',
    '成交（中标）通知书',
    '成交（中标）结果公告',
    '质疑和答复',
    '投诉处理资料',
    '保证金退还凭证',
    '已签订的合同',
    '合同公告',
    '合同备案回执',
  ],
  during: ['验收单', '验收台账'],
}

describe('采购文件的保存', () => {
  test.each(Object.entries(kept).flatMap(([stage, titles]) => titles.map((title) => [title, stage as Stage] as const)))(
    '[P34] %s is not taken out of its project',
    (title, stage) => {
      const file = { stage, title, fileName: '扫描件.pdf' }
      const problem = retainedProblem(file, { project: cleanProject(), agreed: {}, today: '2024-06-01' })
      expect(problem).toMatchObject({ code: 'PAPER_RETAINED', params: { title } })
    },
  )

  test.each([
    ['履约验收', 'certificate', '签字盖章的验收书'],
    ['履约验收', 'evidence', '验收证据'],
    ['验收结果公告', 'page', '公告页面'],
    ['补充、终止协议', 'agreement', '补充（终止）协议'],
    ['补充、终止协议', 'grounds', '变更、终止的依据材料'],
    ['补充、终止协议', 'announcement', '协议公告'],
    ['补充、终止协议', 'receipt', '协议备案回执'],
    ['付款', 'acceptance', '验收单'],
  ])('[P34] of a record of %s the last %s is not taken out: %s; of two alike one may go', (kind, slot, title) => {
    const of = recordKinds.find((one) => one.title === kind)
    if (!of) throw new Error(kind)
    const file = (id: string, more = {}) => ({
      ...{ id, recordId: 'r', slot, fileName: '扫描件.pdf', sha256: 'x', sizeBytes: 1, addedAt: '', removed: false },
      ...more,
    })
    const [one, same, other] = [file('1'), file('2'), file('3', { sha256: 'y' })]
    expect(lostWith(of, [one], [one, other])?.title).toBe(title)
    expect(lostWith(of, [one], [one, same])).toBeNull()
    expect(lostWith(of, [one], [one, file('2', { removed: true })])?.title).toBe(title)
    expect(lostWith(of, [file('1', { slot: 'photos' })], [one])).toBeNull()
  })
})
