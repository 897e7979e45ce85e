import { Select } from '@mantine/core'
import type { CatalogItem } from '#shared/catalog/catalog'
import { mostItems } from '#shared/most-items'
import type { ServiceItem } from '#shared/project/project'
import { projectSchema } from '#shared/project/project-schema'
import { useAppData } from '../../../app-data'
import { useDerivable } from '../../../project-draft/derived/use-derivable'
import { useCatalog } from '../../../project-draft/use-catalog'
import { quantityRules, unreadableQuantities } from '../../../project-draft/use-project-unreadable'
import { AddRows } from '../../../ui/add-rows'
import { DecimalInput } from '../../../ui/decimal-input'
import { DeleteRow } from '../../../ui/delete-row'
import { FieldNote } from '../../../ui/field-note'
import { fillCells } from '../../../ui/fill-cells'
import { FieldFindings } from '../../findings/field-findings'
import { CatalogSelect } from './catalog-select'
import { NewerCatalog } from './newer-catalog'
import { useBasics } from './use-basics'

/** 购买内容: catalogue items only, each with quantity and unit (N01, P03). */
export function ItemsSection() {
  const { project, update } = useBasics()
  const catalog = useCatalog()
  const isKnown = useAppData((state) => state.officeKnown)
  const setItems = (change: (items: ServiceItem[]) => ServiceItem[]) =>
    update((before) => ({ ...before, items: change(before.items) }))
  const setItem = (at: number, part: Partial<ServiceItem>) =>
    setItems((items) => items.map((item, index) => (index === at ? { ...item, ...part } : item)))

  // What is wrong with a figure stands in its field already.
  const isFilled = project.items.some(({ quantity }) => quantity !== '') && unreadableQuantities(project).length === 0

  function add(count: number) {
    const more = Array.from({ length: count }, () => ({ code: '', quantity: '', unit: '' }))
    setItems((items) => [...items, ...more])
  }

  function choose(at: number, item: CatalogItem) {
    const unit = project.items[at]?.unit ?? ''
    setItem(at, { code: item.code, unit: item.units.includes(unit) ? unit : (item.units[0] ?? '') })
  }

  return (
    <div data-field="items" data-rows>
      <div className="row-list" onPaste={fillCells}>
        <div className="item-row item-head" aria-hidden="true">
          <span>购买内容</span>
          <span>{project.items.every(({ unit }) => unit === '户') ? '户数' : '数量'}</span>
          <span>计量单位</span>
        </div>
        {project.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and every cell is controlled
          <div key={index} className="item-row" data-row data-field={`items.${index}`}>
            <CatalogSelect
              catalog={catalog}
              label={`第 ${index + 1} 项购买内容`}
              code={item.code}
              onChoose={(chosen) => choose(index, chosen)}
            />
            <Quantity
              index={index}
              unit={item.unit}
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
            <DeleteRow
              size="lg"
              label={`删除第 ${index + 1} 项`}
              onDelete={() => setItems((items) => items.filter((_, at) => at !== index))}
            />
            <p className="item-definition">
              <span>{definitionOf(catalog?.items.find(({ code }) => code === item.code))}</span>
              {index === project.items.length - 1 && <AddItem count={project.items.length} onAdd={add} />}
            </p>
          </div>
        ))}
        {project.items.length === 0 && <AddItem count={0} onAdd={add} />}
      </div>
      <FieldFindings screen="basics" field="items" filled={isFilled} />
      <NewerCatalog catalog={catalog} />
      {!catalog && isKnown && <FieldNote tone="warning">所用的服务清单版本不在本机，不能核对购买内容。</FieldNote>}
    </div>
  )
}

const mostServices = mostItems(projectSchema, 'items')

function AddItem(list: { count: number; onAdd(count: number): void }) {
  return (
    <AddRows size="compact-xs" variant="subtle" most={mostServices} {...list}>
      加一项购买内容
    </AddRows>
  )
}

interface QuantityProps {
  index: number
  unit: string
  value: string
  onChange(quantity: string): void
}

function Quantity({ index, unit, ...field }: QuantityProps) {
  const name = `items.${index}.quantity`
  const { note, input, state: _state, ...rest } = useDerivable(name, field)
  return (
    <div>
      <DecimalInput
        aria-label={`第 ${index + 1} 项数量`}
        placeholder="数量"
        {...quantityRules(unit)}
        data-field={name}
        data-column="quantity"
        {...rest}
        {...input}
      />
      {note}
    </div>
  )
}

const definitionOf = (entry: CatalogItem | undefined) =>
  entry && `${entry.definition}。限服务清单内的工作（默认建议稿）`

function unitsOf(item: CatalogItem | undefined, unit: string): string[] {
  return [...new Set([...(item?.units ?? []), unit])].filter((name) => name !== '')
}
