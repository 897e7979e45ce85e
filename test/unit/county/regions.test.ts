import { pinyin } from 'pinyin-pro'
import { describe, expect, test } from 'vitest'
import regions from '#resources/regions.json'
import type { Region } from '#shared/county/region'
import { searchRegions } from '#shared/county/region-search'

const all: Region[] = regions
const names = (query: string) => searchRegions(all, query).map(({ name }) => name)

describe('103 旗县市区', () => {
  test('23 区, 11 市, 17 县, 49 旗, 3 自治旗 in 12 prefectures', () => {
    const count = (pattern: RegExp) => all.filter(({ name }) => pattern.test(name)).length
    expect(all).toHaveLength(103)
    expect([count(/区$/), count(/市$/), count(/县$/), count(/(?<!自治)旗$/), count(/自治旗$/)]).toEqual([
      23, 11, 17, 49, 3,
    ])
    expect(new Set(all.map(({ prefectureName }) => prefectureName)).size).toBe(12)
    expect(new Set(all.map(({ code }) => code)).size).toBe(103)
  })

  test('every code belongs to its prefecture; no placeholder and no development zone', () => {
    for (const { code, prefectureCode, prefectureName } of all) {
      expect(code.slice(0, 4)).toBe(prefectureCode.slice(0, 4))
      expect(prefectureName).toMatch(/(市|盟)$/)
    }
    for (const zone of ['150172', '150271', '150571', '152571', '152971'])
      expect(all.some(({ code }) => code === zone)).toBe(false)
    expect(all.find(({ code }) => code === '152201')?.name).toBe('乌兰浩特市')
    expect(all.find(({ code }) => code === '152501')?.name).toBe('二连浩特市')
  })

  test('initials agree with pinyin-pro, and the odd readings with the hand', () => {
    for (const { name, initials } of all)
      expect(initials).toBe(pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join(''))
    const of = (name: string) => all.find((region) => region.name === name)?.initials
    expect(of('莫力达瓦达斡尔族自治旗')).toBe('mldwdwezzzq')
    expect(of('扎赉诺尔区')).toBe('zlneq')
    expect(of('克什克腾旗')).toBe('ksktq')
    expect(of('康巴什区')).toBe('kbsq')
    expect(of('商都县')).toBe('sdx')
    expect(of('喀喇沁旗')).toBe('klqq')
    expect(of('石拐区')).toBe('sgq')
    expect(of('乌审旗')).toBe('wsq')
  })

  test('search by name, initials, code and prefecture', () => {
    expect(names('敖汉')).toEqual(['敖汉旗'])
    expect(names('AHQ')).toEqual(['敖汉旗'])
    expect(names('150430')).toEqual(['敖汉旗'])
    expect(names(' 1504 ')).toHaveLength(12)
    expect(names('赤峰')).toHaveLength(12)
    expect(names('赤峰市敖汉旗')).toEqual(['敖汉旗'])
    expect(names('杭锦')).toEqual(['杭锦旗', '杭锦后旗'])
    expect(names('zltq')).toEqual(['扎鲁特旗', '扎赉特旗'])
    expect(names('１５０４３０')).toEqual(['敖汉旗'])
  })

  test('the whole word first; nothing for nonsense; all for nothing', () => {
    expect(names('鄂托克旗')[0]).toBe('鄂托克旗')
    expect(names('长沙')).toEqual([])
    expect(names('')).toHaveLength(103)
  })
})
