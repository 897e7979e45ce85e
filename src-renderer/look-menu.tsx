import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconMoon } from '@tabler/icons-react'
import { ActionItem } from './actions/action-button'
import { noticesOff, noticesOn, schemes } from './actions/looks'
import { sizes } from './actions/text-size'
import { setEndNotices, useEndNotices } from './end-notices'
import { setTextSize, useTextSize } from './text-size'

/** 浅色 or 深色, how large the text is, whether the system tells of long work: kept with the program, not with a county. */
export function LookMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const percent = useTextSize()
  const tells = useEndNotices((state) => state.on)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="transparent"
          color="white"
          aria-label="界面颜色、文字大小、通知"
          title="界面颜色、文字大小（Ctrl++、Ctrl+-）、通知"
        >
          <IconMoon size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" className="look-menu">
        <Menu.Label>界面颜色</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {Object.entries(schemes).map(([value, { name }]) => (
            <Menu.RadioItem key={value} value={value}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>文字大小</Menu.Label>
        <Menu.RadioGroup
          value={String(percent)}
          onChange={(value) => {
            const chosen = sizes.find((size) => String(size.percent) === value)
            if (chosen) void setTextSize(chosen.percent)
          }}
        >
          {sizes.map(({ percent: size, action }) => (
            <Menu.RadioItem key={size} value={String(size)}>
              {action.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <ActionItem action={tells ? noticesOff : noticesOn} run={() => setEndNotices(!tells)} />
      </Menu.Dropdown>
    </Menu>
  )
}
