import './layers.css'
import './tokens.css'
import './ground.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { keepEscapeInFront } from './dialog-in-front'
import { showFirstScheme } from './first-scheme'
import { guardLockedKeys } from './lock-cover'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

guardLockedKeys()
keepEscapeInFront()
showFirstScheme()
createRoot(root).render(<App />)
