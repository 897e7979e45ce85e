import { notice } from '../law/citations'
import { at, type Rule } from './rule'

/** N12, N13: another unit's project takes none of this county's funds and makes no contract in its name. */
export const otherUnit: Rule = {
  id: 'project.origin',
  norms: ['N12'],
  check({ county, project }) {
    const origin = county.guests?.get(project.id)
    if (!origin) return []
    return [
      {
        id: 'guest',
        level: 'error',
        message: `本项目来自“${origin.bureauName}”的材料包，尚未收为本单位项目：没有计入本旗县的2%上限，也不能以本单位名义生成合同。`,
        basis: notice('一（三）'),
        fix: '仅供查看的，不用处理；确是本单位项目的，请在项目页上方点“收为本单位项目”。',
        where: at('basics', ''),
      },
    ]
  },
}
