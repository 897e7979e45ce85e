import './households.css'
import '../papers/papers.css'
import { Button } from '@mantine/core'
import { IconHome, IconSearch, IconTrash } from '@tabler/icons-react'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { FileStanding } from '#shared/households/file-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import { ActionButton } from '../../actions/action-button'
import { addHousehold, exportHouseholds, importHouseholds } from '../../actions/households'
import { ListTools } from '../../actions/list-tools'
import { useWholeList } from '../../lists/whole-list'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { UndoOfPlace } from '../../undo/undo-of-place'
import { useAskedHousehold } from './asked-household'
import { HouseholdFilters } from './household-filters'
import { HouseholdTable } from './household-table'
import { KeyLine } from './key-line'
import { PrintButton } from './print-list'
import { type RegisterDialog, RegisterDialogs } from './register-dialogs'
import { RegisterHistory } from './register-history'
import { type Households, useHouseholds } from './use-households'

interface HouseholdRegisterProps {
  projectId: string
  /** How many there are, each time that is another number, or something of their files was written down here. */
  onChanged(register: { households: number }): void
  /** What was delivered of them: another one each time that is something else; null = nothing, undefined = not read yet. */
  delivered: DeliveryOverview | null | undefined
  /** Those that stand so are wanted in view: another one each time they are. */
  wanted: { standing: FileStanding } | null
}

/** 户册 of a project: the households it serves, taken in from the office's own table or entered, searched, shown one by one. */
export function HouseholdRegister({ projectId, onChanged, delivered, wanted }: HouseholdRegisterProps) {
  const households = useHouseholds(projectId, delivered)
  const { filter, narrow, rows, found, strata, keyState, error, reload } = households
  const [open, setOpen] = useState<RegisterDialog | null>(null)
  const isNarrowed =
    [filter.area, filter.type, filter.standing].some((one) => one !== null) || filter.text.trim() !== ''
  const isEmpty = rows?.length === 0 && !isNarrowed && !filter.removed
  const total = filter.removed ? 0 : strata.reduce((sum, one) => sum + one.households, 0)
  useEffect(() => {
    if (!filter.removed) onChanged({ households: total })
  }, [filter.removed, total, onChanged])
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!wanted) return
    narrow({ ...wanted, removed: false, area: null, type: null, text: '' })
    place.current?.scrollIntoView({ block: 'start' })
  }, [wanted, narrow])
  useAskedHousehold(households, (row) => setOpen({ dialog: 'household', row }))
  const ways = <WaysIn onOpen={(dialog) => setOpen({ dialog })} />

  return (
    <section
      ref={place}
      className="sheet household-register"
      aria-label="户册"
      data-prints="户册"
      data-testid="household-register"
    >
      <div className="household-register-head">
        <h2 className="sheet-title">
          户册 <small>{total > 0 ? `共 ${total.toLocaleString('en')} 户` : '本项目服务的家庭'}</small>
        </h2>
        <span className="household-actions">
          <UndoOfPlace place="households" of={projectId} version={rows} reload={reload} />
          <RegisterHistory projectId={projectId} reload={reload} />
          {!isEmpty && ways}
          {!isEmpty && (
            <ActionButton
              action={exportHouseholds}
              size="xs"
              variant="default"
              whyNot={found === 0 ? '没有可以导出的户。' : null}
              run={() => setOpen({ dialog: 'export' })}
            />
          )}
          {!isEmpty && <PrintButton filter={filter} found={found ?? 0} />}
          {rows && rows.length > 0 && <ListTools prints={false} />}
        </span>
      </div>
      {error && <ErrorNotice error={error} />}
      {keyState && <KeyLine state={keyState} onChanged={() => void reload()} />}
      {isEmpty ? (
        <EmptyState icon={IconHome} title="户册里还没有户" action={ways}>
          把乡镇报来的花名册（.xlsx 或
          .csv）导进来：选好哪一列是户编码、户主、身份证号，逐行检查后一次导入，也可以一步撤销。
          身份证号和银行账号加密保存，列表里只显示头尾。
        </EmptyState>
      ) : (
        <RegisterList
          {...households}
          files={delivered?.files ?? null}
          isNarrowed={isNarrowed}
          onOpen={(row) => setOpen({ dialog: 'household', row })}
          onFiles={delivered ? (row) => setOpen({ dialog: 'files', row }) : null}
        />
      )}
      {open && (
        <RegisterDialogs
          {...{ open, setOpen, households, delivered }}
          onFilesSaved={() => onChanged({ households: total })}
        />
      )}
    </section>
  )
}

/** How households come in: from a table, or one by hand. */
function WaysIn({ onOpen }: { onOpen(dialog: 'import' | 'add'): void }) {
  return (
    <span className="household-actions">
      <ActionButton action={importHouseholds} size="xs" run={() => onOpen('import')} />
      <ActionButton action={addHousehold} size="xs" variant="default" run={() => onOpen('add')} />
    </span>
  )
}

interface ListProps extends Households, Pick<ComponentProps<typeof HouseholdTable>, 'onOpen' | 'onFiles'> {
  files: DeliveredFiles | null
  isNarrowed: boolean
}

function RegisterList(props: ListProps) {
  const { filter, narrow, rows, more, whole, found, strata, files, isNarrowed, onOpen, onFiles } = props
  const place = useRef<HTMLDivElement>(null)
  useWholeList(place, more && whole)
  const noneRemoved = filter.removed && !isNarrowed
  return (
    <>
      <HouseholdFilters {...{ filter, narrow, strata, found, files }} />
      {rows && rows.length > 0 && (
        <div className="household-rows" ref={place}>
          <HouseholdTable rows={rows} onOpen={onOpen} onFiles={filter.removed ? null : onFiles} />
          {more && (
            <Button variant="subtle" onClick={more}>
              显示更多
            </Button>
          )}
        </div>
      )}
      {rows?.length === 0 && (
        <EmptyState
          icon={noneRemoved ? IconTrash : IconSearch}
          title={noneRemoved ? '没有移出的户' : '没有找到符合的户'}
        />
      )}
    </>
  )
}
