import { describe, expect, test } from 'vitest'
import type { ProcurementMethod } from '#shared/project/project'
import { suggestedTexts } from '#shared/records/implementation-plan-texts'
import { defaultCatalog, findingsAfter, ruleData } from '../../fixtures/county-year'
import { serviceKinds, surveyKind } from '../../fixtures/service-kinds'

const limits = ruleData.timeLimits
const texts = suggestedTexts({ method: 'competitive_consultation', kinds: [surveyKind], limits })

/** What is remarked of the plan of a home survey when one of its parts is as told. */
function remarks(
  written: Record<string, string>,
  method: ProcurementMethod = 'competitive_consultation',
  code = 'SW-02',
) {
  return findingsAfter(({ county, project }) => {
    project.procurement.method = method
    for (const item of project.items) item.code = code
    county.writtenPlans = new Map([[project.id, { recordId: 'plan-1', texts: { ...texts, ...written } }]])
  })
    .filter(({ key }) => key.startsWith('plan.texts'))
    .map(({ level, message }) => `${level} ${message}`)
}

describe('实施方案 as written', () => {
  test('[P26] a suggestion that fits is no matter, nor is a plan nobody has written', () => {
    expect(remarks({})).toEqual([])
    expect(findingsAfter(() => {}).filter(({ key }) => key.startsWith('plan.texts'))).toEqual([])
  })

  test('[P26] a suggestion kept from another method is remarked, part by part, with what may stand there', () => {
    const kept = remarks({}, 'internal_control')
    expect(kept).toHaveLength(3)
    for (const part of ['购买方式和程序', '合同管理', '信息公开'])
      expect(kept.join('')).toContain(
        `warning 实施方案“${part}”部分还是按其他采购方式、其他服务或其他时限预填的默认建议稿`,
      )
    const [first] = findingsAfter(({ county, project }) => {
      project.procurement.method = 'internal_control'
      county.writtenPlans = new Map([[project.id, { recordId: 'plan-1', texts }]])
    }).filter(({ key }) => key.startsWith('plan.texts'))
    expect(first?.fix).toContain('按本单位内部控制制度比选、询价')
    expect(first?.where).toEqual({
      screen: 'procurement',
      field: 'method',
      record: { kind: 'implementation-plan', id: 'plan-1' },
    })
  })

  test('[P26] and so is one kept from another service', () => {
    expect(remarks({}, 'competitive_consultation', 'FW-01').join('')).toContain('“受益对象的确定”部分还是按')
  })

  test('[P26] typed words of another method or service are named; what is said not to be done is none', () => {
    const typed = (contract: string) => remarks({ method: '', disclosure: '', contract }, 'internal_control')
    expect(typed('成交通知书发出后20日内签订。')).toEqual([expect.stringContaining('写有“成交通知书”')])
    expect(typed('合同按规定公告、备案。')).toEqual([expect.stringContaining('写有“合同按规定公告、备案”')])
    expect(typed('本项目不发成交通知书，合同无需备案。')).toEqual([])
    expect(typed('承接主体报送工作方案备案。')).toEqual([])
    const service = remarks({ content: '每次服务填写照料服务记录表。' })
    expect(service).toEqual([expect.stringContaining('“照料服务记录表”，是“照料护理”的用语')])
  })

  test('what an earlier version proposed for every purchase is remarked only where it does not fit', () => {
    const earlier =
      '成交通知书发出之日起30日内签订合同，合同载明服务内容、数量、质量、期限、价款、支付和违约责任。\n合同不得擅自变更、中止或者终止；承接主体不得转包。合同按规定公告、备案。'
    expect(remarks({ contract: earlier })).toEqual([])
    expect(remarks({ ...texts, contract: earlier }, 'internal_control').join('')).toContain('“合同管理”部分还是')
  })

  test('[P26] figures and days that project or contract gainsay are contradictions, each with what stands there', () => {
    const told = (part: string, text: string) =>
      findingsAfter(({ county, project }) => {
        county.writtenPlans = new Map([[project.id, { recordId: 'plan-1', texts: { ...texts, [part]: text } }]])
      }).filter(({ key }) => key.startsWith('plan.texts'))
    expect(told('content', '对9999户开展家计调查。')).toMatchObject([
      { contradicts: true, message: expect.stringContaining('“购买内容”部分写有“9999户”，约定数量为3200户') },
    ])
    expect(told('tracking', '2030年1月1日前完成全部入户。')).toMatchObject([
      { contradicts: true, where: { field: 'tracking' }, message: expect.stringContaining('写有2030年1月1日') },
    ])
    for (const text of ['项目预算80万元，分期支付。', '预算总额757005.03元。']) {
      expect(told('funds', text)).toMatchObject([{ message: expect.stringContaining('预算合计757,005.02元') }])
    }
    for (const text of ['预算75.7万元，专款专用。', '预算757,005.02元。', '预算在100万元以上的另行报批。'])
      expect(told('funds', text)).toEqual([])
    expect(told('content', '其中800户由苏木乡镇协助。')).toEqual([])
  })

  test('every service and method has suggestions the rule has nothing against', () => {
    for (const { name, code } of defaultCatalog.items)
      for (const method of ['competitive_consultation', 'open_tender', 'internal_control', 'other'] as const) {
        const own = suggestedTexts({ method, kinds: serviceKinds.filter((kind) => kind.name === name), limits })
        const typed = Object.fromEntries(
          Object.entries(own).map(([part, text]) => [part, `${text}\n另有约定的从其约定。`]),
        )
        expect([name, method, remarks(typed, method, code)]).toEqual([name, method, []])
      }
  })
})
