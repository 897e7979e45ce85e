import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './tokens.css'
import './base.css'
import './shell.css'
import './print.css'
import 'dayjs/locale/zh-cn'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { colorsOfTokens, theme } from './theme'
import { Notices } from './ui/notices'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={colorsOfTokens} defaultColorScheme="auto">
    <DatesProvider settings={{ locale: 'zh-cn', firstDayOfWeek: 1 }}>
      <Notices />
      <App />
    </DatesProvider>
  </MantineProvider>,
)
