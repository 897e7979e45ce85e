import { foldText } from '../text/fold-text'

/** 服务区域 as places that can be compared: the whole county, all of it but some, or its named parts. */
export type ServiceAreas = 'whole' | { except: Set<string> } | Map<string, NamedArea[]>

/** 新惠镇扎赛营子村: bare name 新惠, kind 镇, part 扎赛营子村. */
interface NamedArea {
  /** '' where the clerk left it out: 新惠 may be 新惠镇. */
  kind: string
  /** A village or community within; '' = all of it. */
  part: string
}

const between = /[、,;/|·+&]|(?<=镇|苏木|乡|街道|办事处|场|区)(?:和|及|与|以及|并)(?=.)/
const town = /^(.{1,10}?)(镇|苏木|民族乡|乡|街道办事处|街道|办事处|农场|牧场|林场|管委会|开发区|园区)(.*)$/
/** Words that say all of it and name nothing: 全境, 辖区内, 各嘎查村. */
const allOf =
  /(?:全部|所有|整个|各|全|所辖|下辖|辖|行政)*(?:全境|境内|全域|辖区|辖域|区域|范围|嘎查村|嘎查|行政村|村|社区|居委会|全镇|全乡|全苏木|全街道|内|的)*$/
/** An entry made of these alone names no part: 全旗, 全县各苏木乡镇(街道), 全旗12个苏木乡镇, 旗域范围内. */
const noPart =
  /^(?:全部|全域|全境|全|本|整个|所有|各|旗县|旗|县|市|区|辖|境|域|内|外|范围|行政区划|行政|的|共|所属|下辖|所|苏木|乡镇|乡|镇|街道|办事处|嘎查|村|社区|居委会|农区|牧区|农牧区|城乡|地区|区域|\d+个|[一二三四五六七八九十]+个|部|及|和|与|场|[()])+$/

/** 全旗（长胜镇除外）, 除长胜镇、新惠镇外的苏木乡镇, 长胜镇以外的苏木乡镇: the names left out. */
const exceptions = [
  /^([^()除]+?(?:镇|苏木|乡|街道|农场|牧场|林场))(?:以外|之外)/,
  /(?:除了?(?!外)|不含|不包括)([^()]+?)(?:以外|之外|外|$|\))/,
  /[(,]([^(),]+?)除外/,
]

/** No area named, or one that says the whole county, is the whole county. Several names in one entry are several areas. */
export function serviceAreas(areas: string[], county: { regionName: string; prefectureName: string }): ServiceAreas {
  const out = areas.flatMap((area) => exceptions.flatMap((pattern) => pattern.exec(foldText(area))?.[1] ?? []))
  if (out.length > 0) {
    const left = out.flatMap((names) => names.split(between)).map((name) => town.exec(name)?.[1] ?? name)
    return { except: new Set(left) }
  }
  const named = areas
    .map((area) =>
      area.replace(/\s+(?=\S*(?:镇|苏木|乡|街道))/g, (blank, at: number, all: string) =>
        /[镇乡道木]$/.test(all.slice(0, at)) ? '、' : blank,
      ),
    )
    .flatMap((area) => foldText(area).split(between))
    .map((area) => withoutCounty(area.replace(/^\((.*)\)$/, '$1'), county))
  const parts = named.filter((area): area is string => area !== null && area !== '')
  if (parts.length === 0 || named.includes('')) return 'whole'
  const found = new Map<string, NamedArea[]>()
  for (const area of parts) {
    const [, bare = area, kind = '', part = ''] = town.exec(area) ?? []
    const one = {
      kind: kind === '街道办事处' || kind === '办事处' ? '街道' : kind,
      part: part.replace(/\([^)]*\)/g, '').replace(allOf, ''),
    }
    found.set(bare, [...(found.get(bare) ?? []), one])
  }
  return found
}

/** Empty text in, null out; '' when nothing but the county is left. */
function withoutCounty(
  area: string,
  { regionName, prefectureName }: Parameters<typeof serviceAreas>[1],
): string | null {
  if (area === '') return null
  const county = foldText(regionName)
  const short = county.replace(/(?:自治旗|旗|县|市|区)$/, '')
  let rest = area.replace(/^内蒙古(?:自治区)?/, '')
  for (const name of [foldText(prefectureName), county])
    if (name !== '' && rest.startsWith(name)) rest = rest.slice(name.length)
  if (rest === short && short.length > 1) rest = ''
  return noPart.test(rest) ? '' : rest
}

/** True when the two have a place in common. */
export function areasMeet(a: ServiceAreas, b: ServiceAreas): boolean {
  if (a === 'whole' || b === 'whole') return true
  if ('except' in a) return 'except' in b || [...b.keys()].some((bare) => !a.except.has(bare))
  if ('except' in b) return areasMeet(b, a)
  for (const [bare, ours] of a) {
    const theirs = b.get(bare) ?? []
    if (ours.some((one) => theirs.some((other) => sameKind(one, other) && samePart(one, other)))) return true
  }
  return false
}

const sameKind = (a: NamedArea, b: NamedArea) => a.kind === b.kind || a.kind === '' || b.kind === ''
const samePart = (a: NamedArea, b: NamedArea) => a.part === b.part || a.part === '' || b.part === ''
