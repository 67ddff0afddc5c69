// The package ships no types; only what data-package.test.ts reads is declared.
declare module 'datapackage' {
  interface Resource {
    read(options: { keyed: true; relations?: boolean }): Promise<Record<string, unknown>[]>
  }
  export class Package {
    static load(descriptor: unknown, options?: { basePath?: string }): Promise<Package>
    readonly valid: boolean
    readonly errors: readonly Error[]
    getResource(name: string): Resource | null
  }
}
