import type { Compiled, CompileInput } from '#domain/compiler/types.ts'
import { askChild, type ChildOptions } from './child.ts'

/** 隔离编译 — compiles a document in a process of its own: the same bytes as `compile`, and a person may cancel it. */
export function compileInChild(input: CompileInput, options: ChildOptions = {}): Promise<Compiled> {
  const { program = new URL('./compile-child.ts', import.meta.url) } = options
  return askChild(program, input, options, (cause) => new Error('The compiler failed.', { cause }))
}
