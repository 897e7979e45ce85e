import { groupedFigure } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import type { FieldPlace } from '#shared/norms/finding'
import { procurementMethodNames } from '#shared/project/project'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { useDerivedValues } from '../../project-draft/derived/derived-values'
import { useBudget } from '../../project-draft/use-budget'
import { useChosenContractor } from '../../project-draft/use-chosen-contractor'

/** What the contract takes from county, project and budget by itself, with the way to where it is kept. */
export function KnownFacts() {
  const { settled: project } = useDerivedValues()
  const county = useAppData((state) => state.county)
  const budget = useBudget()
  const goTo = useNavigation((state) => state.goTo)
  const contractor = useChosenContractor(project.contractorId)
  const { period, procurement, areas, beneficiaries } = project
  const facts: { label: string; text: string; place: FieldPlace }[] = [
    { label: '甲方', text: county?.profile.bureauName ?? '', place: { screen: 'county', field: 'bureauName' } },
    { label: '乙方', text: contractor?.name ?? '', place: { screen: 'contractor', field: 'contractorId' } },
    {
      label: '采购',
      text: [procurement.method && procurementMethodNames[procurement.method], procurement.number]
        .filter(Boolean)
        .join('，'),
      place: { screen: 'procurement', field: 'procurement.method' },
    },
    {
      label: '服务期',
      text: period.startOn && period.endOn ? `${period.startOn} 至 ${period.endOn}` : '',
      place: { screen: 'basics', field: 'period.startOn' },
    },
    {
      label: '区域、对象',
      text: [
        areas.length > 0 ? `${areas.length} 个苏木乡镇` : '',
        beneficiaries.households === null ? '' : `${groupedFigure(String(beneficiaries.households))} 户`,
      ]
        .filter(Boolean)
        .join('，'),
      place: { screen: 'basics', field: 'areas' },
    },
    {
      label: '价款明细',
      text: budget?.result ? `预算 ${formatYuan(budget.result.totalFen)} 元` : '',
      place: { screen: 'budget', field: '' },
    },
  ]
  return (
    <section className="known-facts" aria-label="自动写入合同的内容">
      <p className="muted">以下内容自动写入合同，不用再填：</p>
      <dl>
        {facts.map(({ label, text, place }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <button type="button" className={text ? 'fact' : 'fact fact-missing'} onClick={() => goTo(place)}>
                {text || '尚未填写'}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
