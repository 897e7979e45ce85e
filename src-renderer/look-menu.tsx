import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconMoon } from '@tabler/icons-react'
import { schemes } from './actions/looks'
import { sizes } from './actions/text-size'
import { setTextSize, useTextSize } from './text-size'

/** 浅色 or 深色, and how large the text is: kept with the program, not with a county. */
export function LookMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const percent = useTextSize()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="transparent"
          color="white"
          aria-label="界面颜色和文字大小"
          title="界面颜色和文字大小（Ctrl++、Ctrl+-）"
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
      </Menu.Dropdown>
    </Menu>
  )
}
