/** A node or document of JSON-LD, as plain data. */
export type JsonLd = Readonly<Record<string, unknown>>
