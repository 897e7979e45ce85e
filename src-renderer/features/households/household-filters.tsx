import { NativeSelect } from '@mantine/core'
import type { HouseholdCount } from '#shared/households/household'
import { ListHead } from '../../ui/list-head'
import type { Households } from './use-households'

type FiltersProps = Pick<Households, 'filter' | 'narrow' | 'strata' | 'found'>

/** 在册 or 移出, search, and which area and type, each with its number of households. */
export function HouseholdFilters({ filter, narrow, strata, found }: FiltersProps) {
  return (
    <ListHead
      views={{
        label: '是否移出',
        value: filter.removed ? 'removed' : 'kept',
        onChange: (value) => narrow({ removed: value === 'removed', area: null, type: null }),
        data: [
          { value: 'kept', label: '在册' },
          { value: 'removed', label: '已移出' },
        ],
      }}
      search={{
        label: '搜索户册',
        placeholder: '姓名、拼音、户编码、身份证号',
        value: filter.text,
        onChange: (text) => narrow({ text }),
      }}
    >
      <NativeSelect
        aria-label="苏木乡镇"
        data={[{ value: '', label: '全部苏木乡镇' }, ...counted(strata, 'area')]}
        value={filter.area ?? ''}
        onChange={(event) => narrow({ area: event.currentTarget.value || null })}
      />
      <NativeSelect
        aria-label="类型"
        data={[{ value: '', label: '全部类型' }, ...counted(strata, 'type')]}
        value={filter.type ?? ''}
        onChange={(event) => narrow({ type: event.currentTarget.value || null })}
      />
      {found !== null && (
        <span className="muted figure" role="status">
          {found.toLocaleString('en')} 户
        </span>
      )}
    </ListHead>
  )
}

function counted(strata: readonly HouseholdCount[], by: 'area' | 'type') {
  const sums = new Map<string, number>()
  for (const one of strata) sums.set(one[by], (sums.get(one[by]) ?? 0) + one.households)
  return [...sums].map(([value, households]) => ({ value, label: `${value}（${households}）` }))
}
