import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { compile } from '#domain/compiler/compile.ts'
import { toPrinted } from '#domain/compiler/printed.ts'
import type { Compiled } from '#domain/compiler/types.ts'
import { decompose, decompositionDraft, decompositionSheets } from '#domain/paper/decomposition.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Command, languageOf, print, tell } from '#entrypoints/cli/command.ts'
import { summaryOf } from '#entrypoints/cli/compile-summary.ts'
import { readInChild } from '#files/read-in-child.ts'

/** Compiles one document without server and database. */
export const compileCommand: Command = {
  label: [
    '编译一份讲话或文件：目标、任务、机制、事实，逐句有着落。',
    'Compile a speech or a paper into targets, tasks, mechanisms and facts, every sentence accounted for.',
  ],
  usage: 'gaoxin compile FILE [--json] [--docx OUT] [--xlsx OUT] [--year N] [--lang zh|en]',
  run: runCompile,
}

const options = {
  json: { type: 'boolean' },
  docx: { type: 'string' },
  xlsx: { type: 'string' },
  year: { type: 'string' },
  lang: { type: 'string' },
} as const

async function runCompile(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Refusal('cli-one-file', oneFile)
  const language = languageOf(values.lang)
  const compiled = await compileFile(file, yearOf(values.year))
  if (values.docx !== undefined) {
    // Loaded late, because the writers take longer to load than a speech takes to compile.
    const { writeDocx } = await import('#files/docx.ts')
    await save(values.docx, await writeDocx(decompositionDraft(compiled, language)))
  }
  if (values.xlsx !== undefined) {
    const { writeXlsx } = await import('#files/xlsx.ts')
    await save(values.xlsx, await writeXlsx(decompositionSheets(decompose(compiled), language)))
  }
  if (!compiled.items.some((item) => item.kind === 'directive')) tell(noDirective)
  if (values.json === true) print(toJson(compiled))
  else if (values.docx === undefined && values.xlsx === undefined) print(summaryOf(compiled, language))
  return 0
}

const oneFile = ['请给出一个文件。', 'Name one file.'] as const
const noDirective = [
  '文中未发现任务或要求。若它应当有，请核对是否选错了文件。',
  'The document contains no task or order. If it should, check whether this is the right file.',
] as const

async function compileFile(file: string, planYear: number | undefined): Promise<Compiled> {
  const bytes = await load(file)
  const { title, text } = await readInChild(bytes, basename(file))
  return compile({
    raw: text,
    ...(title === null ? {} : { title }),
    ...(planYear === undefined ? {} : { planYear }),
  })
}

async function load(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new Refusal('cli-unreadable', [`读不到文件 ${file}。`, `Cannot read the file ${file}.`], { file }, { cause })
  }
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes)
  } catch (cause) {
    throw new Refusal('cli-unwritable', [`写不了文件 ${file}。`, `Cannot write the file ${file}.`], { file }, { cause })
  }
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text)
  throw new Refusal('cli-year', [`“${text}”不是年份。`, `“${text}” is not a year.`], { year: text })
}

/** The shape is a promise to other programs: these five keys, nothing of ours beside them. */
function toJson(compiled: Compiled): string {
  return JSON.stringify(toPrinted(compiled), null, 1)
}
