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

  test('the pinyin agrees with pinyin-pro, and the odd readings with the hand', () => {
    const byHand: Record<string, string> = {
      克什克腾旗: 'ke shi ke teng qi',
      康巴什区: 'kang ba shi qu',
      商都县: 'shang du xian',
    }
    for (const region of all) {
      const expected = byHand[region.name] ?? pinyin(region.name, { toneType: 'none' })
      expect(region.pinyin, region.name).toBe(expected)
    }
    const of = (name: string) => all.find((region) => region.name === name)?.pinyin
    expect(of('莫力达瓦达斡尔族自治旗')).toBe('mo li da wa da wo er zu zi zhi qi')
    expect(of('扎赉诺尔区')).toBe('zha lai nuo er qu')
    expect(of('喀喇沁旗')).toBe('ka la qin qi')
    expect(of('石拐区')).toBe('shi guai qu')
    expect(of('乌审旗')).toBe('wu shen qi')
    expect(of('磴口县')).toBe('deng kou xian')
  })

  test('every one is the first hit of its name, with and without 旗 or 县, of its whole pinyin and its initials', () => {
    for (const { name, pinyin: spoken } of all) {
      const syllables = spoken.split(' ')
      const initials = syllables.map(([first]) => first).join('')
      expect(names(name)[0]).toBe(name)
      expect(names(name.slice(0, -1))[0]).toBe(name)
      expect(names(syllables.join(''))[0]).toBe(name)
      expect(names(spoken.toUpperCase())[0]).toBe(name)
      const first = searchRegions(all, initials)[0]
      expect(
        first?.pinyin
          .split(' ')
          .map(([letter]) => letter)
          .join(''),
        initials,
      ).toBe(initials)
      expect(names(initials), initials).toContain(name)
    }
  })

  test.each([
    ['达茂旗', '达尔罕茂明安联合旗'],
    ['达茂', '达尔罕茂明安联合旗'],
    ['damaoqi', '达尔罕茂明安联合旗'],
    ['土左旗', '土默特左旗'],
    ['土右旗', '土默特右旗'],
    ['托县', '托克托县'],
    ['和林县', '和林格尔县'],
    ['昆区', '昆都仑区'],
    ['白云区', '白云鄂博矿区'],
    ['阿旗', '阿鲁科尔沁旗'],
    ['巴左旗', '巴林左旗'],
    ['克旗', '克什克腾旗'],
    ['翁旗', '翁牛特旗'],
    ['喀旗', '喀喇沁旗'],
    ['科左中旗', '科尔沁左翼中旗'],
    ['科左后旗', '科尔沁左翼后旗'],
    ['达旗', '达拉特旗'],
    ['准旗', '准格尔旗'],
    ['鄂旗', '鄂托克旗'],
    ['鄂前旗', '鄂托克前旗'],
    ['杭旗', '杭锦旗'],
    ['乌旗', '乌审旗'],
    ['伊旗', '伊金霍洛旗'],
    ['莫旗', '莫力达瓦达斡尔族自治旗'],
    ['鄂伦春旗', '鄂伦春自治旗'],
    ['鄂温克旗', '鄂温克族自治旗'],
    ['陈旗', '陈巴尔虎旗'],
    ['新左旗', '新巴尔虎左旗'],
    ['东旗', '新巴尔虎左旗'],
    ['新右旗', '新巴尔虎右旗'],
    ['西旗', '新巴尔虎右旗'],
    ['乌前旗', '乌拉特前旗'],
    ['乌中旗', '乌拉特中旗'],
    ['乌后旗', '乌拉特后旗'],
    ['杭后', '杭锦后旗'],
    ['察右前旗', '察哈尔右翼前旗'],
    ['察右中旗', '察哈尔右翼中旗'],
    ['察右后旗', '察哈尔右翼后旗'],
    ['四子王', '四子王旗'],
    ['科右前旗', '科尔沁右翼前旗'],
    ['科右中旗', '科尔沁右翼中旗'],
    ['keyouqianqi', '科尔沁右翼前旗'],
    ['乌市', '乌兰浩特市'],
    ['锡市', '锡林浩特市'],
    ['东苏旗', '苏尼特左旗'],
    ['西苏旗', '苏尼特右旗'],
    ['xisuqi', '苏尼特右旗'],
    ['苏左旗', '苏尼特左旗'],
    ['东乌旗', '东乌珠穆沁旗'],
    ['西乌旗', '西乌珠穆沁旗'],
    ['太旗', '太仆寺旗'],
    ['黄旗', '镶黄旗'],
    ['白旗', '正镶白旗'],
    ['蓝旗', '正蓝旗'],
    ['阿左旗', '阿拉善左旗'],
    ['阿右旗', '阿拉善右旗'],
    ['额旗', '额济纳旗'],
  ])('%s, as staff say, is %s', (short, name) => {
    expect(names(short)[0]).toBe(name)
  })

  test('what staff say beyond the rules names its source', () => {
    const also = all.flatMap(({ alsoCalled = [] }) => alsoCalled)
    expect(also.length).toBeGreaterThan(0)
    for (const { source } of also) expect(source).not.toBe('')
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
