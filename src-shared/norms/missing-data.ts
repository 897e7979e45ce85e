import { listedTitles, missingPins } from '../data-sets/missing-data'
import { pinTitle } from '../data-sets/pin-title'
import { suggested } from '../law/citations'
import { dataKinds } from '../office-data/registry'
import { at, type Rule } from './rule'

/** A project of a bundle that came without the data it was made with is judged by others: that is said as long as it is so. */
export const missingData: Rule = {
  id: 'project.missingData',
  norms: [],
  check({ county, project }) {
    const missing = missingPins(project.dataPins ?? [], county.rules.sets ?? [])
    if (missing.length === 0) return []
    const titles = listedTitles(missing.map((pin) => pinTitle(pin, dataKinds)))
    return [
      {
        level: 'warning',
        message: `本项目是按${titles}办理的，本旗县没有这份数据：现在按程序自带的检查，结果可能与制作单位的不同。`,
        basis: suggested('：项目按建立时的标准与模板数据检查'),
        fix: '先把购服通更新到最新版本；仍然提示的，请向制作材料包的单位要来这份数据文件（.json），在“旗县信息”的“标准与模板数据”导入，不用于本单位其他项目的导入后停用；确按程序自带的办理的，登记理由和依据。',
        where: at('county', ''),
        waivable: true,
      },
    ]
  },
}
