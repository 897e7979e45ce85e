import { describe, expect, test } from 'vitest'
import { matchCatalogItem } from '#shared/catalog/match'
import { breachesOf, defaultCatalog, findingsAfter } from '../../fixtures/county-year'

describe('服务清单', () => {
  test('[N01] an item outside the list is refused with the citation', () => {
    const [found] = breachesOf('N01', ({ project }) => {
      project.items = [{ code: 'SW-99', quantity: '1', unit: '项' }]
    })
    expect(found).toMatchObject({
      level: 'error',
      waivable: false,
      basis: { document: '《关于进一步规范2023年政府购买社会救助服务工作的通知》', article: '一（一）' },
      where: { screen: 'basics', field: 'items' },
    })
    expect(found?.message).toContain('一律不得采购')
  })

  test('[N01] a clean project holds only listed items', () => {
    expect(breachesOf('N01')).toEqual([])
  })

  test('[N01] an item the list has switched off is refused', () => {
    const found = breachesOf('N01', ({ county, project }) => {
      const items = defaultCatalog.items.map((item) => ({ ...item, enabled: item.code !== 'SW-02' }))
      county.rules = { ...county.rules, catalogs: [{ ...defaultCatalog, items }] }
      project.items = [{ code: 'SW-02', quantity: '3200', unit: '户' }]
    })
    expect(found.map(({ level }) => level)).toEqual(['error'])
  })

  test('[P03] a project without any item is told to choose from the list', () => {
    const [found] = breachesOf('P03', ({ project }) => {
      project.items = []
    })
    expect(found?.message).toBe('还没有选择购买的服务项目。')
    expect(found?.basis.article).toBe('一（一）')
  })

  test('[P03] items are judged by the version the project was made with, and a clean one passes', () => {
    expect(breachesOf('P03')).toEqual([])
    const [found] = breachesOf('P03', ({ project }) => {
      project.catalogVersion = 'catalog-1999'
    })
    expect(found?.message).toContain('那一版服务清单不在本机')
  })

  test('[N01] an item listed twice is a warning', () => {
    const found = findingsAfter(({ project }) => {
      project.items = [...project.items, ...project.items]
    })
    expect(found.filter(({ norms }) => norms.includes('N01')).map(({ level }) => level)).toEqual(['warning'])
  })

  test.each([
    ['家计调查', 'SW-02'],
    [' 家计调查服务 ', 'SW-02'],
    ['sw-02', 'SW-02'],
    ['敖汉旗2023年政府购买社会救助家计调查服务项目', 'SW-02'],
    ['入户核查', 'SW-02'],
    ['低保对象入户核查服务', 'SW-02'],
    ['照料护理', 'FW-01'],
    ['赤峰市敖汉旗民政局政策宣传项目', 'SW-04'],
  ])('[N01] free text %s is matched to %s', (text, code) => {
    expect(matchCatalogItem(defaultCatalog, text)?.code).toBe(code)
  })

  test.each([
    '',
    '   ',
    '购置电脑',
    '救助管理站运营',
    '社工薪酬',
    '巡访探视',
    '家计调查及系统维护',
    '家计调查、政策宣传',
    '服务',
    '评价',
  ])('[N01] free text "%s" is refused', (text) => {
    expect(matchCatalogItem(defaultCatalog, text)).toBeNull()
  })
})
