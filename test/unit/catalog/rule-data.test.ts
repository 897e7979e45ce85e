import { describe, expect, test } from 'vitest'
import { defaultCatalog, ruleData } from '../../fixtures/county-year'

describe('规则数据', () => {
  test('the default list: five transactional and seven service items, marked as a draft', () => {
    expect(defaultCatalog.status).toBe('默认建议稿：87号清单原文未取得，按民发〔2017〕153号')
    expect(defaultCatalog.items.map(({ name }) => name)).toEqual(
      '对象排查 家计调查 业务培训 政策宣传 绩效评价 照料护理 康复训练 送医陪护 社会融入 能力提升 心理疏导 资源链接'.split(
        ' ',
      ),
    )
    expect(defaultCatalog.items.filter(({ group }) => group === '事务性')).toHaveLength(5)
    expect(defaultCatalog.items.find(({ name }) => name === '对象排查')?.units).toEqual(['户', '人次'])
    expect(defaultCatalog.items.every(({ units }) => units.length > 0)).toBe(true)
  })

  test('every prohibited use belongs to a norm, cites an article and says how to mend it; its words are explained', () => {
    const { uses, employment } = ruleData.prohibited
    expect(uses).toHaveLength(11)
    for (const { norms, basis, advice, groups } of [...uses, employment]) {
      expect(norms.length).toBeGreaterThan(0)
      expect(basis.document).toMatch(/《/)
      expect(basis.article).toMatch(/^第?[一四十]/)
      expect(advice).toMatch(/。$/)
      for (const { explain, says, things, deeds } of groups) {
        expect(explain).not.toBe('')
        expect({ explain, filled: says !== '' || (things !== '' && deeds !== '') }).toEqual({ explain, filled: true })
      }
    }
  })

  test('what is not verified says so', () => {
    expect(ruleData.thresholdDefaults.every(({ status }) => status.startsWith('未确认'))).toBe(true)
    expect(ruleData.procurementRules.find(({ obligation }) => obligation === 'must')?.basis.document).toContain(
      '未核原文',
    )
    expect(ruleData.prohibited.uses.find(({ code }) => code === 'PX-08')?.basis.document).toContain('未核原文')
  })
})
