import type { StratumStanding } from '#shared/sampling/sampled'
import { LongTable } from '../../ui/long-table'

/** 分层: what was drawn of each area and kind, and what was found there. */
export function SampleStrata({ strata }: { strata: StratumStanding[] }) {
  return (
    <LongTable
      label="分层抽取"
      columns={[
        ['苏木乡镇', 'minmax(96px, 1fr)'],
        ['类型', 'minmax(80px, 140px)'],
        ['户数', 'minmax(52px, 90px)'],
        ['抽取', 'minmax(52px, 90px)'],
        ['合格', 'minmax(52px, 90px)'],
        ['不合格', 'minmax(52px, 90px)'],
        ['待复核', 'minmax(52px, 90px)'],
      ]}
      rows={strata}
      cells={({ area, type, size, quota, good, bad, pending }) => [
        area,
        type,
        ...[size, quota, good, bad, pending].map(String),
      ]}
    />
  )
}
