import fastify, {
  type FastifySchema,
  type FastifySchemaCompiler,
  type FastifySchemaValidationError,
  type FastifyServerOptions,
} from 'fastify'

export type Validators = (asked: Parameters<FastifySchemaCompiler<FastifySchema>>[0]) => Validate

type Validate = ((data: unknown) => boolean) & { errors?: FastifySchemaValidationError[] | null }

/**
 * A thousand routes have schemas, and a day uses few of them: each is compiled when the first request comes to it, so that
 * the server takes requests almost two seconds of the processor earlier. A test compiles them all.
 */
export async function lazyValidators(ajv: NonNullable<FastifyServerOptions['ajv']>): Promise<Validators> {
  const compile = await compilerWith(ajv)
  return (asked) => {
    let compiled: Validate | null = null
    const validate: Validate = (data) => {
      compiled ??= compile(asked)
      const fits = compiled(data)
      validate.errors = compiled.errors ?? null
      return fits
    }
    return validate
  }
}

/** The compiler that Fastify would take by itself: it is there once a server has a route with a schema. */
async function compilerWith(ajv: NonNullable<FastifyServerOptions['ajv']>): Promise<Validators> {
  const server = fastify({ ajv })
  server.post('/', { schema: { body: {} } }, () => null)
  await server.ready()
  const compiler = server.validatorCompiler
  if (compiler === undefined) throw new Error('Fastify has no compiler of schemas')
  return compiler as Validators // the default compiler gives functions of ajv
}
