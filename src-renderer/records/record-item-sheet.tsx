import { type RecordField as About, type Body, nothingAround } from '#shared/records/record-field'
import { itemText, type ValueNames, valueText } from '#shared/records/value-text'

interface ItemSheetProps {
  about: About
  items: readonly ({ id: string } & Body)[]
  names: ValueNames
}

/** The items of a list to be read: where they are typed in a table, in that table, of the columns that say something. */
export function ItemSheet({ about, items, names }: ItemSheetProps) {
  const { table, fields = {} } = about
  if (!table || items.length === 0)
    return (
      <ol>
        {items.map((item) => (
          <li key={item.id}>{itemText(about, item, names)}</li>
        ))}
      </ol>
    )
  const around = names.around ?? nothingAround
  const told = Object.entries(fields).map(([name, field]) => ({
    name,
    label: field.label,
    texts: items.map((item) => valueText(field, item[name], names)),
  }))
  const columns = told.filter(({ texts }) => texts.some((text) => text.trim() !== ''))
  return (
    <table className="item-sheet">
      <thead>
        <tr>
          <th>{table.head?.label ?? '序号'}</th>
          {columns.map(({ name, label }) => (
            <th key={name}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, at) => (
          <tr key={item.id}>
            <td>{table.head?.of(item, around).title ?? at + 1}</td>
            {columns.map(({ name, texts }) => (
              <td key={name}>{texts[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
