/** What may be sent to the door. */
export const bodies = {
  signIn: object({ login: text(100), password: text(200) }, { code: { type: 'string', maxLength: 60 } }),
  ticket: object({ ticket: text(1000) }),
  password: object({ old: text(200), fresh: text(200) }),
  enrol: { ...object({}, { password: text(200) }), type: ['object', 'null'] },
  confirm: object({ code: text(20) }),
  remove: object({ password: text(200), code: text(60) }),
  resetFactor: object({ reason: text(2000) }),
  first: object({
    secret: text(60),
    name: text(40),
    login: text(40),
    password: text(200),
    zone: object({
      code: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,30}$' },
      name: text(60),
      shortName: text(20),
      issuer: text(60),
      supervisionOffice: text(60),
      paperCode: text(20),
    }),
  }),
}

export const oneAccount = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }

// NUL cannot be stored by PostgreSQL.
function text(maxLength: number): object {
  return { type: 'string', minLength: 1, maxLength, pattern: '^[^\\u0000]*$' }
}

function object(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  }
}
