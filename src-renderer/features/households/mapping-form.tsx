import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { fieldTitles, householdFields } from '#shared/households/household'
import type { HouseholdFile } from '#shared/households/household-file'
import { maskedCell } from '#shared/households/masked-cell'
import type { ColumnUse, TableReading } from '#shared/households/table'
import { FieldNote } from '../../ui/field-note'

interface MappingFormProps {
  file: HouseholdFile
  busy: boolean
  onSheet(sheet: string): void
  onHeadLine(line: number): void
  onOther(): void
  onCheck(reading: TableReading): void
}

const uses = [
  { value: 'leave', label: '不导入' },
  { value: 'keep', label: '照原样保留' },
  ...householdFields.map((value) => ({ value, label: fieldTitles[value] })),
]

/** Which sheet, which line has the heads, and what each column is, with the first rows below it to see by. */
export function MappingForm({ file, busy, onSheet, onHeadLine, onOther, onCheck }: MappingFormProps) {
  const [mapping, setMapping] = useState<ColumnUse[]>(file.reading.mapping)
  const { headLine } = file.reading
  const heads = file.first.find(({ line }) => line === headLine)?.cells ?? []
  const examples = file.first.filter(({ line }) => line > headLine).slice(0, 3)
  const set = (at: number, use: ColumnUse) => setMapping(mapping.with(at, use))
  return (
    <>
      <p>
        {file.fileName}，{file.rowCount.toLocaleString('en')} 行{file.encoding !== '' && `，按 ${file.encoding} 读入`}
      </p>
      {file.remembered && <FieldNote>各列按上次导入同样表头时的选择。</FieldNote>}
      <div className="mapping-where">
        {file.sheets.length > 1 && (
          <NativeSelect
            label="工作表"
            data={file.sheets}
            value={file.reading.sheet}
            onChange={(event) => onSheet(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label="表头在"
          data={file.first.slice(0, 20).map(({ line, cells }) => ({
            value: String(line),
            label: `第 ${line} 行：${cells.filter(Boolean).slice(0, 4).join('、').slice(0, 40)}`,
          }))}
          value={String(headLine)}
          onChange={(event) => onHeadLine(Number(event.currentTarget.value))}
        />
      </div>
      <div className="mapping-columns">
        <table className="list-table" aria-label="各列的用途">
          <thead>
            <tr>
              <th>表格里的列</th>
              <th>前几行（姓名、号码、电话已遮盖）</th>
              <th>作为</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map((use, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <tr key={at}>
                <td>{heads[at] || <span className="muted">第 {at + 1} 列，没有表头</span>}</td>
                <td className="muted">
                  {examples.map(({ cells }) => maskedCell(use, heads[at] ?? '', cells[at] ?? '')).join('　')}
                </td>
                <td>
                  <NativeSelect
                    aria-label={`${heads[at] || `第 ${at + 1} 列`}作为`}
                    size="xs"
                    data={uses}
                    value={use}
                    onChange={(event) => set(at, event.currentTarget.value as ColumnUse)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-actions">
        <Button variant="default" disabled={busy} onClick={onOther}>
          换一个表格
        </Button>
        <Button loading={busy} onClick={() => onCheck({ ...file.reading, mapping })}>
          检查
        </Button>
      </div>
    </>
  )
}
