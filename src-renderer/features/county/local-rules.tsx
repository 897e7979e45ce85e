import { Button } from '@mantine/core'
import { localRule } from '#shared/records/local-rule'
import { useNavigation } from '../../navigation'

/** Below the papers of the county: what is printed in its procedure book beside the program's own. */
export function LocalRules() {
  const openRecords = useNavigation((state) => state.openRecords)
  const { id, title } = localRule
  return (
    <p className="muted">
      《规范化操作流程》由步骤表、通知原文、现行标准与模板编成；本旗县自己印发的规定登记在年度记录的“{title}
      ”里，一并印入。
      <Button size="compact-sm" variant="subtle" onClick={() => openRecords(id)}>
        登记规定…
      </Button>
    </p>
  )
}
