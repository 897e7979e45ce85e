import type { ExportedBundle } from '#shared/bundle/bundle'
import { sizeText } from '#shared/text/size-text'
import { ActionButton } from '../../actions/action-button'
import { showBundle } from '../../actions/materials'
import { showInFolder } from '../papers/save-paper'
import { ContentCode } from './content-code'

/** What has been exported: its code, its place, and what to do with it. `ready` = nothing stands against handing it in. */
export function Exported({ bundle, outdated, ready }: { bundle: ExportedBundle; outdated: boolean; ready: boolean }) {
  return (
    <div className="exported" data-testid="exported-bundle">
      <ContentCode code={bundle.contentCode} />
      <p className="muted">
        共 {bundle.fileCount} 个文件，{sizeText(bundle.sizeBytes)}。位置：{bundle.path}
        <ActionButton
          action={showBundle}
          plain
          size="compact-sm"
          variant="light"
          run={() => void showInFolder(bundle.path)}
        />
      </p>
      {outdated ? (
        <p className="warn">导出之后又有改动，这个内容码是改动之前的。请重新导出再报送。</p>
      ) : !ready ? (
        <p className="warn">已导出的这一份还不能报送，只供查看和留底。请先处理上面所说的，再重新导出。</p>
      ) : (
        <p>下一步：复制到 U 盘报送，报送后打电话核对内容码。</p>
      )}
    </div>
  )
}
