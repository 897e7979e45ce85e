import './code-sheet.css'
import { Button, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useAppData } from '../app-data'
import { printPart } from '../printing'

interface CodeSheetProps {
  title: string
  /** 恢复码, 找回码. */
  name: string
  code: string
  /** What it is for, a sentence. */
  use: string
  /** What comes of typing the last group. */
  then: string
  lastGroup: string
  onLastGroup(typed: string): void
  onPrint(): void
}

/** A code that is kept on paper, shown and printed; its last group shows that it is there. */
export function CodeSheet({ title, name, code, use, then, lastGroup, onLastGroup, onPrint }: CodeSheetProps) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  const sheet = useRef<HTMLDivElement>(null)
  function print() {
    if (!sheet.current) return
    onPrint()
    void printPart(sheet.current, title)
  }
  return (
    <>
      <div className="code-sheet" ref={sheet}>
        <h3>{title}</h3>
        <p>
          {bureau}　{today}
        </p>
        <p className="code-sheet-code figure" data-testid="recovery-code">
          {code}
        </p>
        <p>用途：{use}　保管人：________　交接日期：________</p>
      </div>
      <div>
        <Button variant="default" onClick={print}>
          打印{name}
        </Button>
      </div>
      <TextInput
        label={`${name}的最后一组`}
        description={`照打印或抄下来的输入最后 4 位，表示已经留存${then}。`}
        value={lastGroup}
        w={320}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onLastGroup(event.currentTarget.value)}
      />
    </>
  )
}
