import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { standardFileLimits } from '#files/limits.ts'
import { readDocx } from '#files/read-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'gaoxin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const speech =
  '在云溪区2026年工作会议上的讲话\n同志们：\n一、抓好项目建设\n请经发局在6月底前拿出用工保障总体方案。\n建设局要在9月底前完成二期管网改造。\n'
const file = join(folder, 'speech.txt')
writeFileSync(file, speech)

/** The command as a person calls it, in a process without database and server. */
function gaoxin(...args: string[]) {
  const program = fileURLToPath(new URL('./gaoxin.ts', import.meta.url))
  return spawnSync(process.execPath, ['--no-warnings', program, ...args], { encoding: 'utf8', env: {}, cwd: folder })
}

describe('gaoxin compile', () => {
  test('prints JSON and nothing else: items of the plan, mechanisms and facts beside them', () => {
    const { stdout, status } = gaoxin('compile', file, '--json', '--year', '2026')
    const result = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['title', 'text', 'items', 'sentences', 'questions']))
    const kinds = new Set(result.items.map((item: { kind: string }) => item.kind))
    expect([...kinds].filter((kind) => !['outline', 'target', 'directive'].includes(String(kind)))).toEqual([])
    for (const item of result.items) expect(result.text.slice(item.start, item.end)).toBe(item.text)
    expect(result.items.filter((item: { kind: string }) => item.kind === 'directive').length).toBeGreaterThan(0)
    for (const sentence of result.sentences) expect(sentence.reason).toHaveLength(2)
  })

  test('prints the same twice', () => {
    expect(gaoxin('compile', file, '--json').stdout).toBe(gaoxin('compile', file, '--json').stdout)
  })

  test('prints a summary with counts, in Chinese or in English', () => {
    expect(gaoxin('compile', file).stdout).toMatch(/任务和要求\s+2\n/)
    expect(gaoxin('compile', file, '--lang', 'en').stdout).toMatch(/Directives\s+2\n/)
  })

  test('writes the decomposition table', () => {
    const [docx, xlsx] = [join(folder, 'out.docx'), join(folder, 'out.xlsx')]
    expect(gaoxin('compile', file, '--docx', docx, '--xlsx', xlsx)).toMatchObject({ status: 0, stdout: '' })
    expect(readDocx(readFileSync(docx), standardFileLimits).text).toContain('请经发局在6月底前拿出用工保障总体方案')
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
  })

  test('says so when a document holds no task', () => {
    writeFileSync(join(folder, 'review.txt'), '去年，全区生产总值增长8%。')
    const { status, stdout, stderr } = gaoxin('compile', 'review.txt', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).items.some((item: { kind: string }) => item.kind === 'directive')).toBe(false)
    expect(stderr).toMatch(/未发现任务[\s\S]*no task/)
  })
})

describe('a refusal goes to the error channel in both languages, with exit code 2', () => {
  test.each([
    ['an empty file', ['compile', 'empty.txt'], /文件是空的[\s\S]*is empty/],
    ['a missing file', ['compile', 'nowhere.txt'], /读不到[\s\S]*Cannot read/],
    ['no file', ['compile'], /请给出[\s\S]*Name one/],
    ['an unknown option', ['compile', 'a', '--frob'], /用法[\s\S]*Usage/],
    ['a year that is none', ['compile', 'empty.txt', '--year', 'soon'], /不是年份[\s\S]*not a year/],
    ['an unknown command', ['constructor'], /没有[\s\S]*There is no command/],
  ])('%s', (_, args, sentence) => {
    writeFileSync(join(folder, 'empty.txt'), '')
    const { status, stdout, stderr } = gaoxin(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })
})
