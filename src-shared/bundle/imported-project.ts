import { listedTitles } from '../data-sets/missing-data'
import type { Project } from '../project/project'

/** What has come of an import. */
export interface ImportedProject {
  project: Project
  /** 标准与模板数据 the project or a record was made with and that neither came along nor are here: 类别（版本）. */
  missingData: string[]
  /** Records of the contractor that the county has otherwise than the bundle: its own stay. Their titles. */
  keptRecords: string[]
  /** How many records of another unit's register have nothing to do with the project: not taken in. */
  foreignRecords: number
}

/** What the clerk must know of an import beside its success: what it means, and what to do. */
export function importNotices({ missingData, keptRecords, foreignRecords }: ImportedProject): string[] {
  const missing = `材料包里没有随附${listedTitles(missingData)}，本旗县也没有：现在按程序自带的检查（缺预算范本的，预算不测算），结果可能与制作单位的不同。请把购服通更新到最新版本，由制作单位也用最新版本重新导出材料包；或者要来数据文件（.json），在“旗县信息”的“标准与模板数据”导入。`
  const kept = `承接主体的记录${listedTitles(keptRecords.map((title) => `「${title}」`))}本旗县已有，内容与材料包里的不同：保留本旗县的，材料包里的没有导入。请核对，需要更改的在承接主体名录里改。`
  const foreign = `材料包里另有承接主体与本项目无关的记录 ${foreignRecords} 份，是制作单位名录里的，没有导入本旗县；要看的，请解压材料包查看。`
  return [
    ...(missingData.length > 0 ? [missing] : []),
    ...(keptRecords.length > 0 ? [kept] : []),
    ...(foreignRecords > 0 ? [foreign] : []),
  ]
}
