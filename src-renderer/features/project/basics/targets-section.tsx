import { ActionIcon, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type PerformanceTarget, type TargetKind, targetKindNames } from '#shared/project/project'
import { FieldFindings } from '../../findings/field-findings'
import type { SectionProps } from './section-props'

const kinds = Object.keys(targetKindNames) as TargetKind[]

/** 绩效目标: the seven kinds of annex 1 一(一) (P06), each with value and unit; they go into contract and evaluation. */
export function TargetsSection({ project, update }: SectionProps) {
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
    <section className="sheet" data-field="targets">
      <h2 className="sheet-title">
        绩效目标 <small>七类都要有目标值和单位，随后写入合同，事后据此评价</small>
      </h2>
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
              <TextInput
                aria-label={`${targetKindNames[kind]}：目标值`}
                placeholder={kind === 'quality' || kind === 'satisfaction' ? '如 ≥95' : ''}
                value={target.value}
                onChange={(event) => set(kind, at, { value: event.currentTarget.value })}
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
    </section>
  )
}

/** Index of the `at`-th target of a kind; -1 when there is none. */
function placeOf(targets: PerformanceTarget[], kind: TargetKind, at: number): number {
  const places = targets.flatMap((target, index) => (target.kind === kind ? [index] : []))
  return places[at] ?? -1
}
