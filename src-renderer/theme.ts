import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Modal,
  Notification,
  Select,
  Table,
  Tooltip,
} from '@mantine/core'

/** Deep teal of an office file cover: shade 7 on white has a contrast of 7:1. */
const steppe: MantineColorsTuple = [
  '#eef6f7',
  '#dbebee',
  '#b6d5db',
  '#8ebcc6',
  '#67a2af',
  '#43889a',
  '#286f82',
  '#17596b',
  '#114757',
  '#0b3542',
]

/** Darker than the stock red, yellow and green: their text must be readable on white. */
const red: MantineColorsTuple = [
  '#fdf0ee',
  '#f9dcd8',
  '#efb6af',
  '#e48d83',
  '#d8665a',
  '#c8463a',
  '#b3312a',
  '#9c2620',
  '#821d18',
  '#671511',
]

export const theme = createTheme({
  primaryColor: 'steppe',
  primaryShade: 7,
  colors: { steppe, red },
  fontFamily: '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  fontFamilyMonospace: 'Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
  headings: { fontWeight: '600' },
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: { centered: true, closeButtonProps: { 'aria-label': '关闭' }, transitionProps: { duration: 120 } },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': '关闭提示' } },
      // What is safe and what to do next is no small print.
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
    // Enter on the chosen entry keeps it: a choice is never taken away by a second look.
    Select: Select.extend({ defaultProps: { allowDeselect: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, multiline: true, maw: 320 } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 10 } }),
  },
})

/** The stock greys of hints and placeholders are too pale to read; these have a contrast of 4.5:1 and more on white. */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-dimmed': '#53636a',
    '--mantine-color-placeholder': '#66757b',
    '--mantine-color-error': '#9c2620',
    '--mantine-color-text': '#1e2c31',
    '--mantine-color-disabled-color': '#66757b',
  },
})
