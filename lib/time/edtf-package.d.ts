// The package ships no types; only what the comparison in edtf.test.ts needs is declared.
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
