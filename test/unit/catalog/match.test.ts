import { describe, expect, test } from 'vitest'
import regions from '#resources/regions.json'
import { matchCatalogItem } from '#shared/catalog/match'
import { defaultCatalog } from '../../fixtures/county-year'
import { named, refused } from '../../fixtures/purchase-names'

const places = [...regions.flatMap(({ name, prefectureName }) => [name, prefectureName]), '示例旗']
const codeOf = (text: string) => matchCatalogItem(defaultCatalog, text, places)?.code ?? null

describe('[N01] free text is matched to one item of the catalogue', () => {
  test.each(Object.entries(named))('%s', (code, texts) => {
    expect(texts.filter((text) => codeOf(text) !== code)).toEqual([])
  })

  test('more than eighty names, and more than eighty that are refused', () => {
    expect(Object.values(named).flat().length).toBeGreaterThan(80)
    expect(refused.length).toBeGreaterThan(80)
    expect(refused.filter((text) => codeOf(text) !== null)).toEqual([])
  })

  test('[N01] the words around the name may stand in any order', () => {
    const words = ['2024年度', '敖汉旗', '低保边缘家庭', '第三方', '（二次）', '竞争性磋商', '服务']
    for (let turn = 0; turn < words.length; turn += 1) {
      const turned = [...words.slice(turn), ...words.slice(0, turn)]
      for (let place = 0; place <= turned.length; place += 1) {
        const text = [...turned.slice(0, place), '家计调查', ...turned.slice(place)].join('')
        expect([text, codeOf(text)]).toEqual([text, 'SW-02'])
      }
    }
  })

  test('[N01] places that no list names are read as places, never as what is bought', () => {
    for (const text of ['某某旗家计调查', '敖汉旗新惠镇家计调查', '白音查干苏木家计调查服务'])
      expect([text, codeOf(text)]).toEqual([text, 'SW-02'])
    const known = regions.filter(
      ({ name }) => matchCatalogItem(defaultCatalog, `${name}家计调查`, places)?.code !== 'SW-02',
    )
    expect(known).toEqual([])
  })

  test('[N01] an item that is switched off is not matched', () => {
    const items = defaultCatalog.items.map((item) => ({ ...item, enabled: item.code !== 'SW-02' }))
    expect(matchCatalogItem({ ...defaultCatalog, items }, '家计调查服务')).toBeNull()
  })
})
