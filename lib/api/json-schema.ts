// The pieces of JSON Schema that the description of the API is put together from.

export const text = { type: 'string' } as const
export const whole = { type: 'integer' } as const
export const day = { type: 'string', format: 'date' } as const
export const instant = { type: 'string', format: 'date-time' } as const
export const bilingual = { $ref: '#/components/schemas/Bilingual' } as const
export const one = (values: readonly string[]) => ({ type: 'string', enum: [...values] })
export const list = (items: object) => ({ type: 'array', items })
export const orNull = (schema: object) => ({ oneOf: [schema, { type: 'null' }] })
export const object = (properties: Record<string, object>) => ({ type: 'object', properties, required: Object.keys(properties) })
