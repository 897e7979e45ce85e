import { Chip, Group } from '@mantine/core'
import { type BeneficiaryKind, beneficiaryKinds, type ServiceItem } from '#shared/project/project'
import { useDerivable } from '../../../project-draft/derived/use-derivable'
import { GrowingText } from '../../../ui/growing-text'
import { IntegerInput } from '../../../ui/integer-input'
import { FieldFindings } from '../../findings/field-findings'
import { AreasField } from './areas-field'
import { useBasics } from './use-basics'

/** 服务区域与对象. */
export function AudienceSection() {
  const { project, update } = useBasics()
  const { beneficiaries, areas } = project
  const set = (part: Partial<typeof beneficiaries>) =>
    update((before) => ({ ...before, beneficiaries: { ...before.beneficiaries, ...part } }))
  return (
    <div className="columns">
      <div>
        <AreasField areas={areas} onChange={(next) => update((before) => ({ ...before, areas: next }))} />
        <FieldFindings screen="basics" field="areas" filled={areas.length > 0} />
      </div>
      <div data-field="beneficiaries">
        <p className="group-label" id="beneficiary-kinds">
          服务对象
        </p>
        <div data-field="beneficiaries.kinds">
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
        </div>
        <GrowingText
          aria-label="对象说明"
          minRows={1}
          maxRows={4}
          mt={8}
          placeholder="对象说明，如 全旗在册低保、特困家庭"
          data-field="beneficiaries.note"
          value={beneficiaries.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Households
          items={project.items}
          value={beneficiaries.households}
          onChange={(households) => set({ households })}
        />
        <FieldFindings screen="basics" field="beneficiaries" filled={beneficiaries.kinds.length > 0} />
      </div>
    </div>
  )
}

interface HouseholdsProps {
  items: ServiceItem[]
  value: number | null
  onChange(value: number | null): void
}

/** Not asked where the purchase is counted in households: they are its quantity, unless somebody has typed another number. */
function Households({ items, ...field }: HouseholdsProps) {
  const { state, note, input, ...rest } = useDerivable('beneficiaries.households', field)
  const [item, second] = items
  // A stored 0 is seen, so that it can be mended.
  if (item?.unit === '户' && !second && !state?.differs && field.value !== 0) return null
  return (
    <div className="households">
      <IntegerInput
        label="服务对象户数"
        unit="户"
        positive
        data-field="beneficiaries.households"
        {...rest}
        {...input}
      />
      {note}
    </div>
  )
}
