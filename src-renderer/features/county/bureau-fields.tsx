import { TextInput } from '@mantine/core'
import type { CountyProfile } from '#shared/county/county'
import { creditCodeProblem } from '#shared/county/credit-code'
import { enterMoves } from '../../ui/enter-next'
import { FieldNote } from '../../ui/field-note'

interface Props {
  profile: CountyProfile
  onChange(profile: CountyProfile): void
}

/** 购买主体: the bureau as it stands in every contract as party A. */
export function BureauFields({ profile, onChange }: Props) {
  const set = (change: Partial<CountyProfile>) => onChange({ ...profile, ...change })
  const code = profile.creditCode.trim()
  const codeProblem = code === '' ? null : creditCodeProblem(code)
  return (
    <div className="columns" {...enterMoves}>
      <TextInput
        label="单位全称"
        description="与单位公章一致，合同中作为甲方"
        data-field="bureauName"
        required
        value={profile.bureauName}
        error={profile.bureauName.trim() === '' ? '请填写单位全称，与公章一致。' : undefined}
        onChange={(event) => set({ bureauName: event.currentTarget.value })}
      />
      <div>
        <TextInput
          label="统一社会信用代码"
          description="18 位，末位为校验码"
          data-field="creditCode"
          maxLength={18}
          value={profile.creditCode}
          error={code.length === 18 ? codeProblem : undefined}
          onChange={(event) => set({ creditCode: event.currentTarget.value.toUpperCase() })}
        />
        {code !== '' && code.length < 18 && (
          <FieldNote>
            已输入 {code.length} 位，还差 {18 - code.length} 位。
          </FieldNote>
        )}
        {code !== '' && codeProblem === null && <FieldNote>校验码正确。</FieldNote>}
      </div>
      <TextInput
        label="地址"
        data-field="address"
        value={profile.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <TextInput
        label="法定代表人（负责人）"
        data-field="legalRepresentative"
        value={profile.legalRepresentative}
        onChange={(event) => set({ legalRepresentative: event.currentTarget.value })}
      />
      <TextInput
        label="联系电话"
        data-field="phone"
        value={profile.phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
    </div>
  )
}
