import { Group } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { ActionButton } from '../../actions/action-button'
import { importBundle, newProject } from '../../actions/county'
import { EmptyState } from '../../ui/empty-state'

/** A county without a project: what comes first, and the way to it. */
export function FirstStep({ year }: { year: number }) {
  return (
    <section className="sheet" aria-label="从这里开始">
      <EmptyState
        icon={IconFilePlus}
        title={`${year} 年还没有项目`}
        action={
          <Group gap="xs" justify="center">
            <ActionButton action={newProject} />
            <ActionButton action={importBundle} variant="default" />
          </Group>
        }
      >
        先新建一个项目：选服务清单内的购买内容，程序随后带您逐步填写基本信息、预算、采购、承接主体和合同，到期的事项和缺少的材料都列到这里。别处已经做好的项目，用材料包导入。
      </EmptyState>
    </section>
  )
}
