import { ActionIcon, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { mostItems } from '#shared/most-items'
import { type PerformanceTarget, type Project, type TargetKind, targetKindNames } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { useDerivable } from '../../../project-draft/derived/use-derivable'
import { DeleteRow } from '../../../ui/delete-row'
import { fillCells } from '../../../ui/fill-cells'
import { FieldFindings } from '../../findings/field-findings'
import { useBasics } from './use-basics'

const mostTargets = mostItems(projectSchema, 'targets')
const kinds = Object.keys(targetKindNames) as TargetKind[]

/** 绩效目标: the seven kinds of annex 1 一(一) (P06), each with value and unit; they go into contract and evaluation. */
export function TargetsSection() {
  const { project, update } = useBasics()
  const setTargets = (change: (targets: PerformanceTarget[]) => PerformanceTarget[]) =>
    update((before) => ({ ...before, targets: change(before.targets) }))

  /** Row `at` of its kind; a kind without a row gets its first. */
  function set(kind: TargetKind, at: number, part: Partial<PerformanceTarget>) {
    setTargets((targets) => {
      const place = placeOf(targets, kind, at)
      if (place < 0) return [...targets, { kind, indicator: '', value: '', unit: '', ...part }]
      return targets.map((target, index) => (index === place ? { ...target, ...part } : target))
    })
  }

  return (
    <div data-field="targets">
      <p className="muted">七类都要有目标值和单位，随后写入合同，事后据此评价。</p>
      <div className="targets" data-rows onPaste={fillCells}>
        <div className="target-row target-head" aria-hidden="true">
          <span>类别</span>
          <span>指标</span>
          <span>目标值</span>
          <span>单位</span>
          <span>来源</span>
        </div>
        {kinds.map((kind) => {
          const own = project.targets.filter((target) => target.kind === kind)
          const rows = own.length > 0 ? own : [{ kind, indicator: '', value: '', unit: '' }]
          return rows.map((target, at) => (
            <TargetRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and every cell is controlled
              key={`${kind}-${at}`}
              target={target}
              at={at}
              isOnly={own.length < 2}
              isFull={project.targets.length >= mostTargets}
              onChange={(part) => set(kind, at, part)}
              onAdd={() => setTargets((targets) => [...targets, { kind, indicator: '', value: '', unit: '' }])}
              onRemove={() =>
                setTargets((targets) => targets.filter((_, index) => index !== placeOf(targets, kind, at)))
              }
            />
          ))
        })}
      </div>
    </div>
  )
}

interface TargetRowProps {
  target: PerformanceTarget
  /** Its place among the targets of its kind. */
  at: number
  isOnly: boolean
  /** There may be no more of them. */
  isFull: boolean
  onChange(part: Partial<PerformanceTarget>): void
  onAdd(): void
  onRemove(): void
}

function TargetRow({ target, at, isOnly, isFull, onChange, onAdd, onRemove }: TargetRowProps) {
  const { kind, indicator, unit } = target
  const name = targetKindNames[kind]
  const value = useDerivable(isOnly ? `targets.${kind}` : '', {
    value: target.value,
    onChange: (next) => onChange({ value: next }),
  })
  return (
    <div className="target-row" data-row data-field={at === 0 ? `targets.${kind}` : undefined}>
      <span className="target-kind">{at === 0 ? name : ''}</span>
      <TextInput
        aria-label={`${name}：指标`}
        value={indicator}
        onChange={(event) => onChange({ indicator: event.currentTarget.value })}
      />
      <TextInput
        classNames={{ input: 'figure-input' }}
        aria-label={`${name}：目标值`}
        placeholder={kind === 'quality' || kind === 'satisfaction' ? '如 ≥95' : ''}
        value={value.value}
        onChange={(event) => value.onChange(event.currentTarget.value)}
        onBlur={value.onBlur}
        {...value.input}
      />
      <TextInput
        aria-label={`${name}：单位`}
        value={unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
      />
      <div className="target-source">{value.note}</div>
      {at === 0 ? (
        <ActionIcon
          variant="subtle"
          size="lg"
          disabled={isFull}
          aria-label={`${name}再加一行`}
          title={isFull ? `最多 ${mostTargets} 行` : '再加一行'}
          onClick={onAdd}
        >
          <IconPlus size={17} />
        </ActionIcon>
      ) : (
        <DeleteRow size="lg" label={`删除${name}第 ${at + 1} 行`} onDelete={onRemove} />
      )}
      <div className="target-notes">
        {at === 0 && <FieldFindings screen="basics" field={`targets.${kind}`} filled={target.value.trim() !== ''} />}
      </div>
    </div>
  )
}

/** 7 类，3 类待填 */
export function targetsText({ targets }: Project): string {
  const filled = kinds.filter((kind) => {
    const own = targets.filter((target) => target.kind === kind)
    return own.length > 0 && own.every(({ value }) => value.trim() !== '')
  })
  const open = kinds.length - filled.length
  return open === 0 ? `${kinds.length} 类都有目标值` : `${filled.length} 类已有目标值，${open} 类待定`
}

/** Index of the `at`-th target of a kind; -1 when there is none. */
function placeOf(targets: PerformanceTarget[], kind: TargetKind, at: number): number {
  const places = targets.flatMap((target, index) => (target.kind === kind ? [index] : []))
  return places[at] ?? -1
}
