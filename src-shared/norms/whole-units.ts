import { itemName } from '../catalog/item-name'
import { annex } from '../law/citations'
import { targetKindNames } from '../project/project'
import { isBlank } from '../text/filler'
import { at, type Rule, type RuleFinding } from './rule'
import { typedFigure } from './typed-figure'

/** Units of what is there whole or not at all; hours, days, metres and money may have parts. */
const whole = /^(?:户|户次|样本户|人|人次|名|位|家|份|个|个案|只|场|场次|次|件|例|套|本|册|卷|台|辆|小组节次)$/

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
  const [counted] = unit.normalize('NFKC').trim().split('/')
  if (!counted || !whole.test(counted) || /[%％]/.test(typed)) return []
  // ≥3,200.5 and 不少于3200.5户 too.
  const figure = /[\d,，]+[.．]\d+/.exec(typed.normalize('NFKC'))?.[0]
  const read = figure === undefined ? null : typedFigure(figure)
  if (figure === undefined || read === null || read.d === 1n) return []
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
