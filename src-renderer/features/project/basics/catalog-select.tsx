import { type ComboboxItem, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CatalogItem, ServiceCatalog } from '#shared/catalog/catalog'
import { matchCatalogItem } from '#shared/catalog/match'
import { placeNames } from '#shared/county/place-names'
import { describeError } from '#shared/errors'
import { useAppData } from '../../../app-data'

interface Props {
  catalog: ServiceCatalog | null
  label: string
  code: string
  onChoose(item: CatalogItem): void
}

/** A catalogue item by its words: 入户核查 finds 家计调查; what is not on the list is refused with the citation. */
export function CatalogSelect({ catalog, label, code, onChoose }: Props) {
  const { resources, county } = useAppData()
  const places = useMemo(() => placeNames(resources?.regions ?? [], county?.profile ?? null), [resources, county])
  const items = (catalog?.items ?? []).filter((item) => item.enabled || item.code === code)
  const named = items.find((item) => item.code === code)
  // As the field puts it itself: a first text of another kind draws the field twice.
  const [text, setText] = useState(named?.name ?? '')
  const meant = catalog && text.trim() !== '' && text !== named?.name ? matchCatalogItem(catalog, text, places) : null
  return (
    <Select
      aria-label={label}
      placeholder="选择或输入购买内容"
      searchable
      searchValue={text}
      onSearchChange={setText}
      data={items.map((item) => ({ value: item.code, label: item.name }))}
      value={named ? code : null}
      filter={({ options, search }) =>
        (options as ComboboxItem[]).filter(
          (option) => option.label.includes(search.trim()) || option.value === meant?.code,
        )
      }
      nothingFoundMessage={<span className="catalog-refused">{refusalOf(text.trim())}</span>}
      onChange={(chosen) => {
        const item = items.find((entry) => entry.code === chosen)
        if (item) onChoose(item)
      }}
    />
  )
}

/** The refusal a clerk reads when her words mean nothing on the list. */
function refusalOf(text: string): string {
  const { what, next } = describeError({ code: 'CATALOG_REFUSED', params: { text } })
  return `${what}${next}`
}
