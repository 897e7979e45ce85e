import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { CatalogItem, ServiceCatalog } from '#shared/catalog/catalog'
import { catalogHits } from './catalog-hits'

interface Props {
  catalog: ServiceCatalog | null
  text: string
  item: CatalogItem | null
  onText(text: string): void
  onPick(item: CatalogItem): void
}

const groups = ['事务性', '服务性'] as const

/** The whole 服务清单 on one sheet; typing finds an item, or marks that nothing on the list is meant. */
export function CatalogPicker({ catalog, text, item, onText, onPick }: Props) {
  const wanted = text.trim()
  const hits = catalogHits(catalog, wanted)
  const shown = item || hits.length === 0 ? catalogHits(catalog, '') : hits
  const unmatched =
    hits.length === 0
      ? `「${wanted}」与清单各项都对不上，不能购买清单以外的内容。`
      : `清单版本说明：${catalog?.status ?? ''}`
  return (
    <div>
      <TextInput
        data-autofocus
        label="购买内容"
        description="只能购买服务清单内的事务性、服务性工作。可直接点选，也可输入名称，如「家计调查」「入户核查」"
        placeholder="输入要购买的服务"
        leftSection={<IconSearch size={17} aria-hidden="true" />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className="catalog">
        {groups.map((group) => (
          <fieldset key={group} className="plain" aria-label={`${group}工作`}>
            <p className="catalog-group">{group}工作</p>
            <div className="catalog-list">
              {shown
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <button
                    key={entry.code}
                    type="button"
                    className="catalog-item"
                    aria-pressed={entry.code === item?.code}
                    title={entry.definition}
                    onClick={() => onPick(entry)}
                  >
                    <b>{entry.name}</b>
                  </button>
                ))}
            </div>
          </fieldset>
        ))}
      </div>
      <p className="catalog-definition">{item ? `已选 ${item.name}：${item.definition}` : unmatched}</p>
    </div>
  )
}
