/** "Đạt trên 70%" as part of a sentence: "đạt trên 70%". Abbreviations keep their capitals. */
export function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name
}
