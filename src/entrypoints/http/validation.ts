import type { FastifySchemaValidationError } from 'fastify'
import { saysSomething } from '#derive/schema.ts'
import type { Fault } from '#derive/sheet-columns.ts'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { findRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Register } from '#schema/register.ts'

/** Says in both languages, with the names that stand on the form, what does not fit in a request. */
export function refuseInvalid(
  errors: readonly FastifySchemaValidationError[],
  registerName: string | undefined,
): Refusal {
  const register = registerName === undefined ? null : findRegister(registerName)
  const [first] = errors
  if (first === undefined) return refusal('bad-request', { detail: '', detailEn: '' })
  const [detail, detailEn] = sentenceOf(first, register)
  return refusal('bad-request', { detail, detailEn })
}

/** The same for one row of a sheet, with the field that it concerns. */
export function faultOf(error: FastifySchemaValidationError, register: Register): Fault {
  const [detail, detailEn] = sentenceOf(error, register)
  const named = String(error.params.missingProperty ?? error.params.additionalProperty ?? '')
  const key = [named, ...error.instancePath.split('/')].find((part) => register.fields[part] !== undefined) ?? null
  return { key, refusal: new Refusal('bad-request', [`${detail}。`, `${detailEn}.`]) }
}

function sentenceOf({ keyword, params, instancePath }: FastifySchemaValidationError, register: Register | null): Label {
  const name = String(params.missingProperty ?? params.additionalProperty ?? instancePath.split('/').at(-1) ?? '')
  const [zh, en] = labelOf(register, instancePath, name)
  switch (keyword) {
    case 'required':
      return [`“${zh}”必须填写`, `“${en}” is required`]
    case 'additionalProperties':
      return [`“${zh}”不在可填写的范围内`, `“${en}” cannot be given here`]
    case 'maxLength':
      return [`“${zh}”不得超过${params.limit}字`, `“${en}” may have ${params.limit} characters at most`]
    case 'minLength':
    case 'minItems':
      return [`“${zh}”不能为空`, `“${en}” may not be empty`]
    case 'pattern':
      return params.pattern === saysSomething
        ? [`“${zh}”不能为空`, `“${en}” may not be empty`]
        : [`“${zh}”的内容不对`, `“${en}” does not fit`]
    case 'minimum':
    case 'maximum':
      return [`“${zh}”超出允许的范围`, `“${en}” is out of range`]
    case 'enum':
      return [`“${zh}”不是可选的值`, `“${en}” is not one of the choices`]
    case 'format':
      return [`“${zh}”的格式不对`, `“${en}” has the wrong form`]
    default:
      return [`“${zh}”的内容不对`, `“${en}” does not fit`]
  }
}

/** The label of the field that an error points at; an index inside a list belongs to the field that holds it, a column to its line. */
function labelOf(register: Register | null, path: string, name: string): Label {
  const [, top = '', line = ''] = path.split('/')
  const column = register?.fields[top]?.rules.columns?.[name]
  if (column !== undefined) {
    const [zh, en] = column.label
    return [`第${Number(line) + 1}行${zh}`, `${en}, line ${Number(line) + 1}`]
  }
  const key = [name, ...path.split('/').reverse()].find((part) => register?.fields[part] !== undefined)
  if (key !== undefined) return register?.fields[key]?.label ?? [key, key]
  return name === 'reason' ? ['理由', 'Reason'] : [name, name]
}
