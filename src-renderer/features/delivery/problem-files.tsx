import { Button } from '@mantine/core'
import { useCallback } from 'react'
import { type DeliveryOverview, fileStates } from '#shared/delivery/delivery'
import { call } from '../../api'
import { pageSize, usePages } from './use-pages'

/** 不算数的文件: those that do not open, are gone, or are not what they were. */
export function ProblemFiles({ projectId, overview }: { projectId: string; overview: DeliveryOverview }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with what was delivered
  const read = useCallback(
    (after: number) => call('delivery.files', { projectId, after, limit: pageSize }),
    [projectId, overview],
  )
  const { rows, more } = usePages(read)
  if (rows.length === 0) return null
  return (
    <details className="delivery-problems" data-testid="problem-files">
      <summary>{`打不开、找不到了或内容变了的文件 ${rows.length}${more ? '+' : ''} 个：不算数，请承接主体补交`}</summary>
      <div className="delivery-rows">
        <table className="list-table">
          <thead>
            <tr>
              <th>文件</th>
              <th>情况</th>
              <th>原因</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, path, state, reason }) => (
              <tr key={number}>
                <td>{path}</td>
                <td>{fileStates[state]}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {more && (
          <Button variant="subtle" onClick={more}>
            显示更多
          </Button>
        )}
      </div>
    </details>
  )
}
