import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RecordKind } from '#shared/records/kind'
import type { RecordEntry } from '#shared/records/record-entry'
import { useRecordDraft } from './record-draft'
import { leave } from './record-leaving'
import { StateMark } from './record-table'

interface HeadProps {
  kind: RecordKind
  entry: RecordEntry
  level: 'h1' | 'h2'
  children: ReactNode
}

/** What is open, how it stands, and what can be done with it at any time; the way back is its first button. */
export function RecordHead({ kind, entry, level: Title, children }: HeadProps) {
  const title = useRecordDraft(({ body }) => kind.titleOf(body))
  return (
    <div className="project-head">
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        onClick={() => leave(entry)}
      >
        {kind.title}
      </Button>
      <Title className="project-title" title={title}>
        {title}
      </Title>
      {kind.states && <StateMark kind={kind} state={entry.state} />}
      <div className="project-head-end">{children}</div>
    </div>
  )
}
