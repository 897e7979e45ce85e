import type { CatalogItem } from '#shared/catalog/catalog'
import type { Project, ServiceItem } from '#shared/project/project'
import { defaultCatalog } from '../../fixtures/county-year'
import type { Dice } from './dice'

export interface RandomServices {
  /** The services bought, the first one named by the turn. */
  entries: CatalogItem[]
  items: ServiceItem[]
  beneficiaries: Project['beneficiaries']
  areas: string[]
}

/** The service of that turn, 家计调查 five times in sixteen, and in four of ten contracts one to three others beside it. */
export function randomServices(dice: Dice, turn: number): RandomServices {
  const all = defaultCatalog.items
  const first = (all[turn % 16] ?? all.find(({ name }) => name === '家计调查')) as CatalogItem
  const others = dice.happens(0.4)
    ? dice.someOf(
        all.filter((entry) => entry !== first),
        dice.between(1, 3),
      )
    : []
  const entries = [first, ...others]
  const items = entries.map(({ code, units }) => ({
    code,
    quantity: String(dice.spread(1, 50_000)),
    unit: dice.oneOf(units),
  }))
  return { entries, items, beneficiaries: randomBeneficiaries(dice, items), areas: randomAreas(dice, turn) }
}

function randomBeneficiaries(dice: Dice, items: ServiceItem[]): Project['beneficiaries'] {
  const counted = items.find(({ unit }) => unit === '户')
  const own = counted ? Number(counted.quantity) : null
  const households = dice.happens(0.7) ? (own ?? dice.spread(1, 50_000)) : null
  return {
    kinds: dice
      .oneOf([['低保'], ['特困', '低保边缘'], ['低保', '特困', '刚性支出'], ['临时救助', '其他']] as const)
      .slice(),
    households,
    note: dice.oneOf([
      '',
      '名单由甲方按季更新后提供',
      '服务对象以审核确认文件为准。',
      '含新申请家庭,以"受理通知书"为准;\n已死亡、已迁出的不列入。',
    ]),
  }
}

const townKinds = ['苏木', '镇', '乡', '街道', '国有农牧场']

/** One in sixteen has 500: a table of that length takes LibreOffice longer than the rest of the contract. */
function randomAreas(dice: Dice, turn: number): string[] {
  const count = turn % 16 === 5 ? 500 : dice.oneOf([1, 2, 5, 19, 20, dice.between(3, 60)])
  return Array.from({ length: count }, (_, index) => {
    const area = `示例第${index + 1}${dice.oneOf(townKinds)}`
    return dice.happens(0.1) ? `${area}（含所辖嘎查村）` : area
  })
}
