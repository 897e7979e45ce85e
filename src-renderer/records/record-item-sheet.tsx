import { type RecordField as About, type Body, nothingAround } from '#shared/records/record-field'
import { itemText, type ValueNames, valueText } from '#shared/records/value-text'
import { WholeDates } from '../ui/whole-dates'

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
          <li key={item.id}>
            <WholeDates>{itemText(about, item, names)}</WholeDates>
          </li>
        ))}
      </ol>
    )
  const around = names.around ?? nothingAround
  const told = Object.entries(fields).map(([name, field]) => ({
    name,
    label: field.label,
    texts: items.map((item) => valueText(field, item[name], names)),
  }))
  // What the head of a row says already is no column of its own.
  const columns = told.filter(
    ({ label, texts }) => label !== table.head?.label && texts.some((text) => text.trim() !== ''),
  )
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
              <td key={name}>
                <WholeDates>{texts[at] ?? ''}</WholeDates>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
