import { Chip, Group, Textarea } from '@mantine/core'
import { type BeneficiaryKind, beneficiaryKinds } from '#shared/project/project'
import { IntegerInput } from '../../../ui/integer-input'
import { FieldFindings } from '../../findings/field-findings'
import { AreasField } from './areas-field'
import type { SectionProps } from './section-props'

/** 服务区域与对象. */
export function AudienceSection({ project, update }: SectionProps) {
  const { beneficiaries, areas } = project
  const set = (part: Partial<typeof beneficiaries>) =>
    update((before) => ({ ...before, beneficiaries: { ...before.beneficiaries, ...part } }))
  return (
    <section className="sheet">
      <h2 className="sheet-title">服务区域与对象</h2>
      <div className="columns">
        <div>
          <AreasField areas={areas} onChange={(next) => update((before) => ({ ...before, areas: next }))} />
          <FieldFindings screen="basics" field="areas" filled={areas.length > 0} />
        </div>
        <div data-field="beneficiaries">
          <p className="group-label" id="beneficiary-kinds">
            服务对象
          </p>
          <Chip.Group
            multiple
            value={beneficiaries.kinds}
            onChange={(kinds) =>
              set({ kinds: beneficiaryKinds.filter((kind) => kinds.includes(kind)) as BeneficiaryKind[] })
            }
          >
            <Group gap={6} role="group" aria-labelledby="beneficiary-kinds">
              {beneficiaryKinds.map((kind) => (
                <Chip key={kind} value={kind} size="sm" radius="sm">
                  {kind}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <div className="audience-row">
            <IntegerInput
              label="户数"
              unit="户"
              data-field="beneficiaries.households"
              value={beneficiaries.households}
              onChange={(households) => set({ households })}
            />
            <Textarea
              label="对象说明"
              autosize
              minRows={1}
              maxRows={4}
              placeholder="如 全旗在册低保、特困家庭"
              data-field="beneficiaries.note"
              value={beneficiaries.note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          </div>
          <FieldFindings screen="basics" field="beneficiaries" filled={beneficiaries.kinds.length > 0} />
        </div>
      </div>
    </section>
  )
}
