import { itemName } from '../catalog/item-name'
import { annex } from '../law/citations'
import { isCountedIn } from '../money/count'
import { targetKindNames } from '../project/project'
import { isBlank } from '../text/filler'
import { at, type Rule, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'

/** N13, P06: nobody can serve 3200.5户. What is counted in things is a whole number, in items, targets and the clerk's own lines. */
export const wholeUnits: Rule = {
  id: 'quantity.whole',
  norms: ['N13', 'P06'],
  check: ({ project, items }) => [
    ...items.flatMap(({ item, entry }, index) =>
      broken(`item.${index}`, `“${itemName(entry)}”的数量`, item.quantity, item.unit, at('basics', `items.${index}`)),
    ),
    ...project.targets.flatMap(({ kind, indicator, value, unit }, index) =>
      broken(
        `target.${index}`,
        `绩效目标“${isBlank(indicator) ? targetKindNames[kind] : indicator.trim()}”的目标值`,
        value,
        unit,
        at('basics', `targets.${kind}`),
      ),
    ),
    ...project.budget.ownLines.flatMap(({ id, name, quantity, unit }) =>
      broken(`line.${id}`, `自列预算行“${name.trim()}”的数量`, quantity, unit, at('budget', `budget.ownLines.${id}`)),
    ),
  ],
}

function broken(id: string, label: string, typed: string, unit: string, where: RuleFinding['where']): RuleFinding[] {
  const figure = brokenFigure(typed, unit)
  if (figure === null) return []
  const counted = countedIn(unit)
  return [
    {
      id,
      level: 'error',
      message: `${label}为${figure}${counted}，${counted}只能是整数。`,
      basis: annex('一（一）'),
      fix: `请改为整数；按比例算出的，请进位或者舍去到整${counted}。`,
      where,
    },
  ]
}

const countedIn = (unit: string) => unit.normalize('NFKC').trim().split('/')[0] ?? ''

/** The figure in a text that should be whole and is not: ≥3,200.5 and 不少于3200.5户 too; null when there is none. */
export function brokenFigure(typed: string, unit: string): string | null {
  if (!isCountedIn(countedIn(unit)) || /[%％]/.test(typed)) return null
  const figure = /[\d,，]+[.．]\d+/.exec(typed.normalize('NFKC'))?.[0]
  const read = figure === undefined ? null : typedFigure(figure)
  return figure !== undefined && read !== null && read.d !== 1n ? figure : null
}
