import { ActionIcon, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type PerformanceTarget, type Project, type TargetKind, targetKindNames } from '#shared/project/project'
import { FieldFindings } from '../../findings/field-findings'
import { useDerivable } from '../derived/use-derivable'
import { useBasics } from './use-basics'

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
      <div className="targets">
        <div className="target-row target-head" aria-hidden="true">
          <span>类别</span>
          <span>指标</span>
          <span>目标值</span>
          <span>单位</span>
        </div>
        {kinds.map((kind) => {
          const own = project.targets.filter((target) => target.kind === kind)
          const rows = own.length > 0 ? own : [{ kind, indicator: '', value: '', unit: '' }]
          return rows.map((target, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and every cell is controlled
            <div key={`${kind}-${at}`} className="target-row" data-field={at === 0 ? `targets.${kind}` : undefined}>
              <span className="target-kind">{at === 0 ? targetKindNames[kind] : ''}</span>
              <TextInput
                aria-label={`${targetKindNames[kind]}：指标`}
                value={target.indicator}
                onChange={(event) => set(kind, at, { indicator: event.currentTarget.value })}
              />
              <TargetValue
                kind={kind}
                only={own.length < 2}
                value={target.value}
                onChange={(value) => set(kind, at, { value })}
              />
              <TextInput
                aria-label={`${targetKindNames[kind]}：单位`}
                value={target.unit}
                onChange={(event) => set(kind, at, { unit: event.currentTarget.value })}
              />
              {at === 0 ? (
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`${targetKindNames[kind]}再加一行`}
                  title="再加一行"
                  onClick={() => setTargets((targets) => [...targets, { kind, indicator: '', value: '', unit: '' }])}
                >
                  <IconPlus size={17} />
                </ActionIcon>
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray.8"
                  size="lg"
                  aria-label={`删除${targetKindNames[kind]}第 ${at + 1} 行`}
                  onClick={() =>
                    setTargets((targets) => targets.filter((_, index) => index !== placeOf(targets, kind, at)))
                  }
                >
                  <IconTrash size={17} />
                </ActionIcon>
              )}
              <div className="target-notes">
                {at === 0 && (
                  <FieldFindings screen="basics" field={`targets.${kind}`} filled={target.value.trim() !== ''} />
                )}
              </div>
            </div>
          ))
        })}
      </div>
    </div>
  )
}

function TargetValue(props: { kind: TargetKind; only: boolean; value: string; onChange(value: string): void }) {
  const { kind, only, ...field } = props
  const { note, input, value, onChange, onBlur } = useDerivable(only ? `targets.${kind}` : '', field)
  return (
    <div>
      <TextInput
        aria-label={`${targetKindNames[kind]}：目标值`}
        placeholder={kind === 'quality' || kind === 'satisfaction' ? '如 ≥95' : ''}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        {...input}
      />
      {note}
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
