import { useCallback } from 'react'
import { type DeliveryOverview, fileStates } from '#shared/delivery/delivery'
import { ListTools } from '../../actions/list-tools'
import { call } from '../../api'
import { PagedRows } from '../../ui/paged-rows'
import { pageSize, usePages } from '../../ui/use-pages'

/** 不算数的文件: those that do not open, are gone, are not what they were, or are another household's as well. */
export function ProblemFiles({ projectId, overview }: { projectId: string; overview: DeliveryOverview }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with what was delivered
  const read = useCallback(
    (after: number) => call('delivery.files', { projectId, after, limit: pageSize }),
    [projectId, overview],
  )
  const { rows, more, whole } = usePages(read)
  if (rows.length === 0) return null
  return (
    <details className="delivery-problems" data-testid="problem-files">
      <summary>{`打不开、找不到了、内容变了或重复的文件 ${rows.length}${more ? '+' : ''} 个：不算数，请承接主体补交`}</summary>
      <ListTools />
      <PagedRows
        heads={['文件', '情况', '原因']}
        more={more}
        whole={whole(({ path, state, reason }) => [path, fileStates[state], reason])}
      >
        {rows.map(({ number, path, state, reason }) => (
          <tr key={number}>
            <td>{path}</td>
            <td>{fileStates[state]}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </PagedRows>
    </details>
  )
}
