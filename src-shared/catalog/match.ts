import type { CatalogItem, ServiceCatalog } from './catalog'
import { foldText } from './text'

/** Words that may stand around an item's name without changing what is bought. */
const filler =
  /政府|购买|社会救助|救助|困难群众|困难家庭|低保|特困|城乡|农村牧区|农村|牧区|城镇|对象|人员|家庭|第三方|委托|开展|年度|\d{4}年?|上半年|下半年|第[一二三四五六七八九十\d]+[期批]|服务|工作|项目|采购|入户|的|[-—_()（）《》"“”、,，.。·]/g

/** Place in front of a project's name: 敖汉旗, 呼和浩特市新城区. */
const place = /^(?:[一-龥]{2,12}?(?:自治区|盟|市|旗|县|区))+(?:民政局)?/

/** Usual names for the same service. */
const synonyms: Record<string, string> = {
  入户核查: '家计调查',
  入户调查: '家计调查',
  家庭经济状况调查: '家计调查',
  家庭经济状况核查: '家计调查',
  入户家计调查: '家计调查',
  摸底排查: '对象排查',
  主动发现: '对象排查',
  第三方评价: '绩效评价',
  满意度测评: '绩效评价',
  政策宣讲: '政策宣传',
}

/**
 * The one enabled catalogue item a clerk's text means, or null: refused (N01, notice 一(一)). Lenient about place, year
 * and filler words only; anything else beside the item's name refuses the text, so nothing rides along.
 */
export function matchCatalogItem(catalog: ServiceCatalog, text: string): CatalogItem | null {
  const folded = foldText(text)
  if (folded === '') return null
  const items = catalog.items.filter((item) => item.enabled)
  const byCode = items.find((item) => item.code.toUpperCase() === folded.toUpperCase())
  if (byCode) return byCode
  return meaning(items, folded) ?? meaning(items, folded.replace(place, ''))
}

/** The item whose name, or a usual name for it, is all the text says beside filler; null when two are named. */
function meaning(items: CatalogItem[], text: string): CatalogItem | null {
  const named = items.flatMap((item) => namesOf(item).flatMap((name) => (text.includes(name) ? { item, name } : [])))
  if (new Set(named.map(({ item }) => item.code)).size !== 1) return null
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)[0]
  return longest && text.replace(longest.name, '').replace(filler, '') === '' ? longest.item : null
}

function namesOf(item: CatalogItem): string[] {
  const usual = Object.keys(synonyms).filter((name) => synonyms[name] === item.name)
  return [foldText(item.name), ...usual]
}
