import { useMemo } from 'react'
import type { YearParameters } from '#shared/county/county'
import { placeholderOf } from '#shared/law/procurement'
import { yearCeiling } from '#shared/norms/ceiling'
import { rulesOn } from '#shared/office-data/rules-for'
import type { Project } from '#shared/project/project'
import { useAppData } from '../../app-data'
import { enterMoves } from '../../ui/enter-next'
import { StillOld } from '../../ui/still-old'
import { CeilingPreview } from './ceiling-preview'
import { GrantTable } from './grant-table'
import { ThresholdFields } from './threshold-fields'

const noProjects: Project[] = []

interface Props {
  value: YearParameters
  onChange(value: YearParameters): void
  /** Without it the ceiling is shown alone, as in the wizard of a new county. */
  projects?: Project[]
}

/** 年度参数: last year's grants with the ceiling that follows from them, and the procurement threshold. */
export function YearFields({ value, onChange, projects = noProjects }: Props) {
  const rules = useAppData((state) => state.resources?.rules)
  const ceiling = useMemo(
    () => rules && yearCeiling({ projects, years: [value], rules }, value.year),
    [projects, value, rules],
  )
  return (
    <div className="year-fields" {...enterMoves}>
      <section className="sheet">
        <h2 className="sheet-title">
          {value.year - 1} 年困难群众救助补助资金{' '}
          <small>中央和自治区下达的，作为 {value.year} 年 2% 上限的基数；盟市、旗县自筹不计入</small>
        </h2>
        <GrantTable year={value.year} grants={value.grants} onChange={(grants) => onChange({ ...value, grants })} />
        {ceiling && (
          <div className="year-ceiling">
            <StillOld of="grants" />
            <CeilingPreview ceiling={ceiling} />
          </div>
        )}
      </section>
      <section className="sheet">
        <h2 className="sheet-title">
          采购限额标准 <small>限额以下可按单位内控制度自行组织采购</small>
        </h2>
        <ThresholdFields
          threshold={value.threshold}
          placeholder={placeholderOf(rules ? rulesOn(rules, `${value.year}-12-31`).thresholdDefaults : [], value.year)}
          onChange={(threshold) => onChange({ ...value, threshold })}
        />
      </section>
    </div>
  )
}
