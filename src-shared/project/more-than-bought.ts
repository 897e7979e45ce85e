import { readDecimal } from '../budget/decimal'
import { foldText } from '../text/fold-text'
import type { Project } from './project'

/** Words, and what stands against them elsewhere. */
export interface Quarrel {
  id: string
  said: string
  against: string
}

/** 9999户 where 3200 are bought. */
export function moreThanBought(typed: string, { items }: Pick<Project, 'items'>): Quarrel[] {
  const text = foldText(typed).replace(/(?<=\d),(?=\d{3})/g, '')
  return items.flatMap(({ quantity, unit }, index): Quarrel[] => {
    const bought = readDecimal(quantity)
    const alone = unit.trim() !== '' && items.filter((item) => item.unit.trim() === unit.trim()).length === 1
    if (!alone || 'problem' in bought) return []
    const counted = foldText(unit.trim())
    for (const { 0: figure, index: from } of text.matchAll(/\d+/g)) {
      const rest = text.slice(from + figure.length)
      // 3200户次 are no 户.
      const isCounted = rest.startsWith(counted) && !/^[次·]/.test(rest.slice(counted.length))
      if (isCounted && bought.value.compare(Number(figure)) < 0)
        return [{ id: `quantity.${index}`, said: `${figure}${counted}`, against: `约定数量为${quantity}${unit}` }]
    }
    return []
  })
}
