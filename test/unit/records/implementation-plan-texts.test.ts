import { describe, expect, test } from 'vitest'
import type { ProcurementMethod } from '#shared/project/project'
import { suggestedTexts, suggestionIn } from '#shared/records/implementation-plan-texts'
import { ruleData } from '../../fixtures/county-year'
import { serviceKinds } from '../../fixtures/service-kinds'

const kind = (name: string) => serviceKinds.filter((one) => one.name === name)
const survey = kind('家计调查')
const limits = ruleData.timeLimits
const said = (method: ProcurementMethod | null, kinds = survey) =>
  Object.values(suggestedTexts({ method, kinds, limits })).join('\n')
const statutory = ['采购意向', '通知书', '个工作日内公告', '个工作日内备案', '政府采购网']

describe('默认建议稿 of the nine parts', () => {
  test('[P26] owes the office’s own purchase nothing of what only the procurement law asks for', () => {
    for (const words of [...statutory, '磋商', '招标']) expect(said('internal_control')).not.toContain(words)
    expect(said('internal_control')).toContain('按本单位内部控制制度比选、询价')
  })

  test('[P26] names what the law asks of the method, with its days, and 采购意向 by its name', () => {
    const consultation = said('competitive_consultation')
    for (const words of [...statutory, '成交通知书发出之日起30日内签订合同', '磋商小组', '采购活动开始前30日'])
      expect(consultation).toContain(words)
    for (const words of ['中标', '评标', '购买意向']) expect(consultation).not.toContain(words)
    const tender = said('open_tender')
    for (const words of ['中标通知书发出之日起30日内', '招标公告', '评标委员会']) expect(tender).toContain(words)
    for (const words of ['磋商', '成交']) expect(tender).not.toContain(words)
  })

  test('claims nothing of a method that nobody has chosen', () => {
    for (const words of [...statutory, '磋商', '招标', '比选']) expect(said(null)).not.toContain(words)
  })

  test('[P26] speaks of every service in its own words', () => {
    for (const one of serviceKinds) {
      const text = said('internal_control', [one])
      expect(text).toContain(`承接主体只提供${one.name}服务`)
      expect(text).toContain(one.file)
      const foreign = serviceKinds.filter(({ name }) => name !== one.name).flatMap(({ words }) => words)
      const own = [one.name, one.file, ...one.words]
      const copied = foreign.filter((word) => text.includes(word) && !own.some((mine) => mine.includes(word)))
      expect({ service: one.name, copied }).toEqual({ service: one.name, copied: [] })
    }
    expect(said(null, kind('照料护理'))).not.toContain('调查')
  })

  test('several services are named together, each with how those it serves are found', () => {
    const text = said(null, [...survey, ...kind('业务培训')])
    for (const words of [
      '家计调查、业务培训服务',
      '一户一档、一场一档',
      '社会救助在册和申请对象',
      '参加培训的经办、协办人员',
    ])
      expect(text).toContain(words)
  })

  test('a text nobody has changed is known as one, whether it still fits or not', () => {
    const plan = { method: 'internal_control' as const, kinds: survey, limits }
    const state = (text: string) => suggestionIn('contract', text, plan, serviceKinds)
    expect(state(suggestedTexts(plan).contract)).toBe('fits')
    expect(state(suggestedTexts({ ...plan, method: 'open_tender' }).contract)).toBe('strange')
    expect(state('合同由股室起草。')).toBeNull()
  })
})
