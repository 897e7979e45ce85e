import { NativeSelect } from '@mantine/core'
import { type FileStanding, fileStandingCodes, fileStandings } from '#shared/households/file-standing'
import type { HouseholdCount } from '#shared/households/household'
import type { DeliveredFiles } from '#shared/law/county-year'
import { ListHead } from '../../ui/list-head'
import type { Households } from './use-households'

interface FiltersProps extends Pick<Households, 'filter' | 'narrow' | 'strata' | 'found'> {
  /** null = nothing was delivered. */
  files: DeliveredFiles | null
}

/** 在册 or 移出, search, and which area, type and standing of its files, each with its number of households. */
export function HouseholdFilters({ filter, narrow, strata, found, files }: FiltersProps) {
  return (
    <ListHead
      views={{
        label: '是否移出',
        value: filter.removed ? 'removed' : 'kept',
        onChange: (value) => narrow({ removed: value === 'removed', area: null, type: null, standing: null }),
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
      {files && !filter.removed && (
        <NativeSelect
          aria-label="每户材料"
          data={[
            { value: '', label: '每户材料：全部' },
            ...fileStandingCodes.map((value) => ({ value, label: `${fileStandings[value]}（${files[value]}）` })),
          ]}
          value={filter.standing ?? ''}
          onChange={(event) => narrow({ standing: (event.currentTarget.value || null) as FileStanding | null })}
        />
      )}
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
