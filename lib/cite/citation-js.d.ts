// citation-js has no types; these are the parts that the tests read entries back with.
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { readonly forceType: string })
    readonly data: readonly Readonly<Record<string, unknown>>[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
