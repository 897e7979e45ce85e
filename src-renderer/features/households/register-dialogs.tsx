import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { HouseholdSummary } from '#shared/households/household'
import { HouseholdFilesDialog } from '../delivery/household-files-dialog'
import { ExportDialog } from './export-dialog'
import { HouseholdDialog } from './household-dialog'
import { ImportDialog } from './import-dialog'
import type { Households } from './use-households'

/** What is open over the register. */
export type RegisterDialog =
  | { dialog: 'import' | 'export' | 'add' }
  | { dialog: 'household' | 'files'; row: HouseholdSummary }

interface RegisterDialogsProps {
  open: RegisterDialog
  setOpen(open: RegisterDialog | null): void
  households: Households
  delivered: DeliveryOverview | null | undefined
  /** Something of the files of a household was written down. */
  onFilesSaved(): void
}

/** The dialogs of the register; from a household to what was delivered of it, and back. */
export function RegisterDialogs({ open, setOpen, households, delivered, onFilesSaved }: RegisterDialogsProps) {
  const { filter, rows, found, keyState, reload } = households
  const { projectId } = filter
  const close = () => {
    setOpen(null)
    void reload()
  }
  switch (open.dialog) {
    case 'import':
      return <ImportDialog projectId={projectId} onClose={close} reload={reload} />
    case 'export':
      return <ExportDialog filter={filter} found={found ?? 0} keyState={keyState} onClose={() => setOpen(null)} />
    case 'add':
      return <HouseholdDialog projectId={projectId} id={null} onClose={close} reload={reload} />
    case 'household': {
      const onFiles = delivered && open.row.files ? () => setOpen({ dialog: 'files', row: open.row }) : null
      return (
        <HouseholdDialog projectId={projectId} id={open.row.id} onFiles={onFiles} onClose={close} reload={reload} />
      )
    }
    case 'files': {
      const next = rows?.find(({ number, files }) => number > open.row.number && files?.missing.length)
      return (
        <HouseholdFilesDialog
          key={open.row.id}
          household={open.row}
          traces={delivered?.traces ?? []}
          onSaved={() => {
            setOpen(next ? { dialog: 'files', row: next } : null)
            onFilesSaved()
          }}
          onHousehold={() => setOpen({ dialog: 'household', row: open.row })}
          onClose={() => setOpen(null)}
        />
      )
    }
  }
}
