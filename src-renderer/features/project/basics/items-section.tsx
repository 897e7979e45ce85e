import { ActionIcon, Button, Select } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { CatalogItem } from '#shared/catalog/catalog'
import type { ServiceItem } from '#shared/project/project'
import { useAppData } from '../../../app-data'
import { DecimalInput } from '../../../ui/decimal-input'
import { fillDown } from '../../../ui/fill-down'
import { FieldFindings } from '../../findings/field-findings'
import { CatalogSelect } from './catalog-select'
import type { SectionProps } from './section-props'

/** 购买内容: catalogue items only, each with quantity and unit (N01, P03). */
export function ItemsSection({ project, update }: SectionProps) {
  const catalogs = useAppData((state) => state.resources?.catalogs)
  const catalog = catalogs?.find(({ version }) => version === project.catalogVersion) ?? null
  const setItems = (change: (items: ServiceItem[]) => ServiceItem[]) =>
    update((before) => ({ ...before, items: change(before.items) }))
  const setItem = (at: number, part: Partial<ServiceItem>) =>
    setItems((items) => items.map((item, index) => (index === at ? { ...item, ...part } : item)))

  function choose(at: number, item: CatalogItem) {
    const unit = project.items[at]?.unit ?? ''
    setItem(at, { code: item.code, unit: item.units.includes(unit) ? unit : (item.units[0] ?? '') })
  }

  return (
    <section className="sheet" data-field="items">
      <h2 className="sheet-title">
        购买内容 <small>限服务清单内的事务性、服务性工作；{catalog?.status ?? '所用清单版本未找到'}</small>
      </h2>
      <div className="row-list" onPaste={fillDown}>
        {project.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and every cell is controlled
          <div key={index} className="item-row" data-field={`items.${index}`}>
            <CatalogSelect
              catalog={catalog}
              label={`第 ${index + 1} 项购买内容`}
              code={item.code}
              onChoose={(chosen) => choose(index, chosen)}
            />
            <DecimalInput
              aria-label={`第 ${index + 1} 项数量`}
              placeholder="数量"
              nonNegative
              data-field={`items.${index}.quantity`}
              data-column="quantity"
              value={item.quantity}
              onChange={(quantity) => setItem(index, { quantity })}
            />
            <Select
              aria-label={`第 ${index + 1} 项计量单位`}
              placeholder="单位"
              data={unitsOf(
                catalog?.items.find(({ code }) => code === item.code),
                item.unit,
              )}
              value={item.unit || null}
              onChange={(unit) => setItem(index, { unit: unit ?? '' })}
            />
            <ActionIcon
              variant="subtle"
              color="gray.8"
              size="lg"
              aria-label={`删除第 ${index + 1} 项`}
              onClick={() => setItems((items) => items.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} />
            </ActionIcon>
            <p className="item-definition">{catalog?.items.find(({ code }) => code === item.code)?.definition}</p>
          </div>
        ))}
      </div>
      <FieldFindings screen="basics" field="items" filled={project.items.some(({ quantity }) => quantity !== '')} />
      <Button
        mt={8}
        size="xs"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => setItems((items) => [...items, { code: '', quantity: '', unit: '' }])}
      >
        加一项购买内容
      </Button>
    </section>
  )
}

function unitsOf(item: CatalogItem | undefined, unit: string): string[] {
  return [...new Set([...(item?.units ?? []), unit])].filter((name) => name !== '')
}
