import './layers.css'
import './tokens.css'
import './ground.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { showFirstScheme } from './first-scheme'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

showFirstScheme()
createRoot(root).render(<App />)
