import './delivery.css'
import '../bundle/bundle.css'
import { IconFolders } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { DeliveryOverview } from '#shared/delivery/delivery'
import type { FileStanding } from '#shared/households/file-standing'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/delivery'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { JobBar } from '../bundle/job-bar'
import { BeginDialog } from './begin-dialog'
import { DeliveryTable } from './delivery-table'
import { ExportDialog } from './export-dialog'
import { FilesPicture } from './files-picture'
import { ProblemFiles } from './problem-files'
import { ProblemFolders } from './problem-folders'
import { useDelivery } from './use-delivery'

interface DeliveryPanelProps {
  projectId: string
  /** Another one each time the register has changed. */
  register: unknown
  /** What was delivered, each time it was read; null = nothing that counts, or nothing is asked for. */
  onRead(overview: DeliveryOverview | null): void
  /** The households that stand so are wanted. */
  onStanding(standing: FileStanding): void
}

/** 一户一档: the folders contractors handed over, how complete the files of the households are, and what stands against it. */
export function DeliveryPanel({ projectId, register, onRead, onStanding }: DeliveryPanelProps) {
  const delivery = useDelivery(projectId, register)
  const { overview, error, running } = delivery
  const [open, setOpen] = useState<'begin' | 'export' | null>(null)
  useEffect(() => {
    if (overview) onRead(isAskedFor(overview) ? overview : null)
  }, [overview, onRead])
  if (!overview || overview.files.households === 0) return null
  if (!overview.survey) {
    return (
      <FieldNote>本项目没有购买家计调查：一户一档只对家计调查要求（通知附件1四（一）1），这里不收每户材料。</FieldNote>
    )
  }
  const { deliveries, files, traces } = overview
  const isEmpty = deliveries.length === 0
  const busy = running ? '正在收或者核对，请等它完成或先中断。' : null
  const begin = <ActionButton action={actions.beginDelivery} size="xs" whyNot={busy} run={() => setOpen('begin')} />
  return (
    <section className="sheet delivery" aria-label="一户一档" data-testid="delivery-panel" data-field="household-files">
      <div className="delivery-head">
        <h2 className="sheet-title">
          一户一档 <small>承接主体交来的每户材料</small>
        </h2>
        {!isEmpty && (
          <span className="delivery-acts">
            {begin}
            <ActionButton action={actions.exportMissing} size="xs" variant="default" run={() => setOpen('export')} />
          </span>
        )}
      </div>
      {error && <ErrorNotice error={error} onClose={() => delivery.setError(null)} />}
      {running && <JobBar job={running} onCancel={delivery.cancel} cancelLabel="中断" />}
      {isEmpty && !running && (
        <EmptyState icon={IconFolders} title="还没有收过材料" action={begin}>
          选承接主体交来的文件夹，里面每户一个文件夹（用户编码或户主姓名命名），放调查表、照片、录音。
          程序按户册对上每一户，对不上的列出来。可以随时中断，以后接着收。
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <FilesPicture files={files} onStanding={onStanding} />
          <DeliveryTable deliveries={deliveries} delivery={delivery} busy={busy} />
          <ProblemFolders projectId={projectId} overview={overview} onChanged={delivery.reload} />
          <ProblemFiles projectId={projectId} overview={overview} />
        </>
      )}
      {open === 'begin' && (
        <BeginDialog projectId={projectId} work={delivery.work} traces={traces} onClose={() => setOpen(null)} />
      )}
      {open === 'export' && <ExportDialog projectId={projectId} onClose={() => setOpen(null)} />}
    </section>
  )
}

const isAskedFor = ({ survey, deliveries }: DeliveryOverview) => survey && deliveries.some(({ removed }) => !removed)
