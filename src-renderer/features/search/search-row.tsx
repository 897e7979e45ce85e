import {
  IconBuildingStore,
  IconFile,
  IconFileText,
  IconFolder,
  IconHome,
  IconNotebook,
  IconPaperclip,
  type TablerIcon,
} from '@tabler/icons-react'
import { foundMarks } from '#shared/search/found'
import { fullName } from '../../actions/action'
import { Marked } from './marked'
import type { SearchRow } from './search-rows'

const icons: Record<string, TablerIcon> = {
  project: IconFolder,
  contractor: IconBuildingStore,
  household: IconHome,
  record: IconNotebook,
  paper: IconFileText,
  evidence: IconPaperclip,
}

interface RowProps {
  row: SearchRow
  typed: string
  /** The row of the screen an action is done with. */
  of: string | null
  chosen: boolean
  run(row: SearchRow): void
}

/** One thing to go to or to do. */
export function SearchRowLine({ row, typed, of, chosen, run }: RowProps) {
  const Icon = row.is === 'action' ? row.action.icon : (icons[row.found.source] ?? IconFile)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: it keeps the focus too
    <div
      id={idOf(row)}
      role="option"
      className="search-row"
      aria-selected={chosen}
      aria-disabled={row.is === 'action' && row.why !== null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(row)}
    >
      <Icon size={18} aria-hidden="true" />
      {row.is === 'action' ? <OfAction {...{ row, typed, of }} /> : <OfFound {...{ row, typed }} />}
    </div>
  )
}

export const idOf = ({ id }: SearchRow) => `search-${id.replace(/[^\w-]/g, '-')}`

function OfAction({
  row: { action, why },
  typed,
  of,
}: { row: SearchRow & { is: 'action' } } & Pick<RowProps, 'typed' | 'of'>) {
  const [key] = action.keys ?? []
  return (
    <>
      <span>
        <Marked title={fullName({ name: action.name, of: of || action.of })} typed={typed} />
        {why && <small>{why}</small>}
      </span>
      {key && <kbd>{key}</kbd>}
    </>
  )
}

function OfFound({ row: { found }, typed }: { row: SearchRow & { is: 'found' } } & Pick<RowProps, 'typed'>) {
  return (
    <>
      <span>
        <Marked title={found.title} typed={typed} />
        {found.about && (
          <small>
            <Marked title={found.about} typed={typed} />
          </small>
        )}
        {found.quote && (
          <small className="search-quote">
            <Marked title={found.quote} typed={typed} />
          </small>
        )}
      </span>
      <span className="search-marks">
        {found.marks.map((mark) => (
          <span key={mark} data-mark={mark}>
            {foundMarks[mark]}
          </span>
        ))}
      </span>
    </>
  )
}
