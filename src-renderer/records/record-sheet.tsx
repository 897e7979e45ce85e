import { isAsked } from '#shared/records/asked-fields'
import { type RecordKind, shownFields } from '#shared/records/kind'
import type { SlotFile } from '#shared/records/record-entry'
import type { Body } from '#shared/records/record-field'
import { inSlot } from '#shared/records/slot-materials'
import { stateTitle } from '#shared/records/state-machine'
import { type ValueNames, valueText } from '#shared/records/value-text'
import { type UnreadableField, unreadableText } from '../edits/unreadable'
import { WholeDates } from '../ui/whole-dates'
import { ItemSheet } from './record-item-sheet'

interface RecordSheetProps {
  kind: RecordKind
  body: Body
  state: string
  files: readonly SlotFile[]
  names: ValueNames
  /** What is typed and not understood: it stands where it was typed, marked, so that no sheet is silent about it. */
  unreadable?: readonly UnreadableField[]
}

/** A record as a plain sheet: what Ctrl+P prints, and how one that may not be changed is read. */
export function RecordSheet({ kind, body, state, files, names, unreadable = [] }: RecordSheetProps) {
  const typedIn = (name: string) => unreadable.filter(({ field }) => field === name || field.startsWith(`${name}.`))
  const asked = shownFields(kind).filter(([name, field]) => isAsked(kind, state, field, body[name], body))
  return (
    <article className="record-sheet">
      <h2>
        <WholeDates>{kind.titleOf(body)}</WholeDates>
      </h2>
      <table>
        <tbody>
          {kind.states && (
            <tr>
              <th scope="row">状态</th>
              <td>{stateTitle(kind, state)}</td>
            </tr>
          )}
          {asked.map(([name, field]) => (
            <tr key={name}>
              {field.table ? (
                <td colSpan={2}>
                  <strong>{field.label}</strong>
                  <ItemSheet about={field} items={body[name] as ({ id: string } & Body)[]} names={names} />
                  <Unreadable fields={typedIn(name)} />
                </td>
              ) : (
                <>
                  <th scope="row">{field.label}</th>
                  <td>
                    {field.type === 'list' ? (
                      <ItemSheet about={field} items={body[name] as ({ id: string } & Body)[]} names={names} />
                    ) : (
                      <WholeDates>{valueText(field, body[name], names)}</WholeDates>
                    )}
                    <Unreadable fields={typedIn(name)} />
                  </td>
                </>
              )}
            </tr>
          ))}
          {kind.slots.map((slot) => (
            <tr key={slot.id}>
              <th scope="row">{slot.title}</th>
              <td>
                {inSlot(files, slot.id)
                  .map(({ fileName }) => fileName)
                  .join('；')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

const Unreadable = ({ fields }: { fields: readonly UnreadableField[] }) =>
  fields.map(({ field, label, text }) => (
    <p key={field}>
      <strong>{unreadableText(label, text)}</strong>
    </p>
  ))
