import { TextInput, type TextInputProps } from '@mantine/core'
import { TypedProblem, withEcho } from './typed-problem'
import { type Entered, focusProps } from './use-typed-field'

/** What a field of a figure hands on as it is. */
export interface PassedOn extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  'data-field'?: string
}

interface FigureInputProps extends PassedOn {
  typed: Entered & {
    text: string
    problem: string | null
    /** What an unclear text may have meant. */
    choices: string[]
    /** What was understood, where that is not what stands there. */
    echo: string | null
    type(next: string): void
    choose(choice: string): void
  }
}

/** The input of a figure, with why its text is not in effect, or what was understood, below it. */
export function FigureInput({ typed, ...rest }: FigureInputProps) {
  const { text, problem, choices, echo, type, choose } = typed
  return (
    <TextInput
      inputMode="decimal"
      {...rest}
      classNames={{ input: 'figure-input' }}
      value={text}
      error={problem === null ? rest.error : <TypedProblem problem={problem} choices={choices} onChoose={choose} />}
      inputContainer={withEcho(echo)}
      onChange={(event) => type(event.currentTarget.value)}
      {...focusProps(typed, rest)}
    />
  )
}
