import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { procedurePage } from '#main/procedure-page'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { dueMaterials } from '#shared/materials/due-materials'
import { kindsOf } from '#shared/procedure/step-kinds'
import { materialsOf } from '#shared/procedure/step-materials'
import { railSteps, yearSteps } from '#shared/procedure/steps'
import type { Project } from '#shared/project/project'
import { cleanProject, defaultCatalog } from '../../fixtures/county-year'

/**
 * What the policy asks of each step, written out by hand: its materials owed on the day after the service, and its records.
 * The whole of a step may be more.
 */
const asked: readonly [norms: string, step: string, materials: string[], records: string[]][] = [
  ['[N01] [P03] [P06] [P32]', '基本信息', ['年度购买服务计划', '指导性目录依据', '绩效目标申报表'], []],
  ['[N02] [N12] [P04]', '预算', ['预算书', '年度2%上限测算表', '预算批复或资金下达文件'], []],
  [
    '[N06] [N08] [P07] [P26]',
    '采购',
    [
      '集体决策会议纪要',
      '购买主体实施方案',
      '采购意向公开',
      '采购文件',
      '采购文件所附合同',
      '采购公告',
      '响应（投标）文件',
      '评审报告',
      '成交（中标）通知书',
      '成交（中标）结果公告',
    ],
    ['实施方案'],
  ],
  ['[N15]', '承接主体', ['承接主体资质材料', '信用查询结果', '个人信息保护影响评估报告'], []],
  ['[N13] [N14] [P21]', '合同', ['合同文本', '已签订的合同', '合同公告', '合同备案回执'], []],
  ['[N17] [P10] [P12]', '工作方案备案', ['承接主体工作方案及备案', '人员分工和岗位职责', '培训签到'], []],
  [
    '[N18] [N27] [N29] [P11] [P23] [P28]',
    '履约跟踪',
    [
      '入户调查表（样本）',
      '入户照片（样本）',
      '访问录音（样本）',
      '一户一档清单',
      '核查工作报告',
      '服务计划表',
      '服务记录表',
    ],
    ['补充、终止协议', '平台录入登记'],
  ],
  [
    '[N16] [P13] [P14] [P16]',
    '监督检查',
    ['督导记录表', '监督检查记录'],
    ['监督检查计划', '监督检查记录', '整改', '监督检查（按承接主体登记）', '投诉'],
  ],
  ['[P18]', '验收', ['验收单', '验收台账'], ['履约验收', '验收结果公告']],
  ['[P09]', '付款', ['付款凭证、发票'], ['付款']],
  ['[N19] [N20] [P19]', '绩效评价', ['绩效评价方案', '三方评分表', '满意度问卷', '绩效评价报告'], []],
  ['[P20]', '结果运用', ['结果运用说明'], ['评价等次']],
  ['[P09] [P20]', '结算', ['结算资料'], ['付款']],
  ['[P34]', '移交与归档', ['档案移交清单', '个人信息返还或删除证明'], []],
]

const stages = Object.keys(stageNames) as Stage[]
const rail = (title: string) => stages.flatMap(railSteps).find((step) => step.title === title)

/** Of a step, what stands so before its title: nothing is there yet, and the service is over. */
function rowsOf(title: string, state: string, project: Project = cleanProject()): string[] {
  const step = rail(title)
  const due = dueMaterials({ project, catalog: defaultCatalog, documents: [], evidence: [] }, '2024-12-31', null)
  return step ? materialsOf(step, due).flatMap((row) => (row.state === state ? [row.title] : [])) : []
}

describe('a step of the rail', () => {
  test.each(asked)('%s %s owes its materials and keeps its records', (_norms, title, materials, records) => {
    expect(rowsOf(title, 'missing')).toEqual(expect.arrayContaining(materials))
    const step = rail(title)
    const kept = step ? kindsOf(step).map((kind) => kind.title) : []
    expect(kept).toEqual(expect.arrayContaining(records))
  })

  test('[N06] [P33] 采购 has a place for what is owed only if it has happened', () => {
    expect(rowsOf('采购', 'ifAny')).toEqual(
      expect.arrayContaining([
        '采购需求调查和审查记录',
        '采购实施计划备案',
        '采购文件核对表',
        '澄清、修改通知',
        '评审人员确定记录',
        '磋商（评标）记录',
        '确定成交（中标）供应商的决定',
        '质疑和答复',
        '投诉处理资料',
        '保证金退还凭证',
      ]),
    )
  })

  test('[P16] [P17] 监督检查 has a place for 整改通知及复核 where there were any', () => {
    expect(rowsOf('监督检查', 'ifAny')).toEqual(['整改通知及复核'])
  })

  test('[N08] a purchase by the rules of the office owes 内部控制采购资料, and no 采购公告', () => {
    const project = cleanProject()
    project.procurement.method = 'internal_control'
    const missing = rowsOf('采购', 'missing', project)
    expect(missing).toContain('内部控制采购资料')
    expect(missing).not.toContain('采购公告')
  })

  test('[P29] a service that surveys no household owes 定期工作报告, and no 入户照片', () => {
    const project = { ...cleanProject(), items: [{ code: 'FW-01', quantity: '100', unit: '人次' }] }
    const missing = rowsOf('履约跟踪', 'missing', project)
    expect(missing).toContain('定期工作报告')
    expect(missing).not.toContain('入户照片（样本）')
  })

  test('[N27] what is brought in and no step names stands in 材料与提交', () => {
    const row = { title: '会议照片', state: 'there' as const, files: ['1.jpg'] }
    const takers = railSteps('before').filter(
      (step) => materialsOf(step, [{ stage: 'before', materials: [row] }]).length > 0,
    )
    expect(takers.map(({ title }) => title)).toEqual(['材料与提交'])
  })
})

describe('what is done once a year', () => {
  test('[N08] [N10] [N12] [N21] [N22] [P01] is reached from 事前 on the rail of every project', () => {
    expect(yearSteps('before').map(({ title }) => title)).toEqual(
      expect.arrayContaining(['年度参数、规范化操作流程', '资金台账', '编报年度购买服务计划', '专题会议', '专题培训']),
    )
  })

  test('[N24] [N25] [N26] [N28] so are the county’s own rules, the sheet of the month, and what superior offices say', () => {
    const kept = (['before', 'during', 'after'] as const).flatMap((stage) =>
      yearSteps(stage).map(({ kinds }) => [stage, ...kinds]),
    )
    expect(kept).toEqual(
      expect.arrayContaining([
        ['before', 'local-rule'],
        ['during', 'monthly-entry'],
        ['after', 'feedback', 'pilot'],
      ]),
    )
  })

  test.each([
    ['[N28] [N29]', '新年度项目录入信息服务平台', '3月5日前录入信息服务平台'],
    ['[N27] [N28]', '月度录入情况', '每月汇总一次录入情况'],
  ])('%s the printed procedure says of %s by when: %s', (_norms, title, said) => {
    const page = procedurePage(resolve(import.meta.dirname, '../../..'))
    expect(page.split('\n').find((line) => line.startsWith(`| ${title} | 年度 |`))).toContain(said)
  })
})
