import type { DataKind, KnownSet } from '../data-sets/data-set'
import { pinTitle } from '../data-sets/pin-title'
import { isPinned } from '../data-sets/set-in-force'
import { suggested } from '../law/citations'
import { dataKinds } from '../office-data/registry'
import { at, type Rule } from './rule'

/** What a set takes from the program's own that it must not, as an import would say it; null = nothing. */
function problemOf(kind: DataKind, set: KnownSet, sets: readonly KnownSet[]): string | null {
  if (!kind.within || !kind.problem || set.by === 'program') return null
  const own = sets.findLast((one) => one.by === 'program' && one.kind === kind.id && one.scope === set.scope)
  return own ? kind.problem(set.body, own.body) : null
}

/** Data of an office or a bundle that leave out what notice or law names: that is put back where they are read, and said. */
export const hollowData: Rule = {
  id: 'project.hollowData',
  norms: [],
  check({ county, project }) {
    const sets = county.rules.sets ?? []
    return (project.dataPins ?? []).flatMap((pin) => {
      const kind = dataKinds.find(({ id }) => id === pin.kind)
      const set = sets.find((one) => isPinned(pin, one))
      const problem = kind && set ? problemOf(kind, set, sets) : null
      if (problem === null) return []
      return {
        level: 'warning' as const,
        message: `本项目所用的${pinTitle(pin, dataKinds, sets)}不合要求：${problem}。现在按程序自带的办理。`,
        basis: suggested('：规定列明的内容不因单位换用自己的数据而减少'),
        fix: '在“旗县信息”的“标准与模板数据”导出一份，补齐以后换一个版本号再导入，给本项目改用；合同已签订的，按补充协议或者登记理由办理。',
        where: at('county', ''),
        waivable: true,
        id: pin.scope ? `${pin.kind}/${pin.scope}` : pin.kind,
      }
    })
  },
}
