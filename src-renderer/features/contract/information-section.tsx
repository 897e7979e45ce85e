import type { PersonalInformationTerms } from '#shared/project/contract-form'
import { CountField, LongField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const informationNames: Record<Exclude<keyof PersonalInformationTerms, 'leakNoticeHours'>, string> = {
  purpose: '处理目的',
  term: '处理期限',
  method: '处理方式',
  kinds: '个人信息种类',
  protection: '保护措施',
  returnOrDelete: '返还或者删除',
}

const informationKeys = Object.keys(informationNames) as (keyof typeof informationNames)[]

/** C15: the six elements of the Personal Information Protection Law art. 21, and the notice of a leak. */
export function InformationSection({ form, put }: ContractEditing) {
  const { personalInformation } = form
  return (
    <div className="columns">
      {informationKeys.map((key) => (
        <LongField
          key={key}
          rows={1}
          field={`personalInformation.${key}`}
          label={informationNames[key]}
          value={personalInformation[key]}
          onChange={(text) => put('personalInformation', { [key]: text })}
        />
      ))}
      <CountField
        field="personalInformation.leakNoticeHours"
        label="发生泄露的通报时限"
        unit="小时内"
        value={personalInformation.leakNoticeHours}
        onChange={(leakNoticeHours) => put('personalInformation', { leakNoticeHours })}
      />
    </div>
  )
}
