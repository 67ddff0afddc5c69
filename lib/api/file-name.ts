/** A name that every system can store: "Điện Biên: tăng trưởng" → "dien-bien-tang-truong". At most 80 letters; never empty. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return plain || 'cot-moc'
}
