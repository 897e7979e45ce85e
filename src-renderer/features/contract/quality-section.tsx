import { Fragment } from 'react'
import { figureLabel } from '#shared/catalog/kind-labels'
import { asksSamplingReason, samplingReasonLabel } from '#shared/contract/sampling'
import { CountField, LongField, RateField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const rates = [
  ['sample', 'sampleShareBp', ''],
  ['pass', 'passRateBp', '不低于'],
  ['accuracy', 'accuracyRateBp', '不低于'],
  ['completeness', 'completenessRateBp', '不低于'],
] as const

/** C05, C06, C18: rates and terms as each service calls them, and who does the work. */
export function QualitySection({ form, kinds, put }: ContractEditing) {
  const { quality, personnel } = form
  const team = figureLabel(kinds, 'team')
  return (
    <div className="columns columns-3">
      {rates.map(([figure, key, suffix]) => (
        <Fragment key={key}>
          <RateField
            field={`quality.${key}`}
            label={`${figureLabel(kinds, figure)}${suffix}`}
            value={quality[key]}
            onChange={(shareBp) => put('quality', { [key]: shareBp })}
          />
          {figure === 'sample' && asksSamplingReason(quality) && (
            <LongField
              field="quality.sampleReason"
              label={samplingReasonLabel}
              value={quality.sampleReason}
              onChange={(sampleReason) => put('quality', { sampleReason })}
            />
          )}
        </Fragment>
      ))}
      <CountField
        field="quality.entryWithinDays"
        label={figureLabel(kinds, 'entry') ?? ''}
        unit="日内"
        value={quality.entryWithinDays}
        onChange={(entryWithinDays) => put('quality', { entryWithinDays })}
      />
      {team !== null && (
        <CountField
          field="personnel.perTeam"
          label={team}
          unit="人"
          value={personnel.perTeam}
          onChange={(perTeam) => put('personnel', { perTeam })}
        />
      )}
      <CountField
        field="personnel.insured"
        label="投保意外伤害险人数"
        unit="人"
        value={personnel.insured}
        onChange={(insured) => put('personnel', { insured })}
      />
      <LongField
        field="personnel.requirement"
        label="人员要求（只写对服务人员能力的要求，不写坐班、考勤、工资）"
        value={personnel.requirement}
        onChange={(requirement) => put('personnel', { requirement })}
      />
    </div>
  )
}
