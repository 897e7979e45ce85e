import '../../ui/list-table.css'
import { type Delivery, deliveryModes } from '#shared/delivery/delivery'
import { sizeText } from '#shared/text/size-text'
import { ActionButton } from '../../actions/action-button'
import * as actions from '../../actions/delivery'
import { call } from '../../api'
import { localTime } from '../../ui/local-time'
import type { DeliveryInHand } from './use-delivery'

interface DeliveryTableProps {
  deliveries: readonly Delivery[]
  delivery: DeliveryInHand
  busy: string | null
}

/** Each delivery with where it stands, and what can be done with it. */
export function DeliveryTable({ deliveries, delivery, busy }: DeliveryTableProps) {
  return (
    <table className="list-table delivery-table">
      <thead>
        <tr>
          <th>交付文件夹</th>
          <th>方式</th>
          <th>对上</th>
          <th>文件</th>
          <th>情况</th>
          <th>办理</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((one) => (
          <tr key={one.id} data-delivery={one.mode}>
            <td>
              <span className="delivery-path">{one.folder}</span>
              <small className="muted">{localTime(one.begunAt)}</small>
            </td>
            <td>{deliveryModes[one.mode]}</td>
            <td className="figure">{`${one.matched} / ${one.folders} 户`}</td>
            <td className="figure">{`${allFiles(one)} 个，${sizeText(one.sizeBytes)}`}</td>
            <td className={isAmiss(one) ? 'bad' : undefined}>{stateOf(one)}</td>
            <td>
              <Acts one={one} delivery={delivery} busy={busy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const allFiles = ({ files }: Delivery): number => Object.values(files).reduce((sum, count) => sum + count, 0)
const isAmiss = ({ removed, files }: Delivery): boolean => !removed && files.gone + files.altered + files.repeated > 0
const isUnfinished = ({ listing, files }: Delivery): boolean => listing || files.waiting > 0

function stateOf(one: Delivery): string {
  const { removed, rechecking, recheckedAt, listing, files } = one
  if (removed) return '已移出'
  if (listing) return '没有收完'
  const parts = [
    files.waiting > 0 && `没有收完，还有 ${files.waiting} 个文件`,
    rechecking && '没有核对完',
    files.unreadable > 0 && `${files.unreadable} 个打不开`,
    files.gone > 0 && `${files.gone} 个找不到了`,
    files.altered > 0 && `${files.altered} 个内容变了`,
    files.repeated > 0 && `${files.repeated} 个重复`,
    recheckedAt !== null && !rechecking && `${localTime(recheckedAt)} 核对过`,
  ].filter(Boolean)
  return parts.join('，') || '已收完'
}

function Acts({ one, delivery, busy }: { one: Delivery } & Pick<DeliveryTableProps, 'delivery' | 'busy'>) {
  const { id, removed } = one
  const look = { size: 'compact-xs', variant: 'default', inRow: true, plain: true, of: one.folder } as const
  async function relocate() {
    const chosen = await call('dialog.openFolder', { title: '这次交付的文件夹现在在哪里' })
    if (chosen.ok && chosen.value !== null) await delivery.change(call('delivery.relocate', { id, path: chosen.value }))
  }
  if (removed) return null
  return (
    <span className="delivery-acts">
      <ActionButton
        {...look}
        action={actions.goOnDelivery}
        variant={isUnfinished(one) ? 'filled' : 'default'}
        whyNot={busy}
        hint="接着收，也收文件夹里新增的"
        run={() => void delivery.work('delivery.goOn', { id })}
      />
      <ActionButton
        {...look}
        action={actions.recheckDelivery}
        whyNot={busy}
        run={() => void delivery.work('delivery.recheck', { id })}
      />
      <ActionButton {...look} action={actions.relocateDelivery} whyNot={busy} run={() => void relocate()} />
      <ActionButton
        {...look}
        action={actions.removeDelivery}
        whyNot={busy}
        hint="选错了的移出，可在户册的历史中撤销"
        run={() => void delivery.change(call('delivery.setRemoved', { id, removed: true }))}
      />
    </span>
  )
}
