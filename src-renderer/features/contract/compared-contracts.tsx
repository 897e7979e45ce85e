import { Button, Modal } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { clausePlace } from '#shared/comparison/clauses'
import type { ComparedClause, ComparedRow, DraftBesideContract } from '#shared/comparison/comparison'
import { matterNames } from '#shared/documents/draft-comparison'
import { annex } from '#shared/law/citations'
import { printPart } from '../../printing'
import { BasisMark } from '../../ui/basis-mark'
import { localTime } from '../../ui/local-time'
import { Segments } from '../../ui/segments'

const states: Record<ComparedClause['state'], string> = {
  same: '相同',
  changed: '不同',
  draftOnly: '只在草案',
  signedOnly: '只在合同',
}

/** 逐条对照: both contracts side by side, clause beside clause even where the numbers have moved. */
export function ComparedContracts({ beside, onClose }: { beside: DraftBesideContract; onClose(): void }) {
  const { draft, signed, comparedAt } = beside
  const clauses = beside.clauses ?? []
  const apart = clauses.filter(({ state }) => state !== 'same')
  const [view, setView] = useState<'apart' | 'all'>(apart.length > 0 ? 'apart' : 'all')
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <Modal
      data-dialog="compared-contracts"
      opened
      onClose={onClose}
      size={1240}
      title="采购文件所附合同与签订的合同逐条对照"
    >
      <div className="compare-head">
        <Segments
          aria-label="显示"
          value={view}
          onChange={setView}
          data={[
            { value: 'apart', label: `只看不同（${apart.length}）` },
            { value: 'all', label: `全部条款（${clauses.length}）` },
          ]}
        />
        <p>
          标的、数量、质量、价款、期限、付款、违约责任不一致的应当改正；其他差异请核对后留存说明。{' '}
          <BasisMark basis={annex('四（二）2')} />
        </p>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden="true" />}
          onClick={() => sheet.current && void printPart(sheet.current, '合同逐条对照')}
        >
          打印
        </Button>
      </div>
      <div className="compared" data-testid="compared-contracts" data-paper ref={sheet}>
        <div className="compared-row compared-names">
          <p>
            草案：{draft?.fileName}
            <small>{draft && `${localTime(draft.addedAt)} 放入`}</small>
          </p>
          <p>
            合同：{signed?.name}
            <small>{comparedAt && `${localTime(comparedAt)} 比对`}</small>
          </p>
        </div>
        {view === 'apart' && apart.length === 0 && <p className="good">各条一致，填写的空白不算差异。</p>}
        {(view === 'apart' ? apart : clauses).map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <Clause key={index} clause={clause} all={view === 'all'} />
        ))}
      </div>
    </Modal>
  )
}

function Clause({ clause, all }: { clause: ComparedClause; all: boolean }) {
  const { state, draft, signed, matters } = clause
  const rows = all ? clause.rows : clause.rows.filter(({ kind }) => kind !== 'same' && kind !== 'filled')
  const tone = matters.length > 0 ? 'bad' : state === 'same' ? 'same' : 'remark'
  return (
    <section className={`compared-clause compared-${tone}`}>
      <h3 className="compared-row">
        <span>{draft ? clausePlace(draft) : <span className="muted">草案没有这一条</span>}</span>
        <span>
          {signed ? clausePlace(signed) : <span className="muted">合同没有这一条</span>}
          <span className="compared-state">
            {states[state]}
            {matters.length > 0 && `，涉及${matters.map((matter) => matterNames[matter]).join('、')}`}
          </span>
        </span>
      </h3>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        <div key={index} className={`compared-row compared-${row.kind}`}>
          <Line pieces={row.draft} />
          <Line pieces={row.signed} />
        </div>
      ))}
    </section>
  )
}

function Line({ pieces }: { pieces: ComparedRow['draft'] }) {
  return (
    <p>
      {pieces.map(({ text, differs }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        differs ? <mark key={index}>{text}</mark> : text,
      )}
    </p>
  )
}
