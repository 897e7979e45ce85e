import { openIn } from '#shared/confirmations/open-matters'
import { registerRemedy } from '../../remedy'

registerRemedy('CONFIRMATION_NEEDED', ({ params }) => {
  const open = openIn(params.open ?? '')
  if (open.length === 0) return null
  return {
    button: '提请复核',
    act: () => void import('./ask-for').then(({ askFor }) => askFor(open, params.who ?? '')),
  }
})
