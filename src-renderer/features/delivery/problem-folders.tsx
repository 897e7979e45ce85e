import { useCallback, useState } from 'react'
import type { DeliveryOverview, ProblemFolder } from '#shared/delivery/delivery'
import { folderProblems } from '#shared/delivery/match-folders'
import { ActionButton } from '../../actions/action-button'
import { assignFolder } from '../../actions/delivery'
import { ListTools } from '../../actions/list-tools'
import { call } from '../../api'
import { PagedRows } from '../../ui/paged-rows'
import { pageSize, usePages } from '../../ui/use-pages'
import { AssignDialog } from './assign-dialog'

interface ProblemFoldersProps {
  projectId: string
  overview: DeliveryOverview
  onChanged(): Promise<unknown>
}

/** 对不上的文件夹: nobody's, of several, twice; the clerk says whose they are. */
export function ProblemFolders({ projectId, overview, onChanged }: ProblemFoldersProps) {
  const [open, setOpen] = useState<ProblemFolder | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with what was delivered
  const read = useCallback(
    (after: number) => call('delivery.folders', { projectId, after, limit: pageSize }),
    [projectId, overview],
  )
  const { rows, more, whole } = usePages(read)
  if (rows.length === 0) return null
  return (
    <details className="delivery-problems" data-testid="problem-folders">
      <summary>{`对不上的文件夹 ${rows.length}${more ? '+' : ''} 个：已经收的文件都在，指定是哪一户后就算数`}</summary>
      <ListTools />
      <PagedRows heads={['文件夹', '原因', '可能是', '文件', '办理']} more={more} whole={whole(cellsOf)}>
        {rows.map((row) => (
          <tr key={row.number} data-folder={row.path}>
            <td>{row.path}</td>
            <td>{folderProblems[row.problem]}</td>
            <td>{candidatesOf(row)}</td>
            <td className="figure">{row.problem === 'loose' ? '—' : row.files}</td>
            <td>
              {row.problem !== 'loose' && (
                <ActionButton
                  action={assignFolder}
                  size="compact-xs"
                  variant="default"
                  inRow
                  plain
                  of={row.path}
                  run={() => setOpen(row)}
                />
              )}
            </td>
          </tr>
        ))}
      </PagedRows>
      {open && (
        <AssignDialog
          projectId={projectId}
          folder={open}
          onDone={() => void onChanged()}
          onClose={() => setOpen(null)}
        />
      )}
    </details>
  )
}

const candidatesOf = ({ candidates }: ProblemFolder) => candidates.map(({ code, name }) => `${code} ${name}`).join('、')

const cellsOf = (row: ProblemFolder) => [
  row.path,
  folderProblems[row.problem],
  candidatesOf(row),
  row.problem === 'loose' ? '' : String(row.files),
  '',
]
