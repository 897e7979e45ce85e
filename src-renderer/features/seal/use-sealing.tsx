import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { SealFields, sealOf, useSealDraft } from './seal-fields'

/** 加密导出: whether what is exported is sealed, and how; `fields` ask for it. */
export function useSealing() {
  const [isOn, setOn] = useState(false)
  const [draft, setDraft] = useSealDraft()
  const made = isOn ? sealOf(draft) : null
  return {
    seal: typeof made === 'string' ? null : made,
    /** Why it cannot be sealed yet, a sentence. */
    problem: typeof made === 'string' ? `${made}。` : null,
    fields: (
      <>
        <Checkbox
          size="xs"
          label="加密导出"
          description="U 盘丢了、寄错了，别人也看不到；对方要用口令或密钥打开"
          checked={isOn}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        {isOn && <SealFields draft={draft} onChange={setDraft} />}
      </>
    ),
  }
}
