import { createServer } from 'node:http'
import pg from 'pg'
import { accessFilter } from '#derive/access-filter.ts'
import { ask, columns, type Statement } from '#derive/select.ts'
import { getRegister } from '#registers/index.ts'
import { task } from '#registers/task.ts'
import { actor } from '#test/load/fill.ts'

/** The floor: node:http and pg with a named statement, the same SQL row by row, JSON.stringify; no sign-in, no checks. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 8 })
const server = createServer(async (request, response) => {
  const id = request.url?.startsWith('/record/') ? request.url.slice(8) : null
  const { text, values } = id === null ? listStatement() : recordStatement(id)
  const { rows } = await pool.query({ name: id === null ? 'list' : 'record', text, values: [...values] })
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(id === null ? { items: rows } : rows[0]))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`, token: '' })
})
process.on('SIGTERM', () => process.exit(0))

function listStatement(): Statement {
  const { asking, values } = ask(task, actor)
  const where = `t.zone_id = $1 and ${accessFilter(task.access.read, asking)}`
  return {
    text: `select ${columns(task.views.list, getRegister, asking)} from "task" t where ${where} order by t.id desc limit 20`,
    values,
  }
}

function recordStatement(id: string): Statement {
  const { asking, values } = ask(task, actor)
  const where = `t.zone_id = $1 and t.id = ${asking.parameters.add(id)}::uuid and ${accessFilter(task.access.read, asking)}`
  return {
    text: `select ${columns(Object.keys(task.fields), getRegister, asking)} from "task" t where ${where}`,
    values,
  }
}
